"""What a count counts: the words behind it, before it, or in the clause that stands before its noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.counted import ALONE, behind_size
from greensilk_kg.extract.figures.noun_ends import bare, kinds_end, series_end, with_joined, with_lands
from greensilk_kg.extract.figures.walls import load_walls
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

THINGS = CODES["Initiative"] + CODES["Project"]
RISING = f"(?:快速|迅速|逐步|大幅|稳步)?{any_of('figures/rise-begun')}[^，。；]{{0,4}}(?:至|到|为|成)"
"""What follows the figure where a rise began: nothing is counted by it."""
WALLS = "WALLS"
"""Stands for the words of `data/lexicon/count-walls.tsv` in the two patterns below."""
COUNTED = (
    rf"）?(?:（[^（）]{{1,6}}）)?(?:为期{CODES['Quantity']}的)?(?:(?:涉及|涵盖|覆盖)?[^，。；的（）{CODES['Quantity']}]{{1,30}}等(?:多个)?(?:领域|方面|行业|内容|类别|门类)的?(?=[^，。；、和与及]))?(?:来自(?:[^，。；、的{CODES['Quantity']}]{{1,16}}(?:国家|地区|国|机构|单位|企业|组织|城市)的(?=[^，。；]))?)?(?:(?:对|具?有)[^，。；{CODES['Quantity']}]{{1,16}}?的)?"
    rf"(?!和|及|与|以及|{RISING})(?P<what>(?:“{CODES['Initiative']}”)?(?:(?!WALLS|的“?[{THINGS}])(?:[^，。；：、！？（）“”…—{CODES['Date']}{CODES['Quantity']}]|(?<=[省市区县州镇乡村])、(?=自?[治省市区县州镇乡村]))){{1,30}})"
)
CLAUSE_OF = re.compile("[^，。；：、（）“”了着]{2,20}的(?=[^，。；、的]{2})")
UNFINISHED = re.compile("(?:较|最|更|很|极|十分|非常|比较|相对)$")
"""How words end that are no noun but the begin of what is said of it (受灾较…的学校)."""
AIMS = {"目标", "大关", "水平", "关口", "指标"}
OF_AIMS = {"个", "项", "条", "大", "类"}
"""What aims themselves are counted by; 人员往来1000万人次目标 counts no aims."""
DONE = re.compile("(?<=..)[^，。]{2}了.*$")
EDGE = re.compile(
    rf"^(?:的|共?对外签署|共(?:发行|签署|开行|建设|建成)|和|及|与(?!会)|以及|[共总](?=[打种植])[打种植]?|年(?=[旅客货集吞处接发运])|每[年天日月]|[日年]均)+|(?:和|及|与|以及|(?<!摩)的|等|了|已经?|大[约概致]|(?<![合条公节契])约|近|超过|超|中的一员|中|(?<!公)共|(?<=运输)在|\+|(?<=..)重点|(?<=..)(?:全部|均已|已全部)[^，。]{{0,6}}|(?<=[目站厂程])(?:开发|建设|投资|合作)|(?<=[岸港站])(?:出入境|进出境|进出|出境|入境|通关|通行)|(?<=员工)就业|(?<=[员家表宾者生])(?:在线|线上|现场)[^，。]{{0,8}}|(?<=工人)就业|(?<=[校院学馆户村社家构])(?:捐赠|赠送|捐助|捐建|分发|发放)[^，。]{{0,12}}|(?<=..){any_of('figures/how-many')})+$"
)
OWNED = re.compile(
    rf"((?:{words('figures/owners')}|成员国|国家(?:和地区)?|地区|机构|单位|企业|城市|组织|省份|省|州|县|村庄|村镇|乡镇|社区))的.*$"
)
OWN_NAMES = "".join(
    CODES[kind] for kind in ("Institution", "Initiative", "Project", "Event", "Publication", "Agreement")
)
LAND = CODES["Country"] + CODES["Place"]
ONLY_LAND = re.compile(rf"[{LAND}]+")
"""Where those counted come from is not what they are (六家来自甲国)."""
DEED = re.compile(".*(?:各类(?=..)|(?:举办|开办|召开|举行)了?(?=.))")
"""Behind these words begins what is counted, whatever is done with it."""
ANOTHER = re.compile(rf"[和与及][{LAND}{CODES['Institution']}]")
"""Where a place begins that is named beside what is counted (25个省区市和老挝)."""
ITEM = rf"[^，。；：、（）“”的了{CODES['Quantity']}{CODES['Date']}]"
SORTED = rf"(?:{ITEM}{{1,4}}、){{1,4}}{ITEM}{{2,8}}?(?:项目|工程|电站|企业|机构|设施)"
"""Things of several sorts that are counted together: 风电、光伏项目."""
BEHIND = (
    rf"(?:.*(?:WALLS|[{OWN_NAMES}]”?|[{LAND}]等(?:[^，。；、的]{{0,3}}国家?|地区?)的?)|)"
    rf"(?P<what>(?!{words('figures/no-noun-begin')})(?:{SORTED}|[^，。；：、（）“”{CODES['Quantity']}{CODES['Date']}]{{2,20}}?))"
    rf"(?:{CODES['Date']}年?[底末]?前?有?|(?:由|从)[^，。；]{{0,8}}的?|(?:累计|合计|总计)已?|由此|随之|因此|就此|{any_of('figures/rises')}(?:加|大|展|少|低)?(?:至|到|为)了?|{words('figures/amounts-to')}|(?<![拥设建含配所享占持具没只公私国民])有|已经?|(?<=[过到至达])了|(?<=[模量额值数级平])在)*$"
)
OWNS = re.compile(rf"(?:[{LAND}](?!语|菜)(?:的|全国|境内|国内)?|全国(?!政协|人大|性|统一|工商|碳)共?)?")
"""The land at the head of what is counted: it is what the count is about."""
CEREMONY = re.compile(f"(?<=..)(?:物资|设备|项目)?的?{any_of('figures/handed-over')}+(?:暨.*)?仪式$")
"""What ends the name of a ceremony in which things were handed over (2000套路灯交接仪式)."""
PEOPLE = re.compile(
    rf"[^，。；：（）“”的{CODES['Quantity']}{CODES['Date']}]{{2,40}}?{any_of('figures/people-from')}(?![、和及与])"
)
"""A list of bodies that ends in who came from them (政府部门、金融机构、企业代表)."""
OF_PEOPLE = re.compile(f"{any_of('figures/bodies-of-people')}[、和及与]?$")
LEADING = "、和及与" + CODES["Date"]
HEADS = {"名", "位", "人", "余人"}
ASIDE = re.compile("（(?:一共|总共|合计|共计|共)$")
"""Behind these stands how many there are of what was named: 第四台机组（共六台）."""
ENDS = {"", "…", "”", "，", "。", "；", "、", "（", "）", "和", "及", "与", "以"}
SENTENCE = re.compile(
    rf"^[多高约]达$|^(?:将|会|可|预计|有望)*(?:增|扩|升|提|降|减|达|跃|发展)[加长大高升低少展]?(?:至|到|为)?$|^(?:已|成功|共|连续|先后)*(?:举?办|召开|举行|开展)了?$|^(?:增加|增至|增长|下降|创造|办班|给|让|使)|^(?:观看|收看|收听|参与|参加|参会|入场)(?:人数|量|总数)?$|^{any_of('figures/begins-deed')}$|是|由|现已|期间|认可|拥有|相当于|^植树|后总|不足|不到|较|同比"
)


class Nouns:
    """Finds what counts count.

    Args:
        path: `data/lexicon/count-walls.tsv`.

    Raises:
        ConfigurationError: The table is broken.
    """

    def __init__(self, path: Path) -> None:
        behind, before = load_walls(path)
        self._behind = re.compile(COUNTED.replace(WALLS, behind))
        self._before = re.compile(BEHIND.replace(WALLS, before))
        self._walls = re.compile(f"(?:{before})+")

    def behind(self, masked: Masked, start: int, end: int) -> str:
        """Return the words behind a count that name what is counted; empty where none do.

        Args:
            masked: The sentence.
            start: Offset in it behind the count.
            end: End of the clause.
        """
        measure = getattr(masked.mentions[start - 1].value, "measure", "")
        if measure in ALONE and masked.string[start : start + 1] == "的":
            return ""
        behind = behind_size(masked, start, end, measure)
        found = self._behind.match(masked.string, behind, end)
        if measure and masked.string[start : start + 1] == "）" and ASIDE.search(masked.string, 0, start - 1):
            found = None
        if found is None or masked.string.startswith("“", found.end()):
            return ""
        first, last = found.span("what")
        if ONLY_LAND.fullmatch(found["what"]):
            return ""
        last = series_end(masked, first, kinds_end(masked, first, last, end), end, measure)
        other = ANOTHER.search(masked.string, first, last)
        if other is not None and ONLY_LAND.fullmatch(masked.string, first, other.start()):
            return ""
        words = words_of(masked, first, other.start() if other else last)
        people = PEOPLE.match(masked.string, first, end) if measure in HEADS else None
        if people is not None and OF_PEOPLE.search(masked.string, first, last):
            words = words_of(masked, *people.span())
        words = OWNED.sub(r"\1", EDGE.sub("", DONE.sub("", CEREMONY.sub("", bare(words, measure))))).strip()
        return "" if UNFINISHED.search(words) or (words in AIMS and measure not in OF_AIMS) else words

    def of_clause(self, masked: Masked, start: int, end: int) -> str:
        """Return the noun that a clause stands before (89辆可容纳50名乘客的大巴); empty where none does.

        Args:
            masked: The sentence.
            start: Offset in it behind the count.
            end: End of the clause.
        """
        clause = CLAUSE_OF.match(masked.string, start, end)
        found = self._behind.match(masked.string, clause.end(), end) if clause is not None else None
        if found is None:
            return ""
        return EDGE.sub("", DONE.sub("", words_of(masked, *found.span("what")))).strip()

    def before(self, masked: Masked, start: int, end: int, topics: Sequence[Mention] = ()) -> str:
        """Return the words before a count that name what is counted (合作伙伴150余家); empty where none do.

        Args:
            masked: The sentence.
            start: Offset in it where the clause, or the part of it behind the last figure, begins.
            end: Offset of the count.
            topics: What the clause is about: a land that is not is part of the noun (入园甲国企业).
        """
        if masked.string[end - 1 : end] == "”" and masked.string[end + 1 : end + 2] in ENDS:
            opened = masked.string.rfind("“", start, end)
            return words_of(masked, opened + 1, end - 1) if opened >= 0 else ""
        while start < end and masked.string[start] in LEADING and not masked.string.startswith("与会", start):
            start += 1
        if masked.string[end + 1 : end + 2] not in ENDS and not masked.string.startswith(
            tuple(AIMS), end + 1
        ):
            return ""
        aside = ASIDE.search(masked.string, start, end)
        end = aside.start() if aside else end
        return self.up_to(masked, start, end, topics, may_be_land=False)

    def up_to(
        self,
        masked: Masked,
        start: int,
        end: int,
        topics: Sequence[Mention] = (),
        *,
        may_be_land: bool = True,
    ) -> str:
        """Return the noun that the words of a stretch end in; empty where they are a sentence.

        Args:
            masked: The sentence.
            start: Where the stretch begins in it.
            end: Behind the stretch.
            topics: What the clause is about.
            may_be_land: Whether it may end in the name of a land.
        """
        found = self._before.match(masked.string[:end], start)
        if found is None or SENTENCE.search(found["what"]) or self._walls.fullmatch(found["what"]):
            return ""
        if not may_be_land and found["what"][-1] in LAND:
            return ""
        first, last = found.span("what")
        done = DEED.match(found["what"])
        first += done.end() if done else 0
        owner = OWNS.match(masked.string[first:last])
        if owner is not None and not _is_part(masked, first, owner, topics):
            first += owner.end()
        first = with_joined(masked, start, with_lands(masked, start, first), last)
        words = words_of(masked, first, last)
        return EDGE.sub("", words.removesuffix("达") if masked.string[last - 2] in OWN_NAMES else words)


def _is_part(masked: Masked, first: int, owner: re.Match[str], topics: Sequence[Mention]) -> bool:
    """Tell whether a land is part of a noun, for it is not what the clause is about."""
    one = masked.mentions.get(first)
    return (
        owner.end() == 1
        and bool(topics)
        and one is not None
        and all(one.ref != topic.ref for topic in topics)
    )


def words_of(masked: Masked, start: int, end: int) -> str:
    """Return the text of a stretch of a masked sentence; of a text called by its clause only its noun."""
    return "".join(
        _name(masked.mentions[index]) if index in masked.mentions else masked.string[index]
        for index in range(start, end)
    )


def _name(mention: Mention) -> str:
    if mention.kind == "Agreement":
        return mention.name[mention.start - mention.end :]
    value = mention.value
    return value.text if isinstance(value, QuantityMatch) and value.measure == "国" else mention.name
