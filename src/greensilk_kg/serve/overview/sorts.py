"""Of which sort those in a network are, institutions by their closest class, and their short names."""

from __future__ import annotations

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

_INSTITUTIONS = (
    "GovernmentBody", "IntergovernmentalOrganization", "FinancialInstitution", "Enterprise",
    "ResearchInstitution", "CivilSocietyOrganization", "MediaOrganization",
)  # fmt: skip
"""Classes of institutions; of one that is in several the first counts."""

_LETTERS = range(2, 13)
"""How many an abbreviation has."""


def sort_of(iri: str) -> str:
    """Return the kind that a picture draws a thing as.

    Args:
        iri: Of an entity.
    """
    segment = iri.removeprefix(f"{site().base}id/").partition("/")[0]
    if segment != "institution":
        return segment
    found = {quad.object for quad in site().store.quads_for_pattern(ox.NamedNode(iri), TYPE, None, DEFAULT)}
    return next((name for name in _INSTITUTIONS if ox.NamedNode(GS + name) in found), segment)


def abbreviation(iri: str) -> str:
    """Return the shortest other English name of a thing where it is short enough to be an abbreviation.

    Args:
        iri: Of an entity.
    """
    quads = site().store.quads_for_pattern(ox.NamedNode(iri), ALT_LABEL, None, DEFAULT)
    names = [q.object.value for q in quads if isinstance(q.object, ox.Literal) and q.object.language == "en"]
    return min((name for name in names if len(name) in _LETTERS), key=lambda n: (len(n), n), default="")
