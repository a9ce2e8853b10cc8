"""What a sentence leaves out and its article tells: the forum, the project, the parties spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.at_rites import is_at_rite
from greensilk_kg.extract.attended import attended
from greensilk_kg.extract.bare import KINDS as BARE
from greensilk_kg.extract.bare import bare_event
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.headlines import HOW as CLAUSE
from greensilk_kg.extract.headlines import named
from greensilk_kg.extract.named_before import KINDS as SIDES
from greensilk_kg.extract.openings import opening as opened
from greensilk_kg.extract.rules.of_names import OF_A_NAME, OPENED, first_work, opening
from greensilk_kg.extract.rules.points_to import POINTED
from greensilk_kg.extract.sorts import is_other_work, may_mean
from greensilk_kg.extract.strangers import begins_with_stranger
from greensilk_kg.extract.two_bodies import guest_and_host, two_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

AT_IT = re.compile("[，。；]?(?:会议?|论坛|大会|活动|峰会|年会|对话会|圆桌会议?|博览会)(?:期间|上)")
"""What stands first where the gathering is one of those told of before, not one that is named behind."""
GATHERINGS = {"Event", "Gathering", "MainEvent"}
ANOTHER = re.compile(
    rf"(?:[上下往历首]一?[届期次]|同期|另一[场个次]|往年|(?P<year>{CODES['Date']}))的?(?:{words('events/gathering-spoken-of')})"
    rf"(?:(?!本[届次]|此次|[该此]|这)[^。；{CODES['Event']}])*$"
)
"""Before what is told of a gathering that is not the one an article reports: 上届论坛由某部主办."""
OTHER_YEARS = {"去年", "明年", "前年"}
INVITED = re.compile("(?:拟|[将计]划?|诚挚?|敬)邀(?!请函)[^。；]*$")
"""Who is only to be asked to come: 拟邀请甲、乙出席."""
PANEL, CHAIRS = re.compile("(?:对话|讨论|环节|问答|访谈|分享)由?$"), "主持"
"""Before who leads a part of the programme alone: 对话由某某主持."""
POINTS = "，。；该本此这份"
NOTE = re.compile("（[^（）]*）$")
OTHER_ONE = re.compile("(?:还有)?(?:另[一外](?:[个座条处]|则?是|在)|第[二三四][个座条处](?!阶段|年))")
"""How a sentence begins that tells of another work than the one before."""
POINTING = re.compile("[，]?(?:[该本此这]|整个|全)")


def left_out(
    scene: Scene, kind: str, reading: Reading, found: re.Match[str], slots: dict[str, list[Mention | str]]
) -> tuple[Mention, ...]:
    """Return what the sentence leaves out."""
    if kind in POINTED:
        return POINTED[kind](scene, reading, found)
    if kind in SIDES:
        before = reading.masked.origin[found.start()]
        near = guest_and_host(scene, reading, before)
        near = near or (two_bodies(scene, reading, before) if kind == "Sides" else ())
        return (
            near or scene.back.sides(kind, reading, before) or _sides_of_those_who_met(scene, kind, reading)
        )
    if kind == "WorkOfEvent":
        named = next((one for _, one in mentions_in(slots) if one.kind in OPENED), None)
        return () if named is None else first_work(scene, named)
    own = _chaired(reading, found) if kind in GATHERINGS else None
    if own is not None or (kind in GATHERINGS and _is_of_another(reading, found)):
        return () if own is None else (own,)
    is_filled = any(one.kind == kind for _, one in mentions_in(slots))
    before = found.start() if is_filled or (kind == "Event" and AT_IT.match(found[0])) else found.end()
    part = scene.focus.part(found[0], reading) if kind in BARE and not is_filled else None
    begun = opened(scene, reading) if kind in BARE else None
    meant = begun or part or _meant(scene, kind, reading, reading.masked.origin[before])
    no_part = kind in BARE and not (begun or part or is_filled) and scene.focus.is_unnamed_part(found[0])
    if no_part or (kind == "Project" and meant is not None and _is_another(reading, found, meant)):
        return ()
    if meant is None and kind in BARE and reading.title is None:
        meant = bare_event(scene, reading, *found.span())
    if kind == "Speech" and scene.focus.is_to_come:
        told = POINTED["Briefing"](scene, reading, found)
        speaks = scene.focus.may_go_on(kind, reading, reading.masked.origin[before])
        meant = next(iter(told), None) if speaks else None
    elif meant is None and reading.title is None:
        meant = attended(scene, kind, reading, reading.masked.origin[before])
    if kind == "Publication" and meant is not None and reading.title is None:
        meant = _paper_called(scene, reading, found[0].lstrip(POINTS), meant)
    is_there = kind != "Speech" or meant is None or is_at_rite(scene, reading, meant)
    return () if meant is None or not is_there else (meant,)


def _paper_called(scene: Scene, reading: Reading, said: str, meant: Mention) -> Mention:
    """Return the paper of the sentence before that a word calls (指南由…), if the one meant is another."""
    if said.startswith(_sort(meant)):
        return meant
    before = next(scene.article.before(reading.sentence.span.start), None)
    papers = before.mentions if before is not None else ()
    called = [one for one in papers if one.kind == "Publication" and said.startswith(_sort(one))]
    return called[0] if len({one.ref for one in called}) == 1 else meant


def _sort(paper: Mention) -> str:
    """Return the word for what a paper is, with which its name ends."""
    return NOTE.sub("", paper.plain)[-2:]


def _is_another(reading: Reading, found: re.Match[str], work: Mention) -> bool:
    """Tell whether a clause speaks of a work of another sort than the one meant, or of one without a name."""
    is_told_before = work.end <= reading.sentence.span.start
    string = reading.masked.string
    if is_told_before and (OTHER_ONE.match(string) or begins_with_stranger(string, work.plain)):
        return True
    points = POINTING.match(found[0]) is not None and not may_mean(found[0], work.name)
    return points or is_other_work(string, found, work.name)


def _is_of_another(reading: Reading, told: re.Match[str]) -> bool:
    """Tell whether words are of a gathering not the reported one, or of who is to be asked to come."""
    found = ANOTHER.search(reading.masked.string, 0, told.end())
    year = reading.masked.mentions[found.start("year")].name if found and found["year"] else ""
    is_other = found is not None and (not year or year in OTHER_YEARS)
    is_other = is_other or (
        CHAIRS in told[0] and PANEL.search(reading.masked.string, 0, told.start()) is not None
    )
    return is_other or INVITED.search(reading.masked.string, 0, told.start()) is not None


def _chaired(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Return the event right before the words that tell who leads it: 甲分论坛由某某主持."""
    string = reading.masked.string
    at = len(string[: found.start()].removesuffix("由").rstrip("”")) - 1
    by = found[0].startswith("由") or string.startswith("由", found.start() - 1)
    one = reading.masked.mentions.get(at) if by and CHAIRS in found[0] else None
    return one if one is not None and one.kind == "Event" else None


def _sides_of_those_who_met(scene: Scene, kind: str, reading: Reading) -> tuple[Mention, ...]:
    """Return for whom the two stood who met in the sentence before: 双方 behind 部长甲会见部长乙."""
    posts = [next(iter(scene.back.posts(one)), None) for one in scene.back.met(reading)]
    sides = [scene.registry.resolve(one.at) for one in posts if one is not None and one.at is not None]
    fit = len(sides) == 2 and {one.kind for one in sides} <= SIDES[kind]  # noqa: PLR2004 both sides
    return tuple(sides) if fit and sides[0].ref != sides[1].ref else ()


def _meant(scene: Scene, kind: str, reading: Reading, before: int) -> Mention | None:
    if reading.title is not None:
        return reading.title if reading.title.kind == kind else None
    of_title = kind == "TitleAgreement"
    found = scene.back.in_title("Agreement") if of_title else scene.focus.find(kind, reading, before)
    if found is None and kind in OF_A_NAME:
        found = opening(scene, kind, reading)
    if found is None and kind == "Project":
        at = reading.sentence
        near = (name for name in scene.titles if name.sentence.paragraph == at.paragraph)
        works = {
            part.name: part
            for name in near
            for part in name.mentions
            if part.kind == kind and part.end <= at.span.start
        }
        found = scene.registry.resolve(next(iter(works.values()))) if len(works) == 1 else None
    return found


def mentions_in(slots: dict[str, list[Mention | str]]) -> Iterator[tuple[str, Mention]]:
    """Yield the mentions among what fills slots, each with its slot."""
    for name, values in slots.items():
        for value in values:
            if isinstance(value, Mention):
                yield name, value


def called(scene: Scene, meant: Mention) -> Mention:
    """Return what is meant; a meeting that only the headline reports is called by it."""
    if meant.how == CLAUSE and not meant.name:
        return scene.registry.resolve(named(meant, scene.text.surface))
    return meant
