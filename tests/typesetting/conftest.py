"""Real fonts and the shipped layouts; read once, they do not change."""

from __future__ import annotations

import pytest

from letters_app import resources
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.text.fonts import FontLibrary


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary(resources.font_root())


@pytest.fixture(scope="session")
def envelopes() -> dict[str, EnvelopeFormat]:
    return load_envelope_formats(resources.pack_root("layouts") / "envelopes")


@pytest.fixture(scope="session")
def layouts() -> dict[str, LetterLayout]:
    return load_letter_layouts(resources.pack_root("layouts") / "letters")
