"""Drives the import of a list: what a person would do with its pages."""

from __future__ import annotations

from pathlib import Path

from gui.driving import Driver
from letters_app.domain.recipient import Recipient
from letters_app.gui.people_import.import_page import ImportPage
from letters_app.gui.people_import.review_lines import ReviewKind
from letters_app.gui.people_import.review_model import ReviewModel


class ImportDriver:
    """The page in the window."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver = driver
        self.folder = folder
        self.page = driver.find(ImportPage)

    def file(self, content: str | bytes, name: str = "list.csv") -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def choose(self, content: str | bytes, name: str = "list.csv") -> None:
        """Choose a file by the button."""
        self.driver.ask.answers.append(self.file(content, name))
        self.click("Choose a file…")

    def review(self, content: str | bytes, name: str = "list.csv") -> None:
        """Choose a file and go on to what would change."""
        self.choose(content, name)
        self.click("See what would change")

    def click(self, name: str) -> None:
        self.driver.click(name)
        self.driver.until_quiet()

    def show(self, kind: ReviewKind) -> ReviewModel:
        """Show the rows of a kind."""
        self.driver.click_on(self.page.review_step.segments.button(kind))
        return self.page.review_step.model

    def rows(self, kind: ReviewKind) -> list[tuple[str, ...]]:
        """Return what the table of a kind shows."""
        model = self.show(kind)
        columns = range(model.columnCount())
        return [tuple(str(model.index(row, at).data()) for at in columns) for row in range(model.rowCount())]

    @property
    def text(self) -> str:
        return self.driver.texts_in_view(self.page)

    @property
    def problem(self) -> str:
        notice = self.page.notices.notice
        return notice.text if notice is not None else ""

    @property
    def people(self) -> dict[str, Recipient]:
        return {person.name.full(): person for person in self.driver.context.session.book.recipients}

    def person(self, recipient_id: str) -> Recipient:
        return next(one for one in self.driver.context.session.book.recipients if one.id == recipient_id)
