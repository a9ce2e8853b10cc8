"""What one figure is about: as a rule the topic of its clause, with the exceptions that the wording makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH
from greensilk_kg.extract.figures.built import built
from greensilk_kg.extract.figures.contents import of_contents
from greensilk_kg.extract.figures.guests import guests
from greensilk_kg.extract.figures.members import members
from greensilk_kg.extract.figures.others import is_of_another
from greensilk_kg.extract.figures.shares import NO_DEBT, brought_about, given, home, lasting, owner, stake
from greensilk_kg.extract.figures.topic_words import COVERS, NATIONAL, WORK_DOES
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot
    from greensilk_kg.model.claim import Ref
    from greensilk_kg.model.value import QuantityMatch

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project", "Event"))
TEXTS = CODES["Agreement"] + CODES["Publication"]
QUANTITY = CODES["Quantity"]
PARTIES = {"家", "国", "个", "方", "所"}
JOINTLY = re.compile(
    rf"(?:在[^，。；{QUANTITY}]{{1,30}}(?:期间|上|框架下)，(?=共同|联合))?"
    rf"(?:[^，。；{QUANTITY}]{{0,8}}的{QUANTITY})?[^，。；{QUANTITY}]{{0,40}}?(?:，(?:共同|联合|正式)?宣布)?(?:(?:发起成立|发起|发布|通过|建立|成立|启动)了?(?:这一?个?|该)?“?(?P<work>[{CODES['Initiative']}{TEXTS}])|(?:发起成立|发起|组建|成立)了?(?:这一?个?|该)?“?(?P<body>{CODES['Institution']})|"
    rf"加入了?“?(?P<joined>[{CODES['Initiative']}{CODES['Institution']}])|(?:签署|加入|响应|采纳)了?(?P<text>[{TEXTS}{CODES['Initiative']}]))(?!合作|国家|文件|框架|建设)"
)
HOSTS = re.compile("(?:主办|承办|协办|举办|联办)(?:方|单位|机构|者)")
"""Those of a meeting, whatever they issue there."""
WRITERS = re.compile(
    rf"[^，。；、《{NAMED}{QUANTITY}]{{0,10}}?(?:共同|联合|参与|合作)*(?:撰写|编写|编制|编译|编著|起草|完成|制定|研制)的《?(?P<text>[{TEXTS}])"
)
"""Those counted by whom a text was written: 11国学者共同撰写的《…》."""
TOGETHER = re.compile("共同|联合|一道|携手|《")
NOTE = re.compile(rf"(?P<thing>[{CODES['Project']}{CODES['Initiative']}])”?（[^（）{NAMED}]*$")
MADE_OF = re.compile(rf"[^，。；]*?的“?(?P<thing>{CODES['Initiative']}){NO_DEBT}")
ONE_OF_THEM = re.compile("[^，。；]{0,14}(?:的|中的?|里的?)第")
"""What shows that the thing spoken of is one of those counted: 7座梯级水库的第3级."""
VISITED = re.compile("[^，。；]{1,24}(?:参观|考察|走访|调研|访问|观摩|视察)了")
"""Those who came to see a work are not counted of it."""
ASIDE = re.compile(
    r"（(?!约?折?合|(?:同比|环比|按年|[较比](?:上年|去年)(?:同期)?)(?:大幅)?[增减升降涨跌上下])[^（）]{4,}$"
)
"""What stands in brackets and is said of something else; not how much a sum grew."""
ONE_OF = re.compile(
    rf"(?:[{NAMED}]”?、|、“?[{NAMED}]).*等(?:(?:国内外|中外)?(?:机构|单位|企业|公司|银行|部门|高校|组织|方面|基金|协会)的)?(?:约|近|共)?$"
)
SUPPOSED = re.compile("如果|假如|倘若|假设")
BY_YEAR = re.compile(rf"到{CODES['Date']}")
"""What shows that a figure is a target: it is of no event."""
ALONG = re.compile("(?:(?<![为对给向])|(?<=成为))(?:沿线|全线)(?:的|共|设|有|设有|共有|设立|建有|约)*$")
RUN = re.compile(rf"{CODES['Project']}[^，。；{NAMED}{QUANTITY}]{{0,8}}$")
MEETS = re.compile(
    "(?:并|还|可|能|够|已|将)*(?:满足|保障|供应|支撑|解决)了?(?:全国|全球|该国|当地)[^，。；]*$"
)
"""How a clause tells what part of a land's need a work meets: a share of the work."""
SHARE_OF = re.compile("占(?!比|用|有率)[^，。；]*$")
"""What a project has of a land's power: its own share."""
LANDS = {"Country", "Place"}
OF_LAND = re.compile(
    "(?:能源|电力|发电|供电|用电|用能)(?:消费|供应|生产|装机)?(?:总?量|结构)|(?:电力|清洁能源|安全饮水)(?:普及|覆盖|接入)率|通电率|森林覆盖率|国内生产总值|GDP|"
    "全国|贫困率|城镇?化率|失业率|通胀|通货膨胀"
)
"""What only a land has a share or rate of."""
OF_LAND_ALONE = re.compile(
    "(?:非化石|化石|可再生|清洁|新)能源[^，。；]{0,8}(?:比重|占比|比例)|单位(?:国内生产总值|GDP)[^，。；]{0,8}(?:能耗|碳排放|排放|强度)"
)
"""The same, where nothing else is spoken of."""
IN_LAND = re.compile(
    rf"在(?P<land>[{CODES['Country']}{CODES['Place']}])[^，。；、{QUANTITY}]{{2,10}}[中里]的?(?:占比|比重|份额)[^，。；{QUANTITY}]{{0,6}}$"
)
"""A share of what a land makes or has: 光伏在甲国发电量中的占比."""
BARE_YEAR = re.compile(
    rf"(?:而|其中|目前|如今|现在)?(?:{CODES['Date']}年?[底末]?)?(?:这一比[例重]|该比[例重]|占比)?(?:已|则|仅|还|只有)?(?:为|是|达|达到|约为)?[仅只约]?"
)
OF_PROCESS = re.compile(
    r"[^，。；：的]{0,10}(?:能耗|电耗|水耗|煤耗|药耗|排放量?|用水量|用电量|成本|效率|产量|单产|浓度|损耗|故障率)(?:可|已|则|将|同比)*"
    r"(?:[下降减提上增升缩][^，。；]{0,6})$"
)
"""The rate of a process or a work, told without whose it is."""
WORKED_ON = re.compile("把|将|对[^，。；]*(?:改造|升级)|采用|应用|用[到上于]|改造|引入|换装|投[产运用]后，$")
"""What somebody does to a work or process of which the clause behind then tells the rate."""
PART_OF_PART = re.compile(r"其中")
BY_FIRMS = frozenset({"count", "money", "ratio"})
"""What the sum of what a land's companies do abroad may be told in as a figure of that land."""
LONGEST_CARRY, FAR_CARRY, LONGEST_NOTE = 24, 50, 80
OPENS = re.compile(
    f"(?:现|目前|如今|截[至止]目前|迄今|至今)?(?:已|累计|共|并|还|先后|陆续|为(?![了期])|{words('figures/opens')})"
)
"""How a clause begins that has no subject of its own: however long, it goes on with the last."""
OF_WORLD = re.compile(
    rf"占(?:到|据|有|了)?(?:[{CODES['Country']}{CODES['Place']}]|全球|世界|国际|全国)(?:市场|总量|总产量|产量)?(?:的?(?:市场)?份额)?(?:的|约|近|达|超过?)*$"
)
"""A share of a market, told of the goods of whom the sentence speaks."""
WORLD = {"全球", "世界"}
GOES_ON = re.compile(
    "，?(?:同比|环比|[比较](?![例重])|其中|增|减|降|升|占|达|约|超|近|预计|总|并|将|到|累计|装机|容量|共|其)"
)
"""How a clause begins that goes on with what was said of the whole world."""


def about(spot: Spot, value: QuantityMatch, dimension: str) -> About:
    """Return what a figure is about, nothing where that is unclear, and who gave it.

    Args:
        spot: Where it stands.
        value: The figure.
        dimension: Kind of its unit.
    """
    special = None
    if dimension == "count":
        special = (
            of_contents(spot)
            or _parties(spot, value)
            or members(spot, value)
            or guests(spot, value)
            or _parts(spot)
            or _along(spot)
            or _run(spot, value)
        )
    elif dimension == "money":
        special = given(spot)
    elif dimension == "time":
        special = lasting(spot)
    elif dimension == "ratio":
        special = home(spot) or stake(spot) or brought_about(spot)
    else:
        special = owner(spot) or built(spot, dimension)
    return (
        special if special is not None else _note(spot) or _land(spot, dimension) or _topic(spot, dimension)
    )


def in_order(spot: Spot, topics: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the one of several things whose figure it is by the order of a list (甲、乙分别为3%、5%)."""
    each = EACH.search(spot.before) if len(topics) > 1 else None
    if each is None:
        return topics
    start = spot.index - len(spot.before) + each.end()
    here = [
        index for index, one in spot.reading.masked.placed(start, spot.clause.end) if one.kind == "Quantity"
    ]
    if len(here) == 1:
        return topics
    return (topics[here.index(spot.index)],) if len(here) == len(topics) else ()


def _topic(spot: Spot, dimension: str) -> About:
    clause = spot.clause
    if (
        ASIDE.search(spot.before)
        or "之一" in spot.after
        or ONE_OF_THEM.match(spot.after)
        or SUPPOSED.search(spot.sentence)
        or (dimension == "count" and VISITED.match(spot.after))
        or is_of_another(spot, dimension)
    ):
        return (), None
    if clause.carried and (_is_of_process(spot, dimension) or _is_abroad(spot, dimension)):
        return (), None
    if any(one.kind == "Event" for one in clause.topics) and BY_YEAR.search(spot.before):
        return (), None
    if not clause.carried:
        return (() if ONE_OF.search(spot.before) else clause.topics), None
    if (
        clause.topics
        and clause.topics[0].name in WORLD
        and not (GOES_ON.match(spot.before) or "占" in spot.before)
    ):
        return (), None
    begins = clause.start == 0 and any(one in spot.before for one in NAMED)
    if begins and clause.topics and clause.topics[0].kind == "Project":
        begins = WORK_DOES.match(spot.before) is None
    far = OPENS.match(spot.before) or (dimension == "ratio" and OF_WORLD.search(spot.before))
    longest = FAR_CARRY if far else LONGEST_CARRY
    length = len(spot.since if spot.told else spot.before)
    return (() if begins or length > longest else clause.topics), None


def _is_of_process(spot: Spot, dimension: str) -> bool:
    """Tell whether a rate is of what a body worked on, or a share of a share that was just told."""
    topics = spot.clause.topics
    if dimension != "ratio" or not topics:
        return False
    if topics[0].kind == "Institution":
        return bool(OF_PROCESS.search(spot.before) and WORKED_ON.search(spot.previous))
    last = spot.reading.masked.mentions.get(spot.clause.start - 2)
    share = last is not None and getattr(last.value, "unit", "") == "PERCENT"
    return share and topics[0].kind in LANDS and PART_OF_PART.match(spot.before) is not None


def _is_abroad(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is of works that a land's companies have abroad, of which the sentence speaks."""
    topics = spot.clause.topics
    if dimension in BY_FIRMS or not topics or topics[0].kind not in LANDS:
        return False
    return NATIONAL.search(spot.whole, 0, spot.clause.start) is not None


def _land(spot: Spot, dimension: str) -> About | None:
    """A share in a land's power or income, where a project is spoken of: the one land that is named."""
    topics = spot.clause.topics
    if dimension == "ratio" and (inside := IN_LAND.search(spot.before)):
        return (spot.mention(spot.index - len(spot.before) + inside.start("land")),), None
    if dimension != "ratio" or not spot.clause.carried or (topics and topics[0].kind in LANDS):
        return None
    alone = OF_LAND_ALONE.search(spot.before)
    terms = (OF_LAND.search(spot.before) and not COVERS.match(spot.before)) or (not topics and alone)
    terms = terms and not MEETS.match(spot.before)
    terms = terms or (
        _is_no_body(spot)
        and BARE_YEAR.fullmatch(spot.before)
        and OF_LAND.search(spot.sentence[-LONGEST_NOTE:])
    )
    if not terms or SHARE_OF.search(spot.before):
        return ((), None) if alone and topics and topics[0].kind == "Project" else None
    masked = spot.reading.masked
    here = {one.ref: one for one in masked.within(0, spot.index) if one.kind in LANDS}
    if not here and not topics:
        here = _home(spot)
    return (tuple(here.values()) if len(here) == 1 else ()), None


def _is_no_body(spot: Spot) -> bool:
    return not spot.clause.topics or spot.clause.topics[0].kind != "Institution"


def _home(spot: Spot) -> dict[Ref | None, Mention]:
    """Return China where the article names no other country."""
    lands = {
        one.ref: one
        for reading in spot.scene.article.readings
        for one in reading.mentions
        if one.kind == "Country" and one.start < spot.mention(spot.index).start
    }
    return lands if len(lands) == 1 and all(one.authority == CHINA for one in lands.values()) else {}


def _parties(spot: Spot, value: QuantityMatch) -> About | None:
    """与28个国家发起…: what they launched or signed together."""
    string, behind = spot.reading.masked.string, spot.index + 1
    written = WRITERS.match(string, behind, spot.clause.end)
    if written is not None:
        return (spot.mention(written.start("text")),), None
    found = JOINTLY.match(string, behind) if value.measure in PARTIES else None
    if found is not None and HOSTS.match(string, behind):
        return (), None
    if found is None or (found["text"] and _is_pact(spot, found[0])):
        return None
    named = next(one for one in ("work", "body", "joined", "text") if found[one])
    return (spot.mention(found.start(named)),), None


def _is_pact(spot: Spot, words: str) -> bool:
    """Tell whether a state signs the same sort of text with each of many (中国与45国签署互认协议)."""
    topics = spot.clause.topics
    return bool(topics) and topics[0].kind == "Country" and not TOGETHER.search(words)


def _parts(spot: Spot) -> About | None:
    """开展10个示范区、100个项目的…倡议: the initiative."""
    found = MADE_OF.match(spot.reading.masked.string, spot.index + 1, spot.clause.end)
    return ((spot.mention(found.start("thing")),), None) if found else None


def _along(spot: Spot) -> About | None:
    """沿线43个车站: the line that the paragraph speaks of."""
    project = spot.clause.project
    return ((project,), None) if project is not None and ALONG.search(spot.before) else None


def _run(spot: Spot, value: QuantityMatch) -> About | None:
    """甲公司开行乙班列402列: the service, not the company that runs it."""
    topics = spot.clause.topics
    if value.measure != "列" or not topics or topics[0].kind != "Institution":
        return None
    found = RUN.search(spot.before)
    return None if found is None else ((spot.mention(spot.index - len(found[0])),), None)


def _note(spot: Spot) -> About | None:
    """…电站（装机3万千瓦，…）: what the brackets stand behind."""
    found = NOTE.search(spot.reading.masked.string, max(0, spot.index - LONGEST_NOTE), spot.index)
    return ((spot.mention(found.start("thing")),), None) if found else None
