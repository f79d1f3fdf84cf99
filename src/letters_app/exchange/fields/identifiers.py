"""Prisoners' numbers."""

from __future__ import annotations

import re

from letters_app.domain.recipient import Identifier

_LABEL = re.compile(
    r"^\s*(?:reg(?:ister|istration)?\.?\s*(?:no|number|#)?|inmate|prisoner|prison|doc|id|no|nr|n°|№|#|écrou|ecrou"
    r"|buchnummer|buch-nr|number|номер)\b[\s.:#№°n]*(?:no\.?|number|#)?\s*",
    re.IGNORECASE,
)
_FORMS = (
    ("US", re.compile(r"\d{5}-\d{3}"), "register-number"),
    ("GB", re.compile(r"[A-Z]\d{4}[A-Z]{2}"), "prison-number"),
)
"""Forms by country, of which only the British is expected of every number: state prisons of the US differ."""

_DEFAULT_TYPES = {"US": "inmate-number", "GB": "prison-number", "DE": "buchnummer", "FR": "ecrou"}
_MAX_CHARACTERS = 100


def read_identifier(cell: str, announced_type: str, country: str) -> tuple[Identifier | None, bool]:
    """Return the number with its type, and whether it looks right for ``country``.

    The type is the one the list names, else what form and country say, else ``number``.
    """
    if len(cell) > _MAX_CHARACTERS:
        return None, False
    stripped = _LABEL.sub("", cell, count=1).strip(" #:.,")
    value = stripped or cell.strip()
    if not value:
        return None, True
    form_type = ""
    looks_right = True
    for form_country, form, kind in _FORMS:
        if form.fullmatch(value.upper()) and country in {"", form_country}:
            form_type = kind
        elif country == form_country == "GB":
            looks_right = False
    return Identifier(announced_type or form_type or _DEFAULT_TYPES.get(country, "number"), value), looks_right
