"""Documents are held to the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import letters_app
from letters_app.resources import resources_root

ROOT = Path(letters_app.__file__).parent.parent.parent
PACKAGE = Path(letters_app.__file__).parent


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_architecture_names_exactly_the_rooms_that_exist() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \|.*\|.*\|$", text("docs/architecture.md").split("## Rooms")[1].split("## Data")[0], re.MULTILINE
    )
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert set(rows) == rooms


def test_architecture_names_exactly_the_kinds_of_packs_that_ship() -> None:
    section = text("docs/architecture.md").split("## Data before code")[1].split("## Errors")[0]
    named = {
        name for row in re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE) for name in re.findall(r"`([\w-]+)`", row)
    }
    assert named == {path.name for path in (resources_root() / "packs").iterdir() if path.is_dir()}


def test_readme_names_only_targets_and_commands_that_exist() -> None:
    from letters_app.cli.main import command_names  # noqa: PLC0415 - placed beside its only use

    readme = text("README.md")
    targets = set(re.findall(r"^(\w+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)", readme)) <= targets
    assert set(re.findall(r"(?:bin/|`)letters ([a-z]+)", readme)) <= command_names()


def test_every_decision_has_its_number_and_its_parts() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for number, path in enumerate(decisions, start=1):
        words = path.read_text(encoding="utf-8")
        assert path.name.startswith(f"{number:04d}-")
        assert [part for part in ("**Context.**", "**Decision.**", "**Consequences.**") if part not in words] == []


def test_every_bundled_font_lies_beside_its_licence() -> None:
    for font in (resources_root() / "fonts").rglob("*.ttf"):
        assert "SIL Open Font License" in (font.parent / "OFL.txt").read_text(encoding="utf-8", errors="replace")


def test_dependencies_in_the_lock_are_pinned_with_hashes_and_no_addresses() -> None:
    wanted = {
        re.split(r"[<>=;\[ ]", name)[0].lower().replace("_", "-").replace(".", "-")
        for name in tomllib.loads(text("pyproject.toml"))["project"]["dependencies"]
    }
    for lock in ("requirements/run.lock", "requirements/dev.lock"):
        content = text(lock)
        pinned = set(re.findall(r"^([a-z0-9-]+)==", content, re.MULTILINE))
        assert wanted <= pinned
        assert "://" not in content
        assert all("--hash=sha256:" in block for block in re.split(r"\n(?=[a-z])", content.strip()))


def test_no_suppression_stands_without_its_reason() -> None:
    bare = re.compile(r"#\s*(noqa(?!: [A-Z0-9, ]+ - \S)|type: ignore(?!\[[\w, -]+\]  ?# \S))")
    places = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("src", "tests", "scripts")
        for path in (ROOT / folder).rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if bare.search(line) and "re.compile" not in line
    ]
    assert places == []
