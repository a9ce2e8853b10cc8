"""What the terms of a query stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.engine.tokens import Kind, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_ESCAPE = re.compile(r"\\(.)")
_STRING = re.compile(r"""(?s)("{3}|'{3}|"|')(.*)\1(?:@[\w-]+|\^\^.*)?""")


def prefixes_in(prologue: str) -> dict[str, str]:
    """Return prefix → namespace, as a query declares them.

    Example:
        >>> prefixes_in("PREFIX a: <urn:a/> PREFIX : <urn:b/>")
        {'a': 'urn:a/', '': 'urn:b/'}
    """
    found = tokens(prologue)
    named = zip(found, found[1:], found[2:], strict=False)
    return {b.text[:-1]: c.text[1:-1] for a, b, c in named if a.keyword == "PREFIX" and c.kind is Kind.IRI}


def iri_of(term: str, prefixes: Mapping[str, str]) -> str:
    r"""Return the IRI that a term stands for; empty for a variable, a literal, or a relative IRI.

    Example:
        >>> iri_of("a:b\\,c", {"a": "urn:a/"}), iri_of("?x", {}), iri_of("'a:b'", {})
        ('urn:a/b,c', '', '')
    """
    if term == "a":
        return f"{RDF}type"
    if term.startswith("<"):
        return term[1:-1] if ":" in term else ""
    prefix, colon, local = term.partition(":")
    if not colon or prefix not in prefixes or is_variable(term) or term[0] in "\"'":
        return ""
    return prefixes[prefix] + _ESCAPE.sub(r"\1", local)


def is_variable(term: str) -> bool:
    """Tell whether a term is a variable."""
    return term[:1] in {"?", "$"}


def is_literal(term: str) -> bool:
    """Tell whether a term is a literal."""
    return not is_variable(term) and (term[:1] in "\"'+-.0123456789" or term.lower() in {"true", "false"})


def text_of(literal: str) -> str:
    """Return the characters of a literal without quotes, language and datatype.

    Example:
        >>> text_of('"老挝"@zh'), text_of("64.5")
        ('老挝', '64.5')
    """
    found = _STRING.fullmatch(literal)
    return found[2] if found else literal


def variables_in(text: str) -> list[str]:
    """Return the variables in a text, without `?`, each once, those for blank nodes left out."""
    found = (token.text[1:] for token in tokens(text) if token.kind is Kind.VARIABLE)
    return list(dict.fromkeys(name for name in found if not name.startswith("blank__")))
