"""The open vault as the window sees it: snapshots to show, and one worker that alone touches the vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.writer import Writer
from letters_app.gui.jobs import Worker
from letters_app.gui.open_vault import OpenVault, VaultView

T = TypeVar("T")

EMPTY = VaultView()


class Session(QObject):
    """Opens, reads, changes and closes one vault.

    ``view`` is what the screens show; it is replaced whole after each change, and ``changed`` tells so. Everything that
    touches the vault itself is a function handed to ``run`` or ``change``.
    """

    opened = Signal()
    closed = Signal()
    ending = Signal()
    """The program ends: what waits for its moment must not wait any more."""
    changed = Signal()
    failed = Signal(object)
    """An error that no screen handles itself."""
    writer_changed = Signal()
    """Another name, town or sentence for the letters of today."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("vault", self)
        self._worker.failed.connect(self.failed)
        self._vault: OpenVault | None = None
        self._made: OpenVault | None = None
        self.view = EMPTY
        self._writer = Writer()
        self.chosen_people: tuple[str, ...] = ()
        """Ids of those who were chosen in the list for a mailing; it begins with them."""

    @property
    def is_open(self) -> bool:
        """Whether a vault is open."""
        return self._vault is not None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read or written."""
        return self._worker.is_idle

    @property
    def book(self) -> AddressBook:
        """The people and facilities as they are now."""
        return self.view.book

    @property
    def path(self) -> Path | None:
        """The folder of the open vault."""
        return self.view.path

    @property
    def writer(self) -> Writer:
        """Who writes today. In memory only, and forgotten with the vault, unless the group asked to remember them."""
        return self._writer

    @property
    def remembers_writer(self) -> bool:
        """Whether the vault remembers the writer."""
        return self.view.settings.remembered_writer is not None

    def change_writer(self, writer: Writer) -> None:
        """Write as ``writer`` from now on; a vault that remembers the writer remembers this one."""
        if writer == self._writer:
            return
        self._writer = writer
        if self.remembers_writer:
            self._keep_writer(writer)
        self.writer_changed.emit()

    def remember_writer(self, *, remember: bool) -> None:
        """Keep the writer in the vault from now on, or take them out of it; memory keeps them until it is locked."""
        self._keep_writer(self._writer if remember else None)

    def open_with(
        self, owner: QObject, opening: Callable[[], OpenVault], on_failed: Callable[[LettersError], None]
    ) -> None:
        """Open a vault by ``opening``, in the worker; ``opened`` comes when it is open and read."""

        def work() -> tuple[OpenVault, VaultView]:
            vault = opening()
            try:
                return vault, vault.view()
            except LettersError:
                vault.close()
                raise

        def fail(error: LettersError) -> None:
            if shiboken6.isValid(owner):
                on_failed(error)

        self._worker.submit(self, work, self._on_opened, fail)

    def make_with(
        self,
        owner: QObject,
        making: Callable[[], tuple[OpenVault, T]],
        on_made: Callable[[T], None],
        on_failed: Callable[[LettersError], None],
    ) -> None:
        """Make a vault by ``making``, in the worker, and keep it aside until ``open_made``.

        ``on_made`` gets what belongs to the new vault alone, its recovery code.
        """

        def keep(made: tuple[OpenVault, T]) -> None:
            self._made = made[0]
            if shiboken6.isValid(owner):
                on_made(made[1])

        def fail(error: LettersError) -> None:
            if shiboken6.isValid(owner):
                on_failed(error)

        self._worker.submit(self, making, keep, fail)

    def open_made(self, owner: QObject, on_failed: Callable[[LettersError], None]) -> None:
        """Open the vault that was just made."""
        made, self._made = self._made, None
        if made is not None:
            self.open_with(owner, lambda: made, on_failed)

    def run(
        self,
        owner: QObject,
        work: Callable[[OpenVault], T],
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[LettersError], None] | None = None,
        *,
        newest_of: str = "",
    ) -> None:
        """Do something with the vault that changes nothing others show: read, search, save a draft."""
        vault = self._vault
        if vault is None:
            return
        self._worker.submit(owner, lambda: work(vault), on_done, on_failed, newest_of=newest_of)

    def change(
        self,
        owner: QObject,
        work: Callable[[OpenVault], T],
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[LettersError], None] | None = None,
    ) -> None:
        """Change the vault, read it anew and tell everybody by ``changed``; then call ``on_done``.

        ``work`` must change all or nothing. If ``owner`` is gone the answer is dropped, and the change shown.
        """
        vault = self._vault
        if vault is None:
            return

        def changing() -> tuple[T, VaultView]:
            return work(vault), vault.view()

        def finish(result: tuple[T, VaultView]) -> None:
            value, view = result
            if self._vault is vault:
                self.view = view
                self.changed.emit()
            if on_done is not None and shiboken6.isValid(owner):
                on_done(value)

        def fail(error: LettersError) -> None:
            if on_failed is not None and shiboken6.isValid(owner):
                on_failed(error)
            else:
                self.failed.emit(error)

        # Owned by the session: the change is shown everywhere even if the screen that asked for it has gone.
        self._worker.submit(self, changing, finish, fail)

    def close(self) -> None:
        """Close the vault after what still waits; ``closed`` comes when it is closed and its lock is free."""
        vault = self._vault
        if vault is None:
            self.closed.emit()
            return
        self._vault = None
        self._forget()
        self.chosen_people = ()
        self._worker.submit(self, vault.close, lambda _: self.closed.emit(), self._on_close_failed)

    def shut_down(self, timeout_s: float = 20.0) -> bool:
        """Close the vault and end the worker, waiting for both; tell whether that came to its end in time."""
        self.ending.emit()
        vaults = (self._vault, self._made)
        self._vault = self._made = None
        self._forget()
        for vault in vaults:
            if vault is not None:
                self._worker.submit(self, vault.close)
        return self._worker.close(timeout_s)

    def _on_opened(self, result: tuple[OpenVault, VaultView]) -> None:
        self._vault, self.view = result
        self._writer = self.view.settings.remembered_writer or Writer()
        self.opened.emit()

    def _forget(self) -> None:
        self.view = EMPTY
        self._writer = Writer()

    def _keep_writer(self, writer: Writer | None) -> None:
        def keep(vault: OpenVault) -> None:
            settings = vault.vault.settings
            settings.save(replace(settings.load(), remembered_writer=writer))

        self.change(self, keep)

    def _on_close_failed(self, error: LettersError) -> None:
        self.failed.emit(error)
        self.closed.emit()
