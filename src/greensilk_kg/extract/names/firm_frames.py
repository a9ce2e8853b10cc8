"""The words around a firm that show it: what it is, with whom it deals, what it builds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tries import alternation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

COUNTRY, BODY, PROJECT, PLACE = (CODES[one] for one in ("Country", "Institution", "Project", "Place"))
HAN = "㐀-鿿"
LATIN = (
    r"(?<![A-Za-z0-9 ])[A-Z][A-Za-z0-9&]+"
    r"(?:(?: (?:for|of|and|the|on|in|de|du))*[ .\-][A-Z0-9&][A-Za-z0-9&]*){0,6}(?![A-Za-z0-9])"
)
FIELD = f"{any_of('firms/field')}*"
SORT = (
    rf"{FIELD}{any_of('firms/sort')}"
    rf"(?![家界们文社{BODY}])"
)
RANK = f"{any_of('firms/rank')}*"
NOT_LONGER = rf"(?![{HAN}]?(?:公司|集团|有限|大学|学院|部|局|厅))"
NOT_BEHIND = rf"(?<![{HAN}A-Za-z])"
DEALS = words("firms/deals")
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
STOPS = (
    r"(?<!风电)(?<!光伏)(?<!水电)(?<!储能)(?<!光热)(?<!氢能)(?<!绿电)"
    r"(?=[，。；）]|$|[与和同][\ue000-\uf8ff]|等(?:公司|企业))"
)
"""What ends the name of a firm of a foreign town that a land stands before: 另一股东为甲国乙市制钢."""
ALONE = r"(?:公司|集团)?(?:负责|牵头|独立|独家|独资|全资|全额|主导|联合|共同|参与|具体|整体|作为业主|总)*"
BUILT_BY = (
    rf"(?={ALONE}{any_of('firms/builds')}"
    rf"|(?:公司|集团)?(?:等|[、和与及])[{BODY}])"
)
"""What shows that a name behind 由 is a firm's."""
ONLY_BUILT_BY = rf"(?={ALONE}{any_of('firms/only-builds')})"
"""What shows it of a name that only sounds foreign."""
AGAIN = "(?:公司|集团)?(?:正式|成功|顺利|近日|日前|再次|连续|再|还|已|又|也|首次|独家|先后|[\ue009])*"
WINS = (
    rf"(?={AGAIN}(?:{words('firms/wins')}|"
    rf"获得?[^，。；]{{0,12}}?(?:订单|合同|授标|中标通知)|[为向](?:该项目|[{PROJECT}{COUNTRY}{PLACE}])[^，。；]{{0,8}}?(?:提供|供应|供货|交付)))"
)
"""What a firm does that a sentence begins with."""
LED = (
    rf"(?=(?:公司|集团)?(?:{words('firms/head')}|首席[\u4e00-\u9fff]{{2,4}}官|"
    r"创始人|CEO|项目经理|(?:相关|有关)?负责人))"
)
HEADED = "(?=(?:党委书记|党组书记)?[、兼]?(?:副?董事长|副?总经理|副?总裁|首席执行官))"
MAKER = (
    r"(?:总承包商|承包商|总承包方|总包方|承包方|业主方?|开发商|投资方|投资商|建设方|供应商|制造商|运营商|运维方|施工方|施工单位|"
    r"建设单位|总承包单位|设计方)(?:为|是|系|：)?(?:[\ue000]的?)?“?"
)
OF_WORK = rf"(?=(?:承建|总承包|投资建设|投资开发|投资|开发|参建|供货|建设|运营)的[{PROJECT}{COUNTRY}{PLACE}])"
IS_FIRM = (
    rf"(?:则|也|均)?(?:是|为|系)(?:一家|全球|世界|该国|当地|{COUNTRY}的?)[^，。；]{{0,16}}?"
    r"(?:公司|企业|开发商|集团|银行|运营商|制造商|供应商|承包商)"
)
REGIONS = "(?:东北|西北|华北|华东|华南|中南|西南|华中)"
NUMBERED = f"(?<!{COUNTRY})(?:铁|[铁中][交铁建水冶化])?[一二三四五六七八九十]{{1,3}}(?:航局|公局|冶|局|建|院)"
"""The firms of a group that go by numbers: 三航局, 十五冶."""
NO_INSTITUTE = "[士子校长内落线务]"
LISTED_FIRM = r"(?=（(?:股票代码：?)?\d{5,6}(?:\.[A-Z]{2})?）)"


def frames(words: Mapping[str, Collection[str]]) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in which a firm is the group `name`; one that only sounds foreign is `foreign` too.

    One that only goes on behind a firm that is known is `known` there.

    Args:
        words: What ends firms' names: `ending`, `town` behind a town, `deed` where that is a verb as well.
    """
    sure = alternation(words["ending"])
    both = alternation((*words["ending"], *words["deed"]))
    brand = rf"(?:[{HAN}]{{2,3}}?|{PLACE}[{HAN}]{{2}}?)"
    of_town = f"{PLACE}(?:{alternation(words['town'])})"
    of_group = f"(?:{any_of('firms/group')}[{HAN}]{{2,4}}?|{COUNTRY}{any_of('firms/of-china')}|{NUMBERED})"
    named = f"(?:{of_town}|{brand}(?:{sure})|{of_group}){NOT_LONGER}"
    short = f"(?:{of_town}|{brand}(?:{both})){NOT_LONGER}"
    first = f"{NOT_BEHIND}{short}"
    one = rf"(?:{NOT_BEHIND}|(?<=近日)|(?<=日前))(?P<name>{named})"
    forms = (
        rf"{COUNTRY}{RANK}{SORT}“?(?P<name>{LATIN}|[{HAN}]{{2,8}}?(?:{both})|(?P<foreign>[{HAN}]{{3,7}})){FOLLOWS}",
        rf"(?P<name>{LATIN}){IS_FIRM}",
        rf"(?<=[、和与同及由，]){COUNTRY}(?P<name>{first}){AMONG}",
        rf"[{COUNTRY}{BODY}]{LISTED}(?P<name>{LATIN}{AMONG}|{short}{NEARBY})",
        rf"(?P<name>{LATIN}(?={LISTED}{BODY}{AMONG})|{first}(?={LISTED}{BODY}{NEARBY}))",
        rf"{COUNTRY}的(?P<name>(?P<foreign>[{HAN}]{{2,6}}?)(?:电力|能源|钢铁|矿业|石油|工业|水泥)*(?:公司|集团)){FOLLOWS}",
        rf"由(?:{COUNTRY}的?)?(?P<name>{named}|{LATIN}){BUILT_BY}",
        rf"由(?:{COUNTRY}的?)?(?P<name>(?P<foreign>[{HAN}]{{3,7}}?)){ONLY_BUILT_BY}",
        rf"{MAKER}(?P<name>{short}|{LATIN}|(?P<foreign>[{HAN}]{{3,7}}?)){FOLLOWS}",
        rf"(?P<name>{COUNTRY}(?P<state>(?!驻|{alternation(words['not'])})[{HAN}]{{2,5}}?(?<![区司处部方团行籍业场]))){HEADED}",
        rf"(?P<name>(?P<known>{BODY})(?:{sure})){FOLLOWS}",
        rf"(?P<name>(?P<known>{BODY})(?:{COUNTRY}(?:分|子)?公司|(?:{PLACE}|{REGIONS})(?:院(?!{NO_INSTITUTE})|{alternation(words['town'])})))",
        rf"(?P<name>(?:{PLACE}|{REGIONS})院)(?=(?:负责|承担|承接|参与|中标|总承包|勘察|设计|承建|EPC))",
        rf"(?<={COUNTRY})(?P<name>{PLACE}(?:{sure})){STOPS}",
        rf"(?P<name>{PLACE}{PLACE}(?:{sure}))(?=(?:来|所)?[承援修新]?建(?:的|了)|{ALONE}{any_of('firms/only-builds')})",
        rf"{one}(?:{WINS}|{LED}|{OF_WORK}|{LISTED_FIRM})",
    )
    yield from map(re.compile, forms)
