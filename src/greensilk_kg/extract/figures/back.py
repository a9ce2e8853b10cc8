"""What 该项目, 会议, 公司 and their like point back to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import Family
from greensilk_kg.extract.figures.topic_words import LEAD, PLANTS
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.reader import CHINA
from greensilk_kg.extract.sorts import may_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

MEETINGS = (
    "会议|论坛|大会|活动|研讨会|展会|培训班|研修班|研讨班|年会|大展|峰会|博览会|展览会|洽谈会|对话会|训练营"
)
SORT_OF_EVENT = re.compile(f"(?:{MEETINGS})$")
ANY_EVENT = {"会议", "活动"}
UNDERTAKINGS = "倡议|计划|行动|平台|机制|原则|伙伴关系|基金"
SET_FORTH = r"(?:该|本|此|这|上述)一?[座条个家项批份处所片段]?"
GIFTS = "(?:援助|捐赠|赠送)?(?:物资|设备|器材)"
GIVEN_THINGS = re.compile(
    rf"(?:此次|本次|这次)(?:援助|捐赠|赠送|交付|移交|交接|启运|发运|抵达|运抵)?的?(?:物资|设备|器材)|(?:这|该|此|首|两|第[一二三四五])批[^，。；：]{{0,8}}?(?:物资|设备|器材|系统)|(?:全部|上述|所有){GIFTS}|物资"
)
THIS = re.compile("[该本此这](?!批)")
HOLDS = (
    "(?:共|一共|总共)?(?:汇集|收录|汇总|汇编|涵盖|覆盖|包括|包含|精选|选取|选编|遴选|收集|梳理|介绍|总结|分为|分享|纳入|"
    "评估|评价|选择|考察|列出|列举|提出|印发|印制|适用|已|共|由)(?!指出|显示|表示)"
)
BY_NAME = re.compile(
    rf"(?:{SET_FORTH}|整个|全)?(?P<noun>"
    r"公司|集团|银行|行(?=[^业动政程为李])|实验室|研究院|研究所|学院|大学|联盟|协会|学会|商会|基金会|基金|平台|伙伴关系|中心(?![城区思内组部])|"
    r"(?<=[该这座全])厂(?![区房长商址家内外矿])|(?<=[该这座])[港桥](?![口区城澳珠梁])|走廊|公园|保护区|码头|车站|水库|泵站|灌区|示范段|示范园|工厂|培训班|研修班|研讨班|班(?=[由共为次级]))(?!之间|群|网|级|名|负责|董事|总裁|行长|会员国)"
)
WORKS = re.compile(rf"(?P<noun>报告|指南|目录|白皮书|蓝皮书|手册|图册|案例集|办法|标准|规划)(?={HOLDS})")
BARE = re.compile("公司|集团|行|银行|走廊|码头|车站|泵站|水库|工厂")
FIRM = re.compile("公司|集团")
NO_FIRM = re.compile("(?:[部局署厅委会府院所校区盟馆室网报社台]|(?<!集)团|银行|大学|中心|组织|机构|基金|处)$")
REACH = 80
WHOLE_LAND = "全国(?!人大|人民代表|人民政协|政协|劳动模范|劳模|工商联|妇联|总工会|两会|各地)"
YEARLY = "（）()《》”年版0123456789"
WHOLE = re.compile(WHOLE_LAND)
OPENING = 4
"""Among so many sentences at the begin of its news a company is named."""
BACK = (
    (
        "Project",
        re.compile(rf"(?:{SET_FORTH}(?:[^，。；：]{{1,18}}的)?|整个|全)?(?:{PLANTS})(?!遍|分布|数量|总数)"),
    ),
    (
        "Project",
        re.compile(rf"(?:(?:一|二|两|三|一、二)期)(?:工程|项目)?|首期(?:工程|项目)|(?:{PLANTS})[一二三两]期"),
    ),
    ("Project", re.compile(rf"(?:这|它)(?:也|正|就)?是[^，。；：]{{2,28}}(?:{PLANTS})(?:之一)?$")),
    ("Project", GIVEN_THINGS),
    (
        "Project",
        re.compile(
            r"(?:全部|全面|整体)?(?:建成|投产|投运|竣工|完工|并网|通车|投入(?:运营|使用|商运))(?:投产|投运|并网|运营|通车)?(?:之)?后"
        ),
    ),
    ("Event", re.compile(rf"(?:该|本|此|这|本次|此次|本届|上届)?(?:届|次)?(?:{MEETINGS})")),
    ("Country", re.compile(rf"该国|{WHOLE_LAND}")),
    (
        "Initiative",
        re.compile(rf"(?:该|此|这一|整个)(?:{UNDERTAKINGS})"),
    ),
    ("Members", re.compile("其?(?:合作)?(?:成员|伙伴|会员)|自?(?:成立|启动|建立|创立)(?:之初|时|以来|至今)")),
    (
        "Publication",
        re.compile(
            rf"{SET_FORTH}(?:[^，。；：]{{1,18}}的)?(?:报告|指南|目录|文件|白皮书|手册|标准|规划|指引|图册)"
        ),
    ),
)
POINTING = Family((pattern, (kind, pattern)) for kind, pattern in BACK)


class Back:
    """Knows what an article has named up to where the reading stands.

    Args:
        scene: The article.
    """

    def __init__(self, scene: Scene) -> None:
        self._readings = scene.article.readings
        self._scene = scene
        self._next = 0
        self._before: list[Mention] = []
        self._pointing: list[tuple[str, re.Pattern[str]]] = []

    def move(self, reading: Reading) -> None:
        """Note what the sentences before this one name."""
        self._pointing = POINTING.concerned(reading.masked.letters)
        while self._next < len(self._readings) and self._readings[self._next] is not reading:
            self._before.extend(self._readings[self._next].mentions)
            self._next += 1

    def meant(
        self, reading: Reading, first: int, end: int, seen: dict[str, Mention], *, unknown: bool
    ) -> tuple[Mention, ...] | None:
        """Return what the words that begin a clause point back to.

        Args:
            reading: The sentence.
            first: Where the words begin in the masked sentence.
            end: Where the clause ends.
            seen: Kind → what the paragraph last spoke of.
            unknown: Whether the last project spoken of has no known name.

        Returns:
            `None` where they point back to nothing, empty where what is meant is not known.
        """
        named = self._by_name(reading, first, end)
        if named is not None:
            return named
        for kind, pattern in self._pointing:
            found = pattern.match(reading.masked.string, first, end)
            if found:
                if kind == "Members":
                    return (seen["Initiative"],) if "Initiative" in seen else None
                one = seen.get(kind) or (seen.get("Country") if pattern is GIVEN_THINGS else None)
                if one is not None and kind == "Event" and not _is_called(one, found[0]):
                    one = None
                if one is None and kind == "Country" and WHOLE.match(reading.masked.string, first, end):
                    one = self._at_home(reading, first)
                if one is None:
                    one = self._in_focus(kind, reading, first, unknown=unknown)
                fits = one is not None and (
                    kind != "Project" or may_mean(reading.masked.string[first:end], one.name)
                )
                return (one,) if one is not None and fits else ()
        return None

    def _at_home(self, reading: Reading, first: int) -> Mention | None:
        """Return China for 全国 where the article has named no other country."""
        named = (*self._before, *reading.masked.within(0, first))
        if any(one.kind == "Country" and one.authority != CHINA for one in named):
            return None
        start = reading.masked.origin[first]
        home = Mention(start, start + 2, "Country", "Country", "全国", ANAPHOR, authority=CHINA)
        return self._scene.registry.resolve(home)

    def _in_focus(self, kind: str, reading: Reading, first: int, *, unknown: bool) -> Mention | None:
        if kind == "Event":
            return self._scene.focus.find("MainEvent", reading, 0)
        if kind == "Project" and not unknown and THIS.match(reading.masked.string, first):
            found = self._scene.focus.find("Project", reading, reading.masked.origin[first])
            return found or self._in_titles()
        return None

    def _in_titles(self) -> Mention | None:
        """Return the project that a longer name of the article names (…项目合作协议)."""
        parts = (part for name in self._scene.titles for part in name.mentions if part is name.mentions[0])
        return next((self._scene.registry.resolve(part) for part in parts if part.kind == "Project"), None)

    def _by_name(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return the last thing before whose name ends in the noun that begins the clause (实验室, 公司)."""
        found = BY_NAME.match(reading.masked.string, first, end) or WORKS.match(
            reading.masked.string, first, end
        )
        if found is None:
            return None
        noun = found["noun"]
        if FIRM.fullmatch(noun):
            return self._writers(reading, first, alone=noun == found[0])
        for one in reversed([*self._before[-REACH:], *reading.masked.within(0, first)]):
            for named in self._houses(one) if one.kind == "Person" else (one,):
                if named.ref is not None and (
                    named.name.rstrip(YEARLY).endswith(noun) or _is_firm(named, noun)
                ):
                    return (named,)
        return () if BARE.fullmatch(noun) or noun != found[0] else None

    def _writers(self, reading: Reading, first: int, *, alone: bool) -> tuple[Mention, ...]:
        """Return whom 公司 means: of whom the paragraph speaks, else, `alone`, whose news the article is."""
        firms = list(self._firms(reading.masked.within(0, first)))
        for other in reversed(self._readings[: self._next]):
            if other.sentence.paragraph == reading.sentence.paragraph:
                begins = _begins(other)
                if begins is not None and not firms:
                    return (begins,)
                firms += self._firms(other.mentions)
        if alone and not firms:
            firms = [one for one in map(_begins, self._readings[:OPENING]) if one is not None][:1]
        return tuple(firms[:1]) if len({one.ref for one in firms}) == 1 else ()

    def _firms(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Yield the firms among mentions, and those that persons among them speak for."""
        for one in mentions:
            for named in self._houses(one) if one.kind == "Person" else (one,):
                if _is_firm(named, "公司"):
                    yield named

    def _houses(self, person: Mention) -> Iterator[Mention]:
        """Yield where somebody holds posts: 某银行行长表示，该行…."""
        return (self._scene.registry.resolve(post.at) for post in person.posts if post.at is not None)


def _is_called(event: Mention, words: str) -> bool:
    """Tell whether an event is what 本次论坛 calls it; 会议 and 活动 may mean any."""
    noun = SORT_OF_EVENT.search(words)
    return noun is None or noun[0] in event.name or noun[0] in ANY_EVENT


def _begins(reading: Reading) -> Mention | None:
    """Return the firm with which a sentence begins."""
    lead = LEAD.match(reading.masked.string)
    one = reading.masked.mentions.get(lead.end() if lead else 0)
    return one if one is not None and one.ref is not None and _is_firm(one, "公司") else None


def _is_firm(one: Mention, noun: str) -> bool:
    """Tell whether 公司 may mean it: an institution whose name tells nothing else."""
    return one.kind == "Institution" and bool(FIRM.match(noun)) and not NO_FIRM.search(one.name)
