"""Initiatives that a verb or their sort shows, most in quotes: 发起“甲乙能力建设网络”, “丙丁”数据库."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tries import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/quoted"
NAMES = "".join(code for kind, code in CODES.items() if kind not in {"Date", "Quantity", "Place", "Country"})
FOUND = words("initiatives/founds")
NOT_ONE = rf"(?![㐀-鿿]{{0,6}}{any_of('initiatives/not-one')}(?![㐀-鿿]))"
ASIDE = rf"(?:[^，。；：“”{FIRST}-{LAST}]|[{FIRST}-{LAST}]){{0,30}}?"
LAND = CODES["Country"]
PLAIN = (
    "(?:双碳|碳中和|碳达峰|走出去|引进来|三步走|两步走|互联网[+＋]|小而美|净零|零碳|绿色|低碳|去风险|南南合作|双循环|一站式|一国一策|"
    "绿色发展|可持续发展|公正转型|丝路电商|东数西算|西电东送)"
)
"""Words in quotes that name no initiative, whatever follows."""
MADE = f"(?:{FOUND}|提出|实施|对接|落实|发布|推进|开展|宣布|参与|{LAND}(?:政府)?(?:提出)?的?)了?"
OWN = (
    rf"“(?!{PLAIN}”)[^“”，。；：、{FIRST}-{LAST}]{{2,14}}”"
    "(?:共同|联合|国际|合作|伙伴|专项|发展|[A-Z]类|战略性|先导|重大|青年|试点|科学|研究|科技|示范)*"
)
TITLED = (
    rf"“(?!{PLAIN}”|(?:解决|促进|推动|推进|加强|加快|不|要|以|让|为|从|把|打造|建设|提升|实现)[^“”]{{3,}})"
    rf"[^“”，。；：、的+＋{FIRST}-{LAST}]{{4,14}}”{any_of('initiatives/before-sort')}*"
)
"""A title in quotes and what says of which sort the thing is, before the word that names the sort."""
OWN_SORT = any_of("initiatives/own-sort")
PLAIN_SORT = any_of("initiatives/plain-sort")
BARE = (
    "(?!系列|若干|有关|相关|重大|全新|首批|大批)"
    rf"[^的了与和及在为对将于由等个项份首新各该本此其一多“”（）《》，。；：、{FIRST}-{LAST}]{{4,14}}?"
)
"""What a plan may be called that stands without quotes, before what it is: 绿色渔船 of a 行动倡议."""
LESS = BARE.replace("4,", "2,")
"""The same behind a place."""
NEW = "(?:发起|创办|创立|创设|设立|成立|组建|启动|搭建|开通|推出|建立|上线)"
"""Verbs behind which a title in quotes is an undertaking, whatever its last word."""
NO_TITLE = (
    f"(?!{PLAIN}|让|为|以|从|把|向|不|要|与|在|更|只|共[同享商建]|携手|打造|建设|提升|实现|推动|"
    "[一二三四五六七八九十两][个条步])"
)
NO_END = (
    "(?<![园厂所校院馆班赛展会节周日月年季键奖剧歌曲书报片区棚林站船车])"
    "(?<!活动|论坛|仪式|模式|理念|目标|时代|中心|基地|公司|集团|报告|手册|指南|标准|引擎|篇章|按钮|模型|阶段|征程|项目|周末|假期)"
    "(?<!之[路门旅窗])(?<!实验室)|(?<=观察站)"
)
"""How a title neither begins nor ends that is no undertaking: as slogans, places, papers, meetings do."""
TITLE = rf"{NO_TITLE}[^“”，。；：、！？《》0-9{FIRST}-{LAST}]{{6,20}}(?:{NO_END})"
PLANS = "(?:发展战略|愿景|新经济政策)"
SURELY = "(?:宣布|共同|联合|正式|牵头|倡议|决定)(?:实施|启动|发起|设立|成立|推出|组建)"
"""What is done to an undertaking that has a name of its own."""
SENDS = re.compile(f"(?:启动|发起|推出|发布)了|{SURELY}")
LEAST = 4


class Launched:
    """Finds initiatives in a masked sentence that stand in quotes or behind 启动了, founded or joined.

    Args:
        classes: How their names end → their class.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "三所大学发起“海岛教师网络”。"
        >>> [one.name for one in Launched({"网络": "Partnership"}).find(mask(text, 0, ()), text)]
        ['海岛教师网络']
    """

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        name = rf"“(?P<name>(?![{NAMES}]”)[^“”，。；：、]{{2,30}}?(?P<sort>{alternation(classes)}))”"
        behind = rf"(?:{FOUND})(?:了|实施|建设|运行|筹建)?[^，。；：“”{FIRST}-{LAST}]{{0,8}}?{name}{NOT_ONE}"
        before = rf"{name}(?={ASIDE}(?:{FOUND}|上线|揭牌|诞生)(?!仪式|大会|会议|以来的))"
        plan = rf"{MADE}(?P<name>{OWN}(?P<sort>{alternation(classes)}|{PLANS})){NOT_ONE}"
        titled = rf"(?<!所谓)(?<!各类)(?P<name>{TITLED}(?P<sort>{OWN_SORT})){NOT_ONE}(?![者队员力化式型类])"
        new = (
            rf"{NEW}了?(?:名为|一个|全球|首个|其)?“(?P<name>{TITLE})”(?P<sort>)(?=[，。；、（]|和|与|以及|$)"
        )
        then = f"(?:也|还|正式|同步|同日|当天|随之|应运|随即|[于在]?{CODES['Date']})*"
        begins = "(?:启动|上线|成立|发起|诞生|设立|而生)"
        began = rf"“(?P<name>{TITLE})”(?P<sort>){then}{begins}(?=[，。；]|$)"
        self._forms = Family(
            (one, one) for one in map(re.compile, (behind, before, plan, titled, new, began))
        )
        self._bare = re.compile(
            rf"(?:(?:启动|发起|推出|发布)了|(?<=行动倡议)(?:、|和|与|以及)|{SURELY})(?P<name>(?:[{CODES['Place']}]{LESS}|{BARE})(?P<sort>{PLAIN_SORT}))(?=[，。；、和与]|以及)"
        )

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the initiatives.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        quoted = self._forms.concerned(masked.letters) if "“" in masked.letters else ()
        bare = (self._bare,) if SENDS.search(masked.string) else ()
        seen: set[tuple[int, int]] = set()
        for form in (*quoted, *bare):
            for found in form.finditer(masked.string):
                if found.span("name") in seen:
                    continue
                seen.add(found.span("name"))
                cls = self._classes.get(found["sort"], "Initiative")
                one = masked.mention(found.span("name"), surface, "Initiative", cls, HOW)
                if len(one.name) >= LEAST:
                    yield one
