"""What a word of a sentence points to: the meeting told before, the body of that name, two heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.bare import bare_event
from greensilk_kg.extract.capitals import land_of_capital
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.items import listed_at
from greensilk_kg.extract.main_event import came_to, held
from greensilk_kg.extract.rites import rite_of
from greensilk_kg.extract.rules.shorthand import GATHERING
from greensilk_kg.extract.topic import fits_head

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

MEMBERS = re.compile(
    "(?:成员|会员|理事)(?:国|单位|机构|企业|组织)?(?:名单|一览|列表|构成)?(?:（[^（）]{1,12}）)?$"
)
"""How a heading ends that stands over a list of members."""


OF_EVENT = re.compile(
    rf"(?:[^，。；]{{0,20}}，)?“?(?:{CODES['Event']}|{GATHERING})”?(?!期间|上|[闭开]幕[前后]|结束|[之以]?[前后间])"
)
"""How a sentence begins that tells of an event itself, not of what somebody did meanwhile."""
OF_COURSES = re.compile("班|培训|研修|课程")
SHOWS = ("展览", "讲座", "沙龙", "工作坊")
ANY_PAPER = ("书", "文件")
"""Words that may mean a paper of any sort."""
BARE_COURSE = re.compile("[期其]间")


def _met(scene: Scene, reading: Reading, _found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the last meeting told of in the paragraph, else what the article reports, or its one meeting."""
    at = reading.sentence.paragraph
    before = (met for by, met in reversed(scene.met) if by.sentence.paragraph == at and by is not reading)
    met = next(before, None) or scene.focus.find("MainEvent", reading, 0)
    told = {one.ref: one for by, one in scene.met if by is not reading and one.cls == "Meeting"}
    only = next(iter(told.values())) if len(told) == 1 and not scene.focus.is_chronicle else None
    meant = met if met is not None and met.name else only or met
    return () if meant is None else (meant,)


def _met_here(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the last meeting or visit of which the paragraph has told up to some words."""
    until, at = reading.masked.origin[found.end()], reading.sentence.paragraph
    is_dated = reading.masked.string.startswith(CODES["Date"])  # it tells of another day
    told = (
        met
        for by, met in reversed(scene.met)
        if by.sentence.paragraph == at and met.cls == "Meeting" and met.start < until
        if by is reading or not is_dated
    )
    return tuple(met for met in [next(told, None)] if met is not None)


def _course(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the event in whose course a sentence says something is held: 期间 is of the one told before."""
    if BARE_COURSE.match(found[0]):
        for other in scene.back.above(reading, 0):
            told = [*held(other), *came_to(other)]
            if told:
                return (scene.registry.resolve(told[-1]),)
    meant = scene.focus.find("MainEvent", reading, 0)
    return () if meant is None else (meant,)


def _briefing(scene: Scene, _reading: Reading, _found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the last press conference told of in the article so far."""
    return tuple(event for _, event in scene.met if event.cls == "Conference")[-1:]


def _briefing_here(scene: Scene, reading: Reading, _found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the press conference that the paragraph tells of."""
    here = (event for by, event in scene.met if by.sentence.paragraph == reading.sentence.paragraph)
    return tuple(event for event in here if event.cls == "Conference")[-1:]


def _bare_rite(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the ceremony for which the text has no more than its sort: 签约仪式."""
    rite = bare_event(scene, reading, *found.span("rite"))
    return () if rite is None else (rite,)


def _namesake(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    meant = scene.back.namesake(found["head"], reading, reading.masked.origin[found.start("head")])
    return tuple(map(scene.registry.resolve, meant))


def _club(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    told_of = scene.focus.sheet(reading)
    if told_of is not None and told_of.kind in {"Initiative", "Institution"}:
        return (scene.registry.resolve(told_of),)
    begun = _begun_with(scene, reading, found)
    meant = begun or scene.back.club(reading, reading.masked.origin[found.start()])
    return tuple(map(scene.registry.resolve, meant))


def _begun_with(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the undertaking with which the sentence before begins, where one goes on with its members."""
    before = next(scene.article.before(reading.sentence.span.start), None)
    if found.start() or before is None or before.sentence.paragraph != reading.sentence.paragraph:
        return ()
    one = before.masked.mentions.get(1 if before.masked.string.startswith("“") else 0)
    head = CLUB.match(found[0])
    is_meant = one is not None and one.kind == "Initiative"
    return (one,) if is_meant and one is not None and (head is None or one.plain.endswith(head[1])) else ()


def _listed(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the league whose members the text lists below a heading that says so (三、成员国)."""
    above = reading.sentence.headings
    heading = above[-1].of(scene.text.folded) if above else ""
    if not MEMBERS.search(heading):
        return ()
    return scene.back.title_club() or _club(scene, reading, found)


def _joined(scene: Scene, reading: Reading, _found: re.Match[str]) -> tuple[Mention, ...]:
    return scene.back.joined(reading)


def _heads(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    return scene.back.heads(found["head"], reading)


def _just_told(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the event reported; where the word is 这, only if what stands right before is of the event."""
    main = scene.focus.find("MainEvent", reading, 0)
    if main is None or not _may_be(found["head"] or "", main):
        return ()
    if not found[0].startswith("这"):
        return (main,)
    before = reading if found.start() else next(scene.article.before(reading.sentence.span.start), None)
    if before is None:
        return ()
    is_held = any(one.ref == main.ref for one in held(before))
    return (main,) if is_held or OF_EVENT.match(before.masked.string) else ()


def _may_be(head: str, event: Mention) -> bool:
    """Tell whether an event may be called by a word: a course only if it is one, a show only if it is one."""
    if OF_COURSES.search(head):
        return OF_COURSES.search(event.plain) is not None
    return fits_head(head, event) if head not in SHOWS else head[:2] in event.plain


def _paper_before(scene: Scene, reading: Reading, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the last paper of the sentence right before, if it is of the sort told (一本指南)."""
    before = next(scene.article.before(reading.sentence.span.start), None)
    papers = [one for one in before.mentions if one.kind == "Publication"] if before is not None else []
    return tuple(
        one for one in papers[-1:] if found["head"] in (*ANY_PAPER, one.plain[-len(found["head"]) :])
    )


CLUB = re.compile("该?(联盟|网络|协会|伙伴关系|平台|机制|基金|倡议|计划|行动)")
POINTED = {
    "JustTold": _just_told,
    "PaperBefore": _paper_before,
    "Namesake": _namesake,
    "Club": _club,
    "Listed": _listed,
    "Joined": _joined,
    "Heads": _heads,
    "Met": _met,
    "MetHere": _met_here,
    "Course": _course,
    "Briefing": _briefing,
    "BriefingHere": _briefing_here,
    "Rite": rite_of,
    "BareRite": _bare_rite,
    "LandOfCapital": land_of_capital,
    "ListedAt": listed_at,
}
"""What a rule asks for that a word, or what was told before, points to."""
