"""What no file of the window may do; read from the source, so that it holds for the next screen too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import letters_app

WINDOW = Path(letters_app.__file__).parent / "gui"

ONLY_IN = {
    # Questions about files leave no trace of visited places only as ``ask`` asks them (R6).
    "QFileDialog": {"ask.py"},
    # Qt's settings are a file that nobody sees and that would remember places (R5).
    "QSettings": {"application.py"},
    # Messages are lines in the page; a box over it stays there when the window locks (R11).
    "QMessageBox": set(),
    "QInputDialog": set(),
    # Nothing is handed to another program without being asked for (R8, R9).
    "QDesktopServices": set(),
    "QProcess": set(),
    "QSystemTrayIcon": set(),
    # Its guard alone touches the clipboard (R7).
    "QClipboard": {"clipboard_guard.py"},
    "QMimeData": {"clipboard_guard.py", "word_edit.py", "import_page.py"},
    # Words of people would be read as commands of a language (R16).
    "QTextBrowser": set(),
    "QWebEngineView": set(),
    # ``PlainLabel`` shows them as they are.
    "QLabel": {"labels.py", "plain_tooltips.py"},
    # Temporary files lie on the disk in clear (R1).
    "QTemporaryFile": set(),
    "QTemporaryDir": set(),
    "tempfile": set(),
    "QSaveFile": set(),
    "logging": set(),
}
NEVER_CALLED = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "setOpenExternalLinks",
    "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory", "qDebug", "print", "exec",
}  # fmt: skip
EXEC_OF_THE_PROGRAM = {"application.py"}
"""Starts the one event loop; another inside of it would outlive a lock."""


def files() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(WINDOW.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def names_in(tree: ast.Module) -> set[str]:
    """Return what a file imports, and every name it looks up in something."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
    return found


def calls_in(tree: ast.Module) -> set[str]:
    """Return the names of all functions and methods a file calls."""
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in called}


@pytest.mark.parametrize("name", ONLY_IN)
def test_a_part_of_qt_is_used_only_where_its_promise_is_kept(name: str) -> None:
    users = {path.name for path, tree in files() if name in names_in(tree)}
    assert users <= ONLY_IN[name]
    assert users == ONLY_IN[name] or name == "QMimeData", "a file that needs it no longer is to be taken off"


def test_nothing_is_shown_as_rich_text_asked_in_a_loop_of_its_own_or_printed() -> None:
    guilty = {path.name: found for path, tree in files() if (found := calls_in(tree) & NEVER_CALLED)}
    assert {name: found for name, found in guilty.items() if (name, found) != ("application.py", {"exec"})} == {}


def test_no_dialog_about_files_is_the_systems_own() -> None:
    tree = ast.parse((WINDOW / "ask.py").read_text(encoding="utf-8"))
    made = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_named(node.func, "QFileDialog")]
    assert len(made) == 1, "one place makes them all"
    function = next(one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name == "_dialog")
    assert made[0] in ast.walk(function)
    assert "DontUseNativeDialog" in ast.dump(function)


def test_the_title_of_the_window_is_the_name_of_the_program_alone() -> None:
    titles = [
        ast.unparse(call.args[0])
        for path, tree in files()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _is_named(call.func, "setWindowTitle")
    ]
    assert len(titles) > 1
    assert set(titles) == {"self._context.tongue.say(mark('Letters'))"}


def test_no_file_name_we_propose_has_a_blank_for_a_person() -> None:
    proposed = [text for _, tree in files() for text in proposals_in(tree)]
    assert len(proposed) >= 3
    assert {blank for text in proposed for blank in re.findall(r"\{(\w*)\}", text)} == {"number"}


def proposals_in(tree: ast.Module) -> Iterator[str]:
    """Yield the words of every name proposed for a file; only fixed words, and numbers in them, are allowed."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            named = {
                node.targets[0].id: node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            }
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _is_named(call.func, "file_to_save", "folder_to_make"):
                    words = call.args[2]
                    yield from _fixed_words(named.get(words.id, words) if isinstance(words, ast.Name) else words)


def _fixed_words(words: ast.expr) -> Iterator[str]:
    if isinstance(words, ast.Constant):
        yield str(words.value)
    elif isinstance(words, ast.Name) and words.id.isupper():
        yield words.id  # a constant of the module
    elif isinstance(words, ast.Subscript) and isinstance(words.value, ast.Name) and words.value.id.isupper():
        yield words.value.id  # a table of fixed words
    elif isinstance(words, ast.Call) and _is_named(words.func, "say", "_say", "mark"):
        yield from _fixed_words(words.args[0])
        assert words.keywords == []
    elif isinstance(words, ast.Call) and _is_named(words.func, "say_number"):
        yield from _fixed_words(words.args[0])
        yield from _fixed_words(words.args[1])
        assert words.keywords == []
    else:
        pytest.fail(f"who knows what {ast.unparse(words)} holds")


def _is_named(function: ast.expr, *names: str) -> bool:
    return (function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")) in names
