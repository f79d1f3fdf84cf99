"""Pages with a puzzle, and the sheet with their solutions."""
