"""What the columns of an answer hold: which of them are numbers, dates, places, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from greensilk_kg.rdf.namespaces import XSD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

NUMBERS = frozenset({"integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger", "short"})
DATES = frozenset({"date", "dateTime", "gYear", "gYearMonth", "dateTimeStamp"})
_POINT = re.compile(r"(?i)(?:<[^>]*>\s*)?POINT\s*\(\s*(-?\d+(?:\.\d*)?)\s+(-?\d+(?:\.\d*)?)\s*\)")
_LARGEST = 1e100
"""Number that can still be drawn."""
_EAST, _NORTH = 180, 90
_LATITUDE = frozenset({"lat", "latitude", "纬度"})
_LONGITUDE = frozenset({"long", "lon", "lng", "longitude", "经度"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of an answer by what they hold; the first of a kind is the one that pictures use.

    Attributes:
        numbers: Amounts; neither latitudes nor longitudes.
        dates: Dates, years, months.
        points: Points in well-known text.
        things: IRIs.
        texts: Any other literals.
        latitude, longitude: Empty where there is none.
    """

    numbers: Sequence[str]
    dates: Sequence[str]
    points: Sequence[str]
    things: Sequence[str]
    texts: Sequence[str]
    latitude: str = ""
    longitude: str = ""


def columns_of(found: Mapping[str, Any]) -> Columns:
    """Return the columns of an answer in the JSON of the SPARQL recommendation.

    A column is of a kind where all its values are; values that are missing are not looked at.

    Example:
        >>> rows = [{"n": {"type": "uri", "value": "urn:a"}}]
        >>> columns_of({"head": {"vars": ["n"]}, "results": {"bindings": rows}}).things
        ['n']
    """
    kinds: dict[str, str] = {name: _kind(name, found) for name in found["head"]["vars"]}
    by_kind = {kind: [name for name, each in kinds.items() if each == kind] for kind in _KINDS}
    latitude = next((name for name in by_kind["number"] if name.lower() in _LATITUDE), "")
    longitude = next((name for name in by_kind["number"] if name.lower() in _LONGITUDE), "")
    amounts = [name for name in by_kind["number"] if name not in {latitude, longitude}]
    return Columns(
        amounts,
        by_kind["date"],
        by_kind["point"],
        by_kind["thing"],
        by_kind["text"],
        latitude if longitude else "",
        longitude if latitude else "",
    )


def number(term: Mapping[str, str] | None) -> float | None:
    """Return the number that a term is, where it can be drawn; `None` for NaN, INF and what is near to it.

    Example:
        >>> number({"value": "1e3", "datatype": XSD + "double"}), number({"value": "3"})
        (1000.0, None)
        >>> number({"value": "INF", "datatype": XSD + "double"}) is None
        True
    """
    value = float(term["value"]) if term and is_number(term) else None
    return value if value is not None and abs(value) <= _LARGEST else None


def is_number(term: Mapping[str, str]) -> bool:
    """Tell whether a term is a number, one that cannot be drawn too."""
    try:
        float(term["value"])
    except ValueError:
        return False
    return _datatype(term) in NUMBERS


def place(longitude: float | None, latitude: float | None) -> tuple[float, float] | None:
    """Return longitude and latitude where they are a place on Earth.

    Example:
        >>> place(102.6, 17.96), place(17.96, 102.6)
        ((102.6, 17.96), None)
    """
    if longitude is None or latitude is None or abs(longitude) > _EAST or abs(latitude) > _NORTH:
        return None
    return longitude, latitude


def point(term: Mapping[str, str] | None) -> tuple[float, float] | None:
    """Return longitude and latitude of a point in well-known text; `None` for anything else.

    Example:
        >>> point({"type": "literal", "value": "POINT(102.6 17.96)"})
        (102.6, 17.96)
    """
    match = _POINT.fullmatch(term["value"].strip()) if term else None
    return place(float(match[1]), float(match[2])) if match else None


def _datatype(term: Mapping[str, str]) -> str:
    name = term.get("datatype", "")
    return name.removeprefix(XSD) if name.startswith(XSD) else name


_KINDS: Mapping[str, Callable[[Mapping[str, str]], bool]] = {
    "number": is_number,
    "date": lambda term: _datatype(term) in DATES,
    "point": lambda term: point(term) is not None,
    "thing": lambda term: term["type"] == "uri",
    "text": lambda term: term["type"] == "literal",
}


def _kind(name: str, found: Mapping[str, Any]) -> str:
    terms = [row[name] for row in found["results"]["bindings"] if name in row]
    return next((kind for kind, fits in _KINDS.items() if terms and all(map(fits, terms))), "")
