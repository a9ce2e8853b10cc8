"""Names of the description's own parts: fragments of `{base}dataset`, readable and stable."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

from greensilk_kg.rdf.namespaces import PREFIXES

_PREFIXES = {
    **PREFIXES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "org": "http://www.w3.org/ns/org#",
    "qudt": "http://qudt.org/schema/qudt/",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
}
_LOCAL = re.compile(r"[^#/]*$")


def namespace(iri: str) -> str:
    """Return a term's IRI up to its last `#` or `/`.

    Example:
        >>> namespace("http://www.w3.org/ns/org#Organization")
        'http://www.w3.org/ns/org#'
    """
    return _LOCAL.sub("", iri)


def short(iri: str) -> str:
    """Return a name of a term that may stand in a fragment, another one for each term.

    Example:
        >>> short("http://www.w3.org/ns/org#Organization"), short("http://u.example/v/a(b)")
        ('org:Organization', 'c0c996a0:a%28b%29')
    """
    space = namespace(iri)
    known = {value: prefix for prefix, value in _PREFIXES.items()}.get(space)
    return f"{known or hashlib.sha256(space.encode()).hexdigest()[:8]}:{quote(iri.removeprefix(space))}"
