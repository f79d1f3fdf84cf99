"""The start: create, open or unlock a vault, or try the demo."""
