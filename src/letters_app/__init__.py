"""Letters: write paper letters to prisoners, offline, and print them with their envelopes."""

__version__ = "0.1.0"
