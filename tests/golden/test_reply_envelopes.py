"""Envelopes for an answer against the sizes of the envelopes they are put into, written down apart."""

from __future__ import annotations

import pytest

from golden.postal_numbers import FACES
from letters_app import resources
from letters_app.services.letters.reply_envelopes import Fold, load_reply_fits

FITS = load_reply_fits(resources.pack_root("handwriting") / "reply-envelopes")
SPARE = 3.0
"""Millimetres in each direction."""
TIGHT = {("dl", "dl")}
"""The notes name it, folded to 110 by 110, though nothing is spare; it is never the first choice."""


@pytest.mark.parametrize("outer", sorted(FITS.by_outer))
def test_the_envelope_for_the_answer_has_room_in_the_other_one(outer: str) -> None:
    room = FACES[outer]
    for place, fit in enumerate(FITS.by_outer[outer]):
        own = FACES[fit.envelope]
        across = {Fold.FLAT: own.long, Fold.ONCE: own.long / 2}[fit.fold]
        long, short = max(across, own.short), min(across, own.short)
        is_tight = (fit.envelope, outer) in TIGHT
        assert not is_tight or place
        spare = 0 if is_tight else SPARE
        assert long <= room.long - spare
        assert short <= room.short - spare


def test_what_the_notes_rule_out_is_not_offered() -> None:
    flat = {(fit.envelope, outer) for outer, fits in FITS.by_outer.items() for fit in fits if fit.fold is Fold.FLAT}
    assert flat >= {("us-9", "us-10"), ("dl", "c6c5"), ("dl", "c5"), ("c6", "c5")}
    assert not flat & {("c6", "dl"), ("us-9", "dl"), ("dl", "dl"), ("dl", "c6")}
