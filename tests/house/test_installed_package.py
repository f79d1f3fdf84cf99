"""The wheel carries everything: data packs, fonts and catalogues are found without the checkout."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import letters_app

ROOT = Path(letters_app.__file__).parent.parent.parent
LICENCE = re.compile(r"LICEN[CS]E|OFL")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def letters(installed: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); from letters_app.__main__ import run; run()"
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments], capture_output=True, text=True, check=False, cwd=cwd
    )


@pytest.mark.parametrize("kind", ["resources", "translations"])
def test_wheel_holds_every_file_of_the_checkout_that_is_no_code(installed: Path, kind: str) -> None:
    def files(root: Path) -> dict[str, bytes]:
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    carried = files(installed / "letters_app" / "_data" / kind)
    assert carried == files(ROOT / kind)
    assert carried


def test_wheel_holds_the_licences_of_what_it_carries(installed: Path) -> None:
    (licences,) = installed.glob("letters_app-*.dist-info/licenses")
    carried = {path.relative_to(licences).as_posix() for path in licences.rglob("*") if path.is_file()}
    shipped = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if LICENCE.search(path.name)
    }
    assert carried == shipped | {"LICENSE"}


def test_command_of_the_wheel_is_the_one_that_knows_both_faces(installed: Path) -> None:
    (file,) = installed.glob("letters_app-*.dist-info/entry_points.txt")
    entries = configparser.ConfigParser()
    entries.read(file, encoding="utf-8")
    assert dict(entries["console_scripts"]) == {"letters": "letters_app.__main__:run"}


def test_installed_program_prints_the_demo_list(installed: Path, tmp_path: Path) -> None:
    done = letters(installed, "demo", "--out", str(tmp_path / "out"), cwd=tmp_path)
    assert done.returncode == 1, done.stderr  # people are skipped, and that is said
    assert (tmp_path / "out" / "letters.pdf").stat().st_size > 100_000
    assert "Traceback" not in done.stderr
