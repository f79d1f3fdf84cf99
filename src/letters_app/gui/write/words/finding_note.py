"""A remark in the margin: what, why, what to write instead, who says so, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.finding import Finding, Reader, Severity
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.leaving import SCOPE_TIPS, SCOPE_WORDS, offered_scopes
from letters_app.gui.write.rule_words import reads_like
from letters_app.gui.write.source_date import source_date
from letters_app.gui.write.words.marks import TONES
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import AsideScope, PlacedFinding

SEVERITY_WORDS = {
    Severity.BLOCK: mark("Asks again before printing"),
    Severity.WARN: mark("Please look"),
    Severity.HINT: mark("A hint"),
}
_MOST_EXAMPLES = 2


class FindingNote(QFrame):
    """One remark. It tells by signals what the writer wants; it changes nothing."""

    words_out_wanted = Signal(object)
    """The ``PlacedFinding`` whose words are to go."""
    words_instead_wanted = Signal(object, str)
    """The finding, and the sentence to write instead."""
    leave_wanted = Signal(object, object)
    """The finding that the writer leaves, and the ``AsideScope``: how far."""

    def __init__(self, context: WindowContext, placed: PlacedFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.placed = placed
        tongue = context.tongue
        finding = placed.finding
        self.setProperty("note", TONES[finding.severity].value)
        title = tongue.say_message(finding.message)
        severity = tongue.say(SEVERITY_WORDS[finding.severity])
        self.setAccessibleName(f"{severity}: {title}")
        lines = column(self, spacing=2, margins=(8, 0, 0, 2))
        heading = PlainLabel(title, TextKind.NOTE_TITLE, wrap=True)
        heading.setToolTip(severity)
        lines.addWidget(heading)
        # A guess has the same long reason each time: here only what to do, the reason beside what it was compared with.
        told = (finding.suggestion,) if self._is_guess else (finding.reason, finding.suggestion)
        said = [tongue.say_message(message) for message in told if message is not None]
        if said:
            lines.addWidget(PlainLabel(" ".join(said), TextKind.SMALL, wrap=True))
        lines.addWidget(self._ways_out(context))
        self._how_far = self._scopes(context)
        self._how_far.hide()
        lines.addWidget(self._how_far)
        self._more = self._more_of(context)
        self._more.hide()
        lines.addWidget(self._more)

    @property
    def _is_guess(self) -> bool:
        return self.placed.finding.reader is Reader.STATISTICAL

    def _ways_out(self, context: WindowContext) -> FlowRow:
        say, placed = context.tongue.say, self.placed
        ways = FlowRow(spacing=2)
        if placed.places:
            out = self._link(say(mark("Take the words out")))
            out.clicked.connect(lambda: self.words_out_wanted.emit(self.placed))
            ways.add(out)
        self.why_button = self._link(say(mark("Why?")))
        about = mark("What it was compared with")
        if not self._is_guess:
            about = mark("Who says so, since when, and what to write instead")
        self.why_button.setToolTip(say(about))
        self.why_button.setCheckable(True)
        self.why_button.toggled.connect(self._show_more)
        ways.add(self.why_button)
        scopes = offered_scopes(context, placed)
        if len(scopes) == 1:
            ways.add(self._leave_link(context, scopes[0], mark("Leave it")))
        else:
            aside = self._link(say(mark("Leave it")))
            aside.setToolTip(say(mark("Leave the words as they are. The remark goes away; you can bring it back.")))
            aside.setCheckable(True)
            aside.toggled.connect(self._show_how_far)
            ways.add(aside)
        return ways

    def _scopes(self, context: WindowContext) -> FlowRow:
        """Return how far the words may be left."""
        ways = FlowRow(spacing=2)
        for scope in offered_scopes(context, self.placed):
            ways.add(self._leave_link(context, scope, SCOPE_WORDS[scope]))
        return ways

    def _leave_link(self, context: WindowContext, scope: AsideScope, words: str) -> WrappingButton:
        link = self._link(context.tongue.say(words))
        link.setToolTip(context.tongue.say(SCOPE_TIPS[scope]) if self.placed.places else "")
        link.clicked.connect(lambda: self.leave_wanted.emit(self.placed, scope))
        return link

    def _more_of(self, context: WindowContext) -> QWidget:
        """Return who says so, and sentences that may stand there instead."""
        more = QWidget()
        lines = column(more, spacing=2)
        finding = self.placed.finding
        if self._is_guess:
            reason = (context.tongue.say_message(finding.reason),) if finding.reason else ()
            for sentence in (*reason, *reads_like(finding, context.tongue)):
                lines.addWidget(PlainLabel(sentence, TextKind.SMALL, wrap=True))
            return more
        lines.addWidget(PlainLabel(_source_of(finding, context), TextKind.SMALL, wrap=True))
        for example in finding.examples[:_MOST_EXAMPLES] if self.placed.places else ():
            link = self._link(context.tongue.say(mark("Write instead: “{words}”"), words=example))
            link.clicked.connect(lambda _=False, words=example: self.words_instead_wanted.emit(self.placed, words))
            lines.addWidget(link)
        return more

    def _show_how_far(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._how_far.setVisible(is_wanted)

    def _show_more(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._more.setVisible(is_wanted)

    @staticmethod
    def _link(text: str) -> WrappingButton:
        return WrappingButton(((text, TextKind.LINK),), ButtonKind.LINK)


def _source_of(finding: Finding, context: WindowContext) -> str:
    """Return who says so and since when; what nobody checked says so."""
    say = context.tongue.say
    if finding.source is None:
        return say(mark("This is a rule of ours, without a published source."))
    title, date = finding.source.title, source_date(finding.source.date, context.tongue)
    if finding.source_verified:
        return say(mark("Source: {title} ({date}), verified."), title=title, date=date)
    return say(mark("Source: {title} ({date}). Not verified."), title=title, date=date)
