"""How much an import reads before it refuses. The numbers are requirement R14 of the project's threat model."""

from __future__ import annotations

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_INFLATED_BYTES = 64 * 1024 * 1024
MAX_RECORDS = 200_000
MAX_FIELD_BYTES = 64 * 1024
"""Length of one field in UTF-8."""
MAX_JSON_DEPTH = 8
MAX_COLUMNS = 1_000
MAX_CELLS = 4_000_000
"""Cells of a sheet, empty ones included: what keeps a crafted sheet below 300 MB of memory (R13)."""
