"""The first screen: unlock a vault, make one in three steps, restore one, or try the demo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.start.opening_jobs import make_vault, open_demo, open_vault_at, restore_vault
from letters_app.gui.start.passphrase_page import PassphrasePage
from letters_app.gui.start.place_page import PlacePage
from letters_app.gui.start.recovery_code_page import RecoveryCodePage
from letters_app.gui.start.restore_page import RestorePage
from letters_app.gui.start.start_footer import StartFooter
from letters_app.gui.start.start_page import PAGE_WIDTH_PX, StartPage
from letters_app.gui.start.start_state import StartView, first_state
from letters_app.gui.start.unlock_page import UnlockPage
from letters_app.gui.start.welcome_page import WelcomePage
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.settings.folders import demo_vault_folder


class StartScreen(QWidget):
    """Shows one page at a time. Nothing typed outlives its page."""

    def __init__(self, context: WindowContext, vault: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("StartScreen")
        self.context = context
        self.state = first_state(vault)
        self.page: StartPage | None = None
        self._aside: list[Path] = []
        self._is_busy = False
        self._lines = column(self, spacing=0)
        self._middle = row()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._on_escape)
        context.session.opened.connect(self._on_opened)
        self._build()
        self._tell_about_preferences()

    def say_anew(self) -> None:
        """Build everything anew in the language of the window; one stays where one was."""
        if self.page is not None:
            self.page.forget()
        clear(self._lines)
        self._build()

    def show_error(self, error: LettersError) -> None:
        """Say what went wrong, on the page in view."""
        if self.page is not None:
            self._show_busy(busy=False)
            self.page.tell_error(error)

    def show_view(self, view: StartView) -> None:
        """Show a page."""
        if self.page is not None:
            self.page.forget()
        self.state.view = view
        self._show_page()

    def _tell_about_preferences(self) -> None:
        """Say once that the settings of this computer could not be read."""
        preferences = self.context.preferences
        if preferences.problem is not None and self.page is not None:
            text = mark("The settings of this computer could not all be read, so the usual ones hold. Look at them.")
            self.page.tell(self.context.tongue.say(text), Tone.WARN)
            preferences.problem = None

    # building

    def _build(self) -> None:
        brand = row(spacing=8, margins=(24, 16, 24, 0))
        brand.addWidget(IconLabel(self.context.theme.icon("mail-open"), 20))
        brand.addWidget(PlainLabel(self.context.tongue.say(mark("Letters")), TextKind.HEADING), 1)
        self._lines.addLayout(brand)
        scroll = ScrollColumn(margins=(24, 24, 24, 24))
        self._middle = row()
        scroll.body.addLayout(self._middle)
        self._lines.addWidget(scroll, 1)
        self._scroll = scroll
        self.footer = StartFooter(self.context)
        self._lines.addWidget(self.footer)
        self._show_page()

    def _show_page(self) -> None:
        clear(self._middle)
        page = self._new_page()
        page.view_wanted.connect(self.show_view)
        page.setMaximumWidth(round(PAGE_WIDTH_PX * self.context.theme.text_size_percent / 100))
        self.page = page
        page.show_busy(busy=self._is_busy)
        self._middle.addStretch(1)
        self._middle.addWidget(page, 1000)
        self._middle.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)
        # The page is shown by then: a widget that cannot be seen takes no focus.
        QTimer.singleShot(0, page, lambda: page.first_focus.setFocus(Qt.FocusReason.OtherFocusReason))

    def _new_page(self) -> StartPage:
        match self.state.view:
            case StartView.WELCOME:
                return self._welcome_page()
            case StartView.UNLOCK:
                return self._unlock_page()
            case StartView.PLACE:
                return PlacePage(self.context, self.state)
            case StartView.PASSPHRASE:
                return self._passphrase_page()
            case StartView.RECOVERY_CODE:
                return self._recovery_code_page()
            case StartView.RESTORE:
                return self._restore_page()

    def _welcome_page(self) -> WelcomePage:
        page = WelcomePage(self.context, self.state)
        page.vault_chosen.connect(self._on_vault_chosen)
        page.demo_chosen.connect(self._on_demo_chosen)
        return page

    def _unlock_page(self) -> UnlockPage:
        page = UnlockPage(self.context, self.state)
        page.unlock_wanted.connect(self._on_unlock_wanted)
        page.vault_chosen.connect(self._on_vault_chosen)
        page.demo_chosen.connect(self._on_demo_chosen)
        return page

    def _passphrase_page(self) -> PassphrasePage:
        page = PassphrasePage(self.context, self.state)
        page.passphrase_chosen.connect(self._on_passphrase_chosen)
        return page

    def _recovery_code_page(self) -> RecoveryCodePage:
        page = RecoveryCodePage(self.context, self.state)
        page.finished.connect(self._on_code_finished)
        return page

    def _restore_page(self) -> RestorePage:
        page = RestorePage(self.context, self.state)
        page.restore_wanted.connect(self._on_restore_wanted)
        return page

    # what the pages ask for

    def _on_escape(self) -> None:
        if self.page is not None and not self._is_busy:
            self.page.go_back()

    def _on_vault_chosen(self, folder: Path) -> None:
        self.state.vault = folder
        self.show_view(StartView.UNLOCK)

    def _on_unlock_wanted(self, typed: str) -> None:
        if self.state.vault is not None:
            self._open(open_vault_at(self.state.vault, typed, self.context.clock))

    def _on_demo_chosen(self) -> None:
        self._open(open_demo(demo_vault_folder(), self.context.clock))

    def _on_passphrase_chosen(self, passphrase: str) -> None:
        self._show_busy(busy=True)
        making = make_vault(self.state.new_vault, passphrase, self.context.clock)
        self.context.session.make_with(self, making, self._on_made, self.show_error)

    def _on_made(self, code: str) -> None:
        self._is_busy = False
        self.state.vault = self.state.new_vault
        self.state.recovery_code = code
        self.show_view(StartView.RECOVERY_CODE)
        self.state.proposal = ""

    def _on_code_finished(self) -> None:
        self.state.recovery_code = ""
        if self.page is not None:
            self.page.forget()
        self.context.session.open_made(self, self.show_error)

    def _on_restore_wanted(self, backup: Path, to: Path, typed: str) -> None:
        self._open(restore_vault(backup, to, typed, self.context.clock, self._aside))

    def _on_opened(self) -> None:
        """Say where the old vault lies; the screens of the new one are there by then to show it."""
        if self._aside:
            text = self.context.tongue.say(
                mark("The backup is restored. What was there before lies untouched in {path}."),
                path=str(self._aside[0]),
            )
            self.context.notify(text, Tone.GOOD)

    def _open(self, opening: Callable[[], OpenVault]) -> None:
        self._show_busy(busy=True)
        self.context.session.open_with(self, opening, self.show_error)

    def _show_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        if self.page is not None:
            self.page.show_busy(busy=busy)
