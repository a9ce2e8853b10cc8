"""What the clauses of a sentence are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.extract.focus import Focus

KINDS = ("Project", "Initiative", "Event", "Institution", "Publication", "Agreement", "Country", "Place")
NAMED = "".join(CODES[kind] for kind in KINDS)
LAND = CODES["Country"] + CODES["Place"]
CLAUSE = re.compile(r"[^，。；：！？]+")
LEAD = re.compile(
    rf"(?:目前|当前|如今|现在?|至今|迄今为止|迄今|截[至止]目前|近年来|其中|此外|同时|另外|例如|譬如|如|而|但|且|并且|据统计|统计显示|"
    rf"未来|首批|仅|截[至止]|自|到|于|“|”|{CODES['Date']}|年?底|末|初|以来|期间|前|覆盖)*"
)
NO_TOPIC = re.compile(
    rf"[^，。；、{FIRST}-{LAST}]{{0,4}}(?:{CODES['Country']}|{CODES['Place']})?(?:援助|援建|捐建|资助|投资|建设|承建|开发|运营|提出|发起|倡导|主办|举办)[^，。；{FIRST}-{LAST}]{{0,6}}的(?!{CODES['Quantity']})|"
    r"企业|公司|各地|居民|人民|国内|式|代表|专家|学者|青年|市场|总数|"
    r"[^，]{0,30}(?:表示|指出|认为|称|说|强调|显示|介绍|建议|预计|预测|呼吁|估算|测算|警告|报道|透露|回应|坦言)$"
)
PLANTS = (
    "项目|工程|水电站|电站|电厂|风电场|铁路|公路|高铁|大桥|隧道|港口|机场|园区|示范区|污水处理厂|全线|线路"
)
WORDS = rf"[^，。；：、的和与在有为向是已将{FIRST}-{LAST}]"
NAMELESS = "项目|工程|水电站|电站|电厂|风电场|铁路|高铁|大桥|隧道"
UNNAMED = re.compile(
    rf"{WORDS}{{0,12}}[{LAND}]?{WORDS}{{0,12}}(?:{NAMELESS}){WORDS}{{0,12}}{CODES['Quantity']}"
)
UNKNOWN = re.compile(rf"[{LAND}]{WORDS}{{1,12}}(?:{NAMELESS})")
HEADS = (
    re.compile(rf"[^，。；：]{{0,24}}(?:投资|建设|承建|援建|兴建|开发|运营|实施|修建|打造|合作)[^，。；{NAMED}]{{0,6}}的“?(?P<head>{CODES['Project']})"),
    re.compile(rf"由?[{NAMED}](?:企业|公司|政府)?(?:[和与、][{NAMED}](?:企业|公司|政府)?)?[^，。；{NAMED}]{{0,14}}的“?(?P<head>[{CODES['Project']}{CODES['Initiative']}])"),
    re.compile(rf"[{LAND}](?:和|与|、)[{LAND}](?:两国|企业|政府)?[^，。；{NAMED}]{{0,4}}(?:共建|合作建设|共同建设|联合开发)(?:的)?(?P<head>{CODES['Project']})"),
    re.compile(rf"[{LAND}](?:企业|公司)(?P<head>{CODES['Institution']})"),
    re.compile(rf"位于[{LAND}]+[^，。；{NAMED}]{{0,4}}的(?P<head>[{NAMED}])"),
    re.compile(rf"在(?P<head>[{LAND}{CODES['Project']}])(?:境内)?$"),
)  # fmt: skip
LISTED = re.compile(
    rf"{CODES['Country']}(?:、{CODES['Country']})+(?:(?:和|及|与|以及){CODES['Country']})?(?=等国|等[^，]{{0,4}}国家|[两三四五六七八九十]国|均|都)|"
    rf"{CODES['Initiative']}(?:[和、]{CODES['Initiative']})+|"
    rf"{CODES['Institution']}(?:[和、]{CODES['Institution']})+(?=分别)"
)
MEETINGS = "会议|论坛|大会|活动|研讨会|展会|培训班|年会|大展"
UNDERTAKINGS = "倡议|计划|行动|平台|机制|原则|伙伴关系|基金"
SET_FORTH = r"(?:该|本|此|这|上述)一?[座条个家项批份处所片段]?"
GIFTS = "(?:援助|捐赠|赠送)?(?:物资|设备|器材)"
GIVEN_THINGS = re.compile(
    rf"(?:这|该|此|首|两|第[一二三四五])批[^，。；：]{{0,8}}?(?:物资|设备|器材|系统)|(?:全部|上述|所有){GIFTS}|物资"
)
THIS = re.compile("[该本此这](?!批)")
BACK = (
    ("Project", re.compile(rf"(?:{SET_FORTH}(?:[^，。；：]{{1,18}}的)?|整个|全)?(?:{PLANTS})")),
    ("Project", re.compile(rf"(?:(?:一|二|两|三|一、二|首)期)(?:工程|项目)?|(?:{PLANTS})[一二三两]期")),
    ("Project", GIVEN_THINGS),
    (
        "Project",
        re.compile(
            r"(?:全部|全面|整体)?(?:建成|投产|投运|竣工|完工|并网|通车|投入(?:运营|使用|商运))(?:投产|投运|并网|运营|通车)?(?:之)?后"
        ),
    ),
    ("Event", re.compile(rf"(?:该|本|此|这|本次|此次|本届|上届)?(?:届|次)?(?:{MEETINGS})")),
    ("Country", re.compile(r"该国|全国")),
    (
        "Initiative",
        re.compile(
            rf"(?:该|此|这一)(?:{UNDERTAKINGS})|其?(?:合作)?(?:成员|伙伴|会员)|自?(?:成立|启动|建立|创立)(?:之初|时|以来|至今)"
        ),
    ),
    (
        "Publication",
        re.compile(
            rf"{SET_FORTH}(?:[^，。；：]{{1,18}}的)?(?:报告|指南|目录|文件|白皮书|手册|标准|规划|指引|图册)"
        ),
    ),
)
ON = re.compile(r"此外|同时|另外|其中|还|并|累计|目前|截[至止]|迄今|现")
MADE = re.compile(
    rf"(?:发起|成立|建立|创立|设立|启动|推出|建设|实施|发布)(?:成立|建设|筹备)?(?:了)?“?"
    rf"(?P<head>[{CODES['Initiative']}{CODES['Institution']}{CODES['Publication']}{CODES['Agreement']}])[”）]?$"
)
GROWN = re.compile(
    r"(?:现|目前|截[至止]目前|已|并|共|累计|业务范围)*"
    r"(?:包括|包含|汇集|聚集|吸引|覆盖|成员|拥有|已有|现有|有(?!关|效|利|助)|培训|惠及|即在)"
)
OTHERS = re.compile(r"我们|他|她|双方|各方|与会|专家|记者|有关|相关|许多|设计人员|人类")
STEADY = {"Project", "Initiative", "Institution", "Event"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between stops in a masked sentence, and what it is about.

    Attributes:
        start: Offset in the masked sentence.
        end: Behind the last character.
        topics: The things, none where the text does not tell; several share each figure (甲、乙等国均超过…).
        carried: Whether the clause itself names none of them.
        project: The project that the paragraph speaks of, or `None`.
    """

    start: int
    end: int
    topics: tuple[Mention, ...]
    carried: bool
    project: Mention | None = None


class Topics:
    """Follows what an article's clauses are about; a paragraph starts afresh.

    Args:
        article: As read; its headings name what the text below speaks of.
        focus: Knows the event that an article reports.
    """

    def __init__(self, article: ArticleReading, focus: Focus) -> None:
        self._focus = focus
        self._headings = {
            one.sentence.span.start: one.mentions
            for one in article.readings
            if one.sentence.role == "heading"
        }
        self._paragraph = -1
        self._last: tuple[Mention, ...] = ()
        self._seen: dict[str, Mention] = {}
        self._made: Mention | None = None
        self._project: Mention | None = None
        self._heading = -1
        self._unknown = False

    def clauses(self, reading: Reading) -> Iterator[Clause]:
        """Yield the clauses of a sentence; sentences must come in the order of the text."""
        if reading.sentence.paragraph != self._paragraph:
            self._paragraph = reading.sentence.paragraph
            above = {one.kind: one for one in self._above(reading) if one.kind == "Project"}
            self._last = tuple(above.values())
            self._seen = above or self._spoken_of(reading)
            self._project = above.get("Project")
        elif not (self._last and self._last[0].kind in STEADY) and not ON.match(reading.masked.string):
            self._last = ()
        self._made = None
        if OTHERS.match(reading.masked.string):
            self._last = ()
        for found in CLAUSE.finditer(reading.masked.string):
            own = self._own(reading, found.start(), found.end())
            self._last = self._last if own is None else own
            own = self._grown(found[0]) if own is None else own
            topics = self._last if own is None else own
            self._note_project(reading, found, topics)
            yield Clause(found.start(), found.end(), topics, own is None, self._project)
            self._remember(reading, found, topics)

    def _remember(self, reading: Reading, clause: re.Match[str], topics: tuple[Mention, ...]) -> None:
        """Keep what later clauses may point back to; what a clause is about counts before what it names."""
        for one in reading.masked.within(*clause.span()):
            if all(one.kind != topic.kind for topic in topics):
                self._seen[one.kind] = one
        self._seen |= {topic.kind: topic for topic in topics}
        made = MADE.search(clause[0])
        if made is not None:
            self._made = reading.masked.mentions[clause.start() + made.start("head")]

    def _note_project(self, reading: Reading, clause: re.Match[str], topics: tuple[Mention, ...]) -> None:
        """Note the project that a clause is about or alone names; forget it at an unknown one."""
        spoken = [one for one in topics if one.kind == "Project"] or [
            one for one in reading.masked.within(*clause.span()) if one.kind == "Project"
        ]
        if len(spoken) == 1:
            self._project = spoken[0]
            self._unknown = False
        elif UNKNOWN.search(clause[0]):
            self._project = None
            self._unknown = True
            self._seen.pop("Project", None)
            if any(one.kind == "Project" for one in self._last):
                self._last = ()

    def _spoken_of(self, reading: Reading) -> dict[str, Mention]:
        """Return the project that the paragraph before spoke of, where both stand below one heading."""
        headings = reading.sentence.headings
        heading = headings[-1].start if headings else -1
        same = heading == self._heading
        self._heading = heading
        return {"Project": self._project} if same and self._project is not None else {}

    def _grown(self, clause: str) -> tuple[Mention, ...] | None:
        """Return what the sentence says was founded, where the clause speaks of its size."""
        return (self._made,) if self._made is not None and GROWN.match(clause) else None

    def _above(self, reading: Reading) -> tuple[Mention, ...]:
        """Return what the nearest heading names."""
        headings = reading.sentence.headings
        return self._headings.get(headings[-1].start, ()) if headings else ()

    def _own(self, reading: Reading, start: int, end: int) -> tuple[Mention, ...] | None:
        """Return what the clause says it is about: `None` where it names nothing, empty where unclear."""
        masked = reading.masked
        lead = LEAD.match(masked.string, start, end)
        first = lead.end() if lead else start
        for pattern in HEADS:
            found = pattern.match(masked.string, first, end)
            if found:
                return (masked.mentions[found.start("head")],)
        found = LISTED.match(masked.string, first, end)
        if found:
            return tuple(masked.within(*found.span()))
        mention = masked.mentions.get(first)
        if mention is not None and mention.kind in KINDS:
            unclear = NO_TOPIC.match(masked.string, first + 1, end) or (
                mention.kind in {"Country", "Place"} and UNNAMED.match(masked.string, first + 1, end)
            )
            return () if unclear else (mention,)
        return self._back(reading, first, end)

    def _back(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return what 该项目, 会议 and their like point back to."""
        for kind, pattern in BACK:
            if pattern.match(reading.masked.string, first, end):
                meant = self._seen.get(kind) or (
                    self._seen.get("Country") if pattern is GIVEN_THINGS else None
                )
                if meant is None and kind == "Event":
                    meant = self._focus.find("MainEvent", reading, 0)
                elif (
                    meant is None
                    and kind == "Project"
                    and not self._unknown
                    and THIS.match(reading.masked.string, first)
                ):
                    meant = self._focus.find("Project", reading, reading.masked.origin[first])
                return (meant,) if meant is not None else ()
        return None
