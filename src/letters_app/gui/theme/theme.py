"""The look of the whole window: scheme, size of text, and everybody who has to know when one of them changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from letters_app.gui.theme.icons import ThemedIconEngine
from letters_app.gui.theme.style_sheet import fill_style_sheet
from letters_app.gui.theme.tokens import Scheme, Tokens, load_tokens
from letters_app.gui.theme.typefaces import interface_font
from letters_app.resources import resources_root
from letters_app.settings.preferences import Appearance


class Theme(QObject):
    """Colours, icons and sizes; ``changed`` is for what paints itself and for nothing else."""

    changed = Signal()

    def __init__(
        self, application: QApplication, appearance: Appearance = Appearance.SYSTEM, text_size_percent: int = 100
    ) -> None:
        """Take hold of the looks of ``application``.

        Raises:
            PackError: if the file of colours is broken.
        """
        super().__init__(application)
        self._application = application
        self._styles = resources_root() / "styles"
        self._icons = resources_root() / "icons"
        self._schemes = load_tokens(self._styles / "tokens.toml")
        self._template = (self._styles / "window.qss").read_text(encoding="utf-8")
        self._appearance = appearance
        self.text_size_percent = text_size_percent
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """The scheme in use."""
        if self._appearance is Appearance.SYSTEM:
            system = self._application.styleHints().colorScheme()
            return Scheme.DARK if system is Qt.ColorScheme.Dark else Scheme.LIGHT
        return Scheme(self._appearance.value)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._schemes[self.scheme]

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    def colour(self, role: str) -> QColor:
        """Return the colour of a role for painting."""
        value = self.tokens.colour(role)
        if len(value) == len("#RRGGBBAA"):
            colour = QColor(value[:7])
            colour.setAlpha(int(value[7:], 16))
            return colour
        return QColor(value)

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return the Lucide icon ``name``, drawn in the colour of ``role`` whatever the scheme is then.

        Raises:
            FileNotFoundError: if no such icon ships.
        """
        path = self._icons / f"{name}.svg"
        if not path.is_file():
            raise FileNotFoundError(path.name)
        return QIcon(ThemedIconEngine(self, path, role))

    def set_appearance(self, appearance: Appearance) -> None:
        """Change the scheme."""
        self._appearance = appearance
        self._apply()

    def set_text_size(self, percent: int) -> None:
        """Change the size of text, in percent of the usual one."""
        self.text_size_percent = percent
        self._apply()

    def _on_system_scheme_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        self._application.setPalette(_palette(tokens))
        self._application.setFont(interface_font(self.text_size_percent))
        self._application.setStyleSheet(
            fill_style_sheet(self._template, tokens, self.scheme, self.text_size_percent, self._styles)
        )
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    """Return the colours for what a style sheet does not reach: selections, links, disabled text, dialogs of Qt."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.window,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.quiet,
        QPalette.ColorRole.Highlight: tokens.ink,
        QPalette.ColorRole.HighlightedText: tokens.on_ink,
        QPalette.ColorRole.Link: tokens.ink,
        QPalette.ColorRole.LinkVisited: tokens.ink,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.field_line,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Shadow: tokens.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.quiet))
    return palette
