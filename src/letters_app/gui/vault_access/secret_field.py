"""A passphrase with its label, its eye and the word on Caps Lock under it."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.secret_box import SecretBox
from letters_app.i18n.marking import mark


class SecretField(Field):
    """The word on Caps Lock gives way to a problem with what was typed."""

    def __init__(self, context: WindowContext, label: str, hint: str = "") -> None:
        say = context.tongue.say
        self.secret_box = SecretBox(context.theme, say(mark("Show what is typed")), say(mark("Hide what is typed")))
        super().__init__(label, self.secret_box, hint)
        self._usual_hint = hint
        self._caps_words = say(mark("Caps Lock seems to be on."))
        self.secret_box.caps_lock_changed.connect(self._on_caps_lock_changed)

    def text(self) -> str:
        """Return what is typed."""
        return self.secret_box.text()

    def forget(self) -> None:
        """Empty it."""
        self.secret_box.forget()
        self.show_problem("")

    def show_usual_hint(self, hint: str) -> None:
        """Change what stands under the box while there is nothing else to say."""
        self._usual_hint = hint
        self.show_hint(hint)

    def _on_caps_lock_changed(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.show_hint(self._caps_words if is_on else self._usual_hint)
