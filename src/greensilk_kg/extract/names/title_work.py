"""The work of a headline and of the text below: 甲国光热电站 is 甲国乙镇200兆瓦光热混合电站项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.ceremonies import CEREMONY
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.givers import GIVES
from greensilk_kg.extract.names.same_work import BEHIND, CAPACITY
from greensilk_kg.extract.names.work_kinds import KINDS, POWER
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.text import Article, Sentence

WORK, EVENT, HOME = "Project", "Event", "country/chn"
RITE = re.compile(
    rf"(?P<work>[^，。；：、“”《》]{{5,50}}?(?:项目|工程|[站厂场园桥路港]|医院|学校)){CEREMONY}$"
)
"""A ceremony that is called by its work."""
CONTRACT = re.compile(
    "(?P<work>[^，。；：、“”《》和与]{5,40}?(?:项目|工程|电站|电厂|风电场))"
    "(?:EPC|EPCM|总承包|承包|建设|施工|设计|供货|采购|融资|贷款|购电|框架|投资|运维)*(?:合同|协议)$"
)
"""A contract that is called by its work."""
INSIDE = {EVENT: RITE, "Agreement": CONTRACT}
PLAIN = re.compile(
    "首[座个条批期]|最[大长高]|小水电|大型|小型|新|的|"
    f"{any_of('works/sort', 'works/attribute', 'works/plain-before-work')}"
)
"""What the name of a work says of its sort, its size or its age."""
PHASE = re.compile("[一二三四五六七八九十首][期号级批]|\\d+[期号级批]|[东西南北]段|[IVX]+")
"""Of which part, phase or batch a name is: two that differ in it mean two things."""
LEAST_OWN, LEAST_END = 2, 4
MOST = 100
"""Works named last that a name which is but an end is looked up among."""


class Called(NamedTuple):
    """What the name of a work says.

    Attributes:
        bare: The name without capacity and 项目 behind it, in simplified characters.
        own: What is left of it without land, sort and size.
        lands: The countries that it names, but China.
        capacity: As it tells it, or nothing.
        sorts: What the work is.
        phases: Which parts of it are meant.
    """

    bare: str
    own: str
    lands: frozenset[str]
    capacity: str
    sorts: frozenset[str]
    phases: frozenset[str]

    def may_be(self, other: Called) -> bool:
        """Tell whether two names tell alike what both tell: land, capacity, sort and phase."""
        if self.phases != other.phases or (self.capacity and other.capacity not in {"", self.capacity}):
            return False
        if self.lands and other.lands and not self.lands & other.lands:
            return False
        sorts, others = self.sorts - {"power"}, other.sorts - {"power"}
        if sorts and others:
            return bool(sorts & others)
        return not (self.sorts and other.sorts) or (sorts or others or POWER) <= POWER


def called(name: str, lands: Callable[[str], Collection[tuple[str, str]]]) -> Called:
    """Return what the name of a work says.

    Args:
        name: As written.
        lands: Returns the countries that a name holds: id and the words for it.

    Example:
        >>> called("丙丁国最大光伏电站项目", lambda name: {("country/aaa", "丙丁国")})[:2]
        ('丙丁国最大光伏电站', '')
    """
    plain = simplified(name)
    figure = CAPACITY.search(plain)
    bare = BEHIND.sub("", CAPACITY.sub("", skeleton(plain)))
    found = lands(plain)
    own = bare
    for _, words in found:
        own = own.replace(words, "")
    for _, pattern in KINDS:
        own = pattern.sub("", own)
    own = re.sub(f"^(?:中国)?(?:政府)?{GIVES}|^中国|电站|[站厂场园]$", "", PLAIN.sub("", own))
    return Called(
        bare,
        own,
        frozenset(code for code, _ in found if code != HOME),
        skeleton(figure[0]).rstrip("的") if figure else "",
        frozenset(sort for sort, pattern in KINDS if pattern.search(bare)),
        frozenset(PHASE.findall(bare.replace("首", "一"))),
    )


def one_work(
    article: Article,
    named: Sequence[tuple[Sentence, Mention]],
    lands: Callable[[str], Collection[tuple[str, str]]],
) -> Iterator[tuple[Mention, Mention]]:
    """Yield the works of an article that a plainer name means: the plain mention, the one with the name.

    The headline's work is the only one of the first paragraph that names any, if nothing tells them apart;
    a name behind it that is but its end (混合电站) means it where it fits no other.

    Args:
        article: Its title tells which line is the headline.
        named: Its works in order, each with its sentence.
        lands: Returns the countries that a name holds: id and the words for it.
    """
    words = {one.name: called(one.name, lands) for _, one in named}
    at = article.title.start if article.title else -1
    title = {one.name: one for sentence, one in named if sentence.span.start == at}
    body = [(sentence.paragraph, one) for sentence, one in named if sentence.role == "body"]
    lead = {one.name: one for paragraph, one in body if paragraph == body[0][0]}
    if len(title) == 1 and len(lead) == 1:
        head, full = next(iter(title.values())), next(iter(lead.values()))
        if head.name != full.name and _is_headline_of(words[head.name], words[full.name]):
            yield head, full
    before = dict(lead)
    ends: dict[str, list[Mention]] = {}
    for one in before.values():
        ends.setdefault(words[one.name].bare[-LEAST_END:], []).append(one)
    for _, one in body:
        if one.name not in before:
            own = words[one.name]
            alike = ends.setdefault(own.bare[-LEAST_END:], [])
            fits = [two for two in alike[-MOST:] if _ends(own, words[two.name])]
            if len(fits) == 1:
                yield one, fits[0]
            before[one.name] = one
            alike.append(one)


def works(
    sentences: Sequence[Sentence], found: Sequence[Masked], further: Iterable[Mention]
) -> Sequence[tuple[Sentence, Mention]]:
    """Return the works that an article names, each with its sentence: none that a clause names.

    Args:
        sentences: In order.
        found: The same, their names replaced.
        further: What else the sentences name.
    """
    named = [
        (sentence, work)
        for sentence, masked in zip(sentences, found, strict=True)
        for one in masked.mentions.values()
        for work in work_of(one)
    ]
    more = [one for one in further if one.kind == WORK]
    for sentence in sentences if more else ():
        inside = (one for one in more if sentence.span.start <= one.start < sentence.span.end)
        named.extend((sentence, one) for one in inside)
    return sorted(named, key=lambda two: two[1].start)


def work_of(one: Mention) -> Iterator[Mention]:
    """Yield the work that a name names, or that the ceremony or contract is for which it names."""
    if one.name_start < 0 or one.ref is not None:
        return
    if one.kind == WORK:
        yield one
    elif one.kind in INSIDE and one.authority is None and (found := INSIDE[one.kind].match(one.plain)):
        low, high = (one.name_start + at for at in found.span("work"))
        yield Mention(
            low,
            high,
            WORK,
            WORK,
            one.name[slice(*found.span("work"))],
            one.how,
            name_start=low,
            name_end=high,
        )


def _is_headline_of(head: Called, full: Called) -> bool:
    """Tell whether a headline's work is the one that the first paragraph names."""
    if not head.may_be(full):
        return False
    if _within(head.own, full.bare) or _within(full.own, head.bare):
        return bool(head.own) or bool(head.lands & full.lands) or bool(head.sorts & full.sorts)
    return False


def _ends(short: Called, full: Called) -> bool:
    """Tell whether a name is but the end of another: it tells no land, no phase and nothing else."""
    return (
        len(short.bare) >= LEAST_END
        and not (short.lands or short.capacity)
        and short.phases == full.phases
        and len(short.bare) < len(full.bare)
        and full.bare.endswith(short.bare)
        and (not short.own or not full.own.startswith(short.own))
    )


def _within(own: str, name: str) -> bool:
    """Tell whether a name has all of some characters, in the same order, and there are any or none."""
    letters = iter(name)
    return len(own) != 1 and all(letter in letters for letter in own)
