"""Shorthand of the rules about works: places one within another, up to the one where a work stands."""

from __future__ import annotations

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

COUNTRY, PLACE, FIGURE = CODES["Country"], CODES["Place"], CODES["Quantity"]
TRIBUTARY = "(?:第?[一二三]级|最[大长]的?|主要|重要|左岸|右岸|上游|下游|一[条个]|的)*支流"
SIDE = "(?:[东西南北中]{1,2}部(?:的?(?:沿海|边境|内陆))?(?:地区|山区|海岸)?)"
WITHIN = (
    rf"(?:的|，?地处|{SIDE}|(?:[东西南北]{{1,2}}|左|右|沿|上|中|下)(?:岸|端|侧|麓|缘|坡|游|海岸)|"
    rf"一[个座](?:名叫|叫|名为)?|名叫|名为|{any_of('places/town-of')}|"
    "(?:最[大长]的?|第[一二三四]大)(?:河流?|湖泊?|岛屿?|城市|港口|省份?)|母亲河)*"
)
"""What stands between a place and the one in it: 北部的小镇."""
AWAY = (
    rf"(?:市区|市中心|城区|市|县城)?(?:(?:以|向|往|偏)?[东西南北]{{1,2}}(?:部|方向|面|侧|郊外?)?)?约?(?:{FIGURE})?"
    "(?:开外|之外|外|处|远|左右)?"
)
"""How far from a place, and on which side of it, another one lies."""
NO_SITE = (
    rf"(?!(?:市区|市中心|城区|市|县城)?(?:(?:以|向|往|偏)[东西南北]|[东西南北]{{1,2}}(?:方向|面|郊外?|侧)?约?{FIGURE})|约?{FIGURE}(?!的)|"
    rf"附近|周边|企业|公司|政府|(?:在[{COUNTRY}{PLACE}])?{TRIBUTARY}|(?:和|与|同|至|到|、)[^，。；]{{0,12}}(?:之间|交界|接壤|交汇))"
)
"""What shows that a place is none where the work stands, but near one."""
CHAIN = rf"(?P<place>{PLACE}{NO_SITE}(?:{WITHIN}{PLACE}{NO_SITE})*)"
BEYOND = (
    rf"(?:{WITHIN}{PLACE}(?:(?={AWAY}的)(?:以|[东西南北]|市|城|县|约|{FIGURE}){AWAY}的|(?:在[{COUNTRY}{PLACE}])?{TRIBUTARY}的?){WITHIN}"
    rf"(?P<inner>{PLACE}{NO_SITE}(?:{WITHIN}{PLACE}{NO_SITE})*))"
)
REST = (
    rf"(?:[^，。；、的{''.join(CODES.values())}]|、|[{COUNTRY}{PLACE}]|"
    rf"(?:海拔|高约|距离?|约)[^，。；{COUNTRY}{PLACE}]{{0,4}}?{FIGURE}[^，。；{COUNTRY}{PLACE}]{{0,4}}?(?:的|处))"
)
"""What may follow the places where a work stands: 和丙市之间, 海拔4000米的丁高原上."""
OF_REGION = f"(?:位于)?{CODES['Place']}(?:地区|区域|大陆)?(?:岛国|国家|内陆国)?的?(?={CODES['Country']})"
"""Where a land lies, before its name: 加勒比地区的牙买加."""
LAND_OF_PERSON = f"{CODES['Country']}(?={CODES['Person']})"
"""The land of a body that is known by its short name, before who serves there: 德国西门子总裁某某."""
WHEREABOUTS = {
    "{whereat}": (
        rf"(?=(?:首都|首府|省会)?[{COUNTRY}{PLACE}])(?:(?P<country>{COUNTRY})(?!企业|公司|政府){WITHIN}|首都|首府|省会)?"
        rf"{CHAIN}?{BEYOND}?"
    ),
    "{within}": WITHIN,
    "{there}": f"{REST}{{0,28}}?",
}
"""What stands in braces in a rule's pattern: the land, the places one in the other, and the one beyond."""


def lands_before(codes: str, others: str) -> str:
    """Return what may stand before the mention in a slot: the land of a body, where a land lies.

    Args:
        codes: What may fill the slot.
        others: What may stand there before a body.

    Example:
        >>> lands_before(CODES["Person"], "") == LAND_OF_PERSON, lands_before(CODES["Institution"], "甲")
        (True, '甲')
        >>> lands_before(CODES["Event"], "甲")
        ''
    """
    leads = [others] if CODES["Institution"] in codes else []
    leads += [LAND_OF_PERSON] if codes == CODES["Person"] else []
    leads += [OF_REGION] if COUNTRY in codes else []
    return "|".join(leads)
