"""Walls that the contracts in pyproject.toml cannot show: what is loaded when the program runs."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import letters_app

SOURCE = Path(letters_app.__file__).parent.parent


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


IMPORT_EVERYTHING = """
    import importlib, json, pkgutil, sys

    class NoWindow:
        def find_spec(self, name, path=None, target=None):
            if name.split(".")[0] in {"PySide6", "shiboken6"}:
                raise ImportError(name)

    sys.meta_path.insert(0, NoWindow())
    import letters_app
    for module in pkgutil.walk_packages(letters_app.__path__, "letters_app."):
        if ".gui" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
"""


def test_everything_below_the_window_works_where_the_toolkit_cannot_be_imported() -> None:
    out = run_python(
        IMPORT_EVERYTHING
        + """
    from io import BytesIO
    from letters_app.resources import font_root, pack_root
    from letters_app.typesetting.drawing.pdf_writer import PdfWriter
    from letters_app.typesetting.text.fonts import FontLibrary
    from letters_app.typesetting.layout_packs import choose_letter_layout, load_letter_layouts
    from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter

    layout = choose_letter_layout(load_letter_layouts(pack_root("layouts") / "letters"), "plain", "a4")
    stream = BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in set_letter(LetterContent("ru", ("Здравствуйте!",)), layout, FontLibrary(font_root())).pages:
            writer.add(page)
    print(json.dumps({"size": len(stream.getvalue()), "toolkit": "PySide6" in sys.modules}))
    """
    )
    result = json.loads(out)
    assert result["size"] > 1000
    assert result["toolkit"] is False


def test_no_module_that_speaks_to_the_internet_is_loaded() -> None:
    out = run_python(IMPORT_EVERYTHING + "\n    print(json.dumps(sorted(sys.modules)))\n")
    loaded = set(json.loads(out))
    assert loaded.isdisjoint({"ssl", "_ssl", "http", "http.client", "urllib.request", "PySide6.QtNetwork", "asyncio"})


def test_the_start_of_the_program_works_where_the_toolkit_cannot_be_imported() -> None:
    out = run_python(
        IMPORT_EVERYTHING
        + """
    from letters_app.__main__ import run
    sys.argv = ["letters", "--version"]
    run()
    """
    )
    assert out.startswith("letters, version ")


def test_the_command_line_starts_without_loading_what_it_does_not_need() -> None:
    out = run_python(
        """
        import json, sys
        from letters_app.cli.main import start
        start(["--version"], None)
        print(json.dumps(sorted(sys.modules)), file=sys.stderr)
        heavy = {"sqlcipher3", "nacl", "openpyxl", "regex", "uharfbuzz", "fluent", "ctypes"}
        assert heavy.isdisjoint(sys.modules), heavy & set(sys.modules)
        """
    )
    assert "letters" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("open", "--help"),
        ("open", "nowhere"),
        ("doctor",),
        ("packs", "list"),
        ("templates",),
        ("check", "-", "--language", "ru", "--country", "RU"),
        ("people", "import", "nowhere.csv", "--dry-run"),
        ("vault", "info", "nowhere"),
    ],
    ids=" ".join,
)
def test_no_command_loads_the_window(arguments: tuple[str, ...], tmp_path: Path) -> None:
    out = run_python(
        f"""
        import io, json, os, sys
        os.chdir({str(tmp_path)!r})
        sys.stdin = io.TextIOWrapper(io.BytesIO(b"text"))
        sys.argv = ["letters", *{arguments!r}]
        from letters_app.__main__ import run
        try:
            run()
        except SystemExit as leave:
            print(json.dumps([leave.code, sorted(sys.modules)]))
        """
    )
    code, loaded = json.loads(out.splitlines()[-1])
    assert code in {0, 1, 2}
    assert "letters_app.cli.main" in loaded
    assert [name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6", "pypdfium2"}] == []
    assert [name for name in loaded if name.startswith("letters_app.gui")] == []


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="this system does not tell what a process maps")
def test_the_window_maps_no_network_library() -> None:
    out = run_python(
        """
        import importlib, json, pathlib, pkgutil, sys
        import letters_app.gui
        for module in pkgutil.walk_packages(letters_app.gui.__path__, "letters_app.gui."):
            importlib.import_module(module.name)
        files = {line.split()[-1] for line in pathlib.Path("/proc/self/maps").read_text().splitlines()}
        print(json.dumps([sorted(files), sorted(sys.modules)]))
        """
    )
    files, loaded = json.loads(out)
    assert any("libQt6Widgets" in file for file in files)
    assert [file for file in files if "Qt6Network" in file or "libssl" in file] == []
    assert set(loaded).isdisjoint({"PySide6.QtNetwork", "ssl", "http.client", "urllib.request", "asyncio"})
