"""Which body 公司 and 该机构 mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.back_words import FIRM, NO_FIRM, OF_TITLE, OPENING
from greensilk_kg.extract.figures.topic_words import HOUSES, LEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Registry


class Bodies:
    """Knows the firms that an article names.

    Args:
        readings: Its sentences.
        registry: Its entities.
    """

    def __init__(self, readings: Sequence[Reading], registry: Registry) -> None:
        self._readings = readings
        self._registry = registry

    def writers(self, reading: Reading, first: int, before: int, *, alone: bool) -> tuple[Mention, ...]:
        """Return whom 公司 means: of whom the paragraph speaks, else, `alone`, whose news the article is."""
        firms = list(self._firms(reading.masked.within(0, first)))
        for other in reversed(self._readings[:before]):
            if other.sentence.paragraph == reading.sentence.paragraph:
                begins = _begins(other)
                if begins is not None and not firms:
                    return (begins,)
                firms += self._firms(other.mentions)
        if alone and not firms:
            firms = [one for one in map(_begins, self._readings[:OPENING]) if one is not None][:1]
        return tuple(firms[:1]) if len({one.ref for one in firms}) == 1 else ()

    def _firms(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Yield the firms among mentions, and those that persons among them speak for."""
        for one in mentions:
            for named in houses(self._registry, one) if one.kind == "Person" else (one,):
                if is_firm(named, "公司"):
                    yield named


def houses(registry: Registry, person: Mention) -> Iterator[Mention]:
    """Yield where somebody holds posts: 某银行行长表示，该行…."""
    return (registry.resolve(post.at) for post in person.posts if post.at is not None)


def house_of(registry: Registry, person: Mention) -> tuple[Mention, ...]:
    """Return the bank or company that somebody speaks for, nothing for a ministry's head."""
    ats = houses(registry, person)
    return tuple(at for at in ats if at.kind == "Institution" and HOUSES.search(at.plain))[:1]


def the_body(before: Sequence[Reading]) -> tuple[Mention, ...]:
    """Return the body that the last of some sentences begins with which begins with one."""
    for reading in reversed(before):
        one = _first(reading)
        if one is not None and one.kind == "Institution":
            return (one,)
    return ()


def sole_school(before: Iterable[Mention]) -> Mention | None:
    """Return the one university that an article has named, which 学校 then means."""
    found = {one.ref: one for one in before if one.kind == "Institution" and one.plain.endswith("大学")}
    return next(iter(found.values())) if len(found) == 1 else None


def first_school(readings: Sequence[Reading], number: int) -> Mention | None:
    """Return the only university of an article's first sentences, if its paragraph names no other.

    Args:
        readings: The sentences of the article.
        number: Which of them speaks of 学校.
    """
    here = readings[number].sentence.paragraph
    body = [one for one in readings if one.sentence.role == "body"][:OPENING]
    school = sole_school(one for other in body for one in other.mentions)
    near = (one for other in readings[:number] if other.sentence.paragraph == here for one in other.mentions)
    other = sole_school(near)
    return school if other is None or (school is not None and other.ref == school.ref) else None


def of_title(
    readings: Sequence[Reading], number: int, noun: str, before: Iterable[Mention]
) -> Iterator[Mention]:
    """Yield the body of which an article tells, as its title begins, where a paragraph names no other so.

    A chronicle of 甲海洋中心 calls it 中心 alone, whichever other it named last.

    Args:
        readings: The sentences of the article.
        number: Which of them the noun stands in.
        noun: The noun.
        before: What is named before it.
    """
    if noun not in OF_TITLE:
        return
    first = number
    while first and readings[first - 1].sentence.paragraph == readings[number].sentence.paragraph:
        first -= 1
    start = readings[first].sentence.span.start
    if any(one.start >= start and one.plain.endswith(noun) for one in before):
        return
    head = readings[0]
    one = head.masked.mentions.get(0) if head.sentence.role == "heading" else None
    if one is not None and one.kind == "Institution" and one.plain.endswith(noun):
        yield one


def _first(reading: Reading) -> Mention | None:
    """Return the thing with which a sentence begins."""
    lead = LEAD.match(reading.masked.string)
    one = reading.masked.mentions.get(lead.end() if lead else 0)
    return one if one is not None and one.ref is not None else None


def _begins(reading: Reading) -> Mention | None:
    """Return the firm with which a sentence begins."""
    one = _first(reading)
    return one if one is not None and is_firm(one, "公司") else None


def is_firm(one: Mention, noun: str) -> bool:
    """Tell whether 公司 may mean it: an institution whose name tells nothing else."""
    return one.kind == "Institution" and bool(FIRM.match(noun)) and not NO_FIRM.search(one.plain)
