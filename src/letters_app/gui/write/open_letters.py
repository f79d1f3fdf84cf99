"""All letters that are open at once. They live as long as the vault is open, and outlive the screens."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from letters_app.composing.composer_state import ComposerState, Step
from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Draft
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.proof_asker import PressRoom
from letters_app.services.letters.letter_desk import LetterDesk
from letters_app.services.packs import Packs


class OpenLetters(QObject):
    """The open letters of one window.

    What needs the packs waits until they are read: ``begin`` and ``take_up`` may be called at once, and ``present``
    follows.
    """

    changed = Signal()
    """Another letter is in view, or one was opened or closed."""
    ready = Signal()
    """The packs are read."""
    failed = Signal(object)
    """The packs cannot be read, or a letter cannot be begun."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.session)
        self._context = context
        self._packs: Packs | None = None
        self._is_warming = False
        self._waiting: list[Callable[[], None]] = []
        self._room = PressRoom()
        self.letters: tuple[LetterModel, ...] = ()
        """In the order they were opened."""
        self.present: LetterModel | None = None
        """The one in view, ``None`` while the list of drafts is."""
        self._discarded: Draft | None = None
        session = context.session
        session.changed.connect(self._renew_desks)
        session.writer_changed.connect(self._on_writer_changed)
        session.closed.connect(self._forget)
        session.ending.connect(self._forget)

    @property
    def is_ready(self) -> bool:
        """Whether the packs are read."""
        return self._packs is not None

    @property
    def packs(self) -> Packs | None:
        """The packs of the main thread, ``None`` until they are read."""
        return self._packs

    @property
    def room(self) -> PressRoom:
        """What lives in the press's worker, for whoever shows a letter from the vault."""
        return self._room

    @property
    def is_preparing(self) -> bool:
        """Whether a letter waits for the packs."""
        return bool(self._waiting)

    def has_draft_to(self, recipient_id: str) -> bool:
        """Tell whether a letter to somebody is begun, in the vault or on the table."""
        kept = any(draft.recipient_id == recipient_id for draft in self._context.session.view.drafts)
        return kept or any(each.state.recipient_id == recipient_id and each.draft() for each in self.letters)

    def warm(self) -> None:
        """Begin to read the packs, in the press's worker."""
        if self._packs is not None or self._is_warming:
            return
        self._is_warming = True
        self._context.press.submit(self, _warm_packs, self._on_warm, self._on_cold)

    def desk(self) -> LetterDesk:
        """Return a desk over the address book and the settings as they are now; only when ready."""
        context, view = self._context, self._context.session.view
        return LetterDesk(
            packs=self._packs or Packs(),
            book=view.book,
            settings=view.settings,
            today=context.clock.today(),
            return_addresses=view.return_addresses,
            earlier=view.earlier,
        )

    def begin(self, recipient_id: str = "") -> None:
        """Begin a letter, to somebody or to nobody yet."""
        self._when_ready(lambda: self._open(self._new_letter(recipient_id), is_saved=False))

    def take_up(self, draft_id: str) -> None:
        """Go on with a draft; one that is open already comes into view."""
        opened = next((each for each in self.letters if each.id == draft_id), None)
        if opened is not None:
            self.show_letter(opened)
            return
        draft = next((each for each in self._context.session.view.drafts if each.id == draft_id), None)
        if draft is not None:
            self._when_ready(lambda: self._open(self._taken_up(draft), is_saved=True))

    def show_letter(self, letter: LetterModel | None) -> None:
        """Bring a letter into view; ``None``: the list of drafts."""
        if letter is not self.present:
            self.present = letter
            self.changed.emit()

    def close(self, draft_id: str) -> None:
        """Put a letter away; it stays a draft in the vault."""
        letter = next((each for each in self.letters if each.id == draft_id), None)
        if letter is None:
            return
        letter.flush()
        self._drop(letter)
        self.read_drafts_anew()

    def discard(self, draft_id: str) -> None:
        """Delete a draft; ``undo_discard`` brings it back."""
        letter = next((each for each in self.letters if each.id == draft_id), None)
        if letter is not None:
            letter.flush()
            letter.stop()
            self._drop(letter)

        def delete(vault: OpenVault) -> Draft | None:
            draft = vault.vault.drafts.get(draft_id)
            vault.vault.drafts.delete(draft_id)
            return draft

        self._context.session.change(self, delete, self._on_discarded)

    def undo_discard(self) -> None:
        """Bring the draft back that was deleted last."""
        draft, self._discarded = self._discarded, None
        if draft is not None:
            self._context.session.change(self, lambda vault: vault.vault.drafts.save(draft))

    def flush(self) -> None:
        """Hand all that is typed to the vault's worker."""
        for letter in self.letters:
            letter.flush()

    def _when_ready(self, do: Callable[[], None]) -> None:
        self._waiting.append(do)
        if self.is_ready:
            self._do_waiting()
        else:
            self.warm()

    def _do_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            try:
                do()
            except LettersError as error:
                self.failed.emit(error)

    def _new_letter(self, recipient_id: str) -> ComposerState:
        draft_id, writer = secrets.token_hex(8), self._context.session.writer
        if not recipient_id:
            return ComposerState(draft_id=draft_id, seed=secrets.randbelow(2**31), writer=writer)
        return replace(self.desk().new_letter(recipient_id, draft_id, writer=writer), step=Step.WHAT)

    def _taken_up(self, draft: Draft) -> ComposerState:
        return self.desk().take_up(draft, writer=self._context.session.writer)

    def _open(self, state: ComposerState, *, is_saved: bool) -> None:
        opened = next((each for each in self.letters if each.id == state.draft_id), None)
        if opened is not None:  # asked for twice while the packs were read
            self.show_letter(opened)
            return
        letter = LetterModel(self._context, self.desk(), self._room, state, is_saved=is_saved, parent=self)
        self.letters = (*self.letters, letter)
        self.present = letter
        self.changed.emit()

    def _drop(self, letter: LetterModel) -> None:
        letters = tuple(each for each in self.letters if each is not letter)
        self.letters = letters
        if self.present is letter:
            self.present = letters[-1] if letters else None
        self.changed.emit()
        letter.deleteLater()

    def read_drafts_anew(self) -> None:
        """Let other screens see what was written: saving while typing tells nobody."""
        self._context.session.change(self, lambda _: None)

    def _renew_desks(self) -> None:
        if not self._context.session.is_open or not self.is_ready:
            return
        desk = self.desk()
        for letter in self.letters:
            letter.take_desk(desk)

    def _on_writer_changed(self) -> None:
        for letter in self.letters:
            letter.take_writer(self._context.session.writer)

    def _forget(self) -> None:
        for letter in self.letters:
            letter.stop()
            letter.deleteLater()
        self.letters, self.present, self._discarded, self._waiting = (), None, None, []

    def _on_warm(self, packs: Packs) -> None:
        self._packs, self._is_warming = packs, False
        if not self._context.session.is_open:
            return
        order, room = self.desk().order(ComposerState(draft_id="")), self._room
        language = self._context.tongue.language
        self._context.press.submit(self, lambda: room.warm_up(order, language))
        if self._context.reading is not None:
            self._context.reading.warm_up()
        self._do_waiting()
        self.ready.emit()

    def _on_cold(self, error: LettersError) -> None:
        self._is_warming = False
        self._waiting = []
        self.failed.emit(error)

    def _on_discarded(self, draft: Draft | None) -> None:
        self._discarded = draft


def open_letters_of(context: WindowContext) -> OpenLetters:
    """Return the open letters of a window, the same for every screen that is built for it."""
    present = context.session.findChild(OpenLetters)
    return present if isinstance(present, OpenLetters) else OpenLetters(context)


def _warm_packs() -> Packs:
    """Read what the main thread needs before it needs it."""
    packs = Packs()
    for _ in (packs.templates, packs.policies, packs.addresses, packs.prompts, packs.printable_languages):
        pass
    for _ in (packs.letter_layouts, packs.envelopes):
        pass
    for language in {language for each in packs.templates.templates.values() for language in each.languages}:
        packs.forms_of_address(language)
    return packs
