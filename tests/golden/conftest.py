"""Real fonts and the shipped layouts; read once, they do not change."""

from __future__ import annotations

from typesetting.conftest import envelopes, fonts, layouts

__all__ = ["envelopes", "fonts", "layouts"]
