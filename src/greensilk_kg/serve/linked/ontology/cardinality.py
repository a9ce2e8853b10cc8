"""How many values a property may have, as the shapes say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import SH
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterable

_PATH, _LEAST, _MOST = (ox.NamedNode(SH + name) for name in ("path", "minCount", "maxCount"))
_SEVERITY, _INFO = ox.NamedNode(SH + "severity"), ox.NamedNode(SH + "Info")


@dataclass(frozen=True, slots=True)
class Cardinality:
    """How many values a property has.

    Attributes:
        least: At least so many, where it is there at all or on the things of a class.
        most: At most so many; `None` for any number.
        told: Whether more than that is only told of and not refused.
    """

    least: int = 0
    most: int | None = None
    told: bool = False

    @property
    def shown(self) -> str:
        """As diagrams of classes write it.

        Example:
            >>> Cardinality(1).shown, Cardinality(0, 1).shown
            ('1..*', '0..1')
        """
        return f"{self.least}..{'*' if self.most is None else self.most}"


def cardinalities() -> dict[str, Cardinality]:
    """Return property → how many values it may have; read once from the shapes that are served."""
    memo, folder = site().memo, site().config.shapes
    if "cardinalities" not in memo:
        files = sorted(folder.rglob("*.ttl")) if folder else []
        memo["cardinalities"] = from_shapes(quad for path in files for quad in read(path))
    return cast("dict[str, Cardinality]", memo["cardinalities"])


def from_shapes(quads: Iterable[ox.Quad]) -> dict[str, Cardinality]:
    """Return property → how many values the shapes allow, the narrowest of what they say."""
    said: defaultdict[object, dict[ox.NamedNode, object]] = defaultdict(dict)
    for quad in quads:
        said[quad.subject][quad.predicate] = quad.object
    found: dict[str, Cardinality] = {}
    for shape in said.values():
        path = shape.get(_PATH)
        if isinstance(path, ox.NamedNode) and (_LEAST in shape or _MOST in shape):
            found[path.value] = _narrower(found.get(path.value, Cardinality()), shape)
    return found


def _narrower(known: Cardinality, shape: dict[ox.NamedNode, object]) -> Cardinality:
    least = max(known.least, _number(shape.get(_LEAST)) or 0)
    most = _number(shape.get(_MOST))
    if most is None or (known.most is not None and known.most <= most):
        return Cardinality(least, known.most, known.told)
    return Cardinality(least, most, shape.get(_SEVERITY) == _INFO)


def _number(term: object) -> int | None:
    return int(term.value) if isinstance(term, ox.Literal) else None
