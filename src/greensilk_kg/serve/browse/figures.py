"""The figures of the graph, observations and commitments, as a reader is shown them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.browse.ask import once, solutions
from greensilk_kg.serve.web.quantities import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS = (
    "about", "committedBy", "indicator", "value", "unit", "per", "countOf", "valueText", "qualifier",
    "modality", "asOf", "targetYear", "providedBy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation or commitment.

    Attributes:
        iri: Its IRI.
        parts: Local name of a property of ours → its values, sorted.
    """

    iri: str
    parts: Mapping[str, tuple[ox.NamedNode | ox.Literal, ...]]

    def one(self, name: str) -> str:
        """Return the value of a property, the first of several; empty for none."""
        found = self.parts.get(name, ())
        return found[0].value if found else ""

    @property
    def value(self) -> Decimal | None:
        """The number; `None` for a commitment without one."""
        return Decimal(self.one("value")) if self.one("value") else None

    @property
    def planned(self) -> bool:
        """Whether it is planned or expected, not achieved."""
        return self.one("modality") == "planned"

    @property
    def date(self) -> str:
        """When it holds, or the year of a target; empty where that is not said."""
        return self.one("asOf") or self.one("targetYear")

    def text(self, language: str) -> str:
        """Return number and unit: as the source writes them, where a reader of the language can read that."""
        written = self.one("valueText")
        if written and (language == "zh" or written.isascii()) and not self.one("per"):
            return written
        if not self.one("value"):
            return ""
        return quantity(self.one("value"), self.one("unit"), language, self.one("per"))


def figures() -> Mapping[str, Figure]:
    """Return IRI → figure, of all observations and commitments."""
    return once("figures", _read)


def figures_about() -> Mapping[str, tuple[Figure, ...]]:
    """Return thing → the observations about it, those in this order: by indicator, date, IRI."""
    return once("figures by what they are about", _by_subject)


def _read() -> dict[str, Figure]:
    wanted = " ".join(f"gs:{name}" for name in _PARTS)
    found: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    rows = solutions(f"""SELECT ?figure ?part ?value {{
      VALUES ?kind {{ gs:Observation gs:Commitment }} VALUES ?part {{ {wanted} }}
      ?figure a ?kind ; ?part ?value }}""")
    for figure, part, value in rows:
        if isinstance(figure, ox.NamedNode) and not isinstance(value, ox.BlankNode):
            name = part.value.removeprefix(GS)
            found.setdefault(figure.value, {}).setdefault(name, []).append(value)
    return {
        iri: Figure(iri, {name: tuple(sorted(set(values), key=str)) for name, values in parts.items()})
        for iri, parts in sorted(found.items())
    }


def _by_subject() -> dict[str, tuple[Figure, ...]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures().values():
        for subject in figure.parts.get("about", ()):
            found.setdefault(subject.value, []).append(figure)
    return {
        subject: tuple(sorted(some, key=lambda one: (one.one("indicator"), one.date, one.iri)))
        for subject, some in found.items()
    }
