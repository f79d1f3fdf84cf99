from __future__ import annotations

from letters_app.domain.letter import LetterText, Paragraph, Sentence
from letters_app.services.mailings.likeness import Likeness, PlacedLetter, likenesses


def letter(number: int, *sentences: str, place: str = "here") -> PlacedLetter:
    ending = Paragraph("signature", (Sentence("All the best,"), Sentence("Anna")))
    text = LetterText("en", (Paragraph("", tuple(map(Sentence, sentences))), ending))
    return PlacedLetter(number, place, text)


def test_the_share_of_equal_sentences_is_told_with_the_letter_it_is_like() -> None:
    found = likenesses(
        [
            letter(1, "One here.", "Two here.", "Three here.", "Four here."),
            letter(2, "One here.", "Nothing here."),
            letter(3, "Two here.", "three  HERE.", "Four here."),
        ]
    )
    assert found[1] == Likeness(0.75, 3, 3)
    assert found[1].is_alike
    assert found[1].percent == 75
    assert found[2] == Likeness(0.5, 1, 1)
    assert found[3] == Likeness(1.0, 1, 3)


def test_endings_do_not_count_and_letters_to_other_places_neither() -> None:
    found = likenesses([letter(1, "One here."), letter(2, "Two here."), letter(3, "One here.", place="there")])
    assert found == {1: Likeness(0.0, 2, 0), 2: Likeness(0.0, 1, 0)}


def test_a_typed_paragraph_is_compared_sentence_by_sentence() -> None:
    found = likenesses([letter(1, "One here. Two here."), letter(2, "Two here. Five here.")])
    assert found[1] == Likeness(0.5, 2, 1)
