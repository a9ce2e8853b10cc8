"""A rule's matches in a sentence, with what fills each of its slots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.rules import slots
from greensilk_kg.extract.rules.left_out import called, left_out, mentions_in
from greensilk_kg.extract.rules.making import make
from greensilk_kg.extract.sorts import SET_UP
from greensilk_kg.extract.work_sites import meant_work
from greensilk_kg.model.quick import quick
from greensilk_kg.model.text import Span
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.rules.load import Rule
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.text import Text

MARKS = re.compile(f"[{FIRST}-{LAST}]")
BLANK = "〇"
OF_LAND = re.compile(f"{slots.OF_LAND}|{slots.OF_OWNER}")
OF_UNREAD = re.compile(
    f"{CODES['Country']}(?:(?={CODES['Place']})|(?:(?![在与和同将由向对为等共])[㐀-鿿]){{2,12}}?"
    "(?:大学|学院|研究院|研究所|公司|集团|银行|协会|基金会|委员会|中心|[市省州县郡]政府))"
)
"""A land before a town of it, or before a body that was not read: neither is the land itself."""
MOST_OBJECTS = 5
LAND = frozenset({"Country"})
"""The kind of a slot for a land alone: there it is wanted, whatever sort of bodies it belongs to."""
ACTS = LAND | {"Institution"}
"""What a slot may be filled with that is for those who act."""
PLACES = {"Country", "Place"}
WHERE = re.compile("(?:在|(?<![由对鉴])于|赴|抵|抵达|前往|到访|访问了?|来到|途经)$")
"""Behind these a land is where something was done, not who did it."""
PREDICATE = re.compile("”?(?:（[^（）]*）)?(?![，。；：！？、）”等及和与或以的之在于共])[㐀-鿿]")
"""What shows behind a name that its clause goes on: a verb."""
VISITED = re.compile("(?:访问|到访|走访|拜访|往访|考察|参观|调研|前往|赴|抵达|来到|会见|会晤)了?(?:在)?$")
WITH = re.compile("，(?:并|还|又|随后)?(?:与|和|同|会同)")
SORTS = ("机构", "系统", "企业", "政府部门", "国家")
NOTES = re.compile(r"（[^（）]*）")


@quick
@dataclass(frozen=True, slots=True)
class Match:
    """One match of a rule.

    Attributes:
        rule: The rule.
        reading: The sentence, or the name.
        found: The words.
        slots: Slot → the mentions, or the words, that fill it.
        context: Where that is named which the sentence leaves out, in the prepared text, or `None`.
    """

    rule: Rule
    reading: Reading
    found: re.Match[str]
    slots: dict[str, list[Mention | str]]
    context: Span | None


def matches(scene: Scene, rule: Rule, reading: Reading, first: re.Match[str]) -> Iterator[Match]:
    """Yield a match of a rule if its slots are all filled.

    Of a rule that reaches far the matches to later objects of the same beginning follow.

    Args:
        scene: The article.
        rule: The rule.
        reading: A sentence of it, or a name.
        first: Where its pattern matches.
    """
    for found in _to_later_objects(rule.pattern, first) if rule.repeats else (first,):
        match = _fill(scene, rule, reading, found)
        if match is not None:
            yield match


def _to_later_objects(pattern: re.Pattern[str], first: re.Match[str]) -> Iterator[re.Match[str]]:
    found: re.Match[str] | None = first
    rest = first.string
    for _ in range(MOST_OBJECTS):
        if found is None:
            break
        yield found
        start, end = max(map(found.span, pattern.groupindex))
        rest = rest[:start] + MARKS.sub(BLANK, rest[start:end]) + rest[end:]
        found = pattern.match(rest, first.start())


def _fill(scene: Scene, rule: Rule, reading: Reading, found: re.Match[str]) -> Match | None:
    """Return the match with all its slots filled, or `None` where the text does not say what is meant."""
    slots = {
        name: _filling(scene, rule, reading, found, name)
        for name in rule.pattern.groupindex
        if found.start(name) >= 0
    }
    if not _is_allowed(rule, slots) or any(
        not filled and name in rule.implicit for name, filled in slots.items()
    ):
        return None
    context = None
    for name, kind in rule.implicit.items():
        if slots.get(name):
            continue
        meant = left_out(scene, kind, reading, found, slots)
        if not meant or not _is_allowed(rule, {name: list(meant)}):
            return None
        slots[name] = [called(scene, one) for one in meant]
        if not reading.sentence.span.covers(Span(meant[0].start, meant[0].end)):
            context = Span(meant[0].start, meant[0].end)
    for name, cls in rule.make.items():
        made = make(scene, reading, found, name, cls, slots.get("who", ()))
        if made is None:
            return None
        slots[name] = [made]
    return Match(rule, reading, found, slots, context)


def _filling(
    scene: Scene, rule: Rule, reading: Reading, found: re.Match[str], name: str
) -> list[Mention | str]:
    """Return what fills a slot of a match."""
    start, end = found.span(name)
    kinds = rule.kinds.get(name)
    start = _own_start(found.string, start, end)
    if end == found.end() and name in rule.open:
        end = _own_end(found.string, start, end)
    named = [one for _, one in named_in(reading, start, end, kinds)]
    inside = [one for one in named if kinds == LAND or not _sums_up(scene.text, one)]
    is_given = (not inside and not kinds) or name in rule.make
    inside = inside if start > found.start() else _first(inside, found, reading, kinds)
    return [_words(scene, reading, start, end)] if is_given else list(inside)


def _own_start(string: str, start: int, end: int) -> int:
    """Return where a list begins behind those whom somebody only visits: 访问甲，与乙签署.

    Example:
        >>> _own_start("访问\ue002，与\ue002签署", 2, 6), _own_start("\ue002，与\ue002签署", 0, 4)
        (5, 0)
    """
    comma = WITH.search(string, start, end) if VISITED.search(string, 0, start) else None
    return start if comma is None else comma.end()


def _own_end(string: str, start: int, end: int) -> int:
    """Return where a list ends that ran on into the next clause: 贷款来自甲和乙，丙是购电方.

    Example:
        >>> _own_end("来自\ue002和\ue002，\ue002是买方", 2, 7), _own_end("来自\ue002，\ue002。", 2, 5)
        (5, 5)
    """
    comma = string.rfind("，", start, end)
    return comma if comma >= 0 and PREDICATE.match(string, end) else end


def _first(
    inside: list[Mention], found: re.Match[str], reading: Reading, kinds: frozenset[str] | None
) -> list[Mention]:
    """Return what fills the slot that begins a match; lands and works behind 在 are where it was done."""
    if kinds is not None and kinds >= ACTS and WHERE.search(found.string, 0, found.start()):
        inside = [one for one in inside if one.kind not in PLACES]
    if SET_UP.match(found.string, max(0, found.start() - 1)):
        inside = [one for one in inside if one.kind != "Project"]
    return [meant_work(one, reading.masked) for one in inside]


def _is_allowed(rule: Rule, slots: dict[str, list[Mention | str]]) -> bool:
    """Tell whether nothing fills a slot that must not."""
    if any(str(one.authority) == rule.never.get(name) for name, one in mentions_in(slots)):
        return False
    named = ((name, one) for name, one in mentions_in(slots) if name in rule.named)
    return all(rule.named[name].search(simplified(one.name)) for name, one in named)


def named_in(
    reading: Reading, start: int, end: int, kinds: frozenset[str] | None
) -> list[tuple[int, Mention]]:
    """Return the mentions of some kinds in a stretch, each with its place in the masked sentence.

    Those in brackets and the lands of institutions are left out.
    """
    masked = reading.masked
    noted = {
        index
        for note in NOTES.finditer(masked.string, start, end)
        if note.start() > start
        for index in range(note.start(), note.end())
    }
    noted |= {land.start() for land in OF_LAND.finditer(masked.string, start, end)}
    if kinds is not None and kinds >= ACTS:
        noted |= {land.start() for land in OF_UNREAD.finditer(masked.string, start) if land.start() < end}
    return [
        (at, one)
        for at, one in masked.placed(start, end)
        if at not in noted and (kinds is None or one.kind in kinds)
    ]


def _sums_up(text: Text, mention: Mention) -> bool:
    """Tell whether a name only says of what sort the ones before are: 甲、乙等联合国机构."""
    before = text.folded[mention.start - 1 : mention.start]
    return before == "等" and text.folded.startswith(SORTS, mention.end)


def _words(scene: Scene, reading: Reading, start: int, end: int) -> str:
    low, high = reading.masked.span(start, end)
    return scene.text.surface[low:high]
