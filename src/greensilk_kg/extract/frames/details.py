"""When, where and at what event something was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.topics import meant
from greensilk_kg.extract.frames.words import PLACES, POINTING, SPOKEN, UNDONE
from greensilk_kg.extract.rules.shorthand import AMID

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

DATE, EVENT = CODES["Date"], CODES["Event"]
AGO = "(?!起(?!对外|公开|面向|向社会|正式)|以来|之?前|以?后|之?后|底前|至今|以内)"
DAY = re.compile(f"(?:于|在|自)?({DATE}){AGO}")
ON_DAY = re.compile(f"(?:于|在|自)({DATE})(?!以来|之?前|以?后|之?后|底前|至今)")
UNTIL = re.compile("(?:截至|截止|自|从|到|至|—|-|早在)$")
LATER = re.compile(
    f"此前|后来|次日|翌日|(?<!首)次年(?!会|度)|翌年|日前|近日|随后于|年前|当时|据此|(?:[一二两三四五六七八九十几数半]+个?[年月周天]|{CODES['Quantity']})(?:之|以)?后"
)
"""What shows that a deed is of another day than the one the sentence begins with."""
STAGES = {"startedOn", "completedOn", "commissionedOn"}
OTHER_STAGE = re.compile(
    "破土|开工|动工|奠基|开建|成立|创办|签[署订约]|立项|发起|批准|中标|截流|蓄水|封顶|完工|竣工|建成|贯通"
)
"""Behind a day that is of another stage of a work: 2019年3月破土，历时四年完工."""
DAY_ALONE = re.compile(f"(?:于|在|就在)?{DATE}(?:上午|下午|晚上?)?")
FAR = 200
"""Characters behind its begin up to which a sentence is taken to tell of its first day."""
FIRST_WORDS = 10
"""Characters of a sentence among which its day stands, at most."""
WHERE = re.compile(f"(?:在|于)([{PLACES}]+)(?![角馆])")
RIGHT_THERE = re.compile(f"(?:于|在)?([{PLACES}]+)(?![角馆]|[市省州县区]?的[㐀-鿿])")
HERE = re.compile("在(?:这里|此间|此地|这座城市|此(?=[^，。；]{0,4}[举召开]))")
SCENE = 2
"""Clauses before a verb that may set the scene."""
SCENE_SET = re.compile(f"(?:{DATE}(?:上午|下午|晚)?)?([{PLACES}]+)(?:街头|港|码头|市区|郊外|海滨|湖畔)?")
DATELINE = re.compile(f"[，,/ ]?{DATE}\\s?(?:[—－-]{{1,2}}|[专]?[电讯]|消息|[/（(])")
"""Behind a place: where the news comes from, not where what it tells was done."""
ARRIVES = re.compile(
    f"(?:来到|走进|走近|抵达|赶到|奔赴|齐聚|相聚|汇聚|会聚|聚首|云集|相约)(?:于|在|了)?(?:[{PLACES}]|[^，。；：]{{0,6}}?的)*?([{PLACES}]+)$"
)
"""A clause before that tells where those went who opened it."""
PLACE_ROW = re.compile(f"(?<!从)[{PLACES}]*{CODES['Place']}(?![角馆])")
MEETING = re.compile(
    f"(?:{POINTING}(?:会议|论坛|大会|峰会|研讨会|边会|活动|年会|对话会|圆桌会|交流会|座谈会|博览会)|“?(?P<event>{EVENT})”?)"
    f"(?:{words('sentences/manner')}|并|还|也|审议|讨论|决定|宣布)*"
)
"""What a gathering itself does: 会议还发布."""
DURING = re.compile(
    f"({EVENT})”?(?:的?[㐀-鿿]{{0,4}}?(?:分论坛|开幕式|闭幕式|环节|圆桌会?|边会|专场))?(?:上|期间|之际|现场|中(?!国|心)|闭幕时|框架下)"
)
THERE = re.compile(AMID)
RIGHT_AT_IT = re.compile("[在于](?:(?:会议?|论坛|大会|活动|边会|对话会|研讨会|峰会|年会)(?:上|期间)|现场)")
"""Behind what a clause begins with, that it was done at the gathering: 《甲》也在会上与读者见面."""


def day(told: Clauses, call: Call) -> int | None:
    """Return where the day stands on which something was done, or nothing where it is not plain."""
    string, (begin, _) = told.string, told.parts[call.number]
    behind = ON_DAY.match(string, call.end)
    here = [one.start(1) for one in DAY.finditer(string, begin, call.start)]
    is_relative = string.startswith(
        "的", call.end
    )  # the day before it is of what comes behind: 8日，甲办的乙闭幕
    before = None if behind or here or is_relative else _day_before(told, call)
    at = behind.start(1) if behind else here[-1] if here else before
    return None if at is None or UNTIL.search(string, 0, at) else at


def _day_before(told: Clauses, call: Call) -> int | None:
    """Return the day in a clause before: alone in it (今年6月，), or the one at the sentence's begin."""
    string, (begin, _) = told.string, told.parts[call.number]
    if call.number and DAY_ALONE.fullmatch(string, *told.parts[call.number - 1]):
        return string.index(DATE, told.parts[call.number - 1][0])
    if begin > FAR or SPOKEN.search(string, 0, begin) or UNDONE.search(string, begin, call.start):
        return None
    first = [one.start(1) for one in DAY.finditer(string, 0, begin)]
    if first and call.frame.date in STAGES and OTHER_STAGE.search(string, first[0], begin):
        return None
    is_plain = len(first) == 1 and first[0] <= FIRST_WORDS and not LATER.search(string, 0, call.start)
    return first[0] if is_plain else None


def pointed(told: Clauses, call: Call) -> list[Mention]:
    """Return the places that the words around a verb point to where its clause names none."""
    return [] if call.frame.where or places(told, call) else _there(told, call)


def places(told: Clauses, call: Call) -> list[int]:
    """Return where the places stand at which something was done, or is."""
    string, (begin, end) = told.string, told.parts[call.number]
    if call.frame.where:
        found = RIGHT_THERE.match(string, call.end, end)
    else:
        found = WHERE.search(string, begin, call.start) or WHERE.match(string, call.end, end)
    return [] if found is None else list(range(*found.span(1)))


def _there(told: Clauses, call: Call) -> list[Mention]:
    """Return the places that 在这里 points to, or that a clause before sets as the scene: 苏瓦，论坛开幕."""
    string, (begin, _) = told.string, told.parts[call.number]
    for low, high in told.parts[max(0, call.number - SCENE) : call.number]:
        if (scene := SCENE_SET.fullmatch(string, low, high)) and not DATELINE.match(string, high):
            return [told.mentions[at] for at in range(*scene.span(1))]
    for low, high in told.parts[: call.number]:
        if (came := ARRIVES.search(string[low:high])) is not None:
            return [told.mentions[low + at] for at in range(*came.span(1))]
    if HERE.search(string, begin, call.start) is None:
        return []
    rows = list(PLACE_ROW.finditer(string, 0, begin))
    if rows:
        return [told.mentions[at] for at in range(*rows[-1].span())]
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    rows = list(PLACE_ROW.finditer(before.masked.string)) if before is not None else []
    return (
        [] if before is None or not rows else [before.masked.mentions[at] for at in range(*rows[-1].span())]
    )


def occasion(told: Clauses, call: Call) -> tuple[Mention | None, int | None]:
    """Return the event during which something was done, and where it stands if the sentence names it."""
    string, begin = told.string, told.parts[call.number][0]
    named = list(DURING.finditer(string, told.parts[max(0, call.number - 1)][0], call.start))
    itself = MEETING.fullmatch(string, begin, call.start)
    at = named[-1].start(1) if named else itself.start("event") if itself and itself["event"] else None
    if at is not None:
        return told.mentions[at], at
    is_there = itself or THERE.match(string, begin) or THERE.match(string)
    is_there = is_there or RIGHT_AT_IT.search(string, begin, call.start)
    return (meant(told, call, "Gathering"), None) if is_there else (None, None)
