"""A form that is nothing but fields to type into: posters, petitions, faxes, appeals."""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.sheets.forms.sheet_form import SheetForm
from letters_app.gui.sheets.made_sheet import MadeSheet, Making
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.packs import Packs
from letters_app.typesetting.pages import Page


class Kind(enum.Enum):
    """What is typed into a field."""

    LINE = enum.auto()
    LINES = enum.auto()
    """Short lines, such as an address."""
    FEW_LINES = enum.auto()
    TEXT = enum.auto()
    """Paragraphs, parted by an empty line."""
    NUMBER = enum.auto()


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field."""

    key: str
    label: str
    """Marked."""
    kind: Kind = Kind.LINE
    hint: str = ""
    """Marked."""
    missing: str = ""
    """Marked; what is said while the field is empty, for those that are needed."""
    choices: tuple[tuple[str, str], ...] = ()
    """Of numbers: values and marked words."""


@dataclass(frozen=True, slots=True)
class WordedSheet:
    """A sheet as data: its fields, and how its pages are made of them."""

    title: str
    """Kind of file, as ``TITLES`` names them."""
    fields: tuple[FieldSpec, ...]
    make: Callable[[Packs, Mapping[str, str], datetime.date], tuple[Page, ...]]
    languages: tuple[str, ...]
    papers: tuple[str, ...]


class WordedForm(SheetForm):
    """Shows the fields of a ``WordedSheet`` in their order, then language and paper."""

    def __init__(
        self, context: WindowContext, values: dict[str, str], sheet: WordedSheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, values, parent)
        self._sheet = sheet
        self.boxes: dict[str, QWidget] = {}
        for spec in sheet.fields:
            box = self._box(spec)
            self.boxes[spec.key] = box
            self.lines.addWidget(Field(self.say(spec.label), box, self.say(spec.hint) if spec.hint else ""))
        shown = context.tongue.language
        languages = [(language, language_name(language, shown)) for language in sheet.languages]
        usual = shown if shown in sheet.languages else sheet.languages[0]
        self.boxes["language"] = self.choice_box("language", languages, usual)
        self.lines.addWidget(Field(self.say(mark("Language of the sheet")), self.boxes["language"]))
        paper = self.say(mark("Paper"))
        papers = column(spacing=4)
        papers.addWidget(PlainLabel(paper, TextKind.SMALL_STRONG))
        papers.addWidget(self.paper_segments(sheet.papers, paper))
        self.lines.addLayout(papers)

    @property
    def missing(self) -> str:
        """What has to be filled in first."""
        needed = (spec for spec in self._sheet.fields if spec.missing and not self.values.get(spec.key, "").strip())
        first = next(needed, None)
        return self.say(first.missing) if first is not None else ""

    def making(self) -> Making | None:
        """Return how the sheet is made."""
        if self.missing:
            return None
        values, today, sheet = dict(self.values), self.context.clock.today(), self._sheet
        return lambda packs: MadeSheet(pdf_of(sheet.make(packs, values, today), sheet.title) or b"")

    def _box(self, spec: FieldSpec) -> QWidget:
        if spec.choices:
            return self.choice_box(spec.key, [(value, self.say(words)) for value, words in spec.choices])
        if spec.kind is Kind.LINES:
            return self.text_box(spec.key, 4)
        if spec.kind is Kind.FEW_LINES:
            return self.text_box(spec.key, 2)
        if spec.kind is Kind.TEXT:
            return self.text_box(spec.key, 8)
        return self.line_box(spec.key)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text; an empty line parts them."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip())


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that hold something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def numbers(most: int, words: Sequence[str] = ()) -> tuple[tuple[str, str], ...]:
    """Return the choices 1 to ``most``, before them ``words`` for no number."""
    return (*((("", words[0]),) if words else ()), *((str(number), str(number)) for number in range(1, most + 1)))
