"""What lists are narrowed by: facets with counts, what is chosen, and what that means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.serve.browse.fields import KIND, YEAR, tables
from greensilk_kg.serve.browse.index import NONE
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from greensilk_kg.serve.browse.listing import Listing

_SHOWN = 8
"""Values of a facet that are shown at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    lang: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: the values that are seen at once, and those behind “more”."""

    name: str
    shown: list[Choice]
    more: list[Choice]


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that the list is narrowed by, and the address without it."""

    facet: str
    label: str
    lang: str
    address: str


def facets(found: Listing, language: str) -> list[Facet]:
    """Return the facets of a list that have more to choose from than that nothing is known."""
    made = []
    for name, counts in found.counts.items():
        if counts.keys() <= {NONE} and name not in found.asked.chosen:
            continue
        choices = [_choice(found, name, value, count, language) for value, count in counts.items()]
        choices.sort(key=_facet_order(name))
        shown = [one for i, one in enumerate(choices) if i < _SHOWN or one.chosen]
        made.append(Facet(name, shown, [one for one in choices if one not in shown]))
    return made


def _choice(found: Listing, facet: str, value: str, count: int, language: str) -> Choice:
    label, lang = facet_label(found.index.iris, facet, value, language)
    return Choice(value, label, lang, count, value in found.asked.chosen.get(facet, ()))


def facet_label(iris: Mapping[str, str], facet: str, value: str, language: str) -> tuple[str, str]:
    """Return what a value of a facet is called, and in which language.

    Args:
        iris: Value as addresses have it → IRI.
        facet: The facet.
        value: As addresses have it.
        language: `zh` or `en`.
    """
    if value == NONE:
        return text("browse_none_kind" if facet == KIND else "browse_none", language), language
    if facet == YEAR:
        return value, ""
    return name_of(iris[value]).of(language) if value in iris else (value, "")


def _facet_order(facet: str) -> Callable[[Choice], tuple[object, ...]]:
    """Return how values are ordered: years from the last, others by count; what is not known comes last."""
    if facet == YEAR:
        return lambda one: (one.value == NONE, tuple(-ord(sign) for sign in one.value))
    return lambda one: (one.value == NONE, -one.count, alphabetical(one.label), one.value)


def chips(found: Listing, language: str) -> list[Chip]:
    """Return what the list is narrowed by."""
    asked = found.asked
    made = []
    if asked.text:
        made.append(Chip("q", asked.text, "", replace(asked, text="", sort="name", page=1).address()))
    for facet, values in asked.chosen.items():
        for value in values:
            others = asked.with_values(facet, [one for one in values if one != value])
            made.append(Chip(facet, *facet_label(found.index.iris, facet, value, language), others.address()))
    return made


def meanings(found: Listing, language: str) -> list[tuple[str, list[str]]]:
    """Return facet → the ways through the graph that lead to its values, in the names of the properties."""
    fields = (one for one in tables().get(found.index.name, ()) if one.facet)
    return [(one.facet_name, [_way(path, language) for path in one.path.split("|")]) for one in fields]


def _way(path: str, language: str) -> str:
    """Return a path in the names of its properties; those that are gone along backwards in brackets."""
    steps = []
    for step in path.split("/"):
        prefix, _, name = step.removeprefix("^").partition(":")
        label = name_of(PREFIXES.get(prefix, "") + name).of(language)[0]
        steps.append(f"({label})" if step.startswith("^") else label)
    return " → ".join(steps)
