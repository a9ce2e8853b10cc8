"""What the page of a thing is headed by: its name, or what it says where it has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.entity.rows import amount
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.quantities import date

if TYPE_CHECKING:
    import pyoxigraph as ox

    from greensilk_kg.serve.linked.view import Labels


def title_of(node: ox.NamedNode, labels: Labels, language: str) -> Item:
    """Return the heading of a thing.

    A figure is headed by what it is about, its indicator, amount and date; a post by who holds it.
    """
    kind = node.value.removeprefix(f"{site().base}id/").partition("/")[0]
    if kind == "observation":
        return _figure(node, labels, language) or labels.of(node)
    if kind == "post":
        holder = _value(node, "holder")
        name = labels.of(node)
        colon = "：" if language == "zh" else ": "
        return Item(f"{labels.of(holder).text}{colon}{name.text}", lang=name.lang) if holder else name
    return labels.of(node)


def _figure(node: ox.NamedNode, labels: Labels, language: str) -> Item | None:
    about, indicator = _value(node, "about"), _value(node, "indicator")
    given = [str(getattr(_value(node, name), "value", "")) for name in ("value", "unit", "per", "qualifier")]
    shown = amount(given[0], given[1], given[2], given[3], language)
    if about is None or not shown:
        return None
    counted, when = _value(node, "countOf"), _value(node, "asOf")
    parts = [labels.of(about).text, *(labels.of(one).text for one in (indicator, counted) if one is not None)]
    at = date(str(getattr(when, "value", "")), language) if when is not None else ""
    opening, colon, closing = ("（", "：", "）") if language == "zh" else (" (", ": ", ")")
    return Item(" · ".join(parts) + colon + shown + (f"{opening}{at}{closing}" if at else ""))


def _value(node: ox.NamedNode, name: str) -> ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None:
    found = site().store.quads_for_pattern(node, term(name), None, DEFAULT)
    return next((quad.object for quad in found), None)
