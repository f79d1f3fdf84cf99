"""How long mail takes, as estimates that are data; unknown routes stay unknown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.facility import FacilityType
from letters_app.resources.pack_table import PackTable, read_pack_table

_INLAND, _ABROAD, _ANY = "inland", "abroad", "any"


@dataclass(frozen=True, slots=True)
class Route:
    """Mail from inside or outside a country to a kind of facility in it, in days from posting to reading."""

    origin: str
    to: str
    days_at_most: int
    facility_types: frozenset[FacilityType]


@dataclass(frozen=True, slots=True)
class TransitTimes:
    """All routes that are known."""

    routes: tuple[Route, ...]

    def days(self, sender_country: str, country: str, facility_type: FacilityType) -> int | None:
        """Return how many days a letter takes at most, ``None`` if nobody knows."""
        origin = _INLAND if sender_country == country else _ABROAD
        fitting = [
            route
            for route in self.routes
            if route.to == country
            and route.origin in (origin, _ANY)
            and (not route.facility_types or facility_type in route.facility_types)
        ]
        return max((route.days_at_most for route in fitting), default=None)


def load_transit_times(path: Path) -> TransitTimes:
    """Return the routes in the file.

    Raises:
        PackError: if it is broken.
    """
    table = read_pack_table(path, path.parent.name)
    table.skip("version", "lead")  # "lead": for the calendar, which is not built yet
    routes = tuple(_route(entry) for entry in table.tables("route"))
    table.end()
    return TransitTimes(routes)


def _route(entry: PackTable) -> Route:
    entry.skip("days", "source")
    route = Route(
        origin=entry.text("from"),
        to=entry.text("to"),
        days_at_most=entry.count("days_at_most"),
        facility_types=frozenset(entry.members("facility_types", FacilityType)),
    )
    entry.end()
    return route
