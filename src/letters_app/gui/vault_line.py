"""The line at the foot of the window: which vault is open, when it locks, how old its backup is."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.i18n.marking import mark
from letters_app.storage import VaultNotice

_NOTICES = {
    VaultNotice.READ_ONLY: mark("read-only: nothing can be saved"),
    VaultNotice.NO_LOCK: mark("this disk knows no locks: open the address book in one window only"),
    VaultNotice.KEYS_MENDED: mark("a damaged key file was mended"),
}


def vault_line(context: WindowContext) -> str:
    """Return the line."""
    view, tongue = context.session.view, context.tongue
    say = tongue.say
    if view.is_demo:
        parts = [say(mark("Demo address book: all people are invented"))]
    elif view.name:
        parts = [say(mark("Address book “{name}” is open"), name=view.name)]
    else:
        parts = [say(mark("Your address book is open"))]
    minutes = context.preferences.value.lock_after_minutes
    parts.append(tongue.say_number("locks after {number} minute", "locks after {number} minutes", minutes))
    if view.last_backup is not None:
        made_on = view.last_backup.astimezone().date()
        if made_on == context.clock.today():
            parts.append(say(mark("last backup today, verified")))
        else:
            day = tongue.day(made_on, context.clock.today())
            parts.append(say(mark("last backup {day}, verified"), day=day))
    parts.extend(say(_NOTICES[notice]) for notice in sorted(view.notices))
    return " · ".join(parts)
