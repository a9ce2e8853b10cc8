"""Addresses on this host of what has an IRI."""

from __future__ import annotations

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import in_same_language

LONGEST = 32_000
"""Characters of an address that a page offers; servers and browsers take few that are longer."""


def href(iri: str) -> str | None:
    """Return the address on this host of one of our own IRIs; `None` for any other IRI.

    Entities lead to their page at once; the language that was asked for by `?lang=` stays.
    """
    if iri.startswith(GS):
        return in_same_language(f"/ontology#{iri.removeprefix(GS)}")
    known = site().base
    if not iri.startswith(known):
        return None
    rest = iri.removeprefix(known)
    return in_same_language(f"/page/{rest[3:]}" if rest.startswith("id/") else f"/{rest}")


def web_link(iri: str) -> str:
    """Return an IRI that a page may link to; `#` for one that is no web address.

    Example:
        >>> web_link("javascript:alert(1)")
        '#'
    """
    return iri if iri.startswith(("http://", "https://")) else "#"
