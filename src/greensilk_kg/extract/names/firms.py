"""Firms that only the words around them show: a developer of some land, a partner that signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import finditer
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/firm"
COUNTRY, BODY = CODES["Country"], CODES["Institution"]
HAN = "㐀-鿿"
LATIN = (
    r"(?<![A-Za-z0-9 ])[A-Z][A-Za-z0-9&]+"
    r"(?:(?: (?:for|of|and|the|on|in|de|du))*[ .\-][A-Z0-9&][A-Za-z0-9&]*){0,6}(?![A-Za-z0-9])"
)
FIELD = (
    "(?:能源|电力|新能源|可再生能源|清洁能源|光伏|太阳能|风电|储能|建筑|工程|建设|汽车|电动汽车|矿业|石油|科技|环保|水务|港口|航运|"
    "电信|物流|金融|投资|咨询|农业|化工|钢铁|水泥|电池|公交|铁路|石化|天然气|氢能|设备|项目|开发)*"
)
SORT = (
    rf"{FIELD}(?:企业|公司|集团|开发商|运营商|制造商|供应商|承包商|投资商|巨头|财团|初创企业|初创公司)"
    rf"(?![家界们文社{BODY}])"
)
RANK = "(?:国有|国家|国营|本土|当地|私营|知名|领先|最大|大型|老牌|著名|头部|民营|主要|主权|的)*"
ENDING = (
    "(?:能源|电力|工业|科技|控股|资本|股份|重工|石油|矿业|实业|建设|汽车|电气|光能|绿能|新能源|可再生能源|水务|环境|环保|电源|"
    "钴业|锂业|钢铁|水泥|建材|动力|新材|集团|公司|客车|电器|电子|航运|港口|基建|投资)"
)
NO_HEAD = (
    "清洁|绿色|核心|新型|传统|化石|可再|再生|国家|数字|智能|现代|低碳|农业|信息|国有|生物|高新|海洋|航空|航天|节能|环保|电力|石化|世界|"
    "全球|国际|中国|地热|太阳|二次|一次|未来|其他|相关|水利|气候|自然|水电|风电|光伏|新兴|城市|乡村|社会|营商|生态|人工|先进|前沿|应对|"
    "推动|推进|发展|加强|开展|促进|支持|海外|境外|外资|民间|民营|交通|建筑|电动|新能|双方|两国|当地|该国|沿线|区域|地方|各国|多边|双边|"
    "共同|联合|合作|投资|贸易|金融|基础|公共|水资|环境|工业|矿产|能源|金属|有色|重型|商用|纯电|燃料|燃气|天然|石油|煤炭|分布|集中|海上|"
    "陆上|智慧|零碳|净零|近零|科学|教育|文化|数据|创新|部分|多家|一家|两家|有关|该|本|各|其|此|以及|参与|承接|来自|大型|小型|中小|"
    "控股|企业|公司|产业|制造|设备|建设|项目|工程|港口|物流|储能|氢能|电池|汽车|节水|供应|保险|银行|技术|国内|国外|外国|中外|中方|外方|对外|"
    "领军|龙头|知名|著名|综合|专业|战略|股权|直接|间接|产能|风险|私人|社会|政府|主权|优质|头部|民生|人力|文旅|旅游|医药|粮食"
)
SHORT = (
    rf"(?<![{HAN}A-Za-z])(?!{NO_HEAD})[{HAN}]{{2,3}}?{ENDING}"
    rf"(?![{HAN}]?(?:公司|集团|有限|大学|学院|部|局|厅))"
)
DEALS = "签署|签订|签约|续签|达成|联合|共同|携手|合作|成立|发起|组建|合资|互换|交换|承建|主办|承办|开发|牵手"
WITH = "(?:与|和|同|及|、|携手|联合|联手)"
NEARBY = rf"(?=(?:(?:等|[、和与同及]|{WITH})[{FIRST}-{LAST}]?)*[^，。；：{FIRST}-{LAST}]{{0,14}}?(?:{DEALS}))"
JOINS = f"{DEALS}|加入|组成|提供|投资|出资|启动|发布|推出"
AMONG = rf"(?=(?:等|[、和与同及]|{WITH}|[{FIRST}-{LAST}])*[^，。；：、{CODES['Person']}]{{0,24}}?(?:{JOINS}))"
"""What shows that Latin letters beside a body are a body's name too."""
LISTED = rf"(?:（[^（）]{{1,20}}）)?{WITH}"
FOLLOWS = (
    r"(?=”?(?:与|和|、|及|同|，|。|；|签|在|于|宣布|表示|联合|携手|共同|获|中标|计划|将|是|则|为|已|入围|负责|合作|提供|承建|投资|等|（|近日|日前|"
    r"就|对|向|通过|旗下|董事|总裁|首席|成为|也|共|达成|主办|承办|参与|建设|运营|收购|持有|之间|双方|$))"
)
FIRMS = (
    re.compile(
        rf"{COUNTRY}{RANK}{SORT}“?(?P<name>{LATIN}|[{HAN}]{{2,8}}?{ENDING}|(?P<foreign>[{HAN}]{{3,7}})){FOLLOWS}"
    ),
    re.compile(
        rf"(?P<name>{LATIN})(?:则|也|均)?(?:是|为|系)(?:一家|全球|世界|该国|当地|{COUNTRY}的?)[^，。；]{{0,16}}?"
        r"(?:公司|企业|开发商|集团|银行|运营商|制造商|供应商|承包商)"
    ),
    re.compile(rf"(?<=[、和与同及由，]){COUNTRY}(?P<name>{SHORT}){AMONG}"),
    re.compile(rf"[{COUNTRY}{BODY}]{LISTED}(?P<name>{LATIN}{AMONG}|{SHORT}{NEARBY})"),
    re.compile(rf"(?P<name>{LATIN}(?={LISTED}{BODY}{AMONG})|{SHORT}(?={LISTED}{BODY}{NEARBY}))"),
    re.compile(
        rf"{COUNTRY}的(?P<name>(?P<foreign>[{HAN}]{{2,6}}?)(?:电力|能源|钢铁|矿业|石油|工业|水泥)*(?:公司|集团)){FOLLOWS}"
    ),
    re.compile(
        rf"(?P<name>{COUNTRY}(?P<state>(?!驻|{NO_HEAD})[{HAN}]{{2,5}}?(?<![区司处部方团行籍业场])))"
        "(?=(?:党委书记|党组书记)?[、兼]?(?:副?董事长|副?总经理|副?总裁|首席执行官))"
    ),
)
FAMILY = Family((one, one) for one in FIRMS)
HOME = "中国"
"""How the name of a state's own firm begins that only the post behind it shows (中国某某董事长)."""
VAGUE = re.compile(rf"^(?:{NO_HEAD}|代表|合作|开展|投资|承|将|正|已|在|与|和)|代表|负责|方面|之间")
NO_FIRM = re.compile(
    r"^(?:COP|EPC|PPA|ESG|G\d|AI$|MOU|BOT|PPP|CEO|APEC|SDG|NDC|CO2|LNG|RCEP|BRICS|CCUS)", re.IGNORECASE
)
"""Latin letters that are no firm's name."""
LEAST_FOREIGN = 2


class Firms:
    """Finds firms in a masked sentence.

    Args:
        lexicon: Words that no name holds, and characters of foreign names.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the firms that stand behind what they are, or beside a body with which they deal.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for pattern in FAMILY.concerned(masked.letters):
            for found in finditer(pattern, masked.string):
                if self._is_name(found):
                    firm = masked.mention(found.span("name"), surface, "Institution", "Enterprise", HOW)
                    if not found.groupdict().get("state") or firm.name.startswith(HOME):
                        yield firm

    def _is_name(self, found: re.Match[str]) -> bool:
        name, foreign = found["name"], found.groupdict().get("foreign")
        if foreign is not None:
            return all(letter in self._lexicon.transliteration for letter in foreign[: LEAST_FOREIGN + 1])
        if name.isascii():
            return not NO_FIRM.match(name)
        return not VAGUE.search(name) and not any(one for _, _, one in self._lexicon.barriers.find(name))
