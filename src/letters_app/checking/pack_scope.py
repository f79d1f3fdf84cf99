"""Where the rules of a pack hold, and in which order packs speak: a later layer may change what an earlier one says."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.checking.context import CheckContext
from letters_app.domain.facility import FacilityType
from letters_app.resources.pack_table import PackTable


class Layer(enum.IntEnum):
    """The layers of packs, in the order in which they are laid over each other."""

    BASE = 0
    LANGUAGE = 1
    COUNTRY = 2
    FACILITY_TYPE = 3
    FACILITY = 4
    GROUP = 5


LAYER_FOLDERS = {
    "countries": Layer.COUNTRY,
    "facility-types": Layer.FACILITY_TYPE,
    "facilities": Layer.FACILITY,
}
"""Folders beside the packs of base and languages; each holds the packs of one layer."""

_NEEDED = {Layer.COUNTRY: "countries", Layer.FACILITY_TYPE: "facility_types", Layer.FACILITY: "facilities"}


@dataclass(frozen=True, slots=True)
class PackScope:
    """Where a pack holds; empty parts hold everywhere, all others have to be met."""

    language: str = ""
    """ISO 639-1; empty = letters in every language."""
    countries: frozenset[str] = frozenset()
    """ISO codes."""
    facility_types: frozenset[FacilityType] = frozenset()
    facilities: tuple[str, ...] = ()
    """Parts of the names of facilities, as they stand in addresses; capitals do not matter."""

    def holds(self, context: CheckContext) -> bool:
        """Tell whether a letter in ``context`` is meant."""
        facility = context.facility.casefold()
        return (
            self.language in ("", context.language)
            and (not self.countries or context.country in self.countries)
            and (not self.facility_types or context.facility_type in self.facility_types)
            and (not self.facilities or any(name.casefold() in facility for name in self.facilities))
        )


def scope_from(head: PackTable, layer: Layer) -> PackScope:
    """Read the scope from the head of a pack.

    Raises:
        PackError: if the head does not say which country, type or facility a pack of ``layer`` is for.
    """
    needed = _NEEDED.get(layer)
    if needed:
        head.texts(needed, at_least=1)
    return PackScope(
        language=head.text("language", ""),
        countries=frozenset(head.texts("countries")),
        facility_types=frozenset(head.members("facility_types", FacilityType)),
        facilities=head.texts("facilities"),
    )
