"""Sheets that letters of a mailing share, for a printer: the labels of all, and the solutions of their puzzles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letters_app.services.letters.chosen_paper import ChosenPaper, chosen_paper
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.letters.letter_pieces import LetterPieces
from letters_app.services.letters.proof import place_of
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.print_mailing import PrintedLetter
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle, puzzle_of
from letters_app.services.puzzles.puzzle_page import solution_sheets
from letters_app.typesetting.errors import AddressDoesNotFitError
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.pages import Page


def shared_sheets(packs: Packs, order: MailingOrder, letters: Sequence[PrintedLetter]) -> dict[str, bytes]:
    """Return the PDFs by kind, ``labels`` and ``solutions``, as far as they are asked for.

    Raises:
        UnknownLayoutError, NoSuchLabelError: if there is no such sheet of labels, or no such place on it.
        PackError: if a pack is broken.
    """
    made: dict[str, bytes] = {}
    chosen = chosen_paper(packs, order)
    if chosen.labels is not None:
        labels = list(_labels(packs, chosen.labels, letters))
        pdf = pdf_of(label_pages(labels, chosen.labels, order.extras.first_label), "labels") if labels else None
        made.update({"labels": pdf} if pdf else {})
    puzzles = dict.fromkeys(_puzzles(packs, letters))
    spoken = order.writing.remarks_in or order.parallel_language
    solutions = pdf_of(solution_sheets(packs, puzzles, spoken, order.paper), "puzzle-solutions") if puzzles else None
    return {**made, "solutions": solutions} if solutions else made


def _labels(packs: Packs, sheet: LabelSheet, letters: Sequence[PrintedLetter]) -> Iterator[Page]:
    for letter in letters:
        task = letter.entry.task
        own: ChosenPaper = chosen_paper(packs, task.order)
        pieces = LetterPieces(packs, task.order, own, task.destination.recipient, place_of(packs, task.destination))
        try:
            yield pieces.paper.label(sheet)
        except AddressDoesNotFitError:
            continue  # it was told when the letter was made


def _puzzles(packs: Packs, letters: Sequence[PrintedLetter]) -> Iterator[NumberedPuzzle]:
    for letter in letters:
        choice, language = letter.facts.extras.puzzle, letter.text.language
        if choice is not None and language in packs.puzzle_languages and not letter.facts.extras.postcard:
            yield puzzle_of(packs, choice, letter.entry.number, language)
