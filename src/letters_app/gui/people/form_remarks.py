"""Puts problems and warnings to their fields."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.gui.elements.field import Field
from letters_app.gui.tongue import Tongue
from letters_app.services.people.form_words import FormRemark


class FormRemarks:
    """Knows which field is which."""

    def __init__(self, tongue: Tongue, fields: Mapping[str, Field]) -> None:
        self._tongue = tongue
        self._fields = fields

    def show(self, problems: tuple[FormRemark, ...], warnings: tuple[FormRemark, ...]) -> list[str]:
        """Show these and nothing else; return the sentences of problems that belong to no field."""
        loose: list[str] = []
        for field in self._fields.values():
            field.show_problem("")
        for remark in warnings:
            known = self._fields.get(remark.field)
            if known is not None:
                known.show_warning(self._tongue.say_message(remark.message))
        for remark in problems:
            known = self._fields.get(remark.field)
            sentence = self._tongue.say_message(remark.message)
            if known is None:
                loose.append(sentence)
            else:
                known.show_problem(sentence)
        return loose

    def first_field(self, problems: tuple[FormRemark, ...]) -> Field | None:
        """Return the field of the first problem that has one."""
        return next((self._fields[one.field] for one in problems if one.field in self._fields), None)
