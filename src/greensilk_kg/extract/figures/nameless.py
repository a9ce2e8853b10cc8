"""Clauses that begin with what has no name here: 这一网络, 双方, 该所推广的光伏项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

QUANTITY = CODES["Quantity"]
LAND = CODES["Country"] + CODES["Place"]
SAYING = re.compile(
    rf"(?:据|对此，?)?[^，。；：]{{0,40}}?(?P<who>{CODES['Person']})[^，。；：]{{0,16}}?(?:说|表示|介绍|透露|指出|告诉|认为|坦言|强调|称)[^，。；：]{{0,6}}(?=[，：]|$)"
)
"""Who says what the sentence tells: what he does not point back to is of something else."""
AT_WORK = re.compile("项目|工程|园区|电站|电厂|风场|[厂场站]长|[港矿]长|工地|现场")
"""Whose office is at the work that was spoken of."""
THEY = re.compile("[他她]们?(?!国|项|人)")
ITS_WORK = re.compile(
    f"其[^，。；：{QUANTITY}]{{0,8}}?(?:制定|{any_of('figures/no-topic-verb')})的(?!{QUANTITY})"
)
"""What somebody made who was named before does or gets something: 其制定的法规已被40个国家采用."""
POINTED = re.compile(
    "(?:该(?!当|如何|怎么?样)|这(?:一|个|项|座|条|家|种|套|份|款|片|支|所|类)|此[项类种座])"
    f"(?!年|天|月|期间|时期|阶段|过程|次|届|些|批|[数比指]|规模|水平|目标|成果|成绩|举措?|做法|基础|背景|方面|趋势|势头)[^，。；{FIRST}-{LAST}]"
)
"""Something pointed at; where no name was found for it, nobody knows what it is."""
SIDES = re.compile(
    "(?:中外|校企|政企)?(?:双方|[两三各]方(?!面)|[两三各]校|[两三各]家(?=单位|机构|公司|企业|银行))(?!贸易)"
)
"""Several that were named together: what they do or agree on is of neither what was spoken of before."""
MADE_BY = re.compile(
    rf"[^，。；：{QUANTITY}]{{0,24}}?{any_of('figures/no-topic-verb')}[^，。；、的{QUANTITY}]{{0,4}}的"
    rf"[^，。；：的{QUANTITY}]{{2,14}}(?:“[^“”]{{1,14}}”)?$"
)
"""A clause that is only a noun, which somebody made who was named before: 该所推广的光伏项目."""
BODIES = {"Institution", "Country", "Place"}
PEOPLE = re.compile(f"(?:籍|的)?{any_of('figures/people-of-work')}")
"""Behind a land: those of its people who work or learn somewhere else."""
OFFICE = re.compile(
    rf"[{LAND}]?[^，。；：、的{QUANTITY}{FIRST}-{LAST}]{{1,12}}{CODES['Person']}|"
    rf"[^，。；：、的{QUANTITY}{FIRST}-{LAST}]{{0,8}}(?:[长官尹]|主任|书记|秘书|专员|议员)[㐀-鿿]{{1,8}}·[㐀-鿿·]{{1,12}}$"
)
"""Behind a place: who holds an office there."""
BEASTS = re.compile("(?:象|虎|豹|狮|江?豚|野牛|羚羊?|鹤|白海豚)(?!牙|山|棋)")
"""Behind the name of a land: what a kind of animal is called by it."""


LABEL = re.compile(rf"[^，。；：{QUANTITY}]{{2,20}}(?<![说称道示绍出调为看认])$")
"""Behind a place: what a line of a list is headed by, 某市清洁取暖试点：."""
SETTING = re.compile(
    rf"[^，。；：{QUANTITY}]{{0,8}}的(?:[{LAND}]|[^，。；：的{QUANTITY}{FIRST}-{LAST}]{{1,8}}[省市县村州镇区岛港湾河湖]|[^，。；：的]{{0,4}}(?:清晨|早晨|清早|傍晚|黄昏|午后|夜晚|夏天|冬天|春天|秋天|雨季|旱季|街头|海边|田间|山间|乡间|郊外))$"
)
"""Behind a land: a place in it of which the sentence goes on to tell, 甲国北部的乙省."""
ONE_OF_ALL = re.compile(rf"{QUANTITY}[、，；]")
"""Behind a land: how many of those counted before are there, 其中亚洲29座、非洲13座."""


def is_pointed(last: tuple[Mention, ...], string: str, first: int, end: int) -> bool:
    """Tell whether a clause begins with something pointed at, whatever it is, or with two that are no work.

    Args:
        last: What was spoken of before; of a body it may tell what it does with another.
        string: The masked sentence.
        first: Where the clause's own words begin in it.
        end: Where the clause ends.
    """
    if any(one.match(string, first, end) for one in (POINTED, THEY, ITS_WORK)):
        return True
    return bool(last) and last[0].kind not in BODIES and SIDES.match(string, first, end) is not None


def is_made_by(meant: tuple[Mention, ...], string: str, first: int, end: int) -> bool:
    """Tell whether a body is pointed back to only as who made what the sentence goes on to speak of.

    Args:
        meant: What the clause points back to.
        string: The masked sentence.
        first: Where the clause's own words begin in it.
        end: Where the clause ends.
    """
    return bool(meant) and meant[0].kind in BODIES and MADE_BY.match(string, first, end) is not None


def is_said_elsewhere(reading: Reading, text: str) -> bool:
    """Tell whether somebody tells a sentence whose office is not at the work that was spoken of.

    Args:
        reading: The sentence.
        text: The article's text.
    """
    said = SAYING.match(reading.masked.string)
    if said is None:
        return False
    return (
        AT_WORK.search(text, reading.sentence.span.start, reading.masked.mentions[said.start("who")].end)
        is None
    )


def is_of_place(string: str, first: int, end: int) -> bool:
    """Tell whether a land or place only says of people or animals whence they are, or of whom an office is.

    Args:
        string: The masked sentence.
        first: Offset in it of the land's name.
        end: Where the clause ends.
    """
    if string.startswith("：", end) and LABEL.match(string, first + 1, end):
        return True
    if string.startswith("其中", first - 2) and ONE_OF_ALL.match(string, first + 1):
        return True
    return any(one.match(string, first + 1, end) for one in (PEOPLE, OFFICE, BEASTS, SETTING))
