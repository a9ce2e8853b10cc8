"""Batches of aid, numbered bureaus, companies behind their owner: names that no ending gives away."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.names.givers import GIVER
from greensilk_kg.extract.names.land_letters import LETTERS, RARE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.names.view import View

HOW = "name/form"
BODY = CODES["Institution"]
LEAST = 3
OWNERS = {"Country", "Place", "Institution"}
BATCH = re.compile(
    r"(?<![一-鿿]支)(?P<deed>援(?!建)助?)(?=[㐀-鿿]{4})(?:(?![的了和与，。；、（）“”《》])[㐀-鿿]){4,30}?(?:物资|设备|器材|系统|项目)"
    r"(?:第?[一二三四五六七八九十]{1,2}[批期])?(?!项|合作|谅解|备忘)"
)
"""A batch of aid for a country: 援斐济应对气候变化物资第二批."""
HANDED = re.compile(
    rf"(?:{GIVER}|(?<![一-鿿]支))(?P<deed>援(?!建)助?|捐赠)(?:(?![的了和与，。；、（）“”《》])[㐀-鿿\d.]){{4,30}}?{any_of('projects/goods')}"
    rf"(?=的?(?:项目)?{any_of('events/rite-handed')}(?:仪式|典礼|证书))"
)
"""What is handed over at a ceremony of its own: 援助斐济500套净水器交接仪式."""
OF_OTHERS = re.compile("(?:会|局|司|集团|公司|银行|基金|学院|大学|企业)$")
"""Before a batch that not China gives but who stands there: 某红十字会援助某国物资."""
BUREAU = re.compile(
    r"(?:中国)?(?:中铁建|中铁|中建|中交|中核|中冶|中国电建|电建|水电|水利水电|能建|铁建|铁路|葛洲坝)(?:集团)?第?"
    r"[一二三四五六七八九十]{1,3}(?:航务?|公)?(?:工程)?局(?:集团)?(?:股份)?(?:有限公司)?(?!部)"
)
"""Builders that have a number for a name: 水电四局, 中铁二十局, 中交二航局."""
SESSION = re.compile(
    r"(?<![A-Za-z（(/])COP\d{1,2}(?=期间|上|大会|峰会|开幕|闭幕|举行|召开|举办|在|将|于|谈判|会场|会议|主席国?|东道国|、|和|与)"
)
"""A meeting of the parties of a convention by its letters and number: COP29期间."""
MISSION = re.compile(
    rf"(?:中国(?=驻))?驻[{LETTERS}{''.join(RARE)}英美澳葡挪西罗瑞奥](?:大?使馆|总领事?馆|使团)(?![㐀-鿿]?[区界路街员])"
)
"""A mission by one letter of the land: 驻斐使馆."""


def by_wording(view: View) -> Iterator[Mention]:
    """Yield batches of aid, numbered bureaus, and companies with the owner's name before theirs."""
    for form in (BATCH, HANDED) if "援" in view.folded or "捐赠" in view.folded else ():
        for batch in form.finditer(view.folded):
            others = OF_OTHERS.search(view.folded, 0, batch.start())
            if not others and view.begins_atom(batch.end("deed"), {"Country"}):
                yield _mention(view, batch, "Project", "Project")
    for bureau in BUREAU.finditer(view.folded) if "局" in view.folded else ():
        if not view.is_inside_atom(bureau.start() + 1) or view.begins_atom(bureau.start(), OWNERS):
            yield _mention(view, bureau, "Enterprise", "Institution")
    yield from _missions(view)
    for session in SESSION.finditer(view.folded) if "COP" in view.folded else ():
        if not view.is_inside_atom(session.start() + 1):
            yield _mention(view, session, "Conference", "Event")
    for left, right in pairwise(view.atoms):
        if left.end == right.start and {left.cls, right.cls} == {"Enterprise"} and len(right.name) > LEAST:
            start, end = left.start - view.base, right.end - view.base
            yield replace(right, start=left.start, name=view.surface[start:end], name_start=left.start)


def _missions(view: View) -> Iterator[Mention]:
    for mission in MISSION.finditer(view.folded) if "驻" in view.folded else ():
        if not view.is_inside_atom(mission.start() + 1) and not view.is_inside_atom(mission.end() - 1):
            yield _mention(view, mission, "GovernmentBody", "Institution")


WHOLE = re.compile(f"[{BODY}{CODES['Agreement']}]{BODY}")
MARKED = "name/title-marks"
PART = re.compile(
    r"(?:研究[所院]|研究中心|学院|实验室|中心|分行|分公司|代表处|办事处|代表团|分会|专委会|委员会|理事会|秘书处|办公室)$"
)
"""How the name of a body's part ends."""


def parts_of_bodies(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the parts of bodies that stand right behind the whole: 甲大学乙研究所.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "甲大学乙研究所"
        >>> spans = ((0, 3), (3, 7))
        >>> both = [Mention(a, b, "Institution", "", text[a:b], "") for a, b in spans]
        >>> [one.name for one in parts_of_bodies(mask(text, 0, both), text)]
        ['甲大学乙研究所']
    """
    for found in finditer(WHOLE, masked.string, masked.letters):
        whole, part = masked.mentions[found.start()], masked.mentions[found.start() + 1]
        if (
            PART.search(part.plain)
            and part.name_start in {-1, part.start}
            and whole.name != part.name
            and whole.how != MARKED
        ):
            name = masked.written(found.span(), surface)
            yield replace(
                part, start=whole.start, name=name, name_start=whole.start, authority=None, ref=None
            )


CAMPUS = re.compile(rf"{BODY}（{CODES['Place']}）")
SCHOOLS = ("大学", "学院")


def campuses(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield universities that are told from their sisters by a place in brackets: 甲大学（乙市）.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "甲大学（乙市）"
        >>> both = (Mention(0, 3, "Institution", "", "甲大学", ""), Mention(4, 6, "Place", "", "乙市", ""))
        >>> [one.name for one in campuses(mask(text, 0, both), text)]
        ['甲大学（乙市）']
    """
    may = "学" in surface and "（" in surface
    for found in finditer(CAMPUS, masked.string, masked.letters) if may else ():
        school, end = masked.mentions[found.start()], masked.span(*found.span())[1]
        if school.plain.endswith(SCHOOLS) and school.how != MARKED:
            low = school.start if school.name_start < 0 else school.name_start
            name = masked.written(found.span(), surface)
            yield replace(school, end=end, name=name, name_start=low, name_end=end, authority=None, ref=None)


def _mention(view: View, found: re.Match[str], cls: str, kind: str) -> Mention:
    low, high = view.base + found.start(), view.base + found.end()
    name = view.surface[found.start() : found.end()]
    return Mention(low, high, kind, cls, name, HOW, name_start=low, name_end=high)
