"""The proof of a letter: the very PDF that is saved or printed, with what is to be known of it beside.

What the writer can mend is told, not raised: a proof of half a letter is still worth seeing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from letters_app.checking.guesses import JudgedPassage
from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.letter import LetterText, Paragraph, Sentence, SetAside
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.chosen_paper import ChosenPaper, chosen_paper
from letters_app.services.letters.finding_places import CheckedLetter, checked_letter
from letters_app.services.letters.letter_findings import LetterCheck
from letters_app.services.letters.letter_limits import LetterLimit, PostalWeight, letter_limits, postal_weight
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures, LetterPaper, own_copy
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.letters.letter_place import LetterPlace, find_place
from letters_app.services.letters.letter_task import Destination
from letters_app.services.letters.proof_problem import ProofPart, ProofProblem, ProofProblemKind, problem_of
from letters_app.services.packs import Packs
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.pages import Page

T = TypeVar("T")

_NO_WEIGHT = PostalWeight(0.0, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRequest:
    """A letter to be shown; small and unchanging, so that it may go to the thread of the press."""

    destination: Destination
    text: LetterText
    order: LetterOrder
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """A letter on paper. A piece that could not be made is ``None``, and a problem says why."""

    letter_pdf: bytes | None = None
    envelope_pdf: bytes | None = None
    """Also ``None`` if no envelope was asked for."""
    own_copy_pdf: bytes | None = None
    """The writer's copy in two languages; also ``None`` if there is no second one. It never goes to a prison."""
    pages: int = 0
    sheets: int = 0
    weight: PostalWeight = _NO_WEIGHT
    words: int = 0
    limits: tuple[LetterLimit, ...] = ()
    problems: tuple[ProofProblem, ...] = ()
    address_lines: tuple[str, ...] = ()
    """The recipient's lines as they stand on the envelope."""

    @property
    def problem(self) -> ProofProblem | None:
        """The first problem, ``None`` if all is well."""
        return self.problems[0] if self.problems else None

    @property
    def measures(self) -> LetterMeasures:
        """How much the letter is."""
        return LetterMeasures(self.pages, self.sheets, self.weight.grams)


class ProofPress:
    """Makes proofs, one after the other. Belongs to one thread, with the packs it was given."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._check: LetterCheck | None = None

    def warm_up(self, order: LetterOrder, language: str) -> None:
        """Make a proof for nobody: packs and fonts are read then, and the next one is as fast as all others.

        Raises:
            PackError: if a pack is broken.
        """
        text = LetterText(language, (Paragraph("", (Sentence("…"),)),), language)
        nobody = Destination(Recipient("", PersonName(given="…")), None)
        request = ProofRequest(destination=nobody, text=text, order=order)
        self.check(request, self.proof(request))

    def proof(self, request: ProofRequest) -> Proof:
        """Return the letter on paper.

        Raises:
            UnknownLayoutError: if layout or envelope are not known.
            PackError: if a pack that is needed is broken.
        """
        return _Proofing(self._packs, request).proof()

    def together(self, request: ProofRequest) -> bytes | None:
        """Return letter and envelope in one file, as a mailing does; ``None`` if there is nothing to print.

        Raises:
            CharacterWithoutFontError, AddressDoesNotFitError, TextDoesNotFitError: where a proof has a problem.
            UnknownLayoutError: if layout or envelope are not known.
            PackError: if a pack that is needed is broken.
        """
        chosen = chosen_paper(self._packs, request.order)
        recipient, place = request.destination.recipient, place_of(self._packs, request.destination)
        paper = LetterPaper(self._packs, request.order, chosen.layout, recipient, place)
        face = (paper.envelope(chosen.envelope),) if chosen.envelope and request.destination.record else ()
        return pdf_of((*paper.sheets(request.text), *face), "print")

    def check(self, request: ProofRequest, proof: Proof, judged: Sequence[JudgedPassage] = ()) -> CheckedLetter:
        """Return what the check says of a letter whose ``proof`` was made before.

        ``judged`` is what the statistical reader made of its words so far.

        Raises:
            PackError: if a pack that is needed is broken.
            TextTooLongError: if the letter is as long as a book.
        """
        place = place_of(self._packs, request.destination)
        warnings = LetterPaper(
            self._packs,
            request.order,
            chosen_paper(self._packs, request.order).layout,
            request.destination.recipient,
            place,
        ).address.warnings
        findings = self._letter_check().findings(
            request.order, request.destination.recipient, place, request.text, proof.measures, warnings, judged
        )
        return checked_letter(request.text, findings, request.set_aside)

    def _letter_check(self) -> LetterCheck:
        if self._check is None:
            self._check = LetterCheck.of(self._packs)
        return self._check


def place_of(packs: Packs, destination: Destination) -> LetterPlace:
    """Return the place of ``destination``; one without an address has a place of which nothing is known.

    Raises:
        PackError: if a pack that is needed is broken.
    """
    record = destination.record or AddressRecord(PostalAddress(country=""))
    return find_place(packs, destination.recipient, record, destination.facility_type)


@dataclass(slots=True)
class _Proofing:
    """One proof in the making."""

    packs: Packs
    request: ProofRequest
    problems: list[ProofProblem] = field(default_factory=list)

    def proof(self) -> Proof:
        request, recipient = self.request, self.request.destination.recipient
        chosen = chosen_paper(self.packs, request.order)
        place = place_of(self.packs, request.destination)
        paper = LetterPaper(self.packs, request.order, chosen.layout, recipient, place)
        if request.text.is_empty():
            self.problems.append(ProofProblem(ProofProblemKind.EMPTY_TEXT, ProofPart.LETTER))
        pages = self._made(ProofPart.LETTER, lambda: paper.sheets(request.text)) if request.text.language else None
        face = self._envelope(chosen, paper)
        copy = self._made(ProofPart.OWN_COPY, lambda: self._own_copy(chosen))
        measures = chosen.measures(len(pages or ()))
        return Proof(
            letter_pdf=pdf_of(pages or (), "letters"),
            envelope_pdf=pdf_of((face,) if face else (), "envelopes"),
            own_copy_pdf=pdf_of(copy or (), "parallel"),
            pages=measures.pages,
            sheets=measures.sheets,
            weight=postal_weight(self.packs.postage, request.order.sender_country or place.country, measures),
            words=len(request.text.text().split()),
            limits=letter_limits(place, request.order, measures),
            problems=tuple(self.problems),
            address_lines=paper.address.lines,
        )

    def _envelope(self, chosen: ChosenPaper, paper: LetterPaper) -> Page | None:
        envelope = chosen.envelope
        record = self.request.destination.record
        if record is None or record.address.is_empty():
            self.problems.append(ProofProblem(ProofProblemKind.NO_ADDRESS, ProofPart.ENVELOPE))
            return None
        return self._made(ProofPart.ENVELOPE, lambda: paper.envelope(envelope)) if envelope else None

    def _own_copy(self, chosen: ChosenPaper) -> tuple[Page, ...]:
        request = self.request
        name = request.destination.recipient.name
        if request.text.is_empty():
            return ()
        return own_copy(self.packs, chosen.copy_layout, request.order.number, name.full() or name.short, request.text)

    def _made(self, part: ProofPart, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except (CharacterWithoutFontError, AddressDoesNotFitError, TextDoesNotFitError) as error:
            self.problems.append(problem_of(error, part, self.request.text))
            return None
