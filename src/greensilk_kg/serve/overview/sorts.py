"""Of which sort those in a network are: institutions by their closest class."""

from __future__ import annotations

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

_INSTITUTIONS = (
    "GovernmentBody", "IntergovernmentalOrganization", "FinancialInstitution", "Enterprise",
    "ResearchInstitution", "CivilSocietyOrganization", "MediaOrganization",
)  # fmt: skip
"""Classes of institutions; of one that is in several the first counts."""


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
