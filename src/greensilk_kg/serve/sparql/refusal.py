"""An error of a query as the page tells it: where it is, what is likely wrong, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flask import url_for

from greensilk_kg.serve.engine.guard import place
from greensilk_kg.serve.sparql.mistakes import mended, mistakes
from greensilk_kg.serve.web.links import LONGEST
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from greensilk_kg.serve.sparql.mistakes import Mistake
    from greensilk_kg.serve.web.problem import ProblemError

_WIDE = "\u2e7f"
"""Behind it stand the characters that are as wide as two letters."""
_AROUND = 2
"""Lines that are quoted before and behind the place of an error."""
_WIDEST = 1000
"""Characters of a line that are quoted."""


class Line(NamedTuple):
    """A line of the query: its number, its text, and where in it the error is (0 for nowhere)."""

    number: int
    text: str
    column: int = 0

    @property
    def caret(self) -> str:
        """What to put before the caret below the place, as wide as what stands before it."""
        before = self.text[: self.column - 1]
        return "".join("\t" if c == "\t" else "\u3000" if c > _WIDE else " " for c in before)


def refusal(query: str, problem: ProblemError, language: str) -> dict[str, Any]:
    """Return what the page says of an error.

    Args:
        query: The query.
        problem: The error; may have `line`, `column`, `hint`.
        language: `zh` or `en`.
    """
    line, column = problem.members.get("line"), problem.members.get("column")
    found: dict[str, Any] = {"status": problem.status, "detail": problem.detail, "lines": [], "help": []}
    if isinstance(line, int) and isinstance(column, int):
        found |= {"line": line, "column": column, "lines": _quoted(query.splitlines() or [""], line, column)}
        offset = sum(map(len, query.splitlines(keepends=True)[: line - 1])) + column - 1
        found["help"] = [_help(query, each, language) for each in mistakes(query, offset)]
    elif "elapsed" in problem.members:
        found["help"] = [{"text": text("query_slow", language)}]
    return found


def _quoted(lines: list[str], line: int, column: int) -> list[Line]:
    first, last = max(line - _AROUND, 1), min(line + _AROUND, max(len(lines), line))
    texts = {number: lines[number - 1] if number <= len(lines) else "" for number in range(first, last + 1)}
    return [_cut(number, said, column if number == line else 0) for number, said in texts.items()]


def _cut(number: int, said: str, column: int) -> Line:
    """Return a line, of a very long one what is around its place."""
    first = max(column - _WIDEST // 2, 0) if len(said) > _WIDEST else 0
    return Line(number, said[first : first + _WIDEST], max(column - first, 0))


def _help(query: str, mistake: Mistake, language: str) -> dict[str, Any]:
    said = text(f"query_mistake_{mistake.kind.replace('-', '_')}", language).format(**mistake.values)
    better = mended(query, mistake)
    address = better and url_for("sparql.sparql", query=better, format="html")
    address = address if address and len(address) <= LONGEST else None
    line, column = place(query, mistake.start)
    where = text("why_place", language).format(line=line, column=column)
    return {"text": said, "place": where, "line": line, "column": column, "address": address}
