"""Where a thing is on the map: at its own coordinates, or in its country."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.layout import NAMESPACES
from greensilk_kg.serve.pictures import world
from greensilk_kg.serve.pictures.worldmap import Place, Shade, worldmap
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from greensilk_kg.serve.linked.entity.facts import Statements
    from greensilk_kg.serve.linked.view import Labels

_LATITUDE, _LONGITUDE = (ox.NamedNode(f"{NAMESPACES['schema']}{name}") for name in ("latitude", "longitude"))
_WAYS = ("hostCountry", "country", "locatedIn")
_MOST = 8
_MOST_KEPT = 256
_SHADE = 4


def drawn(statements: Statements, title: str) -> Markup | None:
    """Return a map of where a thing is; `None` where that is not known, or countries have no shapes."""
    if not world.countries():
        return None
    labels, node = statements.labels, statements.node
    countries = _countries(statements)
    here = _point(node)
    if not countries and here is None:
        return None
    shaded = {_code(one): Shade(_SHADE, labels.of(one).text, labels.of(one).link) for one in countries}
    points = tuple(_points(statements, title))
    return _map(points, tuple(shaded.items()), title, statements.language, asset("built/world.svg"))


@lru_cache(_MOST_KEPT)
def _map(
    points: tuple[Place, ...], shaded: tuple[tuple[str, Shade], ...], label: str, lang: str, shapes: str
) -> Markup:
    """Draw a map; the same one is drawn once."""
    focus = [code for code, _ in shaded] or None
    return worldmap(points, dict(shaded), label=label, lang=lang, focus=focus, shapes=shapes)


def _points(statements: Statements, title: str) -> list[Place]:
    """Return marks for the thing itself or the places it lies in, unless the whole country is meant."""
    if _is_country(statements.node):
        return []
    here = _point(statements.node)
    if here is not None:
        return [Place(*here, title, "", kind="place")]
    within = (one for one in _things(statements.values("locatedIn")) if not _is_country(one))
    return [_marked(one, statements.labels, where) for one in within if (where := _point(one)) is not None]


def _marked(node: ox.NamedNode, labels: Labels, where: tuple[float, float]) -> Place:
    return Place(*where, labels.of(node).text, labels.of(node).link, kind="place")


def _countries(statements: Statements) -> list[ox.NamedNode]:
    if _is_country(statements.node):
        return [statements.node]
    found = [one for way in _WAYS for one in _things(statements.values(way))]
    return list(dict.fromkeys(one for one in found if _is_country(one)))[:_MOST]


def _things(values: Iterable[object]) -> list[ox.NamedNode]:
    return [value for value in values if isinstance(value, ox.NamedNode)]


def _is_country(node: ox.NamedNode) -> bool:
    return node.value.startswith(f"{site().base}id/country/")


def _code(node: ox.NamedNode) -> str:
    """Return the ISO 3166-1 alpha-3 code of a country, which its IRI ends in."""
    return node.value.rpartition("/")[2].upper()


def _point(node: ox.NamedNode) -> tuple[float, float] | None:
    """Return longitude and latitude of a thing, where the graph has them."""
    found = []
    for predicate in (_LONGITUDE, _LATITUDE):
        quads = site().store.quads_for_pattern(node, predicate, None, DEFAULT)
        found += [float(q.object.value) for q in quads if isinstance(q.object, ox.Literal)][:1]
    return (found[0], found[1]) if len(found) == len("xy") else None
