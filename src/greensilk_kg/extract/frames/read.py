"""Frames at work on one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.frames.agents import MOST_BEHIND, agent, with_listed
from greensilk_kg.extract.frames.behind import tell_behind
from greensilk_kg.extract.frames.carried import carried
from greensilk_kg.extract.frames.clauses import Call, Clauses
from greensilk_kg.extract.frames.details import places
from greensilk_kg.extract.frames.first_day import read_first_day
from greensilk_kg.extract.frames.guests import read_guests
from greensilk_kg.extract.frames.hosting import read_hosting
from greensilk_kg.extract.frames.issuing_lands import issuing_land
from greensilk_kg.extract.frames.objects import cleft, has_object, objects, taken
from greensilk_kg.extract.frames.pacts import read_pacts
from greensilk_kg.extract.frames.presence import read_presence
from greensilk_kg.extract.frames.rite_day import read_rite_day
from greensilk_kg.extract.frames.roles import tell_role
from greensilk_kg.extract.frames.sent import read_sent
from greensilk_kg.extract.frames.signed_papers import signed_paper
from greensilk_kg.extract.frames.states import state, state_one
from greensilk_kg.extract.frames.topics import COME_TO, HANDS, pointed_at, topic
from greensilk_kg.extract.frames.wholes import read_wholes
from greensilk_kg.extract.frames.words import NAME, NEVER, NOUNLY, OTHERS, UNDONE
from greensilk_kg.extract.rules.matching import named_in
from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.frames.agents import Agent
    from greensilk_kg.extract.frames.load import Frames
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

OF_ALL = EntityId("initiative", "belt-and-road-initiative")
"""What every text speaks of: what is done in its name is not done to it."""
GATHERED = re.compile(
    "了?(?:$|并|本次|此次|本届|该|这|上述|当天|(?:会议|大会|论坛|活动|仪式|典礼|会$|会并|开幕式|闭幕式|结业式|开班式)|见证|观礼|祝贺|指导|等|发言|致辞|、|和|学习|[开闭]幕活动|推介|路演|分享|展示|交流|讨论|座谈|参展)"
)
"""What follows where one came to the gathering that is spoken of, not to something else."""
TAKES_PART = {"参与", "见证", "亮相", "列席"}
GATHERING = re.compile("会|论坛|活动|仪式|典礼|现场|[开结]班|签")
"""Without such a word in its sentence 参与 is to take part in something else: a plan, a study."""
OF_ALL_OF_IT = re.compile(
    f"(?:.*{NAME}”?)?(?:[^，。；：]{{0,4}}(?:会议|论坛|大会|活动|仪式|典礼|研讨会|边会|峰会|年会|式|班))?(?:的|并|[上中]|全程)?"
)
"""What stands before 由 where it is the gathering, not a part of its programme, that somebody leads."""
ELSEWHERE = re.compile("最[早初]|当初|长期|每[周天年月]|(?:报告|声明|文章|书|信|著作|专栏|节目)[里中]")
"""Before a verb of speaking: what is said at other times, or in writing."""
CAME_AND = re.compile("(?:出席|参加)了?[^，。；：]{0,8}并")
"""Before a verb: what is done by who came there is done."""
NO_VERB = ("的", "新", "再")
FIRST_WORDS = 3
LAST_WORDS = 3
"""Characters behind the last of those who look on, in a list before the verb."""


def read_frames(scene: Scene, frames: Frames) -> Iterator[tuple[Reading, Claim]]:
    """Yield what frames tell in an article, each claim with its sentence.

    Args:
        scene: The article.
        frames: What to look for.
    """
    dated: set[Ref] = set()
    for reading in scene.article.readings:
        if reading.sentence.role == "body" and reading.mentions:
            for claim in _sentence(Clauses.of(scene, reading), frames):
                if claim.predicate == "startDate":
                    dated.add(claim.subject)
                yield reading, claim
    yield from read_first_day(scene, dated)


def _sentence(told: Clauses, frames: Frames) -> Iterator[Claim]:
    """Yield what frames tell in a sentence."""
    for read in (read_presence, read_guests, read_sent, read_hosting, read_pacts, read_wholes, read_rite_day):
        yield from read(told)
    for number, (begin, end) in enumerate(told.parts):
        for found, frame in frames.verbs.find(told.string, begin, end):
            yield from _tell(told, Call(frame, number, found))
            yield from tell_behind(told, Call(frame, number, found))
        for found, frame in frames.roles.find(told.string, begin, end):
            yield from tell_role(told, Call(frame, number, found))


def _tell(told: Clauses, call: Call) -> Iterator[Claim]:
    """Yield what a verb tells."""
    begin, end = told.parts[call.number]
    if not _is_done(told, call):
        return
    who = agent(call.frame, told.string, begin, call.start) if call.frame.agent else None
    at = objects(call.frame.themes, told.string, call.end, end)
    at = at or cleft(call.frame.themes, told.string, call.end, end)
    at = at or taken(call.frame.themes, told.string, begin, call.start)
    if at and call.frame.left_out == "Speech":  # an event that somebody speaks of
        return
    if at:
        themes = [told.mentions[one] for one in at]
        who = who or (carried(told, call) if call.frame.agent else None)
    elif call.frame.agent in HANDS:
        themes = [] if who is None else signed_paper(told, call, who.end)
    elif (one := pointed_at(told, call)) is not None:
        themes, who = [one], who or (carried(told, call) if call.frame.agent else None)
    else:
        themes, who = _without_object(told, call, who)
    if who is not None and call.frame.agents == ("Person",):
        most = LAST_WORDS if call.frame.agent in HANDS else MOST_BEHIND
        who = with_listed(who, told, call.number, most)
    land = issuing_land(told, call) if who is None else None
    for theme in themes:
        if theme.ref is not None and theme.authority != OF_ALL:
            yield from state(told, call, who, theme)
            if land is not None:
                yield from state_one(told, call, theme, land)


def _is_done(told: Clauses, call: Call) -> bool:
    """Tell whether a verb is one here, and tells of what was done."""
    before = told.string[told.parts[call.number][0] : call.start]
    if NOUNLY.match(told.string, call.end) or before.endswith(NO_VERB):
        return False
    if call.frame.beside and not _is_beside(told, call):
        return False
    if call.frame.left_out == "Speech" and ELSEWHERE.search(before):
        return False
    before = CAME_AND.sub("", before.replace("应邀", ""))
    return (NEVER if call.frame.planned else UNDONE).search(before) is None


def _is_beside(told: Clauses, call: Call) -> bool:
    """Tell whether the words stand near a verb without which it tells something else: 其余资金由甲提供."""
    begin, end = told.parts[max(0, call.number - 1)][0], told.parts[call.number][1]
    return re.search(call.frame.beside, told.string[begin:end]) is not None


def _without_object(told: Clauses, call: Call, who: Agent | None) -> tuple[list[Mention], Agent | None]:
    """Return what is done where the verb has no object, and who does it."""
    begin, end = told.parts[call.number]
    there = call.frame.agent in COME_TO
    by = who is not None and who.by
    if call.frame.where:
        if not places(told, call):
            return [], None
    elif has_object(call, told.string, end, by=by, there=there):
        return [], None
    if call.frame.left_out == "Gathering" and not _is_gathered(told, call, end):
        return [], None
    if there and by and who is not None and not OF_ALL_OF_IT.fullmatch(told.string, begin, who.start - 1):
        return [], None
    itself = _itself(told, call, who) if who is not None and not by and not there else None
    if itself is not None:
        return [itself], None
    limit = call.start if who is None else who.start - by
    one = topic(told, call, limit, first=who is None or by or who.start - begin < FIRST_WORDS)
    if one is not None and who is None and there:
        who = carried(told, call)
    return [] if one is None else [one], who


def _is_gathered(told: Clauses, call: Call, end: int) -> bool:
    """Tell whether somebody came to a gathering, not to something else that has no name here."""
    if call.found[0] in TAKES_PART and not GATHERING.search(told.string):
        before = next(told.scene.article.before(told.reading.sentence.span.start), None)
        if call.number or before is None or all(one.kind != "Event" for one in before.mentions):
            return False
    return GATHERED.match(told.string[call.end : end]) is not None


def _itself(told: Clauses, call: Call, who: Agent) -> Mention | None:
    """Return what was done where no one is named who did it: 甲联盟成立于2016年."""
    names = named_in(told.reading, *who.who[-1], frozenset(call.frame.agents))
    if len(names) != 1 or len(who.who) != 1:
        return None
    at, one = names[0]
    return one if one.kind in call.frame.themes and not OTHERS.match(told.string, at + 1) else None
