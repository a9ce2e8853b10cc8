"""What a clause introduces as its object, and the clauses behind it go on to tell: 发布《…》，收录……."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

LAND = CODES["Country"] + CODES["Place"]
QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
BODY, PLAN, WORK = CODES["Institution"], CODES["Initiative"], CODES["Project"]
TEXT = CODES["Publication"] + CODES["Agreement"]
END = rf"[”》]?(?:{any_of('figures/object-tail')})?(?:（[^（）]{{0,20}}）|）)?$"
"""What may stand between a name and the end of its clause."""
MADE = re.compile(
    rf"(?:发起|成立|建立|创立|设立|启动|推出|建设|实施|发布)(?:成立|建设|筹备)?(?:了)?“?"
    rf"(?:{PLAN}[和、与])?(?P<head>[{PLAN}{BODY}{TEXT}]){END}"
)
WRITTEN = re.compile(
    rf"{any_of('figures/issues')}了?(?:由[^，。；]{{2,40}}?(?:编写|编制|撰写|起草|完成|制定|研究)的)?(?:新一轮|新版|首份|首部|首个|最新)?[“《]?(?P<head>{CODES['Publication']}){END}"
)
"""A clause that ends in a text which somebody issues."""
STARTED = re.compile(rf"{any_of('figures/starts')}了?“?(?P<head>{PLAN}){END}")
"""A clause that ends in a plan, fund or service which somebody starts."""
SCHOOLS = re.compile("(?:基地|中心|学院|工坊|实验室|平台|学校|驿站|服务站)”?$")
"""How a work is called at which something is taught, shown or tried."""
FOUNDED = re.compile(
    rf"(?:共建|设立|建立|成立|创建|合建|建成|开设|启用|揭牌)了?“?(?P<head>[{WORK}{PLAN}])[”》]?$"
)
BUILT = re.compile(
    rf"(?:{any_of('projects/builds')}|启动|实施|投资|打造|设立|签约|援建|落地|开发|规划|推进)了?(?:[{LAND}])?[“《]?(?P<head>{WORK})[”》]?$"
)
"""A clause that ends in a work with which something is done."""
JOINED = re.compile(rf"加入了?“?(?P<head>[{BODY}{PLAN}]){END}")
ITS_MEMBERS = re.compile(r"(?:使|让)?(?:其|该[^，。；]{0,6}?)[^，。；：、的]{0,8}?(?:成员|会员|伙伴)")
"""How the clause behind 加入 begins that tells how many members are in what was joined."""
BARE = re.compile(
    rf"(?:建|建设|新建|建成|建起|兴建|修建|开通|设立|开设|增设|配建|拟建|铺设)了?"
    rf"(?:{QUANTITY}[^，。；：的{FIRST}-{LAST}]{{0,14}}|[^，。；：的{FIRST}-{LAST}]{{2,14}}){any_of('figures/bare-work')}$"
)
"""A clause that ends in a work without a name: 开通卡车专用通道."""
OWN_SIZE = re.compile("(?:规划|设计|总|预计|计划)*(?:面积|占地|规模|装机|投资|全长|长度|库容|建筑面积|用地)")
"""How a clause begins that tells the size of the work which the clause before ends in."""
OWN_FLOW = re.compile(
    "(?:预计|计划|设计)*(?:[日月年]均|每[日天月年]|平均每|[日年](?:处理|产|发电|通行|吞吐|接待|供))"
)
"""The same of what a work takes in or gives in a day or year."""
GROWN = re.compile(
    r"(?:现|目前|截[至止]目前|至今|迄今|如今|已|并|共|累计|业务范围)*"
    r"(?:包括|包含|汇集|聚集|吸引|覆盖|成员|拥有|已有|现有|有(?!关|效|利|助)|培训|惠及|即在|"
    rf"(?:首期|首批|初始|总|启动|资金|基金|目标|募集|一期|认缴)?(?:规模|资金|金额|总额)|旨在|拟|为期|期限|首批(?:资助|支持|遴选|选取|入选|纳入)|(?:将|计划|预计|打算){any_of('figures/spent-on')}|首期|总长|全长|总投资)"
)
CARRIED = re.compile(
    r"(?:现|目前|截[至止]目前|已|并|共|累计|先后)*(?:筛选|遴选|征集|收录|举办|组织|开展|为(?!了|什)|面向|向)"
)
"""What is done in the course of what a sentence says is carried out (实施…计划，举办…场培训)."""
AND = re.compile("(?:并|还|又|也|再|同时|随后|此外|另外|进而|双方|各方|与会|由|据)")
"""How a clause begins whose subject is still who issued or started what was named."""
DOES = re.compile(
    f"(?:已|累计|共|先后|陆续)*(?:形成|推动|促进|支持|服务|{words('figures/opens')})|"
    rf"(?:在[^，。；]{{1,10}})?(?:新建|修建|建起|移栽|栽种|种植|安装|铺设|放流|投放|修复|雇用|雇佣|采购|培训)"
)
"""What who issues a text does besides."""
OVER = re.compile(
    rf"(?:(?:在|到|自|从)?(?:未来|今后|截[至止]|{DATE}|{QUANTITY}|年?底?[前末内]|以?来|起|时间|期间|五年)*，?)*"
    rf"(?:拟|计划|将|旨在|力争|争取|预计|打算|目标|首批|首期|每年|已|现已|累计|先后|目前|迄今|至今|如今|惠及|为|在|用)"
)
"""How a clause begins that tells what comes of a plan, and in how many years."""
DONE_AT = re.compile("(?:目前|现|如今|迄今|至今|截至目前)*(?:已|累计|先后|每年|年均)(?!投资|完成投资|在)")
"""What was done since at a school, a base or a centre."""


class Objects:
    """Keeps what the clauses of a sentence have introduced as their objects."""

    def __init__(self) -> None:
        self._made: Mention | None = None
        self._built: Mention | None = None
        self._text: Mention | None = None
        self._plan: Mention | None = None
        self._base: Mention | None = None
        self._joined: Mention | None = None
        self._bare = False

    def begin(self) -> None:
        """Forget what the sentence before introduced."""
        self._made = self._built = self._text = self._plan = self._base = self._joined = None
        self._bare = False

    def note(self, reading: Reading, clause: re.Match[str]) -> None:
        """Note what a clause ends in.

        Args:
            reading: The sentence.
            clause: The clause in its masked string.
        """

        def head(pattern: re.Pattern[str]) -> Mention | None:
            found = pattern.search(clause[0])
            return None if found is None else reading.masked.mentions[clause.start() + found.start("head")]

        self._built = head(BUILT) or self._built
        self._made = head(MADE) or self._made
        self._joined = head(JOINED)
        self._text = head(WRITTEN) or self._text
        self._plan = head(STARTED) or self._plan
        base = head(FOUNDED)
        self._base = base if base is not None and SCHOOLS.search(base.plain) else self._base
        self._bare = BARE.search(clause[0]) is not None or (self._bare and clause[0].startswith("由"))

    def end(self) -> None:
        """Forget what was introduced where a clause names its own subject."""
        self._text = self._plan = self._base = None

    def grown(self, clause: str, last: tuple[Mention, ...]) -> tuple[Mention, ...] | None:
        """Return what a clause without a subject of its own tells of: something introduced, or `None`.

        Args:
            clause: Its words.
            last: What was spoken of before it.
        """
        if self._built is not None and OWN_SIZE.match(clause):
            return (self._built,)
        if self._joined is not None and ITS_MEMBERS.match(clause):
            return (self._joined,)
        made = self._made
        carried = made is not None and made.kind == "Initiative" and not last and CARRIED.match(clause)
        if made is not None and (carried or GROWN.match(clause)):
            return (made,)
        return None

    def passed(self, clause: str) -> tuple[Mention, ...] | None:
        """Return what the rest of a sentence is about because it was issued, started or founded."""
        if self._bare and (OWN_SIZE.match(clause) or OWN_FLOW.match(clause)):
            return ()
        if AND.match(clause):
            self._text = None
            return None
        if self._text is not None and DOES.match(clause):
            self._text = None
        if self._text is not None:
            return (self._text,)
        if self._plan is not None and OVER.match(clause):
            return (self._plan,)
        if self._base is not None and DONE_AT.match(clause):
            return (self._base,)
        return None
