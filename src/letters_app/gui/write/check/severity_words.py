"""How bad a remark is: in words, with a sign, and in a tone."""

from __future__ import annotations

from letters_app.domain.finding import Severity
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark

SEVERITY_WORDS = {
    Severity.BLOCK: mark("Asks again before printing"),
    Severity.WARN: mark("Please look"),
    Severity.HINT: mark("A hint"),
}
SEVERITY_ICONS = {Severity.BLOCK: "octagon-alert", Severity.WARN: "triangle-alert", Severity.HINT: "info"}
SEVERITY_TONES = {Severity.BLOCK: Tone.BLOCK, Severity.WARN: Tone.WARN, Severity.HINT: Tone.HINT}
