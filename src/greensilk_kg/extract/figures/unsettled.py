"""Figures of which the text does not settle whose they are: another thing without a name fits as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
SPEAKERS = re.compile("我们(?!国)|咱们|咱|俺")
"""Those who speak, of whom nothing is known; what is theirs is not what was spoken of before."""
FINDS = re.compile("(?:认为|显示|发现|指出|表明|预测|估计|推算|推断)，?[^。；]*$")
"""What a text tells of the world."""
PARTY = re.compile(
    "(?:其|各|首批|新)?(?:成员|会员|伙伴|签约|签署|入驻|入园|参展|发起|理事)"
    "(?:企业|单位|机构|公司|国家?|银行|高校|城市)(?!数|总|共|达|已?有|增|名单|大会|[和与、])"
)
"""How a clause begins that tells what members do, not how many they are."""
MADE = (
    f"(?:{any_of('figures/starts', 'projects/builds')}|建有?|新建|建设|设立|开设|推出|开发|"
    "上线|启用|盖起|打造|设置|配置|研发|发行|成立|建起)"
)
NEW = re.compile(
    rf"{MADE}(?:了|起|有)?(?:{QUANTITY}的?|[一两三]?[个座条项家套]|首[个座条项]|新的?)?"
    rf"(?P<what>[^，。；：、了的{QUANTITY}{DATE}{FIRST}-{LAST}]{{2,16}})(?<![后时中前])，$"
)
"""A clause that ends in a thing without a name that somebody makes."""
ITS = re.compile(r"(?:首批|首期|一期|每[期批]|名额|期限|服务期|有效期|周期)")
"""How a clause begins that tells of what was made just before, not of who made it."""
ACTORS = re.compile("(?:另外?|已|还|也|目前|现|共|约|近|其中|先后|累计|如今|，)*有?(?:超过?|约|近|逾)?$")
"""What stands before those counted where they themselves do what the clause tells."""
DO = re.compile(
    "(?P<who>[^，。；、的了与和在为从被把将已]{0,10}?(?:农户|牧户|家庭|村民|居民|牧民|渔民|农民|青年|学生|学员|工人|妇女|人家|商户|村庄|国家|户))"
    "(?:与|和|在|为|从|把|将|已|搬|领|拿|取得|获|签|得|种|住|用|走|找|考|通过|开|成|加入|参与|主动|自发|率先)(?![^，。；]*(?:受益|获益|惠及))"
)
"""Behind a number those whom it counts, and how begins what they do: 14户农户与园区签约."""
DOERS = {"Institution", "Project", "Place"}
SIZED = {"length"}
ATTRIBUTE = re.compile("(?:宽|高|深|厚|直径|净空|间距|跨度)(?:度|达)?(?:约|近|超过?|达|为)*$")


def is_unsettled(spot: Spot, dimension: str, topic: Mention) -> bool:
    """Tell whether a figure may be of something without a name that stands nearer than its topic.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        topic: What it would be stated of.
    """
    if dimension in SIZED and ATTRIBUTE.search(spot.since) and spot.after.startswith("的"):
        return True
    if topic.kind == "Publication" and FINDS.search(spot.sentence):
        return True
    if not spot.clause.carried:
        return False
    if dimension == "count" and topic.kind in DOERS and ACTORS.match(spot.before) and DO.match(spot.after):
        return True
    return bool(SPEAKERS.search(spot.before) or (NEW.search(spot.previous) and _is_its(spot, dimension)))


def _is_its(spot: Spot, dimension: str) -> bool:
    """Tell whether a clause tells of what was made just before: its term, its first, those whom it counts."""
    counts = dimension == "count" and spot.index == spot.clause.start
    return counts or ITS.match(spot.before) is not None
