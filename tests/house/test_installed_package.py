"""The wheel carries everything: data packs, fonts and catalogues are found without the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import letters_app

ROOT = Path(letters_app.__file__).parent.parent.parent


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


def test_wheel_holds_data_catalogues_and_licences(installed: Path) -> None:
    for inside in ("resources/fonts/pt-serif/OFL.txt", "resources/packs/addresses/RU.toml", "translations/letters.pot"):
        assert (installed / "letters_app" / "_data" / inside).is_file()


def test_installed_program_prints_the_demo_list(installed: Path, tmp_path: Path) -> None:
    done = letters(installed, "demo", "--out", str(tmp_path / "out"), cwd=tmp_path)
    assert done.returncode == 1, done.stderr  # people are skipped, and that is said
    assert (tmp_path / "out" / "letters.pdf").stat().st_size > 100_000
    assert "Traceback" not in done.stderr
