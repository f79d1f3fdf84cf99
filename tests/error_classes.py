"""Finds every class of error the program has, so that tables can be held to them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import letters_app
from letters_app.domain.errors import LettersError


def every_error() -> Iterator[type[LettersError]]:
    for module in pkgutil.walk_packages(letters_app.__path__, "letters_app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    waiting = [LettersError]
    while waiting:
        error = waiting.pop()
        yield error
        waiting.extend(error.__subclasses__())
