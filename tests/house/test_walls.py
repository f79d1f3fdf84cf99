"""Walls that the contracts in pyproject.toml cannot show: what is loaded when the program runs."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

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
    from letters_app.typesetting.fonts import FontLibrary
    from letters_app.typesetting.layout_packs import choose_letter_layout, load_letter_layouts
    from letters_app.typesetting.letter_sheet import LetterContent, set_letter

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


def test_the_command_line_starts_without_loading_what_it_does_not_need() -> None:
    out = run_python(
        """
        import json, sys
        from letters_app.cli.main import start
        start(["--version"])
        print(json.dumps(sorted(sys.modules)), file=sys.stderr)
        heavy = {"reportlab", "sqlcipher3", "nacl", "openpyxl", "regex", "uharfbuzz", "fluent"}
        assert heavy.isdisjoint(sys.modules), heavy & set(sys.modules)
        """
    )
    assert "letters" in out
