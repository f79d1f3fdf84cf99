"""How envelopes lie in a printer, and how far it is off: kept in the vault for each printer and size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QWidget

from letters_app.domain.envelope_feed import FeedPosition, Side
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.disclosure import Disclosure
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.printing.paper_names import paper_name
from letters_app.i18n.marking import mark
from letters_app.printing.calibration import (
    MOST_OFF_MM,
    PrinterCalibration,
    find_calibration,
    moved_on_face,
    with_calibration,
)
from letters_app.printing.media import Media, media_named
from letters_app.services.printing.known_printers import keep_calibration

_SIDES = {Side.CENTRE: mark("In the middle"), Side.LEFT: mark("On the left"), Side.RIGHT: mark("On the right")}
_CARRIERS = ("a4", "letter")
_ITSELF = mark("The envelope itself")
_INSTEAD = mark("{paper}, as it does not know the envelope")
_KEPT = mark("Kept for this printer and this envelope. The preview stays as it is.")
_STEP_MM = 0.5


class TrayForm(Disclosure):
    """Follows the chosen printer. What is changed counts at once and is kept in the vault."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(context.theme, say(mark("Where the envelope lies")), parent, spacing=10)
        self._context = context
        self._printer = ""
        self._media: tuple[Media, ...] = ()
        self.calibrations = context.session.view.calibrations
        """What is known of printers, with what was changed here."""
        self.media_combo: ChoiceBox[str] = ChoiceBox()
        self.carrier_combo: ChoiceBox[str] = ChoiceBox()
        self.side_combo: ChoiceBox[Side] = ChoiceBox([(side, say(words)) for side, words in _SIDES.items()])
        self.flipped_tick = QCheckBox(say(mark("Turned round: its upper edge on the right")))
        self.right_box, self.down_box = self._millimetres(), self._millimetres()
        self._media_field = Field(say(mark("Envelope")), self.media_combo)
        self._side_field = Field(say(mark("The guides hold it")), self.side_combo)
        self._lay_out()
        self.media_combo.currentIndexChanged.connect(self._show)
        for combo in (self.carrier_combo, self.side_combo):
            combo.currentIndexChanged.connect(self._on_changed)
        self.flipped_tick.clicked.connect(self._on_changed)
        for box in (self.right_box, self.down_box):
            box.valueChanged.connect(self._take)
            box.editingFinished.connect(self._keep)

    def show_media(self, media: Sequence[Media]) -> None:
        """Offer these envelopes; none: there is nothing to set."""
        self._media = tuple({each.pwg_name: each for each in media}.values())
        names = [(each.pwg_name, paper_name(each, self._context.tongue)) for each in self._media]
        self.media_combo.offer(names, self.media_combo.value())
        self._media_field.setVisible(len(names) > 1)
        self._show()

    def show_printer(self, printer: str) -> None:
        """Show what is known of a printer."""
        self._printer = printer
        self._show()

    def _lay_out(self) -> None:
        say = self._context.tongue.say
        offsets = row(spacing=12)
        offsets.addWidget(Field(say(mark("Move right")), self.right_box), 1, Qt.AlignmentFlag.AlignTop)
        offsets.addWidget(Field(say(mark("Move down")), self.down_box), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._media_field)
        self.body.addLayout(offsets)
        self.body.addWidget(self.flipped_tick)
        self.body.addWidget(Field(say(mark("The printer is told")), self.carrier_combo))
        self.body.addWidget(self._side_field)
        self.body.addWidget(Paragraph(say(_KEPT), TextKind.SMALL))

    @property
    def _envelope(self) -> Media | None:
        wanted = self.media_combo.value()
        return next((each for each in self._media if each.pwg_name == wanted), None)

    @property
    def _known(self) -> PrinterCalibration:
        return find_calibration(self.calibrations, self._printer, self.media_combo.value() or "")

    def _show(self) -> None:
        envelope, known, tongue = self._envelope, self._known, self._context.tongue
        if envelope is None:
            return
        sheets = [media_named(key) for key in _CARRIERS]
        larger = [each for each in sheets if each.short_mm >= envelope.short_mm and each.long_mm >= envelope.long_mm]
        told = [(each.pwg_name, tongue.say(_INSTEAD, paper=paper_name(each, tongue))) for each in larger]
        self.carrier_combo.offer([("", tongue.say(_ITSELF)), *told], known.carrier)
        self.side_combo.choose(known.feed.side)
        self.flipped_tick.setChecked(known.feed.is_flipped)
        right_mm, down_mm = moved_on_face(known)
        for box, value in ((self.right_box, right_mm), (self.down_box, down_mm)):
            blocker = QSignalBlocker(box)
            box.setValue(value)
            blocker.unblock()
        self._side_field.setVisible(bool(known.carrier))
        self.show_summary("" if known.changes_nothing else tongue.say(mark("Set for this printer.")))

    def _on_changed(self) -> None:
        self._take()
        self._keep()

    def _take(self) -> None:
        if self._envelope is None or not self._printer:
            return
        feed = FeedPosition.at(self.side_combo.value() or Side.CENTRE, flipped=self.flipped_tick.isChecked())
        new = replace(self._known, feed=feed, carrier=self.carrier_combo.value() or "").moving_on_face(
            right_mm=self.right_box.value(), down_mm=self.down_box.value()
        )
        self.calibrations = with_calibration(self.calibrations, new)
        self._side_field.setVisible(bool(new.carrier))

    def _keep(self) -> None:
        new = self._known
        if new != find_calibration(self._context.session.view.calibrations, new.printer, new.media):
            self._context.session.change(self, lambda vault: keep_calibration(vault.vault, new))

    def _millimetres(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(-MOST_OFF_MM, MOST_OFF_MM)
        box.setSingleStep(_STEP_MM)
        box.setDecimals(1)
        box.setSuffix(self._context.tongue.say(mark("{pitch} mm"), pitch=""))
        box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return box
