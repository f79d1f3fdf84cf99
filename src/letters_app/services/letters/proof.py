"""The proof of a letter: the very PDF that is saved or printed, with what is to be known of it beside.

What the writer can mend is told, not raised: a proof of half a letter is still worth seeing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from letters_app.checking.guesses import JudgedPassage, is_guess
from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.by_hand import WritingMode
from letters_app.domain.group_settings import LeftByGroup
from letters_app.domain.letter import LetterText, Paragraph, Sentence, SetAside
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.finding_places import CheckedLetter, checked_letter
from letters_app.services.letters.folding_findings import folding_findings
from letters_app.services.letters.letter_findings import LetterCheck
from letters_app.services.letters.letter_limits import LetterLimit, PostalWeight, letter_limits, postal_weight
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.letters.letter_pieces import LetterPieces
from letters_app.services.letters.letter_place import LetterPlace, find_place
from letters_app.services.letters.letter_task import Destination
from letters_app.services.letters.proof_problem import ProofPart, ProofProblem, ProofProblemKind, problem_of
from letters_app.services.letters.reply_envelopes import Fold
from letters_app.services.letters.reply_findings import ReplyProblem, reply_findings
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.services.puzzles.puzzle_page import puzzle_findings, solution_sheets
from letters_app.typesetting.errors import (
    AddressDoesNotFitError,
    CharacterWithoutFontError,
    FontDamagedError,
    TextDoesNotFitError,
)
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
    left_by_group: tuple[LeftByGroup, ...] = ()

    @property
    def read_apart(self) -> frozenset[str]:
        """Passages that somebody left as they are: they are read by themselves, so that no neighbour changes them."""
        left = [(each.rule, each.quote) for each in self.set_aside] + [each.key for each in self.left_by_group]
        return frozenset(quote for rule, quote in left if is_guess(rule))


@dataclass(frozen=True, slots=True)
class Proof:
    """A letter on paper. A piece that could not be made is ``None``, and a problem says why."""

    letter_pdf: bytes | None = None
    envelope_pdf: bytes | None = None
    """Also ``None`` if no envelope was asked for."""
    own_copy_pdf: bytes | None = None
    """The writer's copy in two languages; also ``None`` if there is no second one. It never goes to a prison."""
    draft_pdf: bytes | None = None
    """To copy by hand; also ``None`` in other ways of writing. It never goes to a prison."""
    guide_pdf: bytes | None = None
    """To lay under unruled paper; also ``None`` for a printed letter."""
    solution_pdf: bytes | None = None
    """Of the puzzle that goes along; also ``None`` if none does. It stays with the writer."""
    reply_sheets_pdf: bytes | None = None
    reply_envelope_pdf: bytes | None = None
    """Also ``None`` if none was asked for; ``reply_problem`` says why one that was is not there."""
    reply_problem: ReplyProblem | None = None
    reply_envelope: str = ""
    reply_fold: Fold | None = None
    minutes_to_copy: int = 0
    """0 if nothing is to be copied."""
    pages: int = 0
    sheets: int = 0
    reply_sheets: int = 0
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
        return LetterMeasures(
            self.pages, self.sheets, self.weight.grams, self.reply_sheets, self.reply_envelope_pdf is not None
        )


class ProofPress:
    """Makes proofs, one after the other. Belongs to one thread, with the packs it was given."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._check: LetterCheck | None = None

    @property
    def packs(self) -> Packs:
        """The packs it was given; they belong to its thread."""
        return self._packs

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
        """Return letter, reply kit and envelopes in one file; ``None`` if there is nothing to print.

        Raises:
            CharacterWithoutFontError, AddressDoesNotFitError, TextDoesNotFitError: where a proof has a problem.
            UnknownLayoutError: if layout or envelope are not known.
            PackError: if a pack that is needed is broken.
        """
        pieces = _pieces(self._packs, request)
        posted = (pieces.envelope(), pieces.reply_envelope) if request.destination.record else ()
        puzzle = pieces.puzzle(request.text.language, request.order.number)
        sheets = (*pieces.sheets(request.text, puzzle), *pieces.reply_sheets(request.text.language))
        return pdf_of((*sheets, *(face for face in posted if face is not None)), "print")

    def check(self, request: ProofRequest, proof: Proof, judged: Sequence[JudgedPassage] = ()) -> CheckedLetter:
        """Return what the check says of a letter whose ``proof`` was made before.

        ``judged`` is what the statistical reader made of its words so far.

        Raises:
            PackError: if a pack that is needed is broken.
            TextTooLongError: if the letter is as long as a book.
        """
        place = place_of(self._packs, request.destination)
        warnings = _pieces(self._packs, request).paper.address.warnings
        findings = self._letter_check().findings(
            request.order,
            request.destination.recipient,
            place,
            request.text,
            proof.measures,
            warnings,
            judged,
            request.left_by_group,
        )
        folding = folding_findings(chosen_paper(self._packs, request.order), proof.measures)
        findings = (*findings, *folding, *reply_findings(proof.reply_problem))
        if request.order.extras.puzzle is not None and not request.order.extras.postcard:
            findings = (*findings, *puzzle_findings(has_page=proof.solution_pdf is not None))
        return checked_letter(request.text, findings, request.set_aside, request.left_by_group)

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


def _pieces(packs: Packs, request: ProofRequest) -> LetterPieces:
    recipient, place = request.destination.recipient, place_of(packs, request.destination)
    return LetterPieces(packs, request.order, chosen_paper(packs, request.order), recipient, place)


@dataclass(slots=True)
class _Proofing:
    """One proof in the making."""

    packs: Packs
    request: ProofRequest
    problems: list[ProofProblem] = field(default_factory=list)

    def proof(self) -> Proof:
        request = self.request
        chosen = chosen_paper(self.packs, request.order)
        place = place_of(self.packs, request.destination)
        pieces = _pieces(self.packs, request)
        text, is_lined = request.text, request.order.writing.mode is WritingMode.LINED
        if text.is_empty() and not is_lined:
            self.problems.append(ProofProblem(ProofProblemKind.EMPTY_TEXT, ProofPart.LETTER))
        puzzle = pieces.puzzle(text.language, request.order.number)
        pages = self._made(ProofPart.LETTER, lambda: pieces.sheets(text, puzzle)) if text.language else None
        face = self._envelope(pieces)
        copy = (
            None
            if text.is_empty()
            else self._made(ProofPart.OWN_COPY, lambda: pieces.own_copy(text, request.order.number))
        )
        draft = self._made(ProofPart.LETTER, lambda: pieces.draft(text)) if pages else None
        guide = self._made(ProofPart.LETTER, lambda: pieces.guide(text)) if pages else None
        solution = self._made(ProofPart.LETTER, lambda: self._solution(puzzle)) if pages and puzzle else None
        kit = self._made(ProofPart.LETTER, lambda: pieces.reply_sheets(text.language)) if pages else None
        reply_face = self._made(ProofPart.ENVELOPE, lambda: pieces.reply_envelope) if pages else None
        if reply_face is None:
            chosen = chosen.without_reply_envelope()
        measures = chosen.measures(len(pages or ()))
        return Proof(
            letter_pdf=pdf_of(pages or (), "letters"),
            envelope_pdf=pdf_of((face,) if face else (), "envelopes"),
            own_copy_pdf=pdf_of(copy or (), "parallel"),
            draft_pdf=pdf_of(draft or (), "drafts"),
            guide_pdf=pdf_of((guide,) if guide else (), "guide-sheet"),
            solution_pdf=pdf_of(solution or (), "puzzle-solutions"),
            reply_sheets_pdf=pdf_of(kit or (), "reply-sheets"),
            reply_envelope_pdf=pdf_of((reply_face,) if reply_face else (), "reply-envelopes"),
            reply_problem=pieces.reply_problem if pages else None,
            reply_envelope=chosen.reply_envelope.id if chosen.reply_envelope else "",
            reply_fold=chosen.reply_fold,
            minutes_to_copy=pieces.minutes_to_copy(text) if draft else 0,
            pages=measures.pages,
            sheets=measures.sheets,
            reply_sheets=measures.reply_sheets,
            weight=postal_weight(self.packs.postage, request.order.sender_country or place.country, measures),
            words=len(request.text.text().split()),
            limits=letter_limits(place, request.order, measures),
            problems=tuple(self.problems),
            address_lines=pieces.paper.address.lines,
        )

    def _solution(self, puzzle: NumberedPuzzle) -> tuple[Page, ...]:
        """Return the sheet with the solution, in the language the writer reads."""
        order, text = self.request.order, self.request.text
        spoken = order.writing.remarks_in or text.parallel_language
        return tuple(solution_sheets(self.packs, (puzzle,), spoken, order.paper))

    def _envelope(self, pieces: LetterPieces) -> Page | None:
        record = self.request.destination.record
        if record is None or record.address.is_empty():
            self.problems.append(ProofProblem(ProofProblemKind.NO_ADDRESS, ProofPart.ENVELOPE))
            return None
        return self._made(ProofPart.ENVELOPE, pieces.envelope)

    def _made(self, part: ProofPart, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except (CharacterWithoutFontError, FontDamagedError, AddressDoesNotFitError, TextDoesNotFitError) as error:
            self.problems.append(problem_of(error, part, self.request.text))
            return None
