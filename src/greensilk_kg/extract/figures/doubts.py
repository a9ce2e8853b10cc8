"""Figures whose subject is not sure: what a strict reader would not say of the thing spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH
from greensilk_kg.extract.figures.elsewhere import is_elsewhere
from greensilk_kg.extract.figures.national import is_national
from greensilk_kg.extract.figures.no_event import is_of_no_event
from greensilk_kg.extract.figures.not_had import is_not_had
from greensilk_kg.extract.figures.plain import CHANGES
from greensilk_kg.extract.figures.restrictions import COVERS, is_covered, place
from greensilk_kg.extract.figures.strangers import is_of_strangers
from greensilk_kg.extract.figures.terms import is_of_signed
from greensilk_kg.extract.figures.topic_words import PLANTS
from greensilk_kg.extract.figures.turns import part_in_turn
from greensilk_kg.extract.figures.unsettled import is_unsettled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
OF_EACH_PART = re.compile(
    "(?:高度|长度|宽度|深度|厚度|直径|面积|净空|跨度|间距)(?:均|都|各|分别|平均)|(?:[均各]|每[座条个处栋])(?:高|长|宽|深)"
)
"""A size that each of the parts has which were counted before."""
PART_SIZE = re.compile("(?:净[高宽空]|孔径|直径|单[孔跨]|[高宽深]度?)")
COUNTED = re.compile(f"{QUANTITY}[^，。；{QUANTITY}]{{1,10}}，$")
"""A clause that counts something last."""
MOVED = re.compile(
    "(?:挪|移|偏|后退|退让|绕行|绕|抬高|加高|垫高|加宽|拓宽|加深|下沉)(?:了|开|出)?(?:约|近|超过?)*$"
)
"""What shows that a length is how far a line was moved, or something raised."""
OF_A_PART = re.compile(
    "的(?P<part>[㐀-鿿]{2,10}?)(?:净|总|平均|最大)?(?:[高宽深长厚]|直径)(?:度|达)?(?:约|近|超过?|为)*$"
)
MAIN = re.compile("[坝塔桥楼路]$|隧道|管道|管线|线路|码头|泊位|岸线|坝顶|航道|跑道|渠")
"""Parts whose size is that of the whole work."""
SIZES = {"length", "area"}
TERM_FROM = re.compile(
    "[^，。；]{0,6}?(?:至|到|往返|前往|往|—|-|与|和)[^，。；]*(?:[车航行]程|时间|时长|用时)"
)
"""A way that only begins at the thing named first: 甲机场至乙园区的车程."""
NO_TERM_OF = {"Place", "Country", "Institution", "Project"}
BY_BOTH = "[”》]?(?:，|共|[总合]|装机|投资|累计|年|预计|将|可|每)"
JOINED = re.compile(rf"(?:{CODES['Project']}|{PLANTS})[”》]?(?:和|与|及|以及|、)[“《]?$")
JOINED_END = re.compile(BY_BOTH)
JOINED_ON = re.compile(
    rf"[”》]?(?:和|与|及|以及|、)[“《]?(?:{CODES['Project']}|[^，。；、{QUANTITY}]{{2,12}}?(?:{PLANTS}))(?:项目|工程)?{BY_BOTH}"
)
"""Two works side by side before what they have together."""
SEVERALLY = re.compile("均|都|各|每|分别|等国")
"""What shows that a figure is of each of several."""
TEXTS = frozenset({"Publication", "Agreement"})
"""What has no size itself, whatever it says of the world's."""
JOINED_KINDS = {"Project", "Initiative"}
JOINT = {"count", "money", "mass", "energy", "power", "length", "area"}
PUT_IN = re.compile(
    f"{any_of('figures/put-in')}(?:全部|陆续|正式|建成)?(?:投入使用|投用|投运|启用|安装|运行|到位)[^，。；]*后，$"
)
"""Goods, not the thing spoken of, do what the next clause tells: 援助车辆投入使用后，每年可…."""
GOODS = re.compile("物资|设备|器材|装备")
"""What a batch of aid is called, which then does itself what its goods do."""
OWN_SIZE = re.compile("面积|占地|用地|规模|园区|规划|总建筑|建筑")
"""What shows that an area is the work's own."""
MAKES = re.compile(
    rf"(?:使得?|令|让)[{CODES['Country']}{CODES['Place']}][^，。；]*(?:总|全国|装机|发电|产能|供电)[^，。；]*$|(?:使得?|令|让)(?:该国|全国)[^，。；]*$"
)
"""What a work does to a land's figure: 使甲国水电装机提升至15万千瓦."""
PURPOSE = re.compile("(?:用于|旨在|以便)[^，。；]*(?:覆盖|连接|建设|惠及|修建|改造|支持)[^，。；]*$")
"""What money is for is not a figure of who gives it."""
BY_OTHERS = re.compile("[^，。；、的]{0,14}?(?:企业|公司|厂商|制造商|开发商|运营商|供应商)|(?:对外)?出口的")
"""Behind a land, whose the figure is instead: its firms', or those whom its goods serve."""
ELSEWHERE = re.compile(
    "(?:为|帮助|助力)(?:其他|别的|伙伴|世界各)国家?[^，。；]{0,6}减|"
    f"使(?:全球|世界|{CODES['Place']})[^，。；]*[减降]"
)
"""What a land does abroad, in its clause before the figure: 出口的风机为其他国家减排."""
TENDED = re.compile("(?:治理|造林|绿化|修复|恢复|种植|改良|封育|保护)[^，。；]*$")
"""What is done to land, of which an area alone says nothing: 治理沙化土地3万公顷."""
SENT = re.compile("(?:选派|派出|派遣|选送|抽调)[^，。；]*$")
"""Whom a body sends are not how many it has."""
BUILT = re.compile(
    "(?:建设|投资|兴建|新建|设立|建立|开设|建成|修建|建)了?[^，。；]{0,30}(?:厂|基地|产线|生产线|园区|电站|[泵净水]站|电场|示范园|码头|农场)，$"
)
"""A plant without a name; what it makes is not what its owner makes."""
PLANT_MAKES = re.compile(
    "(?:现已|现|目前|已|如今|年|日|设计|规划|计划|总|达到?)*"
    "(?:产能|产量|产值|产|处理|装机|库容|容量|供水|占地|投资|造价|可年)"
)
SETTLED_IN = re.compile("在[^，。；、的]{1,8}?(?:注册|落户|设立|经营|运营|投资兴业|扎根)的[^，。；]*$")
"""Where the firms are of which many are counted: 在某国注册的中资企业已有90家."""
STAGE_OF = re.compile("[一二三四首]期$")
NAMED_SO = re.compile("的?(?:光伏|风电|水电|储能)?(?:项目|工程|电站|机组)")
MONEYED = {"Institution", "Country"}
HEIGHTS = {"length", "height"}
RATE = "interest-rate"
"""What a loan or a bond has, and not who lends or issues it."""
LEVEL = re.compile("水位|海拔|吃水|库水")
"""Heights that are no length of a work."""
VERBS = re.compile(any_of("figures/no-share-noun"))
"""What is no noun a share could be of."""


def is_doubtful(spot: Spot, dimension: str, indicator: str, counted: str, topics: Sequence[Mention]) -> bool:
    """Tell whether a figure may be of something other than what it would be stated of.

    Args:
        spot: Where it stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        counted: Of what it is.
        topics: What it would be about.
    """
    if not topics:
        return False
    topic = topics[0]
    lent = indicator == RATE and topic.kind in MONEYED
    lent = lent or is_elsewhere(spot, dimension, indicator, counted, topic)
    if lent or is_unsettled(spot, dimension, topic) or is_of_strangers(spot, dimension, topic):
        return True
    if topic.kind == "Event":
        return is_of_no_event(spot, dimension, indicator, topic)
    if dimension == "ratio":
        return _is_no_share(spot, indicator, counted, topic)
    if dimension == "time":
        way = topic.kind in NO_TERM_OF and _follows(spot, topic, TERM_FROM)
        return way or (topic.kind != "Agreement" and is_of_signed(spot, counted))
    return (
        (dimension in {"power", "energy"} and topic.kind in TEXTS)
        or _is_of_land(spot, dimension, topic)
        or (dimension != "count" and _is_of_another(spot, topic))
        or _is_act(spot, dimension, indicator, counted, topic)
        or (dimension in SIZES and _is_of_parts(spot, indicator, counted, topic))
        or _is_joint(spot, dimension, topics)
        or _is_in_turn(spot, dimension, counted, topics)
        or (_is_put_in(spot) and GOODS.search(topic.plain) is None)
        or _is_of_stage_named(spot)
        or is_not_had(spot, counted, topic)
    )


def _is_of_parts(spot: Spot, indicator: str, counted: str, topic: Mention) -> bool:
    """Tell whether a size is that of each part counted before, or of nothing that is named."""
    if spot.clause.carried and (OF_EACH_PART.match(spot.since) or _follows_parts(spot)):
        return True
    if indicator in HEIGHTS and (LEVEL.search(spot.since) or MOVED.search(spot.since)):
        return True
    if (part := OF_A_PART.search(spot.since)) and MAIN.search(part["part"]) is None:
        return True
    untold = indicator == "area" and topic.kind == "Project" and not counted
    return untold and OWN_SIZE.search(spot.before) is None


def _follows_parts(spot: Spot) -> bool:
    """Tell whether a size follows parts of a work that the clause before counts: 设16处通道，净高7米."""
    return PART_SIZE.match(spot.before) is not None and COUNTED.search(spot.previous) is not None


def _is_no_share(spot: Spot, indicator: str, counted: str, topic: Mention) -> bool:
    """Tell whether a share is of others than the whole world, or nobody can know of what it is.

    What grows may be told by a verb, 出口增长6.7%; a share of 出口 or 使用 says nothing.
    """
    if counted.startswith("占其") or (is_covered(spot, topic) and COVERS not in counted):
        return True
    of_what = counted.startswith("占") and spot.clause.carried and topic.kind != "Project"
    return of_what or (indicator not in CHANGES and VERBS.fullmatch(counted) is not None)


def _is_of_land(spot: Spot, dimension: str, topic: Mention) -> bool:
    """Tell whether a figure is of a land that a work makes richer, or of what a loan is for."""
    if dimension == "count":
        return topic.kind in MONEYED and PURPOSE.search(spot.before) is not None
    return topic.kind == "Project" and MAKES.search(spot.before) is not None


def _is_of_another(spot: Spot, topic: Mention) -> bool:
    """Tell whether a size is that of a land's firms or of a plant that its owner built."""
    if topic.kind == "Country":
        others = _follows(spot, topic, BY_OTHERS) and not is_national(spot, topic)
        if others or ELSEWHERE.search(spot.since):
            return True
    if topic.kind not in MONEYED or not spot.clause.carried:
        return False
    return bool(BUILT.search(spot.previous) and PLANT_MAKES.match(spot.before))


def _is_act(spot: Spot, dimension: str, indicator: str, counted: str, topic: Mention) -> bool:
    """Tell whether a figure is what a land did to its soil, or whom a body sent, and does not say so."""
    if topic.kind != "Project" and dimension == "area":
        return not counted and bool(TENDED.search(spot.since) or not OWN_SIZE.search(spot.since))
    if topic.kind == "Country" and dimension == "count" and SETTLED_IN.search(spot.before):
        return "在" not in counted
    sent = topic.kind == "Institution" and indicator == "count"
    return sent and SENT.search(spot.before) is not None


def _is_joint(spot: Spot, dimension: str, topics: Sequence[Mention]) -> bool:
    """Tell whether two works or plans have a figure together that one of them would be given."""
    if dimension not in JOINT or topics[0].kind not in JOINED_KINDS or SEVERALLY.search(spot.sentence):
        return False
    if len(topics) > 1:
        return True
    if topics[0].kind != "Project":
        return False
    at = place(spot, topics[0], 0)
    if at is None:
        return False
    ahead = JOINED.search(spot.whole, 0, at) is not None and JOINED_END.match(spot.whole, at + 1)
    return bool(ahead or JOINED_ON.match(spot.whole, at + 1))


def _is_in_turn(spot: Spot, dimension: str, counted: str, topics: Sequence[Mention]) -> bool:
    """Tell whether the figures of a list go with several things of which only one is known."""
    each = EACH.search(spot.before)
    if len(topics) > 1 or each is None or (counted and dimension != "count"):
        return False
    if (part := part_in_turn(spot)) and counted.startswith(part):
        return False
    start = spot.index - len(spot.before) + each.end()
    return spot.whole[start : spot.clause.end].count(QUANTITY) > 1


def _is_of_stage_named(spot: Spot) -> bool:
    """Tell whether a size is part of what a stage of some work is called: 启动二期40兆瓦项目."""
    return STAGE_OF.search(spot.since) is not None and NAMED_SO.match(spot.after) is not None


def _is_put_in(spot: Spot) -> bool:
    """Tell whether goods do what the clause tells that has no subject of its own."""
    return spot.clause.carried and PUT_IN.search(spot.previous) is not None


def _follows(spot: Spot, topic: Mention, words: re.Pattern[str]) -> bool:
    """Tell whether some words stand right behind the topic."""
    at = place(spot, topic)
    return at is not None and words.match(spot.whole, at + 1, spot.index) is not None
