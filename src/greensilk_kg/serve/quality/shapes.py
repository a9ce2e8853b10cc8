"""Shapes and their results by class."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.quality.records import Result, Shape
    from greensilk_kg.serve.linked.view import Labels

SEVERITIES = ("Violation", "Warning", "Info")


@dataclass(frozen=True, slots=True)
class ByClass:
    """The shapes about one class.

    Attributes:
        head: The class; words for what is about several.
        shapes: Its shapes.
        results: Severity → results of all of them.
        checked: The most things that one of them looked at.
    """

    head: Item
    shapes: list[Shape]
    results: dict[str, int]
    checked: int


def by_class(shapes: Iterable[Shape], labels: Labels, language: str) -> list[ByClass]:
    """Return the shapes by the class they are about, those about several classes at the end."""
    found: defaultdict[str, list[Shape]] = defaultdict(list)
    for shape in shapes:
        found[shape["cls"]].append(shape)
    rows = [
        ByClass(
            labels.of(ox.NamedNode(cls)) if cls else Item(text("quality_every_class", language)),
            of_class,
            {name: sum(shape["results"].get(name, 0) for shape in of_class) for name in SEVERITIES},
            max(shape["checked"] for shape in of_class),
        )
        for cls, of_class in found.items()
    ]
    return sorted(rows, key=lambda row: (not row.head.link, alphabetical(row.head.text)))


def by_shape(results: Iterable[Result]) -> list[list[Result]]:
    """Return what each shape found, the gravest first."""
    found: defaultdict[str, list[Result]] = defaultdict(list)
    for result in results:
        found[result["shape"]].append(result)

    def rank(iri: str) -> tuple[int, int, str]:
        gravest = min(SEVERITIES.index(one["severity"]) for one in found[iri])
        return gravest, -len(found[iri]), iri

    return [found[iri] for iri in sorted(found, key=rank)]


def message(messages: dict[str, str], language: str) -> str:
    """Return what a shape says, in a language or in any."""
    return messages.get(language) or next(iter(messages.values()), "")
