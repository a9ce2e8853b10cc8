"""What the engine is asked about a text: what an address in it means, which variables are in scope.

It reads a text in which everything but the declarations and the part asked about is blank, so that its error
messages name the true line and column. Nothing is evaluated and nothing is called by that.

Sources: SPARQL 1.1 Query Language, sections 4.1.1 (relative IRIs) and 18.2.1 (which variables are in scope).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.serve.engine.guard import place
from greensilk_kg.serve.services import written

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.tokens import Token
    from greensilk_kg.serve.services.written import Group

_LINE = re.compile(r"[^\r\n]+")


def in_scope(text: str, head: str, group: Group, found: list[Token]) -> str:
    """Return a query whose columns are the variables in scope of a group; calls within count as graphs.

    Args:
        text: The query or update.
        head: Of the group; see `head`.
        group: The call.
        found: The tokens of the text.
    """
    before = _blank(text[group.start + len("SELECT*") : group.endpoint.start])
    behind = _blank(text[group.endpoint.start + 1 : group.opens])
    inner = written.as_graphs(text[: group.end], [t for t in found if group.opens <= t.start < group.end])[
        group.opens :
    ]
    # the false filter is folded by the engine's optimiser: nothing is evaluated, however large the pattern
    return f"{head}SELECT*{before}{{{behind}{inner}FILTER(false)}}"


def resolved(text: str, head: str, address: Token, base: str) -> str:
    """Return the absolute IRI that the engine makes of one as written.

    Args:
        text: The query or update.
        head: What is in force where it stands; see `head`.
        address: An IRI or a prefixed name.
        base: What a relative IRI is resolved against where the text has no `BASE`.

    Raises:
        SyntaxError: It is none, or a declaration before it is malformed.
    """
    try:
        asked = f"{head}SELECT({address.text} AS ?address){{}}"
        solutions = ox.Store().query(asked, base_iri=base or None)
    except SyntaxError as error:
        said, here = malformed(str(error)), place(text, address.start)
        if ((said.line or 0), (said.column or 0)) < here:
            raise
        message = f"error at {here[0]}:{here[1]}: an absolute IRI, or a prefix that is declared"
        raise SyntaxError(message) from error
    return cast("ox.NamedNode", next(cast("ox.QuerySolutions", solutions))["address"]).value


def head(text: str, found: list[Token], end: int) -> str:
    """Return the text up to `end` with everything but its declarations blank.

    Example:
        >>> from greensilk_kg.serve.engine.tokens import tokens
        >>> text = "BASE <urn:a> ASK { }"
        >>> head(text, tokens(text), len(text))
        'BASE <urn:a>        '
    """
    parts, at = [], 0
    for start, stop in written.declarations(found, end):
        parts += [_blank(text[at:start]), text[start:stop]]
        at = stop
    return "".join([*parts, _blank(text[at:end])])


def prologue(text: str, found: list[Token], end: int) -> str:
    """Return the declarations of a text up to `end`, each with a line break behind it."""
    return "".join(text[start:stop] + "\n" for start, stop in written.declarations(found, end))


def _blank(text: str) -> str:
    return _LINE.sub(lambda line: " " * len(line.group()), text)
