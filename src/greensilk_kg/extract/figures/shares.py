"""Money, shares and terms: of which project or fund they are, and who gave them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.counted import IN_USE

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project", "Event"))
FUNDED = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}])[^，。；{NAMED}]{{0,14}}?(?:为|向|对)“?(?P<project>{CODES['Project']})”?"
    r"[^，。；]{0,12}?(?:提供|发放)?了?[^，。；]{0,8}$"
)
FOR_PROJECT = re.compile(
    rf"(?:为|向|对|给)“?(?P<project>{CODES['Project']})”?(?:建设|一期|二期)?(?:提供|发放|安排|筹措|筹集|投放|落实|授信)[^，。；{NAMED}]{{0,12}}$"
)
HELPED = re.compile(rf"(?:协助|帮助|支持|助力|为)[{NAMED}][^，。；]{{0,14}}发行[^，。；]{{0,10}}$")
GOT = re.compile(rf"(?:获得?|得到|争取到|收到)了?(?:来自)?(?P<who>[{CODES['Institution']}])[^，。；]{{0,8}}$")
GAVE = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}])[^，。；]{{0,6}}(?:出资|捐资|注资)[^，。；]{{0,3}}$"
)
TO_FUND = re.compile(
    rf"(?:向|对|为|给)“?(?P<fund>{CODES['Initiative']})”?(?:增资|注资|出资|捐资|捐款|捐赠|追加)[^，。；{NAMED}]{{0,6}}$"
)
FUND = re.compile(
    rf"，?(?:用于|来)?(?:成立|设立|发起|建立|组建|创立|筹建)了?“?(?P<fund>[{CODES['Initiative']}{CODES['Institution']}])"
)
WITH_HELP = re.compile(
    rf"[在由](?P<who>[{CODES['Institution']}{CODES['Country']}])(?:政府)?(?:提供|出资|捐赠|捐助)?的?(?:约|近|超过?)?$"
)
HELPS = re.compile(
    rf"的?(?:支持|资助|捐款|捐助|捐赠|资金支持|援助|赞助)下，[^。；，]{{0,16}}?(?:成立|设立|发起|建立|组建|创立|启动)了?“?(?P<fund>{CODES['Initiative']})"
)
"""What was founded with somebody's money: 在甲国600万美元的支持下，某某发起“…”."""
NO_DEBT = "(?!”?[^，。；的]{0,14}(?:债|贷款|信贷|融资|票据|保险|授信|专项))"
"""What may not follow an initiative: bonds are not its own that only bear its name."""
OWNER = re.compile(
    rf"的[{CODES['Country']}{CODES['Place']}]?“?(?P<thing>[{CODES['Project']}{CODES['Initiative']}]{NO_DEBT})"
)
SET_UP = re.compile(
    "(?:设立|成立|组建|推出|创设|安排)了?(?:总?规模|总额|额度|首期|初始)*(?:为|达|约|近|超过?)*$"
)
OF_FUND = re.compile(
    "的(?:[^，。；的]*[^，。；的”])?(?:专项|基金|计划|资金|授信|额度|贷款|信贷|工具)(?=$|[，。；])"
)
"""The sum of a fund without a known name that somebody sets up."""
LENT = re.compile(
    rf"^(?:其中，?|此外，?|并?由)?(?P<who>[{CODES['Institution']}])(?P<more>(?:(?:、|和|与|及|以及)[{CODES['Institution']}])*)[^，。；{NAMED}]{{0,8}}"
    rf"{any_of('figures/lent')}[^，。；为向]{{0,8}}$"
)
ROUND_IT = re.compile(words("figures/whole-cost"))
FOR_IT = re.compile(r"(?:为|向)(?:该|本|此)?(?:项目|工程|电站|电厂|铁路|高铁|大桥|园区)[^，。；]{0,10}$")
SIGNED = re.compile(
    "(?:签署|签订|达成|签)了?[^，。；]{0,12}(?:贷款|融资|银团)[^，。；]{0,6}(?:协议|合同|协定)，$"
)
LOAN = re.compile("贷款|融资|银团")
SUM = re.compile("(?:贷款|协议|合同|融资)?(?:总额|总金额|金额|额度|总计|合计|共计|规模)")
"""The sum of a loan whose signing the clause before tells."""
SO_LONG = re.compile("(?:多|余)?(?:来|以来|有余|之久|时间(?!内)|$)")
"""What shows that years are how long a work has been in use so far, not when something comes."""
LASTS = re.compile("为期|历时|持续(?!性)|用(?!寿命)|时长")
COURSE = re.compile("的(?:培训|研修|学习|课程|研讨|交流|行程|会期|展期)(?!班|项目|基地)")
"""What is said to last instead of the event that is spoken of: 在为期7天的研修中."""
LASTING = re.compile(rf"的“?(?P<thing>[{CODES['Event']}{CODES['Initiative']}{CODES['Project']}])")
PAID = re.compile(
    rf"(?:为|向|给)(?:该|本|此|这一|这个)?(?:项目|工程|电站|“?(?P<project>{CODES['Project']})”?)(?:建设)?(?:提供|承担|解决|筹措)了?[^，。；]{{0,6}}$"
)
OF_MONEY = re.compile("的?(?:项目|工程|建设|所需|总)*(?:资金|贷款|融资|投资|股本)")
"""Which part of a project's money a bank gave: 为项目提供了85%的建设资金."""
HOME = re.compile(
    rf"的[^，。；：的]{{2,24}}?(?:都|均|已|就|也)?(?:(?:来自|产自|出自|位于|分布在|集中在|集中于)于?|(?<=[都均])在|由)"
    rf"(?P<home>[{CODES['Country']}{CODES['Place']}])(?:境内)?(?:(?:企业|公司)?(?:生产|制造|提供|供应))?(?=[，。；]|$)"
)
"""Of which land a share of the world's is: 世界上一半的电动汽车都在甲国, 八成组件来自乙国."""
STAKE = re.compile(
    "(?:参股|持股|控股|占股|入股|持有|出资(?:占比|比例)|股权(?:占比|比例)|股份占比)[^，。；]{0,6}$"
)
SHARED_OUT = re.compile(
    rf"(?:[双两三各]方|分别)(?:按|以)?(?:参股|持股|控股|占股|入股|持有|出资|占(?!同期|[^，。；]{{0,8}}的))[^，。；]{{0,6}}(?:{CODES['Quantity']}[和、])?$"
)
"""Whose the shares are is told by the order of a list."""
BY_SHARES = re.compile(rf"(?:按照?|以)(?:{CODES['Quantity']}[和、比:：])?$")
BOTH = re.compile("[和、比:：]$|的?(?:股权|持股|出资|投资|股份)*比例")
"""按照51%和49%的比例: which is whose is not told."""
SHARES = re.compile("的?(?:股权|股份)")
HELD = re.compile(
    rf"(?:持有|拥有|占有?|收购|购得|取得|获得)了?(?:该|“)?(?P<thing>[{CODES['Project']}{CODES['Institution']}])[”口]?$"
)
HOLDER = re.compile(rf"[，、和]?(?:其中，?|而|另有?)?(?P<who>[{CODES['Institution']}{CODES['Initiative']}])")
PAYS = re.compile("(?:以|耗资|斥资|投资|出资|投入|豪掷|拟投|总价)(?:约|近|超|逾|超过|达|总计|共)*$")
TAKEN = re.compile(
    rf"的?(?:价格|总价|报价|合同额|合同价|金额)?(?:成功|联合|独立|又|再次)?(?:中标|承建|承揽|收购|签约|签下|拿下|斩获|揽获|建设|兴建|投建|修建|建造|开发|打造|扩建|改造)了?"
    rf"(?:[^，。；{NAMED}]{{0,10}}?的)?[^，。；{NAMED}]{{0,6}}?“?(?P<project>{CODES['Project']})"
)
"""For how much a firm has won or builds a work: 以2亿美元中标…项目."""
BROUGHT = re.compile(
    rf"(?:推动|带动|促使|促进|助力|使得?|让|令)(?P<land>[{CODES['Country']}{CODES['Place']}])[^，。；{NAMED}]{{2,16}}?(?:增|升|降|减|提高|缩)[^，。；]*$"
)
"""A change that somebody brought about in a land, or in the whole world."""


HELPS_IT = re.compile(
    rf"(?P<who>[{CODES['Institution']}{CODES['Country']}{CODES['Place']}])(?:财政|政府)?(?:将|还|又|拟|计划|已|先后)*(?:在{CODES['Quantity']}内)?(?:投入|安排|拨付|拨款|配套|拿出|出资)"
    rf"(?:专项)?(?:资金|经费|资助|补助)?(?:约|近|超过?)*$"
)
FOR_WHAT = re.compile(r"(?:的?(?:专项)?(?:资金|经费|资助|补助))?(?:支持|资助|扶持|用于[^，。；]{0,10})?$")
"""What a body gives in a clause of its own to what its sentence speaks of: 丙部将投入经费300万元."""
GOT_IT = re.compile(
    rf"(?:[^，。；；]*；)*(?:[^，。；]*(?:提到|介绍|表示|指出|说|以来|期间|之际|之后|后)，)*(?:{words('figures/noun-lead')}|{CODES['Date']}|，|其中)*(?P<thing>[{CODES['Project']}{CODES['Initiative']}{CODES['Institution']}])[”》]?(?=由|位于|落户|设在|坐落|于|总|是|{CODES['Date']}|计划|将|已)"
)
"""What a sentence begins with that is told where it is or by whom it is made."""


def given(spot: Spot) -> About | None:
    """甲为…项目提供1亿元, 总投资10亿元的…项目, 出资15亿元成立…基金."""
    string = spot.reading.masked.string
    funded = FUNDED.search(string, spot.start, spot.index)
    if funded is not None:
        return (spot.mention(funded.start("project")),), spot.mention(funded.start("who"))
    if HELPED.search(spot.before):
        return (), None
    lent = FOR_PROJECT.search(string, spot.start, spot.index)
    lent = lent or (TAKEN.match(string, spot.index + 1) if PAYS.search(spot.before) else None)
    if lent is not None:
        return (spot.mention(lent.start("project")),), None
    fund = _to_a_fund(spot)
    if fund is not None:
        return fund
    got = GOT.search(spot.before)
    if got is not None and spot.clause.topics and spot.clause.topics[0].kind in {"Project", "Initiative"}:
        return spot.clause.topics, spot.mention(spot.index - len(spot.before) + got.start("who"))
    own = _helped(spot) or owner(spot)
    set_up = own is None and SET_UP.search(spot.before) and OF_FUND.match(spot.whole, spot.index + 1)
    return ((), None) if set_up else own or _lent(spot)


def _helped(spot: Spot) -> About | None:
    """…实验室由甲、乙共建，丙部将投入经费300万元: the laboratory, and who gave it."""
    who = HELPS_IT.fullmatch(spot.before)
    if who is None or FOR_WHAT.fullmatch(spot.after) is None:
        return None
    thing = GOT_IT.match(spot.whole, 0, spot.clause.start)
    named = spot.mention(thing.start("thing")) if thing is not None else _work_here(spot)
    return None if named is None else ((named,), spot.mention(spot.clause.start))


def _work_here(spot: Spot) -> Mention | None:
    """Return the work that is spoken of, if the sentence names it before."""
    work = spot.clause.project
    here = spot.reading.masked.within(0, spot.clause.start)
    return work if work is not None and any(one.ref == work.ref for one in here) else None


def _to_a_fund(spot: Spot) -> About | None:
    """出资15亿元成立…基金, 在甲国600万美元的支持下发起…倡议: what was founded, and who paid."""
    string = spot.reading.masked.string
    gave = GAVE.search(string, spot.start, spot.index)
    fund = FUND.match(string, spot.index + 1) if gave is not None else None
    fund = fund or TO_FUND.search(string, spot.start, spot.index)
    if fund is None and (helper := WITH_HELP.search(string, spot.start, spot.index)) is not None:
        gave, fund = helper, HELPS.match(string, spot.index + 1)
    if fund is None:
        return None
    return (spot.mention(fund.start("fund")),), spot.mention(gave.start("who")) if gave else None


def lasting(spot: Spot) -> About:
    """为期12天的…研修班, 期限15年: the event or initiative that lasts so long, the project of a term."""
    if LASTS.search(spot.since):
        return _that_lasts(spot), None
    if IN_USE.search(spot.before) and not SO_LONG.match(spot.after):
        return (), None
    if spot.clause.project is None:
        return tuple(one for one in spot.clause.topics if one.kind == "Initiative"), None
    return (spot.clause.project,), None


def _that_lasts(spot: Spot) -> tuple[Mention, ...]:
    found = LASTING.match(spot.whole, spot.index + 1)
    if found is not None:
        return (spot.mention(found.start("thing")),)
    if COURSE.match(spot.after) and not _of_kinds(spot):
        event = spot.scene.focus.find("Event", spot.reading, spot.reading.masked.origin[spot.index])
        return () if event is None else (event,)
    return () if spot.after.startswith("的") and not COURSE.match(spot.after) else _of_kinds(spot)


def _of_kinds(spot: Spot) -> tuple[Mention, ...]:
    return tuple(one for one in spot.clause.topics if one.kind in {"Event", "Initiative", "Project"})


def home(spot: Spot) -> About | None:
    """世界上一半的电动汽车都在甲国: the land."""
    found = HOME.match(spot.whole, spot.index + 1)
    return None if found is None else ((spot.mention(found.start("home")),), None)


def stake(spot: Spot) -> About | None:
    """某公司参股49%, 持有…项目51%的股权: the project, or what the shares are of."""
    if SHARED_OUT.search(spot.before) or (BY_SHARES.search(spot.before) and BOTH.match(spot.after)):
        return (), None
    paid = PAID.search(spot.whole, spot.start, spot.index)
    if paid is not None and OF_MONEY.match(spot.after):
        where = "project" if paid["project"] else ""
        who = HOLDER.match(spot.whole, spot.start, spot.index)
        project = spot.mention(paid.start(where)) if where else spot.clause.project
        bank = spot.mention(who.start("who")) if who is not None else None
        return (() if project is None else (project,)), bank
    if not (STAKE.search(spot.since) or SHARES.match(spot.after)):
        return None
    held = HELD.search(spot.whole, spot.last, spot.index)
    if held is not None:
        return (spot.mention(held.start("thing")),), None
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
    return (project,), (spot.mention(who.start("who")) if who is not None else None)


def brought_about(spot: Spot) -> About | None:
    """推动全球成本下降80%: the land whose rate it is; nothing in the clause that goes on with it."""
    found = BROUGHT.search(spot.before)
    if found is not None:
        return (spot.mention(spot.index - len(spot.before) + found.start("land")),), None
    return ((), None) if spot.clause.carried and BROUGHT.search(spot.previous.rstrip("，")) else None


def owner(spot: Spot) -> About | None:
    """总投资10亿元的…项目, 装机3万千瓦的…电站: what stands behind."""
    owner = OWNER.match(spot.reading.masked.string, spot.index + 1)
    return ((spot.mention(owner.start("thing")),), None) if owner else None


def _lent(spot: Spot) -> About | None:
    """其中某银行贷款1亿美元, where a project is spoken of: the project, and who gave it."""
    project = spot.clause.project
    if project is None:
        return None
    if FOR_IT.search(spot.before):
        who = HOLDER.match(spot.whole, spot.start, spot.index)
        return (project,), (spot.mention(who.start("who")) if who is not None else None)
    if _is_of_a_loan(spot) and SUM.match(spot.before):
        return (project,), None
    found = LENT.search(spot.before)
    if found is None or not ROUND_IT.search(spot.whole):
        return None
    one = None if found["more"] else spot.mention(spot.clause.start + found.start("who"))
    return (project,), one


def _is_of_a_loan(spot: Spot) -> bool:
    """Tell whether the clause before says that a loan was signed."""
    agreement = spot.reading.masked.mentions.get(spot.clause.start - 2)
    named = agreement is not None and agreement.kind == "Agreement" and LOAN.search(agreement.plain)
    return bool(named or SIGNED.search(spot.previous))
