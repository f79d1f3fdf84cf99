"""The columns of the list of people."""

from __future__ import annotations

import enum

from letters_app.i18n.marking import mark


class PeopleColumn(enum.IntEnum):
    """From left to right."""

    NAME = 0
    BORN = 1
    PLACE = 2
    STATUS = 3
    ADDRESS = 4
    LETTERS = 5


TITLES: dict[PeopleColumn, str] = {
    PeopleColumn.NAME: mark("Name"),
    PeopleColumn.BORN: mark("Born"),
    PeopleColumn.PLACE: mark("Place"),
    PeopleColumn.STATUS: mark("Status"),
    PeopleColumn.ADDRESS: mark("Address"),
    PeopleColumn.LETTERS: mark("Letters"),
}

SORTING_TIPS: dict[PeopleColumn, str] = {
    PeopleColumn.NAME: mark("Sort by name (Alt+1)"),
    PeopleColumn.BORN: mark("Sort by year of birth (Alt+2)"),
    PeopleColumn.PLACE: mark("Sort by place (Alt+3)"),
    PeopleColumn.STATUS: mark("Sort by status (Alt+4)"),
    PeopleColumn.ADDRESS: mark("Sort by the last check of the address (Alt+5)"),
    PeopleColumn.LETTERS: mark("Sort by number of letters (Alt+6)"),
}
