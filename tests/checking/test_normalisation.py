import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.checking.disguises import undisguised
from letters_app.checking.normalisation import fold_case, normalise, normalise_keeping_case
from letters_app.checking.words import words_of

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=200)
TRICKY = st.text(alphabet="аеaeoоўщьґßİIıĳﬁё\u0301\u00ad\u200b\ufeff\ud800́́«»'’-\n \r.А", max_size=60)
LANGUAGES = st.sampled_from(["ru", "en", "tr", "de", "uk", "be", ""])


@pytest.mark.parametrize(
    ("typed", "language", "folded"),
    [
        ("Твоё ДЕЛО", "ru", "твое дело"),
        ("вой\u00adна", "ru", "война"),
        ("в\u200bо\u2066йна", "ru", "война"),
        ("вoйна", "ru", "война"),
        ("pаper", "en", "paper"),
        ("«мир» “peace” ‘x’", "ru", '"мир" "peace" \'x\''),
        ("за\u0301мок", "ru", "замок"),
        ("и\u0306", "ru", "й"),
        ("ＷＡＲ ﬁne", "en", "war fine"),
        ("Straße", "de", "strasse"),
        ("DIŞARI", "tr", "dışarı"),
        ("İyi", "tr", "iyi"),
        ("İyi", "en", "iyi"),
        ("b\u2011c", "en", "b-c"),
        ("USBшный", "ru", "usbшный"),
        ("c тобой", "ru", "с тобой"),
        ("Об’єднання, зʼїзд", "uk", "обеднання, зізд"),
        ("объезд по-русски", "ru", "объезд по-русски"),
        ("вызволыты", "uk", "визволити"),
        ("сьнег і снег", "be", "снег і снег"),
        ("Воўк з'еў шчаўе", "be", "воук зеу шчауе"),
        ("воук и щ", "be", "воук і шч"),
    ],
)
def test_what_is_folded(typed: str, language: str, folded: str) -> None:
    assert normalise(typed, language).text == folded


def test_capitals_can_be_kept() -> None:
    assert normalise_keeping_case("Ёлка в «Мире»", "ru").text == 'Ёлка в "Мире"'


@given(text=ANY_TEXT | TRICKY, language=LANGUAGES)
def test_every_span_leads_back_into_the_text(text: str, language: str) -> None:
    for normalised in (normalise(text, language), normalise_keeping_case(text, language)):
        assert len(normalised.starts) == len(normalised.ends) == len(normalised.text)
        for place in range(len(normalised.text)):
            start, end = normalised.original_span(place, place + 1)
            assert 0 <= start < end <= len(text)
        assert list(normalised.starts) == sorted(normalised.starts)
        assert list(normalised.ends) == sorted(normalised.ends)


@given(text=ANY_TEXT | TRICKY, language=LANGUAGES)
def test_folding_twice_changes_nothing_but_what_case_folding_opened(text: str, language: str) -> None:
    once = normalise(text.lower(), language).text
    assert normalise(once, language).text == normalise(normalise(once, language).text, language).text


def test_an_empty_or_outer_span_is_refused() -> None:
    normalised = normalise("мир")
    for span in ((1, 1), (0, 9), (-1, 2)):
        with pytest.raises(ValueError, match=r"\d"):
            normalised.original_span(*span)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("у г о л о в н о е  дело", ["уголовное", "дело"]),
        ("у.г.о.л", ["угол"]),
        ("уголов-\nное дело", ["уголовное", "дело"]),
        ("то-то и же", ["то", "то", "и", "же"]),
        ("а я и", ["а", "я", "и"]),
    ],
)
def test_torn_words_are_put_together(typed: str, words: list[str]) -> None:
    normalised = fold_case(undisguised(normalise_keeping_case(typed, "ru")), "ru")
    assert list(words_of(normalised, typed, "ru").forms) == words


@given(text=ANY_TEXT | TRICKY)
def test_words_lie_in_order_and_in_the_text(text: str) -> None:
    normalised = normalise(text, "ru")
    words = words_of(normalised, text, "ru")
    assert list(words.starts) == sorted(words.starts)
    assert all(0 <= start < end <= len(normalised.text) for start, end in zip(words.starts, words.ends, strict=True))
    assert list(words.sentences) == sorted(words.sentences)
