"""Sets of links from our own things to those that others describe (VoID, section 5)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, OWL, RDFS, SKOS, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LINKING = frozenset(
    (
        *(OWL + name for name in ("sameAs", "equivalentClass", "equivalentProperty")),
        *(SKOS + f"{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")),
        *(RDFS + name for name in ("seeAlso",)),
        *(term(name).value for name in ("unit", "per")),
    )
)
"""Properties that lead from a thing to the like of it, or to what is defined, elsewhere."""


class Links(NamedTuple):
    """One set of links.

    Attributes:
        predicate: IRI of the property that links.
        target: What the IRIs of the things linked to begin with: scheme and host.
    """

    predicate: str
    target: str


def links(lines: Iterable[str], base: str) -> Mapping[Links, int]:
    """Return sets of links to other hosts, in order, with the number of links in each.

    Args:
        lines: Lines of N-Triples.
        base: What entity IRIs begin with.

    Example:
        >>> line = f"<urn:base/x> <{OWL}sameAs> <http://a.example/z> ."
        >>> links([line], "urn:base/")
        {Links(predicate='http://www.w3.org/2002/07/owl#sameAs', target='http://a.example/'): 1}
    """
    own = (f"<{base}", f"<{CANONICAL_BASE}")
    found: Counter[Links] = Counter()
    for line in lines:
        subject, predicate, value = line.split(" ", 2)
        if predicate[1:-1] not in LINKING or not subject.startswith(own):
            continue
        if value.startswith("<http") and not value.startswith(own):
            found[Links(predicate[1:-1], _host(value[1:]))] += 1
    return dict(sorted(found.items()))


def _host(iri: str) -> str:
    parts = urlsplit(iri)
    return f"{parts.scheme}://{parts.netloc}/"
