"""Paragraphs become sentences."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = re.compile("[。！？《》“”（）]|……(?=$)")
_PAIRS = {"《": "》", "“": "”", "（": "）"}
_ENDS = frozenset("。！？")
_LONGEST_BRACKET = 160
_LONGEST_NOTE = 6
_DATE_NOTE = re.compile(r"\d{1,2}月\d{1,2}日$")
_SAYS = frozenset("：，")
_STOPS = "；，、"
_LONGEST = 10_000


def split_sentences(folded: str, span: Span) -> list[Span]:
    """Split a paragraph behind 。！？, but not inside 《…》, “…” or （…）.

    A date alone at a paragraph's end (`…。4月8日`) stays with the sentence before it. A bracket that is not
    closed within 160 characters protects nothing. What goes on for 10,000 characters is no sentence (a list
    of 500 names has fewer): it is split behind its last stop before, so that no cost grows with its square.

    Args:
        folded: The folded text.
        span: A paragraph in it, without line feed.

    Returns:
        The sentences, in order; together they cover the paragraph.

    Example:
        >>> [s.of("甲（乙。丙）丁。戊") for s in split_sentences("甲（乙。丙）丁。戊", Span(0, 9))]
        ['甲（乙。丙）丁。', '戊']
    """
    paragraph = span.of(folded)
    signs = [(match.start(), match.group()) for match in _SIGN.finditer(paragraph)]
    closings = _closings(signs)
    cuts = [0]
    index = 0
    while index < len(signs):
        place, sign = signs[index]
        inside = closings.get(index)
        if inside is not None:
            if _ends_speech(paragraph, signs, index, inside):
                cuts.append(signs[inside][0] + 1)
            index = inside
        elif sign in _ENDS:
            cuts.append(_behind(paragraph, place))
        index += 1
    note = _DATE_NOTE.search(paragraph, max(0, len(paragraph) - _LONGEST_NOTE))
    last = note.start() if note else len(paragraph)
    ends = sorted({0, *(cut for cut in cuts if cut < last)})
    edges = pairwise([*ends, len(paragraph)])
    return _spans([cut for start, end in edges for cut in _short(paragraph, start, end)], span)


def _short(paragraph: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence begins, and each piece of one that is too long."""
    yield start
    while end - start > _LONGEST:
        stop = max(paragraph.rfind(one, start, start + _LONGEST) for one in _STOPS)
        start = stop + 1 if stop > start else start + _LONGEST
        yield start


def _closings(signs: list[tuple[int, str]]) -> dict[int, int]:
    """Return, for each bracket that is closed soon enough, the index of the sign that closes it."""
    found: dict[int, int] = {}
    waiting: dict[str, list[int]] = {closing: [] for closing in _PAIRS.values()}
    for index, (place, sign) in enumerate(signs):
        if sign in _PAIRS:
            waiting[_PAIRS[sign]].append(index)
        elif waiting.get(sign):
            opening = waiting[sign].pop()
            if place - signs[opening][0] <= _LONGEST_BRACKET:
                found[opening] = index
    return found


def _ends_speech(paragraph: str, signs: list[tuple[int, str]], index: int, closing: int) -> bool:
    """Tell whether a quotation that something introduced ends its sentence with its own full stop."""
    place, sign = signs[index]
    return (
        sign == "“"
        and signs[closing - 1][1] in _ENDS
        and signs[closing - 1][0] == signs[closing][0] - 1
        and paragraph[place - 1 : place] in _SAYS
    )


def _behind(paragraph: str, place: int) -> int:
    end = place + 1
    while end < len(paragraph) and paragraph[end] in "。！？”’）】":
        end += 1
    return end


def _spans(cuts: list[int], span: Span) -> list[Span]:
    edges = [*cuts, span.end - span.start]
    return [Span(span.start + a, span.start + b) for a, b in pairwise(edges)]
