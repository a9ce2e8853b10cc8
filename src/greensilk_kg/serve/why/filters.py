"""Finds the FILTER that removes all rows."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import tokens
from greensilk_kg.serve.why.asking import together
from greensilk_kg.serve.why.findings import Finding, Hint
from greensilk_kg.serve.why.known import listed
from greensilk_kg.serve.why.syntax import Filter, Minus, Part, Subquery, Triple
from greensilk_kg.serve.why.terms import variables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.serve.why.asking import Asker
    from greensilk_kg.serve.why.hints import Hints
    from greensilk_kg.serve.why.within import Within

_LANGUAGE = re.compile(r"(?i)\blang\s*\(\s*[?$](\w+)\s*\)")
_LOOKED_AT = 3
"""Variables of a filter whose values are shown."""


def filtered(
    asker: Asker, hints: Hints, patterns: Sequence[Part], conditions: Sequence[Filter], within: Within
) -> Finding | None:
    """Return the FILTER, or the part of one, that leaves no row; `None` where there is none.

    Args:
        asker: What answers questions.
        hints: What knows the names of the graph.
        patterns: The parts of a group, filters left out; together they have rows.
        conditions: Its filters.
        within: Where they are matched.
    """
    before = together(patterns)
    for condition in conditions:
        for part in conjuncts(condition):
            if not asker.any(within.around(f"{before}\nFILTER({part.text})")):
                rows = asker.count(within.around(before))
                known = _hints(asker, hints, patterns, condition, part, within)
                return Finding("filter", part, rows, tuple(known))
    for place, condition in enumerate(conditions):
        earlier = f"{before}\n{together(conditions[:place])}"
        if not asker.any(within.around(f"{earlier}\n{condition.text}")):
            return Finding("filter-together", condition, asker.count(within.around(earlier)))
    return None


def conjuncts(condition: Filter) -> list[Part]:
    """Return what all has to be true: the parts between the outermost `&&`, else the whole constraint.

    Example:
        >>> [p.text for p in conjuncts(Filter("", 0, 0, "(?a > 1 && (?b || ?c))"))]
        ['?a > 1', '(?b || ?c)']
    """
    start = condition.end - len(condition.constraint)
    text = condition.constraint
    found = tokens(text)
    cuts, depth = [1], 0
    for one, other in pairwise(found):
        depth += (one.text in {"(", "{"}) - (one.text in {")", "}"})
        if depth == 0 or (depth == 1 and one.text == other.text == "|"):
            cuts = []  # something stands outside of the bracket, or one of several would do
            break
        if depth == 1 and one.text == other.text == "&":
            cuts += [one.start, other.end]
    if not text.startswith("(") or not cuts:
        return [Part(text, start, condition.end)]
    cuts.append(len(text) - 1)
    return [_stripped(text, start, cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]


def _stripped(text: str, base: int, start: int, end: int) -> Part:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    stripped = inner.strip()
    return Part(stripped, base + start, base + start + len(stripped))


def _hints(
    asker: Asker, hints: Hints, patterns: Sequence[Part], condition: Filter, part: Part, within: Within
) -> Iterator[Hint]:
    before = together(patterns)
    bound = [name for each in patterns for name in variables_in(_binding(each))]
    inside = variables_in(together(condition.exists))
    languages = set(_LANGUAGE.findall(part.text))
    for name in variables_in(part.text)[:_LOOKED_AT]:
        if name not in bound and name not in inside:
            yield Hint("not-in-scope", {"name": f"?{name}"})
        elif name in languages:
            pattern = within.around(f"{before}\nBIND(LANG(?{name}) AS ?language__)")
            said = listed(asker.sample(["language__"], pattern, 8), "language__")
            yield Hint("languages-there", {"name": f"?{name}", "values": said})
        elif name in bound:
            yield from _values(asker, hints, name, within.around(before))
    for triple in (t for group in condition.exists for t in group.elements if isinstance(t, Triple)):
        if not asker.any(within.around(triple.text)):
            yield Hint("exists-no-match", {"term": triple.text})
            yield from hints.of_triple(triple, within)


def _binding(part: Part) -> str:
    """Return the text with the variables that a part of a group gives values to."""
    if isinstance(part, Subquery) and "*" not in part.query.head.text:
        return part.query.head.text
    return "" if isinstance(part, Minus) else part.text


def _values(asker: Asker, hints: Hints, name: str, before: str) -> Iterator[Hint]:
    rows = asker.sample([name], f"{before}\nFILTER(BOUND(?{name}))")
    yield hints.of_values(name, rows) if rows else Hint("never-bound", {"name": f"?{name}"})
