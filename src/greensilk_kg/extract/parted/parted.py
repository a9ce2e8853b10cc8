"""What a sentence tells of several things in turn, told apart: 甲、乙分别于2018年和2021年投产."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.parted.again import members, named_again
from greensilk_kg.extract.parted.lists import ANY, NAMED, VALUES, lists
from greensilk_kg.extract.parted.splice import HERE, Piece, splice, with_units
from greensilk_kg.extract.parted.whom import BOTH, DATE, EACH, MARKS, OF_SO_MANY, SAME, told_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.extract.parted.whom import Told

SEGMENT = re.compile("[^。；]*[。；]*")
POINTING = ("分别", "双双", "前者")
CLAUSE = re.compile("[^，]+，?|，")
SHARED = re.compile(
    "(?:二者|两者|三者|它们)?(?:也|并|且)?(?:均|都|皆|双双)|(?P<former>前者)|(?P<latter>后者)"
)
"""How a clause begins that tells something of each of those in the list."""


def parted(article: ArticleReading) -> ArticleReading:
    """Return an article with such sentences told apart; one without any as it is."""
    if all(MARKS.isdisjoint(reading.masked.letters) for reading in article.readings):
        return article
    return replace(article, readings=tuple(_parted(article.readings)))


def _parted(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield sentences, those told apart that need it, also by the list in the sentence before."""
    last: Reading | None = None
    for reading in readings:
        goes_on = last is not None and last.sentence.paragraph == reading.sentence.paragraph
        one = reading
        if last is not None and goes_on and not reading.masked.letters.isdisjoint(POINTING):
            one = named_again(reading, members(last))
        yield from apart(one)
        last = reading


def apart(reading: Reading) -> Iterator[Reading]:
    """Yield the sentences of which one consists that tells of several things in turn; any other as it is.

    Args:
        reading: The sentence.
    """
    masked = reading.masked
    if reading.sentence.role == "body" and not masked.letters.isdisjoint(MARKS):
        for segment in SEGMENT.finditer(masked.string):
            told = told_of(reading, _clauses(masked.string, *segment.span()))
            if told is not None:
                yield from _of_segment(reading, *segment.span(), told)
                return
    yield _without_days(reading)


def _without_days(reading: Reading) -> Reading:
    """Return a sentence without days told in turn of what nobody knows: each would be misread."""
    string = reading.masked.string
    each = EACH.search(string) if "分别" in reading.masked.letters else None
    if each is None:
        return reading
    end = min(at for at in (*(string.find(stop, each.end()) for stop in "，。；"), len(string)) if at >= 0)
    found = list(lists(VALUES, string, each.end(), end))
    days = {len(one.items) for one in found if DATE in string[one.start : one.end]}
    pieces, done = [], 0
    for one in found:
        if len(one.items) in days:
            pieces.append((done, one.start, HERE))
            done = one.end
    return splice(reading, [*pieces, (done, len(string), HERE)]) if pieces else reading


def _clauses(string: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the clauses of a stretch, each with the comma behind it."""
    while end > start and string[end - 1] in "。；":
        end -= 1
    return [one.span() for one in CLAUSE.finditer(string, start, end)]


def _of_segment(reading: Reading, start: int, end: int, told: Told) -> Iterator[Reading]:
    """Yield what stands before a segment, what it tells of each, and the rest with all behind it."""
    string = reading.masked.string
    clauses = _clauses(string, start, end)
    for listed in lists(VALUES, string, start, end):
        reading = with_units(reading, listed.items)
    each = {
        number: pieces
        for number in range(told.first, len(clauses))
        if (pieces := _turns(string, number, told, clauses)) is not None
    }
    if told.first not in each:
        yield reading
        return
    if start:
        yield splice(reading, [(0, start, HERE)])
    lead = _lead(string, clauses, told)
    last = (clauses[-1][1], end, HERE)
    comma = clauses[told.clause][1]
    days = told.clause < told.first and string[told.whose.start] == DATE
    stop = [(comma - 1, comma, HERE)] if days else []
    for at, item in enumerate(told.whose.items):
        parts = [piece for number in each for piece in each[number][at]]
        one = splice(reading, [*lead, (*item, HERE), *stop, *parts, last])
        yield replace(one, part=at) if told.is_alike else one
    rest = splice(reading, _rest(clauses, told, set(each), (end, len(string))))
    if rest.mentions:
        yield from apart(rest)


def _lead(string: str, clauses: list[tuple[int, int]], told: Told) -> list[Piece]:
    """Return what stands before the list and holds for each: the day, whose data it is."""
    lead = [
        (*one, HERE) for one in clauses[: told.clause] if not re.search(f"[{NAMED}]", string[slice(*one)])
    ]
    begin = clauses[told.clause][0]
    return [*lead, (begin, told.whose.start, HERE)] if told.clause == told.first else lead


def _turns(string: str, number: int, told: Told, clauses: list[tuple[int, int]]) -> list[list[Piece]] | None:
    """Return what a clause tells of each; `None` where it does not tell of each."""
    start, end = clauses[number]
    many = len(told.whose.items)
    if number == told.clause:
        start = told.whose.end
        many_of = OF_SO_MANY.match(string, start)
        start = many_of.end() if many_of else start
    each = EACH.search(string, start, end)
    if each is not None:
        return _of_each(string, start, each, end, many)
    same = SAME.search(string, start, end) if number == told.first else None
    if same is not None:
        return [[(start, same.start(), HERE), (same.end(), end, HERE)]] * many
    found = SHARED.match(string, start, end)
    if found is None:
        return None
    if found["former"] is None and found["latter"] is None:
        return [[(start, end, HERE)]] * many
    if many != BOTH:
        return None
    said: list[Piece] = [(found.end(), end, HERE)]
    if found["latter"]:
        said = [*_left_out(string, clauses, found), *said]
    return [said, []] if found["former"] else [[], said]


def _of_each(string: str, start: int, each: re.Match[str], end: int, many: int) -> list[list[Piece]] | None:
    """Return what a clause tells of each whose lists have as many members as there are things."""
    values = [one for one in lists(VALUES, string, each.end(), end) if len(one.items) == many]
    if not values:
        return None
    told: list[list[Piece]] = []
    for at in range(many):
        pieces: list[Piece] = [(start, each.start(), HERE)]
        done = each.end()
        for one in values:
            pieces += [(done, one.start, HERE), (*one.items[at], HERE)]
            done = one.end
        told.append([*pieces, (done, end, HERE)])
    return told


def _left_out(string: str, clauses: list[tuple[int, int]], latter: re.Match[str]) -> list[Piece]:
    """Return the words of 前者 that 后者 leaves out: 前者全长86公里，后者34公里."""
    if not re.match(f"[约近超逾为]*[{ANY}]", string[latter.end() :]):
        return []
    for start, end in clauses:
        former = re.match(f"前者(?P<said>[^{ANY}]*)", string[start:end])
        if former is not None:
            return [(start + former.start("said"), start + former.end("said"), latter.start())]
    return []


def _rest(clauses: list[tuple[int, int]], told: Told, each: set[int], behind: tuple[int, int]) -> list[Piece]:
    """Return what is told of all together, with those behind it."""
    kept = [
        (start, told.whose.end if number in each else end)
        for number, (start, end) in enumerate(clauses)
        if number not in each or number == told.clause
    ]
    pieces: list[Piece] = []
    for number, one in enumerate(kept):
        pieces.append((*one, HERE))
        if number + 1 < len(kept) and one[1] == told.whose.end:
            comma = kept[number + 1][0] - 1
            pieces.append((comma, comma + 1, HERE))
    return [*pieces, (clauses[-1][1], behind[0], HERE), (*behind, HERE)]
