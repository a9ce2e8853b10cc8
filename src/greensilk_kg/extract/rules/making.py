"""Things that only the words of a clause name: an exchange, a batch of aid."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, HENCE, SHORT_FOR, without_definitions
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.headlines import telling
from greensilk_kg.extract.rules.labels import first_of_many, of_speaker, plainest, tidied
from greensilk_kg.extract.rules.slots import RANK
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

LONGEST_LABEL = 40
MEETING, MILESTONE, FORM = "Meeting", "Event", "name/form"
TOLD = {MEETING, "Conference"}
"""What clauses report that the sentences behind them go on about."""
UNDATED = {*TOLD, MILESTONE}
SHORT = "short"
"""The slot whose words name a thing in short: the goods of a batch."""
SHORT_FORM = re.compile(f"[（(]{HENCE}(?:{SHORT_FOR})")
COME = (
    "(?<=[见晤同与和])(?:来[华京访]|到访|来访|赴华|应邀|率团|率队|前来|正在|出席|参加|对)[^，。；：]{0,60}的"
)
ASIDES = re.compile(rf"在[^，。；：]{{1,30}}?(?:期间|之际|前夕|间隙)，?(?:应约|应邀)?|{COME}(?=[^的]+$)")
"""What a long clause says besides who met whom: on which occasion, why the guest came."""
LAND = CODES["Country"] + CODES["Place"]
WHEN_AND_WHERE = re.compile(
    rf"将?(?:于|在)?{CODES['Date']}(?!例行|月度|年度|专场)(?:上午|下午|晚上?|傍晚|晚间|中午|起)?|(?:近日|日前|[今昨当][天日])(?:上午|下午|晚上?)?(?:（{CODES['Date']}）)?|"
    rf"(?<!位)[在于][{LAND}](?:(?:首都|首府)?[{LAND}])*(?:人民大会堂(?:[^，。；：]{{1,4}}厅)?|中南海(?:紫光阁)?|钓鱼台国宾馆|首都|首府)?(?!的|之|[^，。；]{{0,20}}?(?:期间|之际))|"
    "[在于](?:人民大会堂(?:[^，。；：]{1,4}厅)?|中南海(?:紫光阁)?|钓鱼台国宾馆)|通过视频|以视频[方形]式|应[^，。；：]{1,40}?邀请"
)
"""What the clause that reports a meeting says of its day and place, which are no part of its name."""
HEADS = re.compile(f"两国{any_of('events/heads-of-lands')}")
BOTH = 2
PERSON, LAND_MARK = CODES["Person"], f"[{LAND}]"
BESIDE = re.compile(
    rf"{WHEN_AND_WHERE.pattern}|在{LAND_MARK}*{CODES['Institution']}(?=[同与和])|{RANK.removesuffix('?')}|{LAND_MARK}(?={PERSON})|(?<=会见|会晤|拜会|拜访|到访|接见|访问)了|"
    rf"{COME}(?={PERSON})|(?<={PERSON})一行"
)
"""What says of those who met who they are, when and where they did, beside their names alone."""
DONE = re.compile(
    f"(?:成功|顺利|正式|胜利|如期|圆满|实现|完成|迎来|提前[^，。；：]{{0,6}}?)+了?(?={any_of('events/feat')}(?:成功)?$)"
)
"""What the clause on a milestone says of how it was reached: 某大桥顺利合龙."""
DEFINED_FIRST = re.compile(
    rf"^[^（）()、，]{{0,40}}?(?P<short>[^（）()、，]{{2,16}})[（(]{HENCE}(?:{SHORT_FOR})(?:为|：)?[“”]?(?P=short)[“”]?[）)]"
)
"""Whose name a clause begins with, and its last words, by which it goes on: 海岛合作网络（以下简称网络）."""


def make(
    scene: Scene,
    reading: Reading,
    found: re.Match[str],
    name: str,
    cls: str,
    sides: Sequence[Mention | str] = (),
) -> Mention | None:
    """Return an entity that the matched words name: an exchange, a batch of aid.

    Args:
        scene: The article.
        reading: The sentence.
        found: The matched words.
        name: The slot whose words name it.
        cls: Its class.
        sides: Those for whom the words 两国元首 stand, where they do.
    """
    surface = scene.text.surface
    low, high = at = _naming_words(scene, *reading.masked.span(*found.span(name)))
    is_gift = SHORT in found.re.groupindex
    short = _plain(reading, found.span(name), surface)
    is_told = (is_gift or cls in UNDATED) and reading.sentence.role != "heading"
    label = _label(scene, reading, found.span(name), at, undated=is_told, sides=sides)
    if len(label) > LONGEST_LABEL:
        label = short if 0 < len(short) <= LONGEST_LABEL else ASIDES.sub("", short or label)
    if len(label) > LONGEST_LABEL:
        label = DEFINED_FIRST.sub(r"\g<short>", surface[low:high])
    if len(label) > LONGEST_LABEL and cls == MEETING and "、" in label:
        label = first_of_many(label)
    if len(label) > LONGEST_LABEL or SHORT_FORM.search(label):
        return None
    label = of_speaker(tidied(label) if is_told else label, sides)
    top = scene.fitting.top(cls)
    mention = Mention(
        low, high, top, cls, label, "name/clause",
        ref=Ref(top, f"{skeleton(label)}@{_place(scene, cls, low)}"), name_start=low, name_end=high,
    )  # fmt: skip
    made = scene.registry.resolve(mention)
    if cls in {MEETING, MILESTONE}:
        _also(scene, made, DONE.sub("", label) if cls == MILESTONE else short)
    if cls == MEETING and (plain := plainest(short)):
        _also(scene, made, plain)
    if is_gift and made.ref is not None:
        goods = surface[slice(*reading.masked.span(*found.span(SHORT)))]
        scene.registry.abbreviate(made.ref, replace(made, name=goods))
        scene.gifts.append((reading, made))
    if cls in TOLD:
        scene.met.append((reading, made))
    return made


def _label(
    scene: Scene,
    reading: Reading,
    span: tuple[int, int],
    at: tuple[int, int],
    *,
    undated: bool,
    sides: Sequence[Mention | str],
) -> str:
    """Return what a thing is called by its clause, or by the heading that says the same.

    Args:
        scene: The article.
        reading: The sentence.
        span: The clause in it, masked.
        at: Where the naming words stand in the prepared text.
        undated: Whether day and place are left out.
        sides: Those for whom the words 两国元首 stand, where they do.
    """
    label = scene.text.surface[slice(*at)]
    if undated and at == reading.masked.span(*span):
        label = _undated(reading, span, scene.text.surface)
    label = label.removeprefix(_bare_post(reading, at[0], scene.text.surface))
    if len(sides) == BOTH and (heads := HEADS.match(label)):
        label = "与".join(one.name for one in sides if isinstance(one, Mention)) + label[heads.end() :]
    return label


def _also(scene: Scene, made: Mention, name: str) -> None:
    """Keep a shorter name of a meeting or milestone."""
    name = tidied(name)
    if made.ref is not None and name != made.name and 0 < len(name) <= LONGEST_LABEL:
        scene.registry.abbreviate(made.ref, replace(made, name=name, how=FORM))


def _bare_post(reading: Reading, low: int, surface: str) -> str:
    """Return the post before the person with whom a clause begins, where nothing says at what it is."""
    first = next((one for one in reading.mentions if one.start == low), None)
    if first is None or first.kind != "Person" or first.posts:
        return ""
    return surface[low : max(low, first.name_start)]


def _place(scene: Scene, cls: str, low: int) -> int:
    """Return where a thing is told that shares its name with others: an article has one press conference."""
    is_one = cls == "Conference" and not scene.focus.is_chronicle
    return scene.article.article.span.start if is_one else low


def _undated(reading: Reading, span: tuple[int, int], surface: str) -> str:
    """Return the words of a clause without those on the day and the place, and without definitions."""
    masked, (at, end) = reading.masked, span
    words = ""
    for told in WHEN_AND_WHERE.finditer(masked.string, at, end):
        if told.start() > span[0]:
            words += _from(masked, at, told.start(), surface)
            at = told.end()
    return without_definitions(words + _from(masked, at, end, surface))


def _from(masked: Masked, start: int, end: int, surface: str) -> str:
    low, high = masked.span(start, end) if start < end else (0, 0)
    return surface[low:high]


def _plain(reading: Reading, span: tuple[int, int], surface: str) -> str:
    """Return the words of a clause with the persons in it named without their posts: 甲会见乙."""
    masked, (at, end) = reading.masked, span
    if PERSON not in masked.string[at:end]:
        return ""
    words = ""
    for told in BESIDE.finditer(masked.string, at, end):
        words += _named(masked, at, told.start(), surface)
        at = told.end()
    return without_definitions(words + _named(masked, at, end, surface))


def _named(masked: Masked, start: int, end: int, surface: str) -> str:
    return "".join(
        masked.mentions[at].name if masked.string[at] == PERSON else _from(masked, at, at + 1, surface)
        for at in range(start, end)
    )


def _naming_words(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Return the words that name what a clause reports: the clause, or the heading that says the same.

    A clause that defines a short form is no name; the article's heading is, if it begins with the same words.
    A meeting is called by the heading that reports it.
    """
    definition = SHORT_FORM.search(scene.text.surface, start, end)
    title = scene.article.article.title
    told = title and telling(title.of(scene.text.folded), scene.text.folded[start:end])
    if title is not None and told:
        return title.start + told[0], title.start + told[1]
    if definition is None or title is None:
        return start, end
    subject = scene.text.surface[start : definition.start()]
    return (title.start, title.end) if title.of(scene.text.surface).startswith(subject) else (start, end)
