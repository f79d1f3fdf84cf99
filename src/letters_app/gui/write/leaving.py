"""Leaving words although the check speaks of them: once, in this letter, for the group; and taking that back."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.elements.quotes import short_quote
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import AsideScope, PlacedFinding, PutAside, scopes_of
from letters_app.storage import VaultNotice

SCOPE_WORDS = {
    AsideScope.ONCE: mark("Once"),
    AsideScope.LETTER: mark("In this letter"),
    AsideScope.GROUP: mark("For our group"),
}
SCOPE_TIPS = {
    AsideScope.ONCE: mark("Here alone, as long as the sentence stays as it is."),
    AsideScope.LETTER: mark("Wherever these words stand in this letter."),
    AsideScope.GROUP: mark("These words in every letter of your group. They are kept in the address book."),
}
_HOW_FAR = {
    AsideScope.ONCE: mark("left once"),
    AsideScope.LETTER: mark("left in this letter"),
    AsideScope.GROUP: mark("left for our group"),
}


def offered_scopes(context: WindowContext, placed: PlacedFinding) -> tuple[AsideScope, ...]:
    """Return how far a remark can be left; what would be written down needs an address book that takes it."""
    is_read_only = VaultNotice.READ_ONLY in context.session.view.notices
    return tuple(scope for scope in scopes_of(placed) if not (is_read_only and scope is AsideScope.GROUP))


def leave(context: WindowContext, model: LetterModel, placed: PlacedFinding, scope: AsideScope) -> None:
    """Leave the words as they are. What reaches beyond this letter says so, and can be undone at once."""
    model.leave(placed, scope)
    if scope is AsideScope.GROUP:
        say, left = context.tongue.say, placed.as_left_by_group
        text = say(mark("No letter of your group gets this remark on these words any more. Settings lists them."))
        undo = NoticeAction(say(mark("Undo")), lambda: model.count_for_group(left))
        context.notify(text, Tone.GOOD, actions=(undo,))


def aside_words(context: WindowContext, aside: PutAside) -> str:
    """Return what was left, what the check says of it, and how far it is left."""
    say, finding = context.tongue.say, aside.placed.finding
    title, scope = context.tongue.say_message(finding.message), say(_HOW_FAR[aside.scope])
    quote = short_quote(finding.quote)
    if not quote:
        return say(mark("{title} ({scope})"), title=title, scope=scope)
    return say(mark("“{quote}”: {title} ({scope})"), title=title, quote=quote, scope=scope)
