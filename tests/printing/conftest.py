"""One CUPS server for all tests of a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from printing.cups_server import CupsServer
from printing.print_house import print_house


@pytest.fixture(scope="session")
def cups_server() -> Iterator[CupsServer]:
    with print_house() as server:
        yield server
