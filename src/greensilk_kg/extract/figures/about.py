"""What one figure is about: as a rule the topic of its clause, with the exceptions that the wording makes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.topics import Clause
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.value import QuantityMatch

    About = tuple[tuple[Mention, ...], Mention | None]

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project", "Event"))
TEXTS = CODES["Agreement"] + CODES["Publication"]
QUANTITY, EVENT = CODES["Quantity"], CODES["Event"]
ATTENDED = re.compile(
    r"参会|与会|参加(?!学习|培训|研修|建设|项目|施工|工作)|出席|聚首|相聚|会聚|参训|线上接入|共襄|完成了?[^，。；]{0,4}(?:课程|研修|培训)|参展|受邀|到会|到场|云集|齐聚|汇聚一堂|列席|莅临|赴会|在线收看|在线观看|线上收看|线上观看|线上参"
)
CAME = re.compile(
    "(?:学员|代表|嘉宾|与会者|参会者|与会人员|参会人员|参训人员|参加者)(?:共|总数|人数)?(?:分别)?(?:来自|达|共|约|超过|近|为)[^，。；]{0,24}$"
)
AT_EVENT = re.compile(rf"(?:参加|出席|参与)了?[^，。；]{{0,8}}?(?P<many>{QUANTITY})?“?(?P<event>{EVENT})")
PERSONS = {"人", "名", "位", "余人", "家", "个", "人次"}
PARTIES = {"家", "国", "个", "方"}
JOINTLY = re.compile(
    rf"[^，。；{QUANTITY}]{{0,40}}?(?:(?:发起成立|发起|发布|通过|建立|成立|启动)了?(?P<work>[{CODES['Initiative']}{TEXTS}])|"
    rf"签署了?(?P<text>[{TEXTS}]))(?!合作|国家|文件|框架|建设)"
)
FUNDED = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}])(?:为|向)(?P<project>{CODES['Project']})[^，。；]{{0,12}}?(?:提供|发放)了?[^，。；]{{0,8}}$"
)
GAVE = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}])[^，。；]{{0,6}}(?:出资|捐资|注资)[^，。；]{{0,3}}$"
)
FUND = re.compile(rf"，?(?:用于)?(?:成立|设立|发起)了?“?(?P<fund>{CODES['Initiative']})")
OWNER = re.compile(rf"的“?(?P<thing>[{CODES['Project']}{CODES['Initiative']}])")
LENT = re.compile(
    rf"^(?:其中，?|此外，?|并?由)?(?P<who>[{CODES['Institution']}])[^，。；{NAMED}]{{0,8}}"
    r"(?:提供|贷出|贷款|出资|投资|融资|注资|授信|发放|承贷|筹集|出贷|安排|拨款|承担|投入)[^，。；为向]{0,8}$"
)
ROUND_IT = re.compile(r"总投资|总造价|总成本|项目|工程|电站|其中|银团|业主|剩余|其余")
FOR_IT = re.compile(r"(?:为|向)(?:该|本|此)?(?:项目|工程|电站|电厂|铁路|高铁|大桥|园区)[^，。；]{0,10}$")
NOTE = re.compile(rf"(?P<thing>[{CODES['Project']}{CODES['Initiative']}])”?（[^（）{NAMED}]*$")

MADE_OF = re.compile(rf"[^，。；]*?的“?(?P<thing>{CODES['Initiative']})")
SEVERAL = re.compile(rf"(?:参加|出席|参与)了?{QUANTITY}")
ASIDE = re.compile(r"（[^（）]{4,}$")
ONE_OF = re.compile(r"、.*等(?:约|近)?$")
LASTS = re.compile("为期|历时|用(?!寿命)|时长")
LASTING = re.compile(rf"的“?(?P<thing>[{CODES['Event']}{CODES['Initiative']}{CODES['Project']}])")
STAKE = re.compile(
    "(?:参股|持股|控股|占股|入股|持有|出资(?:占比|比例)|股权(?:占比|比例)|股份占比)[^，。；]{0,6}$"
)
SHARES = re.compile("的?(?:股权|股份)")
HELD = re.compile(
    rf"(?:持有|拥有|占有?|收购|购得|取得|获得)了?(?:该|“)?(?P<thing>[{CODES['Project']}{CODES['Institution']}])”?$"
)
HOLDER = re.compile(rf"[，、和]?(?:其中，?|而|另有?)?(?P<who>[{CODES['Institution']}])")
BUILT = re.compile("修建|建造|铺设|建设|建成|新建|修筑|改造|安装|架设|完成|承建|种植|修复")
LONGEST_CARRY = 24
LONGEST_NOTE = 80
FAR = 300


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure stands.

    Attributes:
        scene: The article.
        reading: The sentence.
        clause: The clause.
        index: Offset of the figure in the masked sentence.
        last: Behind the figure before it, or where the clause begins.
        told: The indicator of the figure before it in the clause, or `None`.
        counts: Measure word → what was last counted with it in the sentence.
    """

    scene: Scene
    reading: Reading
    clause: Clause
    index: int
    last: int
    told: str | None
    counts: dict[str, str] = field(default_factory=dict)

    @property
    def before(self) -> str:
        """The clause before the figure, of a very long one the last characters."""
        return self.reading.masked.string[max(self.clause.start, self.index - FAR) : self.index]

    @property
    def since(self) -> str:
        """The clause since the last figure."""
        return self.reading.masked.string[self.last : self.index]

    @property
    def after(self) -> str:
        """The clause up to the next figure."""
        string = self.reading.masked.string
        end = string.find(QUANTITY, self.index + 1, self.clause.end)
        return string[self.index + 1 : self.clause.end if end < 0 else end]

    @property
    def sentence(self) -> str:
        """The sentence, from the last 。 or ；, up to the figure; of a very long one the last characters."""
        return re.split(r"[。；]", self.reading.masked.string[max(0, self.index - FAR) : self.index])[-1]

    @property
    def whole(self) -> str:
        """The sentence to its end."""
        return self.reading.masked.string

    @property
    def previous(self) -> str:
        """The clause before this one, with its stop."""
        string, end = self.reading.masked.string, self.clause.start
        return re.split(r"(?<=[，。；])", string[max(0, end - FAR) : end])[-2:][0]


def about(spot: Spot, value: QuantityMatch, dimension: str) -> About:
    """Return what a figure is about, nothing where that is unclear, and who gave it.

    Args:
        spot: Where it stands.
        value: The figure.
        dimension: Kind of its unit.
    """
    special = None
    if dimension == "count":
        special = _parties(spot, value) or _guests(spot, value) or _parts(spot)
    elif dimension == "money":
        special = _money(spot)
    elif dimension == "time":
        special = _lasting(spot)
    elif dimension == "ratio":
        special = _stake(spot)
    else:
        special = _owner(spot) or _built(spot, dimension)
    return special if special is not None else _note(spot) or _topic(spot)


def _topic(spot: Spot) -> About:
    clause = spot.clause
    if ASIDE.search(spot.before) or "之一" in spot.after:
        return (), None
    if not clause.carried:
        return (() if ONE_OF.search(spot.before) else clause.topics), None
    begins = clause.start == 0 and any(one in spot.before for one in NAMED)
    return (() if begins or len(spot.before) > LONGEST_CARRY else clause.topics), None


def _mention(spot: Spot, index: int) -> Mention:
    return spot.reading.masked.mentions[index]


def _parties(spot: Spot, value: QuantityMatch) -> About | None:
    """与28个国家发起…: what they launched or signed together."""
    found = JOINTLY.match(spot.reading.masked.string, spot.index + 1) if value.measure in PARTIES else None
    if found is None:
        return None
    return (_mention(spot, found.start("work") if found["work"] else found.start("text")),), None


def _guests(spot: Spot, value: QuantityMatch) -> About | None:
    """50余名代表参会: the event."""
    string, end = spot.reading.masked.string, spot.clause.end
    came = CAME.search(string, spot.clause.start, spot.index)
    if value.measure not in PERSONS | {"国"} or not (came or ATTENDED.search(string, spot.index, end)):
        return None
    if SEVERAL.search(string, spot.index, end):
        return (), None
    named = AT_EVENT.search(string, spot.index, end)
    if named is not None:
        return (() if named["many"] else (_mention(spot, named.start("event")),)), None
    here = [one for one in spot.clause.topics if one.kind == "Event"]
    event = here[0] if here else spot.scene.focus.find("Event", spot.reading, spot.reading.masked.origin[end])
    return ((event,) if event is not None else ()), None


def _parts(spot: Spot) -> About | None:
    """开展10个示范区、100个项目的…倡议: the initiative."""
    found = MADE_OF.match(spot.reading.masked.string, spot.index + 1, spot.clause.end)
    return ((_mention(spot, found.start("thing")),), None) if found else None


def _money(spot: Spot) -> About | None:
    """甲为…项目提供1亿元, 总投资10亿元的…项目, 出资15亿元成立…基金."""
    string = spot.reading.masked.string
    funded = FUNDED.search(string, spot.clause.start, spot.index)
    if funded is not None:
        return (_mention(spot, funded.start("project")),), _mention(spot, funded.start("who"))
    gave = GAVE.search(string, spot.clause.start, spot.index)
    fund = FUND.match(string, spot.index + 1)
    if gave is not None and fund is not None:
        return (_mention(spot, fund.start("fund")),), _mention(spot, gave.start("who"))
    return _owner(spot) or _lent(spot)


def _lasting(spot: Spot) -> About:
    """为期12天的…研修班, 期限15年: the event or initiative that lasts so long, the project of a term."""
    if LASTS.search(spot.since):
        found = LASTING.match(spot.whole, spot.index + 1)
        if found is not None:
            return (_mention(spot, found.start("thing")),), None
        return tuple(
            one for one in spot.clause.topics if one.kind in {"Event", "Initiative", "Project"}
        ), None
    return (() if spot.clause.project is None else (spot.clause.project,)), None


def _stake(spot: Spot) -> About | None:
    """某公司参股49%, 持有…项目51%的股权: the project, or what the shares are of."""
    if not (STAKE.search(spot.since) or SHARES.match(spot.after)):
        return None
    held = HELD.search(spot.whole, spot.last, spot.index)
    if held is not None:
        return (_mention(spot, held.start("thing")),), None
    who = HOLDER.match(spot.whole, spot.last, spot.index)
    project = spot.clause.project
    own = (
        who is None
        and bool(spot.clause.topics)
        and not spot.clause.carried
        and project not in spot.clause.topics
    )
    if project is None or (own and spot.clause.topics[0].kind != "Country"):
        return (), None
    return (project,), (_mention(spot, who.start("who")) if who is not None else None)


def _built(spot: Spot, dimension: str) -> About | None:
    """A company that has built something of a size: the size is not its own."""
    topics = spot.clause.topics
    if dimension not in {"length", "area", "power"} or not topics or topics[0].kind != "Institution":
        return None
    return ((), None) if BUILT.search(spot.before) else None


def _owner(spot: Spot) -> About | None:
    """总投资10亿元的…项目, 装机3万千瓦的…电站: what stands behind."""
    owner = OWNER.match(spot.reading.masked.string, spot.index + 1)
    return ((_mention(spot, owner.start("thing")),), None) if owner else None


def _note(spot: Spot) -> About | None:
    """…电站（装机3万千瓦，…）: what the brackets stand behind."""
    found = NOTE.search(spot.reading.masked.string, max(0, spot.index - LONGEST_NOTE), spot.index)
    return ((_mention(spot, found.start("thing")),), None) if found else None


def _lent(spot: Spot) -> About | None:
    """其中某银行贷款1亿美元, where a project is spoken of: the project, and who gave it."""
    project = spot.clause.project
    if project is None:
        return None
    if FOR_IT.search(spot.before):
        who = HOLDER.match(spot.whole, spot.clause.start, spot.index)
        return (project,), (_mention(spot, who.start("who")) if who is not None else None)
    found = LENT.search(spot.before)
    if found is None or not ROUND_IT.search(spot.whole):
        return None
    return (project,), _mention(spot, spot.clause.start + found.start("who"))
