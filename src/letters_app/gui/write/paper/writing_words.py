"""The ways to put a letter on paper, hands and reply envelopes in words. Hands are data: an unknown one has its id."""

from __future__ import annotations

from letters_app.domain.by_hand import WritingMode
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.letters.reply_envelopes import Fold

MODE_NAMES = {
    WritingMode.TYPED: mark("Typed and printed"),
    WritingMode.COPY: mark("Copied by hand"),
    WritingMode.LINED: mark("On lined paper"),
}
MODE_TIPS = {
    WritingMode.TYPED: mark("The printer writes it; you sign it."),
    WritingMode.COPY: mark("You get a draft in large type and ruled sheets, line by line alike, to copy it onto."),
    WritingMode.LINED: mark("You get ruled sheets with the head of the letter and write on them as you like."),
}
FOLD_WORDS = {
    Fold.FLAT: mark("{envelope}, laid in flat"),
    Fold.ONCE: mark("{envelope}, folded once across its long side"),
    Fold.AS_NEEDED: mark("{envelope}, folded so that it fits"),
}
_HANDS = {"small": mark("Small"), "medium": mark("Medium"), "large": mark("Large")}


def hand_name(hand: str, tongue: Tongue) -> str:
    """Return what a hand is called."""
    return tongue.say(_HANDS[hand]) if hand in _HANDS else hand
