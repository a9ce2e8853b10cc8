"""Finds the prefixes that are not declared."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, PREFIXES
from greensilk_kg.serve.descriptions.terms import PREFIXES as DESCRIBED
from greensilk_kg.serve.engine.tokens import Kind, all_tokens
from greensilk_kg.serve.sparql.mistakes.mistake import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.engine.tokens import Token

KNOWN = {
    **DESCRIBED,
    **PREFIXES,
    "gssearch": CANONICAL_BASE + "search#",
    "schema": "https://schema.org/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "org": "http://www.w3.org/ns/org#",
    "qudt": "http://qudt.org/schema/qudt/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dct": "http://purl.org/dc/terms/",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}
"""Prefix → namespace of what may be meant where a prefix is not declared."""


def undeclared(query: str) -> Iterator[Mistake]:
    """Yield the prefixes that are used and not declared; the declaration is for the beginning."""
    found = [token for token in all_tokens(query) if token.kind not in {Kind.SPACE, Kind.COMMENT}]
    declared = {after.text[:-1] for token, after in pairwise(found) if token.keyword == "PREFIX"}
    told: set[str] = set()
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind is not Kind.PNAME or prefix in declared | told:
            continue
        told.add(prefix)
        yield _undeclared(token, prefix)


def _undeclared(token: Token, prefix: str) -> Mistake:
    namespace = KNOWN.get(prefix)
    if namespace:
        line = f"PREFIX {prefix}: <{namespace}>"
        return Mistake("prefix", 0, 0, f"{line}\n", {"prefix": prefix, "line": line})
    near = get_close_matches(prefix, KNOWN, 1, 0.5)
    if near:
        values = {"prefix": prefix, "near": near[0]}
        return Mistake("prefix-near", token.start, token.start + len(prefix), near[0], values)
    return Mistake("prefix-unknown", token.start, token.end, None, {"prefix": prefix})
