"""Write."""

from __future__ import annotations

from letters_app.gui.screen import Screen


class WriteScreen(Screen):
    """Write."""
