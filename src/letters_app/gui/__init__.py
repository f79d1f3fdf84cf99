"""The window: the only room that knows PySide6. It shows what the services say and asks them; it decides nothing."""
