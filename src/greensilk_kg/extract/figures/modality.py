"""Whether a figure is planned or expected: what of a sentence stands under a word that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.plan_scopes import DONE, ENDS, MOVED, SIZE, Scope, opened
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
FLOWING = {"energy", "mass", "volume"}
"""Kinds of figures that are what a work gives."""
STATIC = {"length", "height", "area", "power", "voltage", "speed"}
"""Kinds of figures that are sizes of what stands."""
PLANNED = re.compile(
    rf"预计|计划|打算|商定|约定|(?<!新增)承诺(?!的|书|函|资金|金额|总额|额)|宣布(?!了|的)[^，。；]{{0,16}}?(?:开展|实施|提供|启动|出资|投资|捐赠|援助|设立|建设)(?![^，。；]*(?:已|完成|建成))|拟(?!态)|{SIZE}|"
    rf"(?<![主需重必想概简])(?:还要再?|要再)(?:上|建|增|投|买|添|新)|(?<![主需重必想概简])要(?:在[^，。；]{{1,10}})?(?:投资|兴建|新建|建设|建成)|(?:{DATE}[底末]?[前内]|明年|后年)要(?!求)|还会(?!议)|有望|届时|力争|预期|愿(?=意|在|为|向|同|与|对)|未来|今后|(?:测算|估算|概算)(?=总?投资)|(?<![即已])(?<!成功)将(?!军|近|来|其|该|此|低碳|绿色)(?!{MOVED})(?!(?:[约近超逾]|超过|全部|其中|所有)*$)|待[^，。；]{{0,6}}(?:建成|投产|完工|投运)后|按照?(?:其|原|既定|总体|初步)?设计|"
    rf"(?:用来|用于)[^，。；]{{0,4}}(?:购|买|采购|新建|修建|更换|安装)(?!了|的)"
)
"""What says in the clause of a figure that it is not reached."""
QUOTED = re.compile(f"“[^“”，。；：{DATE}{QUANTITY}]{{1,16}}”")
"""A title or theme, whose words plan nothing: 以“山海与未来”为主题."""
REACHED_OF = re.compile("(?:达成|取得|形成|签署|签订|完成|获得|实现|促成|收获)的$")
"""Before those that are there already, whatever is to be done with them: 对达成的11项成果."""
WITH = re.compile(rf"将[与同和跟](?:其|来自|全球|现有|各国?|{QUANTITY}|国家|地区|和|的)*$")
"""Who are partners already: 将与来自10国的20个伙伴携手."""
PARTNERS = re.compile("[^，。；]{0,40}?(?:合作伙伴|伙伴|成员|会员|盟友)")
AWAITED = re.compile(r"[^，。；]{0,8}(?:将|拟)(?:共同)?(?:参加|出席|参会|与会|到会|受益|获益|入驻|应邀)")
"""What shows behind a figure that those it counts are still to come: 200人将参加."""
OFFERED = re.compile(
    "(?:提出|宣布)的[^。；“”]*(?:建设|实施|开展|提供|设立)[^。；“”]*$|宣布[^。；]*启动[^。；]*，即[^。；]*$"
)
"""A plan that tells what it is made of: 甲国提出的建设10个园区的倡议."""
PARTS = ("其中", "包括", "包含")
AGREED = re.compile("(?:合同|协议|协定|贷款|授信|签约|订单)[^，。；]{0,4}(?:额|价|价值)[^，。；]{0,6}$")
"""The sum that an agreement names is no plan."""
PART = re.compile(
    rf"(?:(?:女性|女|当地|本地|本国|属地)[员雇职]?[工员]|其中|包括|包含|(?:从而|进而|以)?(?:使得?|推动|带动|促使)|(?:并|且|在|未来|今后)*{QUANTITY}内(?![部陆地外容])|(?:并|且)?[到至]{DATE}(?!以来))"
)
"""How a clause begins that tells a part of what is planned, what comes of it, or until when it shall be."""
SIZED = re.compile(f"(?:该|项目|工程|其|线路|全线|园区|电站)*(?:静态|总|合计)*{any_of('figures/size-noun')}")
"""How a clause begins that only gives a size."""
HOLDS = re.compile("[^，。；]{0,10}?(?:[设拥共配建持辖含装]有|配备|配套|配建)")
"""How a clause tells what something has."""
EFFECT = re.compile(
    rf"(?:并|还|再|同时|预计|每年|每天|年均?|可|能|直接|间接|新)*(?:相当于|等于|减|少排|节|{any_of('figures/comes-of-plan')})(?!了|过)"
)
"""How a clause begins that tells what comes of a plan: 计划引进50家企业，创造1万个岗位."""
ABLE = re.compile("(?:每年|年均?)?(?:可|能|为)")
OTHER = re.compile(
    rf"(?:而|另|此外)?(?P<who>[{CODES['Institution']}{CODES['Country']}{CODES['Project']}])(?!的|境内|等)"
)
"""How a clause begins that has a subject of its own."""
SUBJECTS = {"Institution", "Country", "Place", "Project", "Initiative"}
FOR_IT = re.compile("[^，。；]{0,14}?(?:为此|为其|为该|为之|对此|据此)")
"""What shows that somebody else does his part in what was planned before."""
INTENT = "意向"
GUESSED = ("预计", "有望")
"""Words of a forecast, which are not told of the size or the cost of a work in a clause of its own."""
IF = re.compile("如果(?!说)|若(?!干|尔|非|即|望|羌)|假如|倘若|假设|要是|一旦|即便|哪怕")
"""How a supposition begins."""
NO_PAST = re.compile(f"(?:[到至较比于]|与){DATE}|{DATE}[底末初]?(?:以?前|之前)")
DONE_THEN = re.compile(
    rf"(?<!{DATE})(?<!{DATE}[全正即])(?<!{DATE}..)(?:{words('figures/done-then')}|投入(?:商业)?(?:运营|使用|运行)|商运|运营|到位)"
    rf"(?:投产|投运|运营|发电|通车|并网|投入使用|使用)?(?:之?后，?|，届时)(?P<then>[^。；]*)$"
)
"""What a work will give once it stands: 建成后，每年可发电…."""
THEN = re.compile("可(?!再生|持续|靠)|能(?!源|力|耗|效|量)|将(?!军|来|其|该|此)|预计|有望")
SEEN = re.compile(rf"已|目前|累计|截[至止]|实际|{DATE}|了|以来")
RUNS = re.compile("^(?:投产|投运|并网|通车|开通)(?:发电|运营|使用)?之?后")
"""What is told of a work that runs, unless the words say that it is to come: 投运后，年均发电…."""
BE = f"(?:{words('figures/done-then')}|投入(?:使用|运营|商业)|开工|动工|商运)"
TO_STAND = re.compile(
    rf"(?:计划|拟|预计|有望|力争|争取|预定|(?<!已)将(?!其|该|此))[^，。；{QUANTITY}]{{0,16}}?{BE}(?!了|后)"
)
"""What shows that a work does not stand yet."""
COMING = re.compile(
    rf"(?:的?(?:机组|风机|光伏|项目|工程))?(?:也|则)?(?:将|计划|拟|预计|有望|力争)(?:于|在)?[^，。；]{{0,12}}?{BE}"
)
"""What shows behind a size that what has it is still to come: 首批50兆瓦计划明年投产."""
STANDS = re.compile(f"(?:已|正式|顺利|成功|全面|如期)[^，。；]{{0,6}}{BE}|{BE}(?:了|以来)")
GIVES = re.compile(
    rf"(?:每年|每天|年均?|日均?)[^，。；{QUANTITY}]*?(?:可(?!再生)|能(?!源|力|耗|效|量)|将)|(?:年|日)(?:产|发电|处理|供)[^，。；]{{0,6}}可"
)
"""What a work can give, whether it stands or not."""
UNTIL = re.compile(rf"(?<!截)[到至](?P<date>{DATE})")
AIM = re.compile("明确|提出|目标|要求|部署|规划|力争")
"""What shows in a text without a day that a year to which something is told is still to come."""
REACHED = re.compile("已(?!拟|计划|规划)|迄今|至今|实际|目前|(?<![为除得不罢])了(?!解|望)")
WORKS_FOR = re.compile(
    "(?:直接|间接|可|将|能|并|还|同时|每年|年|新增?)*(?:惠及|受益|服务|覆盖|满足|带动|创造|解决|供应|减少)"
)
"""What a work does once it stands: 建成后…，惠及12万居民."""
FAR_OFF = 9999
"""A year that lies behind that of any text whose day is known."""
FAR = 2
"""How many sentences before a figure may say that its work does not stand yet."""


def planned(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is planned: by its clause, or by the scope of a word before it.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
    """
    said = QUOTED.sub(_blank, spot.before)
    own = max((one.end() for one in PLANNED.finditer(said)), default=-1)
    if own >= 0 and REACHED_OF.search(spot.since):
        return False
    if own >= 0:
        there = WITH.search(spot.before) and PARTNERS.match(spot.whole, spot.index)
        return not there and not DONE.search(spot.before, own)
    if dimension in STATIC and COMING.match(spot.after):
        return True
    if dimension == "count" and (AWAITED.match(spot.after) or OFFERED.search(spot.sentence)):
        return True
    if _is_ended(spot, spot.start, spot.index) or AGREED.search(spot.before):
        return False
    scope = _scope(spot)
    return (
        (scope is not None and _reaches(spot, scope, dimension))
        or _is_of_later(spot, dimension)
        or _is_of_coming_year(spot, dimension)
        or _is_of_to_come(spot, dimension)
    )


def _blank(quoted: re.Match[str]) -> str:
    return "“" + "　" * (len(quoted[0]) - 2) + "”"


def _scope(spot: Spot) -> Scope | None:
    """Return the scope that is open where the clause of a figure begins."""
    string = QUOTED.sub(_blank, spot.whole)
    start = spot.index - len(spot.sentence)
    scope: Scope | None = None
    while start < spot.clause.start:
        end = string.find("，", start, spot.clause.start)
        end = spot.clause.start if end < 0 else end + 1
        begun = opened(string, start, end) or _intended(spot, start, end)
        if scope is not None and (begun is None or begun.kind == "size"):
            begun = scope if _goes_on(spot, scope, start, end) else begun
        scope, start = begun, end
    return scope


def _intended(spot: Spot, start: int, end: int) -> Scope | None:
    """Return the scope of a letter of intent that a clause names: its work is still to be made."""
    for index, one in spot.reading.masked.placed(start, end):
        if one.kind == "Agreement" and INTENT in one.name:
            return Scope("making", start, index + 1)
    return None


def is_supposed(spot: Spot) -> bool:
    """Tell whether a figure is only of what would be if something were so: 如果停产10天，将有3家工厂停工."""
    found = IF.search(spot.sentence)
    return found is not None and ENDS.search(spot.sentence, found.end()) is None


def _goes_on(spot: Spot, scope: Scope, start: int, end: int) -> bool:
    """Tell whether a scope holds on behind a clause."""
    wide = scope.kind in {"frame", "guess"} or not _is_of_other(spot, scope, start)
    return wide and not _is_ended(spot, start, end)


def _is_ended(spot: Spot, start: int, end: int) -> bool:
    """Tell whether a stretch tells of what is or has been."""
    if ENDS.search(spot.whole, start, end):
        return True
    later = {at for one in NO_PAST.finditer(spot.whole, max(0, start - 1), end) for at in range(*one.span())}
    return any(
        _is_past(spot, one.value)
        for index, one in spot.reading.masked.placed(start, end)
        if isinstance(one.value, DateMatch) and index not in later
    )


def _is_past(spot: Spot, value: DateMatch) -> bool:
    """Tell whether a date lies in a year before that of the text."""
    first = value.first
    if first.relative is not None:
        return first.relative < 0
    return first.year is not None and not spot.scene.dating.is_future(first.year + 1)


def _is_of_other(spot: Spot, scope: Scope, start: int) -> bool:
    """Tell whether a clause begins with somebody else than those of whom the plan was told."""
    found = OTHER.match(spot.whole, start)
    if found is None or FOR_IT.match(spot.whole, start):
        return False
    who = spot.mention(found.start("who"))
    told = [one for _, one in spot.reading.masked.placed(scope.start, start)]
    named = (one.plain for one in told if one.kind in SUBJECTS)
    return all(name not in who.plain and who.plain not in name for name in named)


def _reaches(spot: Spot, scope: Scope, dimension: str) -> bool:
    """Tell whether a scope holds for a figure of a kind in its clause."""
    if scope.kind == "frame":
        guessed = spot.whole[: scope.end].endswith(GUESSED)
        return dimension != "time" and not (guessed and SIZED.match(spot.before))
    if scope.kind == "guess":
        return THEN.search(spot.whole, scope.end, spot.index) is not None
    if scope.kind == "size":
        may = dimension in FLOWING or (dimension == "count" and ABLE.match(spot.before))
        return bool(may and EFFECT.match(spot.before)) or spot.before.startswith(PARTS)
    if _is_of_other(spot, scope, spot.clause.start) or HOLDS.match(spot.before):
        return False
    return PART.match(spot.before) is not None or _is_told_of(spot, scope, dimension)


def _is_told_of(spot: Spot, scope: Scope, dimension: str) -> bool:
    """Tell whether a figure is what somebody goes on to do, or a size of what is to be made."""
    if dimension == "time" or scope.kind == "making":
        return dimension != "time"
    return dimension not in STATIC | {"ratio"} and SIZED.match(spot.before) is None


def _is_of_later(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is of the time when the work will stand: 建成后可…, also 建成后年均…."""
    found = DONE_THEN.search(spot.sentence) if "后" in spot.sentence or "届时" in spot.sentence else None
    if found is None or SEEN.search(found["then"]):
        return False
    if RUNS.search(found[0]) and not THEN.search(found["then"]):
        return False
    works = dimension == "count" and WORKS_FOR.match(spot.before) is not None
    return bool(THEN.search(found["then"]) or dimension in FLOWING or works)


def _is_of_coming_year(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is what is reached by a year that is still to come: 明确到2030年建成5个."""
    start = spot.index - len(spot.sentence)
    found = max(UNTIL.finditer(spot.whole, start, spot.index), key=re.Match.start, default=None)
    if found is None or dimension == "time" or spot.whole.find(DATE, found.end(), spot.index) >= 0:
        return False
    if REACHED.search(spot.whole, found.end(), spot.index):
        return False
    value = spot.mention(found.start("date")).value
    year = value.first.year if isinstance(value, DateMatch) else None
    if year is None:
        return False
    dating = spot.scene.dating
    is_dated = not dating.is_future(year) and dating.is_future(FAR_OFF)
    return dating.is_future(year) or (
        not is_dated and AIM.search(spot.whole, start, found.start()) is not None
    )


def _is_of_to_come(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is what a work can give that does not stand yet, by what is told just before."""
    if dimension not in FLOWING | {"count"} or not spot.clause.topics or not GIVES.search(spot.before):
        return False
    if spot.clause.topics[0].kind != "Project":
        return False
    told = [spot.whole, *_earlier(spot)]
    return any(map(TO_STAND.search, told)) and not any(map(STANDS.search, told))


def _earlier(spot: Spot) -> list[str]:
    """Return the last sentences before a figure, of its paragraph."""
    own = spot.reading.sentence
    told: list[str] = []
    for other in spot.scene.article.before(own.span.start):
        if len(told) == FAR or other.sentence.paragraph != own.paragraph:
            break
        told.append(other.masked.string)
    return told
