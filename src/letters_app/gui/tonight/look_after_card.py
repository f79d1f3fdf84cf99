"""What wants looking after: one line each, with the way to where it can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.provenance import Freshness
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.tongue import Tongue
from letters_app.gui.tonight.tonight_facts import TonightFacts
from letters_app.i18n.marking import mark
from letters_app.services.people.filtering import YES, FilterKind

_LONGEST_REASON = 80


@dataclass(frozen=True, slots=True)
class Chore:
    """One line: what waits, what the way to it is called, and where it leads."""

    icon: str
    text: str
    action: str
    destination: Destination


def chores_of(facts: TonightFacts, tongue: Tongue) -> tuple[Chore, ...]:
    """Return what waits, the nearest to the letter box first."""
    waiting = facts.look_after
    if waiting is None:
        return ()
    say_number, open_word = tongue.say_number, tongue.say(mark("Open"))
    chores: list[tuple[int, Chore]] = []

    def add(number: int, icon: str, text: str, action: str, destination: Destination) -> None:
        chores.append((number, Chore(icon, text, action, destination)))

    ready, printed = len(waiting.ready_to_print), len(waiting.printed_not_posted)
    text = say_number("{number} letter is ready to print", "{number} letters are ready to print", ready)
    add(ready, "printer", text, tongue.say(mark("Print")), Destination(ScreenId.MAIL, part="ready"))
    text = say_number(
        "{number} printed letter is not posted yet", "{number} printed letters are not posted yet", printed
    )
    add(printed, "send", text, open_word, Destination(ScreenId.MAIL, part="printed"))
    add(
        len(waiting.returned),
        "undo-2",
        _came_back(facts, tongue),
        open_word,
        Destination(
            ScreenId.MAIL,
            part="returned",
            letter_id=waiting.returned[0] if len(waiting.returned) == 1 else "",
        ),
    )
    old = facts.addresses_to_check
    text = say_number("{number} address to check again", "{number} addresses to check again", old)
    add(old, "map-pin-off", text, open_word, _people(Freshness.STALE))
    never = len(waiting.addresses_never_checked)
    text = say_number("{number} address was never checked", "{number} addresses were never checked", never)
    add(never, "map-pin", text, open_word, _people(Freshness.NEVER_CHECKED))
    holds = len(waiting.holds_to_look_again)
    text = say_number("{number} hold to look at again", "{number} holds to look at again", holds)
    on_hold = Destination(ScreenId.PEOPLE, part=f"filter:{FilterKind.ON_HOLD}={YES}")
    add(holds, "circle-pause", text, open_word, on_hold)
    silent = len(waiting.unanswered)
    text = say_number("{number} letter unanswered for 60 days", "{number} letters unanswered for 60 days", silent)
    add(silent, "mail-question", text, open_word, Destination(ScreenId.MAIL, part="unanswered"))
    text = tongue.say(mark("No return address is set, so answers find nobody"))
    add(
        not facts.has_return_address,
        "house",
        text,
        tongue.say(mark("Add")),
        Destination(ScreenId.SETTINGS, part="return-addresses"),
    )
    return tuple(chore for number, chore in chores if number)


class LookAfterCard(Card):
    """The lines; none of them is said kindly."""

    def __init__(self, context: WindowContext, facts: TonightFacts, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(say(mark("To look after")), parent, spacing=4)
        chores = chores_of(facts, context.tongue)
        for chore in chores:
            self.body.addWidget(_line(context, chore))
        if not chores:
            words = say(mark("Nothing waits: every letter is on its way and every address was checked lately."))
            self.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))


def _line(context: WindowContext, chore: Chore) -> QFrame:
    line = QFrame()
    across = row(line, spacing=10, margins=(0, 2, 0, 2))
    across.addWidget(IconLabel(context.theme.icon(chore.icon, "quiet")))
    across.addWidget(PlainLabel(chore.text, wrap=True), 1)
    button = ActionButton(chore.action, ButtonKind.LINK)
    button.setAccessibleName(f"{chore.action}: {chore.text}")
    button.clicked.connect(lambda: context.go(chore.destination))
    across.addWidget(button)
    return line


def _people(freshness: Freshness) -> Destination:
    part = f"filter:{FilterKind.FRESHNESS}={freshness};{FilterKind.WRITABLE}={YES}"
    return Destination(ScreenId.PEOPLE, part=part)


def _came_back(facts: TonightFacts, tongue: Tongue) -> str:
    reason = " ".join(facts.came_back.split())
    if reason:
        shown = reason if len(reason) <= _LONGEST_REASON else f"{reason[:_LONGEST_REASON]}…"
        return tongue.say(mark("1 letter came back: “{reason}”"), reason=shown)
    number = len(facts.look_after.returned) if facts.look_after else 0
    return tongue.say_number("{number} letter came back", "{number} letters came back", number)
