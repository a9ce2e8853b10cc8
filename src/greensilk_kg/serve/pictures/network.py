"""Who is tied to whom: nodes with names and the lines between them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from greensilk_kg.serve.pictures import kinds, legend
from greensilk_kg.serve.pictures.arrange import WIDTH, around, tied
from greensilk_kg.serve.pictures.nodes import Edge, Node
from greensilk_kg.serve.pictures.svg import element, language_of, mark, number, picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.pictures.nodes import Drawn

__all__ = ["Edge", "Node", "network"]


def network(
    nodes: Sequence[Node], edges: Sequence[Edge], *, label: str, lang: str, centre: str | None = None
) -> Markup:
    """Return a network; no two names overlap, and the same data gives the same picture.

    Args:
        nodes: At most some 60; of two with one key the first counts.
        edges: Those with an end that is no node are left out.
        label: What the picture shows, in words.
        lang: `zh` or `en`.
        centre: Key of the node in the middle, with all others around it in two columns, in their order;
            `None` lets ties decide where nodes stand.
    """
    known = {node.key: node for node in reversed(nodes)}
    kept = [node for node in nodes if known[node.key] is node]
    ties = [edge for edge in edges if edge.a in known and edge.b in known and edge.a != edge.b]
    if centre in known:
        drawn, height = around(known[centre], [node for node in kept if node.key != centre])
    else:
        drawn, height = tied(kept, ties)
    at = {one.node.key: index for index, one in enumerate(drawn)}
    parts = [_tie(edge, (at[edge.a], at[edge.b]), drawn, lang) for edge in ties]
    parts += [_node(index, one, lang, main=one.node.key == centre) for index, one in enumerate(drawn)]
    made = picture(parts, WIDTH, height + 6, label, "network", lang)
    return made + legend.of_kinds((node.kind for node in kept), lang)


def _tie(edge: Edge, ends: tuple[int, int], drawn: Sequence[Drawn], lang: str) -> Markup:
    a, b = (drawn[end].disc for end in ends)
    path = f"M{number(a.x)} {number(a.y)}L{number(b.x)} {number(b.y)}"
    line = element("path", d=path, stroke_width=min(1.2 * sqrt(max(edge.weight, 1.0)), 6.0))
    both = f"{ends[0]} {ends[1]}"
    return mark(edge.label, line, class_="tie", lang=language_of(edge.label, lang), data_ends=both)


def _node(index: int, one: Drawn, lang: str, *, main: bool) -> Markup:
    kind = kinds.kind_of(one.node.kind)
    shapes = [kinds.symbol(kind.shape, one.disc.x, one.disc.y, one.disc.radius)]
    if one.spot:
        x, y = one.spot.x, one.spot.baseline
        shapes.append(element("text", one.disc.text, x=x, y=y, class_="halo"))
    return mark(
        one.node.label,
        *shapes,
        href=one.node.href,
        class_=f"{kind.classes} node{' centre' if main else ''}",
        lang=language_of(one.node.label, lang),
        written=one.disc.text if one.spot else "",
        data_node=str(index),
    )
