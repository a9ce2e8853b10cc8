"""What the pictures are made of: things of the graph with what they say of place, time and partners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.browse.ask import once, solutions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = ("Project", "Agreement", "Event", "Publication", "Initiative", "Institution")
"""Classes in the pictures; of a thing of several the first one counts."""
PLACES = ("hostCountry", "locatedIn", "country")
ROLES = (
    "partner", "party", "organizer", "coOrganizer", "supporter", "participant", "publishedBy",
    "preparedBy", "launchedBy",
)  # fmt: skip
DATES = (
    "startDate", "endDate", "signedOn", "publishedOn", "launchedOn", "startedOn", "completedOn",
    "commissionedOn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing.

    Attributes:
        iri: Its IRI.
        kind: Local name of its class, one of `KINDS`.
        values: Local name of a property → IRIs or lexical forms, sorted.
    """

    iri: str
    kind: str
    values: Mapping[str, tuple[str, ...]]

    def of(self, *properties: str) -> tuple[str, ...]:
        """Return the values of some properties, each once."""
        return tuple(dict.fromkeys(value for name in properties for value in self.values.get(name, ())))

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its dates."""
        return tuple(sorted({int(date[:4]) for date in self.of(*DATES) if date[:4].isdecimal()}))


def things() -> Sequence[Thing]:
    """Return everything that the pictures may show, in the order of IRIs."""
    return once("overview things", _read)


def coordinates() -> Mapping[str, tuple[float, float]]:
    """Return place → longitude and latitude, where the graph has both."""
    return once("overview coordinates", _located)


def _read() -> list[Thing]:
    kinds = " ".join(f"gs:{kind}" for kind in KINDS)
    properties = " ".join(f"gs:{name}" for name in (*PLACES, *ROLES, *DATES, "sector"))
    rows = solutions(f"""SELECT ?thing ?kind ?property ?value {{
      VALUES ?kind {{ {kinds} }} VALUES ?property {{ {properties} }}
      ?thing a ?kind ; ?property ?value FILTER(ISIRI(?thing) && !ISBLANK(?value))
    }}""")
    found: dict[str, dict[str, set[str]]] = {}
    classes: dict[str, set[str]] = {}
    for thing, kind, name, value in rows:
        classes.setdefault(thing.value, set()).add(kind.value.removeprefix(GS))
        found.setdefault(thing.value, {}).setdefault(name.value.removeprefix(GS), set()).add(value.value)
    return [
        Thing(
            iri,
            next(kind for kind in KINDS if kind in classes[iri]),
            {name: tuple(sorted(values)) for name, values in found[iri].items()},
        )
        for iri in sorted(found)
    ]


def _located() -> dict[str, tuple[float, float]]:
    rows = solutions("""SELECT ?place (SAMPLE(?x) AS ?longitude) (SAMPLE(?y) AS ?latitude) {
      ?place schema:longitude ?x ; schema:latitude ?y
      FILTER(ISNUMERIC(?x) && ISNUMERIC(?y) && ABS(?x) <= 180 && ABS(?y) <= 90)
    } GROUP BY ?place""")
    return {place.value: (float(x.value), float(y.value)) for place, x, y in rows}
