"""The vocabulary of `SERVICE <…/search>`: a few statements about one thing, read from the text of a pattern.

The names of the vocabulary are `gssearch:query`, …: see `GIVEN` and `ASKED`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.bombs import refuse_bombs
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, XSD
from greensilk_kg.serve.engine.tokens import Kind, all_tokens
from greensilk_kg.serve.search.parameters import DEEPEST
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from greensilk_kg.serve.services.calls import ServiceCall, Term

SEARCH = CANONICAL_BASE + "search#"
"""Namespace of the vocabulary; its usual prefix is `gssearch:`."""
GIVEN = ("query", "type", "lang", "limit", "offset")
"""What a pattern says: once each, `query` always."""
ASKED = ("label", "match", "how", "score", "rank")
"""What a pattern asks, each with a variable."""
_NUMBERS = ("limit", "offset")
_VARIABLE = "urn:x-variable:"
_INTEGER, _STRING = ox.NamedNode(XSD + "integer"), ox.NamedNode(XSD + "string")
_WANTED = {
    "limit": "a whole number",
    "offset": "a whole number",
    "type": "a string or the IRI of a class",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, read.

    Attributes:
        thing: What is found: its IRI; `None` where it is a variable or a blank node.
        variable: What is found: name of the variable; empty for none.
        given: Local name of a property → what the pattern says.
        asked: (local name of a property, name of its variable).
    """

    thing: ox.NamedNode | None
    variable: str
    given: dict[str, ox.NamedNode | ox.Literal] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Return what is said by a property; empty for nothing."""
        found = self.given.get(key)
        return found.value if found else ""

    def number(self, key: str) -> int | None:
        """Return the number that is said by a property; `None` for none.

        Raises:
            ProblemError: 400 where it is out of range.
        """
        found = self.given.get(key)
        if found is None:
            return None
        digits = found.value.removeprefix("+").lstrip("0") or "0"
        if not digits.isdecimal() or len(digits) > len(str(DEEPEST)) or int(digits) > DEEPEST:
            raise refused(f"gssearch:{key} wants a whole number from 0 to {DEEPEST}, not {found.value[:40]}.")
        return int(digits)


def read_pattern(call: ServiceCall) -> Pattern:
    """Return what the pattern of a call says and asks.

    Raises:
        ProblemError: 400 where something else than a search stands in it.
    """
    quads = _statements(call)
    things = list(dict.fromkeys(quad.subject for quad in quads))
    if len(things) != 1 or isinstance(things[0], ox.Triple):
        raise refused("One SERVICE finds one thing: all statements in it have the same subject.")
    thing, variable = things[0], _name(things[0])
    pattern = Pattern(None if variable or isinstance(thing, ox.BlankNode) else thing, variable)
    for quad in quads:
        _take(pattern, quad)
    if "query" not in pattern.given:
        raise refused("gssearch:query is missing.")
    return pattern


def _statements(call: ServiceCall) -> list[ox.Quad]:
    """Return the statements of a pattern; it is read as Turtle in which a variable is an IRI."""
    tokens = [token for token in all_tokens(call.pattern) if token.kind is not Kind.COMMENT]
    written = "".join(
        f"<{_VARIABLE}{token.text[1:]}>" if token.kind is Kind.VARIABLE else token.text for token in tokens
    ).strip()
    end = "" if written.endswith(".") else " ."
    document = f"{call.prologue}{written}{end}"
    try:
        refuse_bombs(document.encode(), ox.RdfFormat.TURTLE)
        return list(ox.parse(document, format=ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError) as error:
        raise refused("There is something in it that is no plain statement.") from error


def _take(pattern: Pattern, quad: ox.Quad) -> None:
    key, value = quad.predicate.value.removeprefix(SEARCH), quad.object
    if not quad.predicate.value.startswith(SEARCH) or key not in {*GIVEN, *ASKED}:
        raise refused(f"{_shown(quad.predicate)} is not of the vocabulary of search.")
    if key in pattern.given:
        raise refused(f"gssearch:{key} is stated twice.")
    if key in GIVEN:
        pattern.given[key] = _stated(key, value)
    elif _name(value):
        pattern.asked.append((key, _name(value)))
    else:
        raise refused(f"gssearch:{key} wants a variable, not {_shown(value)}.")


def _stated(key: str, value: Term) -> ox.NamedNode | ox.Literal:
    if isinstance(value, ox.Literal):
        is_text = bool(value.language) or value.datatype == _STRING
        if value.datatype == _INTEGER if key in _NUMBERS else is_text:
            return value
    if isinstance(value, ox.NamedNode) and key == "type" and not _name(value):
        return value
    raise refused(f"gssearch:{key} wants {_WANTED.get(key, 'a string')}, not {_shown(value)}.")


def _name(term: object) -> str:
    """Return the name of a variable; empty for anything else."""
    found = term.value if isinstance(term, ox.NamedNode) else ""
    return found.removeprefix(_VARIABLE) if found.startswith(_VARIABLE) else ""


def _shown(term: object) -> str:
    return f"?{_name(term)}" if _name(term) else str(term)[:80]


def refused(what: str) -> ProblemError:
    """Return the 400 for a pattern that is none of search, with what it may hold."""
    detail = (
        f"The pattern of SERVICE <search> is not understood. {what} It holds statements about one thing:"
        f" {', '.join('gssearch:' + key for key in GIVEN)}, each with what is looked for, and"
        f" {', '.join('gssearch:' + key for key in ASKED)}, each with a variable"
        f" (PREFIX gssearch: <{SEARCH}>)."
    )
    return ProblemError(400, detail)
