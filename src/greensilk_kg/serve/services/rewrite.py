"""Writes solutions in the place of a call, so that the engine sees no call.

A `SERVICE` pattern is joined with what is around it (SPARQL 1.1 Federated Query, section 4), and so is a
group that holds nothing but inline data (SPARQL 1.1 Query Language, section 10.2). With the solutions of the
pattern as its data the second means the same as the first, in `OPTIONAL`, `MINUS`, `EXISTS` and sub-queries
too: what is bound outside never reaches into the pattern, it only decides which of its solutions are
compatible. An engine that sends outer bindings along does so to save work; the result is the same.

Two things differ from an engine that calls by itself. Inline data cannot hold blank nodes: each blank node
of an answer becomes one fresh IRI (a Skolem IRI, RDF 1.1 Concepts, section 3.5; here `urn:uuid:…`), the same
one throughout that answer and no other. And a call is made once for a query, before it runs, also where the
query would never have come to it.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.engine.guard import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.services.calls import Bindings, ServiceCall, Term


@dataclass(frozen=True, slots=True)
class Edit:
    """A part of a text and what stands in its place.

    Attributes:
        start: Offset of the part, in code points.
        end: Offset behind it.
        text: What stands there instead.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text after its edits.

    Attributes:
        original: As the client wrote it.
        text: As the engine is given it.
        edits: What was replaced, in order.
    """

    original: str
    text: str
    edits: tuple[Edit, ...] = ()

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Return line and column in the original of a line and column in the text, all from 1.

        A place within what was inserted is where the replaced part began.
        """
        if not self.edits:
            return line, column
        before = self.text.split("\n")[: line - 1]
        return place(self.original, self.origin(sum(len(part) + 1 for part in before) + column - 1))

    def origin(self, offset: int) -> int:
        """Return the offset in the original of an offset in the text, in code points."""
        grown = 0
        for edit in self.edits:
            if offset < edit.start + grown:
                break
            if offset < edit.start + grown + len(edit.text):
                return edit.start
            grown += len(edit.text) - (edit.end - edit.start)
        return min(offset - grown, len(self.original))


def rewrite(text: str, edits: Sequence[Edit]) -> Rewritten:
    """Return a text with parts of it replaced.

    Args:
        text: A query or an update.
        edits: In order, none within another.

    Example:
        >>> rewritten = rewrite("ASK { } x", [Edit(4, 7, "{ ?a ?b ?c }")])
        >>> rewritten.text, rewritten.place(1, 18)
        ('ASK { ?a ?b ?c } x', (1, 9))
    """
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return Rewritten(text, "".join([*parts, text[at:]]), tuple(edits))


def solutions(call: ServiceCall, bindings: Bindings) -> str:
    """Return a group that has the given solutions, of the variables in scope of a call.

    Example:
        >>> from greensilk_kg.serve.services.calls import Bindings, service_calls
        >>> call, = service_calls("ASK { SERVICE <http://a.example/> { ?a ?b 1 } }")
        >>> solutions(call, Bindings(("b", "c"), [(ox.Literal("x", language="en"), None)]))
        '{ VALUES (?a ?b) { (UNDEF "x"@en) } }'
    """
    known = {name: index for index, name in enumerate(bindings.variables)}
    columns = [known.get(name) for name in call.variables]
    fresh: dict[str, str] = {}
    rows = (
        " ".join("UNDEF" if at is None else inline(row[at], fresh) for at in columns) for row in bindings.rows
    )
    head = " ".join(f"?{name}" for name in call.variables)
    return f"{{ VALUES ({head}) {{ {' '.join(f'({row})' for row in rows)} }} }}"


def nothing(call: ServiceCall) -> str:
    """Return a group with one solution that binds nothing: what a failed `SERVICE SILENT` means.

    The variables stay in scope, so `SELECT *` has the columns that it would have had.
    """
    head = " ".join(f"?{name}" for name in call.variables)
    return f"{{ VALUES ({head}) {{ ({' '.join('UNDEF' for _ in call.variables)}) }} }}"


def inline(term: Term | None, fresh: dict[str, str]) -> str:
    """Return a term in the syntax of inline data.

    Args:
        term: `None` for unbound.
        fresh: Label of a blank node → the IRI that stands for it; filled as they are met.
    """
    if term is None:
        return "UNDEF"
    if isinstance(term, ox.BlankNode):
        return fresh.setdefault(term.value, f"<{uuid.uuid4().urn}>")
    if isinstance(term, ox.Triple):
        parts = (inline(part, fresh) for part in (term.subject, term.predicate, term.object))
        return f"<<( {' '.join(parts)} )>>"
    return str(term)
