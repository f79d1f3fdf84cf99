"""Light or dark in words, for the start and the settings."""

from __future__ import annotations

from letters_app.i18n.marking import mark
from letters_app.settings.preferences import Appearance

APPEARANCES = (
    (Appearance.SYSTEM, mark("As the system")),
    (Appearance.LIGHT, mark("Light")),
    (Appearance.DARK, mark("Dark")),
)
