"""Ceremonies without a name of their own: the work tells which one is meant (大桥正式通车。…在仪式上致辞)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.ceremonies import CEREMONY, DEEDS, RITE, RITES
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

HOW, FORM = "name/clause", "name/form"
PROJECT, EVENT, PERSON, DATE = (CODES[kind] for kind in ("Project", "Event", "Person", "Date"))
LONE = {"仪式", "典礼"}
NEAR = 3
"""Paragraphs between what tells of a work and the word for its ceremony, at most."""
LONGEST = 36
"""Code points of a name that is put together, at most."""
PART = "特高压|送出|配套|附属|扩建|输变电|改造|[二三四]期"
"""What shows that the name of a work goes on, or that a part of it is meant that is a work of its own."""
UNDONE = "[将拟待]|计划|预计|有望|即将|力争|争取|尚未|未能|明年|今后|自|以来|后(?=[，。])"
ON = "(?:启动|运营|运行|投用|启用|庆祝|庆功)?"
"""What may stand behind the deed: 通车运营仪式."""
TOLD = re.compile(
    rf"(?P<work>{PROJECT})(?:项目|工程)?(?:(?!{UNDONE}|{PART})[^。；：{PROJECT}{EVENT}{PERSON}]){{0,30}}?"
    rf"(?:(?:举行|举办|迎来)了?(?:隆重|盛大|简短)?的?(?:正式)?(?P<part>(?!首批|[^，。；]{{0,4}}(?:物资|设备|线上|视频))"
    rf"[^，。；：的了{PROJECT}{EVENT}{PERSON}]{{0,10}}?(?P<held>{RITE}|{DEEDS}){ON}(?:仪式|典礼))|(?P<deed>{RITE}){ON}(?:成功)?了?)"
    r"(?=[，。；]|$)"
)
"""A work, and what happened to it, or the ceremony that was held for it."""
BARE = re.compile(
    rf"(?:(?<![㐀-鿿”》）])|(?<=[在于]))(?:本次|此次|该|当天的?)?(?P<word>{CEREMONY})|"
    rf"(?<=[举出参主])[行办席加持](?:了)?(?:隆重的?|盛大的?)?(?P<held>{CEREMONY})|"
    r"(?:^|(?<=[，。；在席加持行]))(?:本次|此次|该|当天的?)?(?P<lone>仪式|典礼)(?=[上，。；由并]|现场)"
)
"""The bare word for a ceremony."""


def of_deeds(word: str) -> str:
    """Return the list in which a deed of a word stands; empty if none does.

    Example:
        >>> of_deeds("动工仪式"), of_deeds("颁奖仪式")
        ('rite-begun', '')
    """
    return next((name for name, deeds in RITES.items() if re.search(deeds, word)), "")


def named_by_work(scene: Scene, reading: Reading, word: str, until: int) -> Mention | None:
    """Return the ceremony that a bare word means, called by the work of which the text tells before.

    Args:
        scene: The article.
        reading: The sentence where the word stands; what it or one before it tells counts.
        word: Such as 通车仪式, or the bare 仪式.
        until: Where the word ends in the prepared text, exclusive.
    """
    deeds = of_deeds(word)
    told = [one for one in _told(scene, reading) if word in LONE or of_deeds(_deed(one[1])) == deeds]
    held = next((one for one in told if word in LONE and one[1]["part"]), None)
    other, found = held or next(iter(told), (reading, None))
    return None if found is None else _rite(scene, other, found, word, until)


def _told(scene: Scene, reading: Reading) -> Iterator[tuple[Reading, re.Match[str]]]:
    """Yield what an article tells of works up to a sentence, the last sentences first."""
    for other in reversed(scene.article.readings):
        if other.sentence.span.start <= reading.sentence.span.start:
            for found in finditer(TOLD, other.masked.string, other.masked.letters):
                yield other, found


def rite_before(scene: Scene, reading: Reading, before: int) -> Mention | None:
    """Return the ceremony that a clause before another says is held for a work: 某电站举行投产仪式，….

    Args:
        scene: The article.
        reading: The sentence.
        before: Where the other clause begins in the masked sentence.
    """
    held = [found for found in TOLD.finditer(reading.masked.string, 0, before) if found["part"]]
    return _rite(scene, reading, held[-1], held[-1]["part"]) if held else None


def rite_of(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the ceremony of which the article goes on to speak, for a clause that tells of a work's deed.

    Args:
        scene: The article.
        reading: The sentence.
        found: What the clause says of the work.
    """
    told = TOLD.search(reading.masked.string, found.start())
    if told is None or scene.focus.is_chronicle or _names_ceremony(scene, _deed(told)):
        return ()
    if told["part"]:
        return _one(_rite(scene, reading, told, told["part"]))
    if reading.sentence.role == "heading":
        return ()
    line = of_deeds(_deed(told))
    is_held = any(found["part"] for _, found in _told(scene, reading)) or _names_ceremony(scene)
    for other in scene.article.readings:
        if not 0 <= other.sentence.paragraph - reading.sentence.paragraph <= NEAR:
            continue
        if other.sentence.span.start < reading.sentence.span.start:
            continue
        for rite in BARE.finditer(other.masked.string) if "仪" in other.masked.letters else ():
            word = rite["word"] or rite["held"] or rite["lone"]
            if (
                (rite["lone"] and not is_held)
                or of_deeds(word) == line
                or (other is reading and rite["held"] and of_deeds(word))
            ):
                until = other.masked.span(*rite.span())[1]
                return _one(_rite(scene, reading, told, word, until))
    return ()


def _deed(found: re.Match[str]) -> str:
    return found["held"] or found["deed"]


def _one(made: Mention | None) -> tuple[Mention, ...]:
    return () if made is None else (made,)


def _names_ceremony(scene: Scene, deed: str = "") -> bool:
    """Tell whether an article names a ceremony for such a deed in full, or for any where none is given."""
    named = (one for reading in scene.article.readings for one in reading.mentions if one.kind == "Event")
    lines = {of_deeds(deed)} if deed else {*RITES}
    return any(of_deeds(one.plain) in lines and one.plain.endswith(("仪式", "典礼")) for one in named)


def _rite(scene: Scene, reading: Reading, found: re.Match[str], word: str, until: int = 0) -> Mention | None:
    """Return the ceremony that a work and a word name; its passage goes on up to the word."""
    work = reading.masked.mentions[found.start("work")]
    called = _called(scene, reading, found, word, until)
    draft = scene.registry.drafts.get(work.ref) if work.ref is not None else None
    name = draft.label if draft is not None else work.name
    label = f"{name}{called}"
    if not name or len(label) > LONGEST:
        return None
    start, end = reading.masked.span(found.start("work"), found.end("part" if found["part"] else "deed"))
    end = max(end, until)
    made = Mention(start, end, "Event", "Ceremony", label, HOW, name_start=start, name_end=end)
    made = scene.registry.resolve(made)
    for other in tuple(draft.names) if draft is not None else ():
        scene.registry.also_called(made, replace(made, name=f"{other}{called}", how=FORM))
    return made


def _called(scene: Scene, reading: Reading, found: re.Match[str], word: str, until: int) -> str:
    """Return what a ceremony is called behind the name of its work, in the characters of the source."""
    surface, is_lone = scene.text.surface, word in LONE
    if until:
        word = surface[until - len(word) : until]
    part = "part" if found["part"] else "deed"
    low, high = reading.masked.span(*found.span(part))
    if found["part"]:
        return surface[low:high]
    return f"{surface[low:high]}{word}" if is_lone else word
