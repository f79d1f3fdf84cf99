"""Puzzles that go along with letters, and the organiser's sheet with their solutions."""
