"""The proof of a letter, read back from its PDF."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pypdfium2
import pytest

from letters_app.composing.composition import compose
from letters_app.domain.address_book import AddressBook
from letters_app.domain.finding import Severity
from letters_app.domain.letter import LetterText, Paragraph, Sentence, SetAside
from letters_app.domain.mail_policy import PolicySubject
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress
from letters_app.i18n.dates import long_date
from letters_app.services.letters.chosen_paper import UnknownLayoutError
from letters_app.services.letters.letter_order import WordsOrder
from letters_app.services.letters.letter_task import destination_of
from letters_app.services.letters.letter_words import compose_request
from letters_app.services.letters.proof import Proof, ProofPress, ProofRequest, place_of
from letters_app.services.letters.proof_problem import ProofPart, ProofProblemKind
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import plan_from_template
from letters_app.services.mailings.print_mailing import print_in_memory
from services.demo_people import BOOK, PACKS, SENDER, TODAY, letter_order, person

RAKITINA = person("Ракитина")


@pytest.fixture(scope="module")
def press() -> ProofPress:
    made = ProofPress(PACKS)
    made.warm_up(letter_order(), "ru")
    return made


def texts(data: bytes | None) -> list[str]:
    """Return the words of every page."""
    assert data is not None
    with pypdfium2.PdfDocument(data) as document:
        pages = []
        for page in document:
            text_page = page.get_textpage()
            pages.append(" ".join(text_page.get_text_bounded().split()))
            text_page.close()
            page.close()
        return pages


def words(*paragraphs: str, language: str = "ru", parallel: str = "") -> LetterText:
    return LetterText(
        language,
        tuple(Paragraph("", (Sentence(text, "Hello." if parallel else ""),)) for text in paragraphs),
        parallel,
    )


def request(text: LetterText, recipient: Recipient = RAKITINA) -> ProofRequest:
    return ProofRequest(destination=destination_of(BOOK, recipient, TODAY), text=text, order=letter_order())


def composed(recipient: Recipient, parallel: str = "en", seed: int = 0) -> LetterText:
    place = place_of(PACKS, destination_of(BOOK, recipient, TODAY))
    asked = WordsOrder(kind="first-letter", language="auto", parallel_language=parallel, seed=seed)
    return compose(PACKS.templates, "first-letter", compose_request(PACKS, letter_order(), asked, recipient, place))


def test_the_proof_is_the_letter_its_envelope_and_the_writers_copy(press: ProofPress) -> None:
    proof = press.proof(request(words("Здравствуйте, Вера!", "Пишу вам впервые.", parallel="en")))
    (letter,) = texts(proof.letter_pdf)
    assert "Ракитина Вера Антоновна" in letter
    assert "письмо № 1 · 20 ноября 2026 г." in letter
    assert "Пишу вам впервые." in letter
    assert "Hello." not in letter
    (envelope,) = texts(proof.envelope_pdf)
    assert "111020" in envelope
    assert "Musterstraße 1" in envelope
    (copy,) = texts(proof.own_copy_pdf)
    assert "Hello." in copy
    assert (proof.pages, proof.sheets, proof.words, proof.problems) == (1, 1, 5, ())
    assert proof.weight.step_g == 20
    assert 9 < proof.weight.grams < 12
    assert proof.address_lines[0] == "Ракитиной Вере Антоновне, 1988 г. р."


@pytest.mark.parametrize("layout", ["plain", "din5008-a", "din5008-b"])
def test_number_and_date_of_the_letter_before_stand_in_the_head(press: ProofPress, layout: str) -> None:
    asked = request(words("Здравствуйте!"))
    order = replace(asked.order, layout=layout, number=3, previous_written_on=datetime.date(2026, 9, 2))
    proof = press.proof(replace(asked, order=order))
    assert proof.problems == ()
    (letter,) = texts(proof.letter_pdf)
    assert "письмо № 3" in letter
    assert "предыдущее письмо от 2 сентября 2026 г." in letter


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "uk"])
def test_the_letter_before_is_named_in_every_language(press: ProofPress, language: str) -> None:
    asked = request(words("…", language=language))
    before = datetime.date(2026, 9, 2)
    (plain,) = texts(press.proof(asked).letter_pdf)
    (named,) = texts(press.proof(replace(asked, order=replace(asked.order, previous_written_on=before))).letter_pdf)
    line = PACKS.sheet_words(language).previous_letter.format(date=long_date(before, language))
    assert " ".join(line.split()) in named
    assert " ".join(line.split()) not in plain


def test_the_proof_has_the_bytes_that_a_batch_prints(press: ProofPress) -> None:
    order = MailingOrder(
        kind="first-letter",
        language="auto",
        parallel_language="en",
        writer=SENDER.writer,
        return_address=SENDER.return_address,
        sender_country="DE",
        written_on=TODAY,
    )
    plan = plan_from_template(BOOK, order, recipient_ids={RAKITINA.id})
    (part,) = print_in_memory(PACKS, plan)
    proof = press.proof(request(composed(RAKITINA)))
    assert part.files == {
        "letters.pdf": proof.letter_pdf,
        "envelopes.pdf": proof.envelope_pdf,
        "parallel.pdf": proof.own_copy_pdf,
    }


def test_a_proof_without_words_says_so_and_shows_the_empty_sheet(press: ProofPress) -> None:
    proof = press.proof(request(LetterText("ru", ())))
    assert proof.problem is not None
    assert (proof.problem.kind, proof.problem.part) == (ProofProblemKind.EMPTY_TEXT, ProofPart.LETTER)
    assert "Ракитина" in texts(proof.letter_pdf)[0]
    assert proof.envelope_pdf is not None
    nothing = press.proof(request(LetterText("", ())))
    assert nothing.letter_pdf is None
    assert nothing.problem is not None


def test_a_person_without_address_has_a_letter_and_no_envelope(press: ProofPress) -> None:
    nowhere = replace(RAKITINA, stays=())
    asked = ProofRequest(
        destination=destination_of(AddressBook((nowhere,)), nowhere, TODAY),
        text=words("Здравствуйте!"),
        order=letter_order(),
    )
    proof = press.proof(asked)
    assert [(problem.kind, problem.part) for problem in proof.problems] == [
        (ProofProblemKind.NO_ADDRESS, ProofPart.ENVELOPE)
    ]
    assert proof.envelope_pdf is None
    assert "Здравствуйте!" in texts(proof.letter_pdf)[0]
    assert press.check(asked, proof).findings


def test_a_character_without_font_is_shown_where_it_stands(press: ProofPress) -> None:
    proof = press.proof(request(words("Доброе утро!", "Мяу 😀 и ещё 😀")))
    assert proof.letter_pdf is None
    (problem,) = proof.problems
    assert (problem.kind, problem.part, problem.character) == (
        ProofProblemKind.CHARACTER_WITHOUT_FONT,
        ProofPart.LETTER,
        "😀",
    )
    assert [(place.paragraph, place.start, place.end) for place in problem.places] == [(1, 4, 5), (1, 12, 13)]
    assert dict(problem.message.values)["character"] == "😀 (U+1F600 GRINNING FACE)"
    assert proof.envelope_pdf is not None


def test_an_address_too_long_for_the_envelope_leaves_the_letter(press: ProofPress) -> None:
    stay = RAKITINA.stays[-1]
    record = BOOK.mail_address_of(RAKITINA, TODAY)
    assert record is not None
    long = replace(record.address, facility="\n".join(f"Строка {number}" for number in range(30)))
    moved = replace(RAKITINA, stays=(replace(stay, address=long),))
    proof = press.proof(request(words("Здравствуйте!"), moved))
    (problem,) = proof.problems
    assert (problem.kind, problem.part) == (ProofProblemKind.ADDRESS_DOES_NOT_FIT, ProofPart.ENVELOPE)
    assert problem.line > 1
    assert proof.letter_pdf is not None


def test_a_return_address_too_long_is_told_as_such(press: ProofPress) -> None:
    asked = request(words("Здравствуйте!"))
    huge = ReturnAddress("Friday Post", tuple(f"Line {number}" for number in range(30)), "DE")
    proof = press.proof(replace(asked, order=replace(asked.order, return_address=huge)))
    assert ProofProblemKind.RETURN_ADDRESS_DOES_NOT_FIT in {problem.kind for problem in proof.problems}


def test_without_an_envelope_there_is_none_and_that_is_no_problem(press: ProofPress) -> None:
    asked = request(words("Здравствуйте!"))
    proof = press.proof(replace(asked, order=replace(asked.order, envelope=None)))
    assert proof.envelope_pdf is None
    assert proof.own_copy_pdf is None
    assert proof.problems == ()
    assert proof.weight.grams < 5.1


def test_an_unknown_envelope_is_refused(press: ProofPress) -> None:
    asked = request(words("Здравствуйте!"))
    with pytest.raises(UnknownLayoutError) as caught:
        press.proof(replace(asked, order=replace(asked.order, envelope="octavo")))
    assert "dl" in str(caught.value.params["known"])


def test_limits_show_what_the_place_takes_with_its_source(press: ProofPress) -> None:
    page = "Сегодня я долго смотрю в окно и думаю о разном. " * 60
    proof = press.proof(request(words(*[page] * 5)))
    pages = next(limit for limit in proof.limits if limit.subject is PolicySubject.PAGES)
    assert pages.used == proof.pages > 4
    assert (pages.allowed, pages.is_exceeded, pages.is_verified) == (4, True, False)
    assert pages.rule is not None
    assert pages.rule.id == "RU-09b"
    assert pages.not_known is not None
    assert proof.weight.step_g in {50, 500}
    sheets = [limit for limit in proof.limits if limit.subject is PolicySubject.SHEETS]
    assert sheets
    second = request(words("Здравствуйте!"))
    later = press.proof(replace(second, order=replace(second.order, number=2)))
    assert PolicySubject.SHEETS not in {limit.subject for limit in later.limits}


def test_the_check_places_findings_and_keeps_those_put_aside_apart(press: ProofPress) -> None:
    asked = request(words("Здравствуйте, Вера!", "Расскажите, как идёт ваше уголовное дело."))
    proof = press.proof(asked)
    checked = press.check(asked, proof)
    found = next(placed for placed in checked.findings if placed.places)
    (place,) = found.places
    assert place.paragraph == 1
    assert asked.text.paragraphs[1].sentences[0].text[place.start : place.end] == found.finding.quote
    assert checked.worst() is Severity.BLOCK
    again = press.check(replace(asked, set_aside=(SetAside(found.finding.rule, found.finding.quote),)), proof)
    assert found in [aside.placed for aside in again.put_aside]
    assert found not in again.findings


def test_a_letter_from_the_template_has_no_finding_about_its_own_words(press: ProofPress) -> None:
    asked = request(composed(RAKITINA))
    checked = press.check(asked, press.proof(asked))
    assert [placed.finding.rule for placed in checked.findings if placed.places] == []


def test_a_proof_of_the_same_letter_has_the_same_bytes(press: ProofPress) -> None:
    asked = request(composed(RAKITINA))
    first: Proof = press.proof(asked)
    assert first == ProofPress(PACKS).proof(asked)
