"""Booklets of letters, for the day of a release."""
