"""One import on its way: what was chosen, what it would do, what was done. Nothing changes before ``carry_out``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from letters_app.domain.errors import LettersError, UnreadableInputError
from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import NAME_COLUMNS, Column
from letters_app.exchange.import_plan import ImportPlan, PlanOutdatedError
from letters_app.exchange.limits import MAX_FILE_BYTES
from letters_app.exchange.list_preview import ListPreview
from letters_app.exchange.unreadable import FileTooLargeError
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.people_import.review_rows import ReviewRows, review_rows
from letters_app.services.people.import_choice import WHOLE_ROW, Refusal, only_accepted
from letters_app.services.people.import_people import plan_list, preview
from letters_app.services.people.people_change import ChangeKind, PeopleChange

_LATEST = "people.import"


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A list as it was handed in. ``name`` stands in sentences and helps to tell the format."""

    data: bytes
    name: str
    format: str | None


class ImportJob(QObject):
    """Reads in a worker that is not the vault's, so that a large or hostile list holds up nothing."""

    previewed = Signal()
    planned = Signal()
    choice_changed = Signal()
    imported = Signal(object)
    """The ``PeopleChange`` that is in the vault now."""
    undone = Signal(bool)
    """Whether the import was taken back; false if something else was changed after it."""
    failed = Signal(object)
    outdated = Signal()
    """The address book was changed meanwhile; a new plan is on its way."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.source: ImportSource | None = None
        self.preview: ListPreview | None = None
        self.plan: ImportPlan | None = None
        self.rows = ReviewRows()
        self.refused: set[Refusal] = set()
        """What the user does not want of the plan."""
        self._columns: dict[str, Column | None] = {}
        self.country = ""
        """For addresses that do not say theirs, ISO 3166 alpha-2; empty if none was given."""

    def open_file(self, path: Path) -> None:
        """Read a file and guess its columns."""

        def work() -> tuple[ImportSource, ListPreview]:
            source = ImportSource(_content(path), path.name, None)
            return source, preview(source.data, source.name, source.format)

        self._context.press.submit(self, work, self._on_opened, self.failed.emit, newest_of=_LATEST)

    def open_text(self, text: str, name: str) -> None:
        """Read pasted text: cells of a spreadsheet, or one block of lines a person. ``name`` stands for it."""
        source = ImportSource(text.encode("utf-8"), name, "csv" if "\t" in text else "text")
        self._context.press.submit(
            self,
            lambda: (source, preview(source.data, source.name, source.format)),
            self._on_opened,
            self.failed.emit,
            newest_of=_LATEST,
        )

    @property
    def has_names(self) -> bool:
        """Whether a column holds the names of people: without one there is nothing to read."""
        found = self.preview
        return found is not None and (
            found.is_blocks or any(self.meaning(one.header) in NAME_COLUMNS for one in found.columns)
        )

    def meaning(self, header: str) -> Column | None:
        """Return what a column is taken for, ``None`` if it is left out."""
        if header in self._columns:
            return self._columns[header]
        columns = self.preview.columns if self.preview else ()
        return next((one.column for one in columns if one.header == header), None)

    def take_column(self, header: str, meaning: Column | None) -> None:
        """Take a column for something else, or leave it out."""
        self._columns[header] = meaning

    def make_plan(self) -> None:
        """Work out what the import would do."""
        source = self.source
        if source is None:
            return
        book, today, mapping = self._context.session.book, self._context.clock.today(), self._mapping()

        def work() -> tuple[ImportPlan, ReviewRows]:
            plan = plan_list(source.data, source.name, source.format, mapping, book, today)
            return plan, review_rows(plan, book, today)

        self._context.press.submit(self, work, self._on_planned, self.failed.emit, newest_of=_LATEST)

    def refuse(self, keys: set[Refusal], *, refused: bool) -> None:
        """Leave parts of the plan out, or take them in again."""
        self.refused = self.refused | keys if refused else self.refused - keys
        self.choice_changed.emit()

    @property
    def accepted_people(self) -> int:
        """How many people the import would add or change as it was chosen."""
        added = sum((row.number, WHOLE_ROW) not in self.refused for row in self.rows.added)
        changed = {row.number for row in self.rows.changes if (row.number, row.field) not in self.refused}
        return added + len(changed)

    def carry_out(self) -> None:
        """Import what was accepted, all of it or nothing."""
        plan, refused = self.plan, frozenset(self.refused)
        if plan is None:
            return

        def work(vault: OpenVault) -> PeopleChange:
            return vault.people.import_plan(only_accepted(plan, refused))

        self._context.session.change(self, work, self.imported.emit, self._on_not_imported)

    def undo(self) -> None:
        """Take the import back if nothing was changed after it."""

        def work(vault: OpenVault) -> bool:
            if vault.people.undo_kind is not ChangeKind.IMPORTED:
                return False
            return vault.people.undo() is not None

        self._context.session.change(self, work, self.undone.emit, self.failed.emit)

    def begin_anew(self) -> None:
        """Forget the list."""
        self.source = self.preview = self.plan = None
        self.rows = ReviewRows()
        self.refused = set()
        self._columns = {}
        self.country = ""

    def _mapping(self) -> ColumnMap | None:
        """Return only what the user said otherwise, so that a list of our own stays one."""
        guessed = {one.header: one.column for one in self.preview.columns} if self.preview else {}
        changed = {header: column for header, column in self._columns.items() if guessed.get(header) != column}
        columns = {header: column for header, column in changed.items() if column is not None}
        ignored = frozenset(header for header, column in changed.items() if column is None)
        if not changed and not self.country:
            return None
        return ColumnMap(columns, {Column.COUNTRY: self.country} if self.country else {}, ignored)

    def _on_opened(self, opened: tuple[ImportSource, ListPreview]) -> None:
        self.begin_anew()
        self.source, self.preview = opened
        self.previewed.emit()

    def _on_planned(self, planned: tuple[ImportPlan, ReviewRows]) -> None:
        self.plan, self.rows = planned
        self.refused = set()
        self.planned.emit()

    def _on_not_imported(self, error: LettersError) -> None:
        if isinstance(error, PlanOutdatedError):
            self.outdated.emit()
            self.make_plan()
        else:
            self.failed.emit(error)


def _content(path: Path) -> bytes:
    """Return the bytes of a file, which is looked at before: a device or a giant is not read.

    Raises:
        UnreadableInputError: if it is no file, too large, or may not be read.
    """
    try:
        if not path.is_file():
            raise UnreadableInputError(path=path.name)
        if path.stat().st_size > MAX_FILE_BYTES:
            raise FileTooLargeError(limit="bytes", maximum=MAX_FILE_BYTES, path=path.name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInputError(path=path.name) from error
