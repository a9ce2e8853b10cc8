"""Puts the values of parameters into a query, as terms in the place of tokens.

Source: SHACL, appendix A (pre-binding). A parameter stands in the query as `$name`; what has no value stays a
variable, which any term matches. Text that somebody wrote only ever becomes a literal that the engine has
serialised, or chooses a thing that is in the graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.engine.tokens import Kind, all_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.engine.tokens import Token

Value = ox.NamedNode | ox.Literal
_BARE = frozenset({XSD + "integer", XSD + "decimal"})
"""Datatypes that SPARQL writes without quotes."""


def bound(select: str, values: Mapping[str, Value], prefixes: Mapping[str, str]) -> str:
    r"""Return a query with the prefixes that it uses and its parameters replaced by terms.

    Args:
        select: Without prefixes.
        values: Name of a parameter, without `$` → its value.
        prefixes: Prefix → namespace.

    Example:
        >>> text = 'SELECT * { ?s a gs:Project ; rdfs:label $name # "$name"' + chr(10) + '}'
        >>> print(bound(text, {"name": ox.Literal('a"} #')}, {"gs": "urn:gs#"}))
        PREFIX gs: <urn:gs#>
        <BLANKLINE>
        SELECT * { ?s a gs:Project ; rdfs:label "a\"} #" # "$name"
        }
    """
    found = list(all_tokens(select))
    used = {token.text.partition(":")[0] for token in found if token.kind is Kind.PNAME}
    header = [f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes.items()) if name in used]
    body = "".join(_written(token, values) for token in found)
    return "\n".join(["".join(header), body]) if header else body


def parameters_in(select: str) -> set[str]:
    """Return the names after `$` in a query.

    Example:
        >>> sorted(parameters_in("SELECT ?a { ?a ?b $c FILTER(?b != $lang) } # $d"))
        ['c', 'lang']
    """
    found = (token.text for token in all_tokens(select) if token.kind is Kind.VARIABLE)
    return {text[1:] for text in found if text.startswith("$")}


def _written(token: Token, values: Mapping[str, Value]) -> str:
    if token.kind is not Kind.VARIABLE or not token.text.startswith("$") or token.text[1:] not in values:
        return token.text
    value = values[token.text[1:]]
    bare = isinstance(value, ox.Literal) and value.datatype.value in _BARE
    return value.value if bare else str(value)
