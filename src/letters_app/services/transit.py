"""How long mail takes, as estimates that are data; unknown routes stay unknown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.facility import FacilityType
from letters_app.resources import read_pack_file

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
    values = read_pack_file(path)
    try:
        return TransitTimes(
            tuple(
                Route(
                    origin=str(route["from"]),
                    to=str(route["to"]),
                    days_at_most=int(route["days_at_most"]),
                    facility_types=frozenset(FacilityType(name) for name in route.get("facility_types", ())),
                )
                for route in values.get("route", ())
            )
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PackError(pack=path.parent.name, place=path.name, problem="wrong-value") from error
