"""A sheet of labels as values: where each label lies, and where words may stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.typesetting.layouts import AddressBlock, AddressStep, Fact
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontRole


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Equal labels in columns and rows. Places are counted row by row, from 1 at the upper left."""

    id: str
    name: str
    """The trade name, the same in every language."""
    codes: tuple[str, ...]
    """Other numbers the same sheet is sold by."""
    paper: str
    """``a4`` or ``letter``."""
    width_mm: float
    height_mm: float
    columns: int
    rows: int
    first: Zone
    step_x_mm: float
    step_y_mm: float
    padding_mm: float
    """Between the edge of a label and its words."""
    edge_padding_mm: float
    """Between the edge of the sheet and any words: printers do not reach it."""
    font: FontRole
    strong_font: FontRole | None
    """For lines that must not be missed; ``None`` = like the others."""
    steps: tuple[AddressStep, ...]
    cut_lines: bool
    """Whether lines to cut along are printed; sheets of labels are cut already."""
    facts: tuple[Fact, ...]

    @property
    def places(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def label(self, place: int) -> Zone:
        """Return the label at ``place``, from 1."""
        row, column = divmod(place - 1, self.columns)
        x_mm, y_mm = self.first.x_mm + column * self.step_x_mm, self.first.y_mm + row * self.step_y_mm
        return Zone(x_mm, y_mm, self.first.width_mm, self.first.height_mm)

    def words(self, place: int) -> Zone:
        """Return where words may stand in the label at ``place``."""
        label, edge, inner = self.label(place), self.edge_padding_mm, self.padding_mm
        left, top = max(label.x_mm + inner, edge), max(label.y_mm + inner, edge)
        right = min(label.right_mm - inner, self.width_mm - edge)
        bottom = min(label.bottom_mm - inner, self.height_mm - edge)
        return Zone(left, top, right - left, bottom - top)

    @property
    def block(self) -> AddressBlock:
        """The room for an address that every label of the sheet has, so that none fits in one place only."""
        rooms = [self.words(place) for place in range(1, self.places + 1)]
        width_mm, height_mm = min(room.width_mm for room in rooms), min(room.height_mm for room in rooms)
        most = int(height_mm / self.steps[-1].pitch_mm + 0.001)
        return AddressBlock(Zone(0, 0, width_mm, height_mm), 0, most, self.font, self.steps, self.strong_font)


def find_label_sheet(sheets: Mapping[str, LabelSheet], code: str) -> LabelSheet | None:
    """Return the sheet sold by that number or called by that name; capitals, blanks and hyphens do not matter."""
    wanted = plain_code(code)
    return next((sheet for sheet in sheets.values() if wanted in all_codes(sheet)), None)


def all_codes(sheet: LabelSheet) -> frozenset[str]:
    """Return every number and name of a sheet in its plain form."""
    return frozenset(map(plain_code, (sheet.id, sheet.name, *sheet.codes)))


def plain_code(code: str) -> str:
    """Return a number of a sheet without what people write differently."""
    return "".join(character for character in code.casefold() if character.isalnum())
