"""A button whose words wrap: a sentence to choose, a link in a narrow column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import Margins, column, row

_NARROWEST_PX = 56
_MARGINS: dict[ButtonKind, Margins] = {
    ButtonKind.LINK: (2, 0, 3, 0),
    ButtonKind.QUIET: (6, 4, 6, 4),
    ButtonKind.CHIP: (9, 2, 9, 2),
    ButtonKind.CHOICE: (16, 10, 16, 10),
}


class WrappingButton(ActionButton):
    """A button of one or more texts under each other, each with its own look; all of them are its name."""

    def __init__(
        self,
        texts: Sequence[tuple[str, TextKind]],
        kind: ButtonKind = ButtonKind.CHOICE,
        icon: QIcon | None = None,
        icon_px: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        shown = [(text, look) for text, look in texts if text]
        super().__init__("", kind, name="\n".join(text for text, _ in shown), parent=parent)
        self.setToolTip("")
        self._line = line = row(self, spacing=6, margins=_MARGINS.get(kind, (12, 8, 12, 8)))
        self._picture: IconLabel | None = None
        if icon is not None:
            self._picture = IconLabel(icon, icon_px)
            self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(spacing=2)
        self._labels = []
        for text, look in shown:
            label = PlainLabel(text, look, wrap=True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
            self._labels.append(label)
        if kind is ButtonKind.CHOICE:
            words.addStretch(1)  # beside a taller neighbour the words stay together at the top
        line.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_texts(self, *texts: str) -> None:
        """Show other texts in the same looks."""
        for label, text in zip(self._labels, texts, strict=True):
            label.show_text(text)
        self.setAccessibleName("\n".join(text for text in texts if text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the words without a break."""
        widths = [0]
        for label in self._labels:
            label.ensurePolished()
            widths.append(label.fontMetrics().horizontalAdvance(label.text()) + 4)
        margins = self._line.contentsMargins()
        icon_room = self._picture.width() + self._line.spacing() if self._picture else 0
        width = max(widths) + margins.left() + margins.right() + icon_room
        return QSize(width, self._line.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one narrow line."""
        return QSize(_NARROWEST_PX, self._line.minimumSize().height())
