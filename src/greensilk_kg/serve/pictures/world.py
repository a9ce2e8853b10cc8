"""Where the countries are on the map, as `make frontend` has drawn them; maps do without where it has not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parents[1] / "static" / "built" / "world.json"
"""Beside the shapes: box and middle of each country in the frame of `projection`, and check points."""


class Box(NamedTuple):
    """A rectangle in the frame of the map."""

    left: float
    top: float
    right: float
    bottom: float


class Country(NamedTuple):
    """Where a country is: around its large parts, and the middle of the largest."""

    box: Box
    centre: tuple[float, float]


@cache
def countries(file: Path = FILE) -> dict[str, Country]:
    """Return ISO 3166-1 alpha-3 code → where the country is; empty without the file."""
    try:
        found = json.loads(file.read_text("utf-8"))["countries"]
    except OSError:
        return {}
    return {
        code: Country(Box(*one["box"]), (one["centre"][0], one["centre"][1])) for code, one in found.items()
    }
