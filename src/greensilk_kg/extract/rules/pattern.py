"""The small language of rule patterns: a regular expression over a masked sentence, with slots.

| in a pattern | matches |
| --- | --- |
| `{who:Agent}` | one mention of the kinds that `Agent` names, kept as `who` |
| `{who:Agent+}` | a list of them: 甲、乙和丙等机构 |
| `{who:Person*}` | all persons up to the first verb of taking part, whatever else stands between |
| `{Agent}` | one mention that is not kept |
| `{theme:text}` | words in quotes, kept without the quotes |
| `{~}` | up to 40 characters of the same clause or the next, no full stop |
| `{-}` | up to 12 characters without a stop or a mention |
| `{gap}` | up to 20 characters, days, figures and places (在…) before a verb: no stop, no other verb |
| `{listed}` | one or more clauses of a list that end in ；, and the begin of the next |
| `{it}` | 该项目, 铁路 and their like: the project that is spoken of |
"""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tempered import neither
from greensilk_kg.extract.rules.deeds import SYNONYMS
from greensilk_kg.extract.rules.shorthand import SHORTHAND
from greensilk_kg.extract.rules.whereabouts import WHEREABOUTS, lands_before
from greensilk_kg.extract.rules.works import WORKS

SETS = {
    **{kind: (kind,) for kind in CODES},
    "Place": ("Place", "Country"),
    "Site": ("Place",),
    "Agent": ("Institution", "Initiative", "Country", "Place"),
    "Party": ("Institution", "Initiative", "Country"),
    "Org": ("Institution", "Initiative"),
    "Attendee": ("Person", "Institution", "Initiative", "Country"),
    "Text": ("Agreement", "Publication"),
    "Work": ("Agreement", "Publication", "Initiative"),
    "Matter": ("Project", "Initiative", "Institution", "Agreement", "Publication"),
    "Launcher": ("Person", "Institution", "Initiative", "Country"),
    "Body": ("Institution", "Initiative"),
    "Happening": ("Event", "Initiative"),
    "Thing": ("Institution", "Initiative", "Project", "Agreement", "Publication", "Event"),
}
"""What a slot may hold → kinds of mentions."""

TITLED = {"Agreement", "Publication", "Initiative"}
"""Kinds whose names stand in title marks: a list of them needs no sign between."""

STOP = rf"，。；：！？、（）“”{FIRST}-{LAST}"
VERBS = words("sentences/deed")
JUNK = rf"(?:“[^“”，。；{FIRST}-{LAST}]{{1,12}}”)?{neither(STOP, VERBS)}{{1,14}}"
JOIN = (
    r"(?:、|，|和|与|及|以及|，以及|、以及|及其|暨|联合|会同|连同|偕同|携手|联手|同|跟|/|"
    "，(?:与|和|同|联合|会同|携手))"
)
ALL = (
    rf"(?:(?:[两双三四五六七八多各]|{CODES['Quantity']})"
    "(?:国|方|地|校|部门|家机构|家单位|家企业|家公司|个国家|国政府|国元首|国领导人|国外长|国总理|国总统|国有关部门|国主管部门|方代表)|"
    rf"{CODES['Quantity']})?"
)
TAIL = rf"(?:等(?:共|多)?{CODES['Quantity']}?[^{STOP}]{{0,16}})?{ALL}"
TAIL_OF_PERSONS = TAIL.replace(
    rf"[^{STOP}]{{0,16}}", neither(STOP, "参加|出席|陪同|参会|与会|会见|会谈") + "{0,16}"
)
"""The same behind persons: what the others did does not belong to it."""
OFFICE = neither(f"，。；：！？、（）“”{CODES['Person']}", f"{VERBS}|并[与同和]|会见|会晤|会谈") + "{0,24}"
"""What may stand before a name in a list of persons: a post that was not read as one."""
NOTE = r"(?:（(?:[^（）。]{1,30}|[A-Za-z][A-Za-z ,&'，.\-]{1,90})）)?"
FIRMS_OF = f"(?:[㐀-鿿]{{0,6}}?{any_of('projects/firm')})?"
OF_LAND = f"[{CODES['Country']}{CODES['Place']}]{FIRMS_OF}(?=“?{CODES['Institution']})"
OF_OWNER = (
    f"{CODES['Institution']}(?:(?:旗下|下属|所属|控股|全资)的?(?:(?:全资|控股)?子?公司)?|"
    f"的(?:{CODES['Quantity']}|[一两三四多]家)?(?:全资|控股|下属|成员)+(?:子公司|企业|单位|公司))"
    f"(?=“?{CODES['Institution']})"
)
TWO_LANDS = f"{CODES['Country']}{{2}}(?={words('projects/behind-two-lands')}|[㐀-鿿]{{2,6}}合作)"
"""中法两国, 中老企业: nothing stands between the two."""
STATE = "(?:政府(?!部门|间|官|代))?"
RANK = (
    f"(?:(?<={CODES['Person']})(?:总书记|主席|总统|总理|首相|国王|部长|大使|会长|院长|校长|教授|博士|议员|先生|女士|阁下|殿下|院士|爵士|同志|亲王|王子|公主|兼[㐀-鿿]{{1,6}}?[长臣使任席]){{1,2}}"
    "(?!的?特别代表|的?特使|的?委托|的?代表|思想))?"
)
"""What may stand behind a person's name."""
ADVERBS = words("sentences/manner")
ASIDES = (
    rf"(?:于|在|自)?{CODES['Event']}(?:开幕式|闭幕式)?(?:上|中|期间|之际|现场|框架下)?|"
    rf"(?:于|在)?{CODES['Date']}|(?:于|在)?(?:当地时间)?(?<![\d月])\d{{1,2}}[日号](?:上午|下午|晚间?)?|在?(?:首都|[{CODES['Place']}{CODES['Country']}])*[{CODES['Place']}{CODES['Country']}]"
    r"(?:当地时间)?|"
    rf"(?:以|通过|采取|采用|借助)[^，。；：{FIRST}-{LAST}]{{1,16}}?(?:方式|形式|途径|渠道|程序)|"
    rf"(?:历时|经过|经)[^，。；：{FIRST}-{LAST}]{{0,12}}?(?:{CODES['Quantity']}|协商|磋商|谈判)|应[^，。；：]{{1,24}}?邀请|"
    rf"(?:面向|向)(?:社会|公众|{CODES['Place']})|"
    r"在?(?:本次|此次|本届)?(?:会议|论坛|大会|会|活动|仪式|其)(?:上|期间)|在京|在线上?|近日|日前|此前|"
    rf"(?:对标|依据|根据|结合|围绕|按照|参照|立足|针对)[^，。；：{FIRST}-{LAST}]{{1,20}}?|"
    r"在[^，。；：]{1,30}?(?:支持|指导|推动|协助|帮助|见证|统筹|框架|倡议|主持|陪同|授权|共同努力)下|(?:就|围绕)(?![业此是如像在近地])[^，。；：]{1,30}?|"
    r"在[^，。；：]{1,30}?(?:上|期间|之际|时|之时)|"
    rf"(?:自|从){CODES['Date']}(?:起|开始)|每[一两三]?年|定期|逐年"
)
UNDONE = f"{words('sentences/undone')}|{CODES['Quantity']}后"
OTHERS = (
    rf"(?:(?:以及|及|与|和|同|会同|联合)(?:来自)?(?:{CODES['Quantity']}[^，。；：]{{0,24}}?|"
    rf"[^{STOP}]{{0,12}}?(?:国家|各方|伙伴|组织|机构|企业|单位|部门)))?"
)
IT = (
    r"(?<![㐀-鿿])(?:(?:该|本|此|这一|这个|这座|这条|上述)?(?:项目|工程|电站|水电站|光伏电站|电厂|发电厂|风电场|园区|工业园|产业园|"
    rf"{any_of('sentences/work-spoken-of')})|(?:该|此|这[座家条])[厂站桥路港园线坝]|(?:该|此|这[座家条个])[^，。；：的\ue001-\ue008]{{0,14}}?(?:电站|电厂|发电厂|焚烧厂|处理厂|水厂|风电场|大桥|医院|"
    r"体育场|体育馆|水库|公园|开发区|特区|园区|工厂|铁路|公路)|"
    rf"这[座个条项](?!(?:国家|行业|领域|地区|城市|市场|公司|时期|过程|方面|企业|省|州|县|村|部门|平台|计划))[^，。；：\ue002-\ue008]{{2,24}}?(?<![和与、])"
    rf"(?:{any_of('sentences/work-spoken-of')}|水电站|电站|电厂|风电场|项目|工程)(?![所的中群])|"
    rf"(?:该|此|本|上述|这[座家条个项所处])(?![国省市州县区镇村校院所行]|地区|公司|集团|企业|领域|行业|系列|类|批|些|机构|组织|部门)"
    rf"[^，。；：、和与的了是{FIRST}-{LAST}]{{0,10}}?(?:{any_of('sentences/work-spoken-of')}|{any_of('sentences/work-pointed-at')})"
    r"(?:项目|工程)?(?![所的中群组库方部]|公司|集团|管理|负责|经理|团队|建设者|合同|协议)|"
    r"(?:[一二三四]期(?:工程|项目)?[、和与及]){1,3}[一二三四]期(?:工程|项目)?(?=均|都|全部)|它(?=也?[是由位总]))"
)
OTHER_VERBS = words("sentences/other-deed")
"""Verbs that a generous gap never holds: with one of them something else is said."""
OF_THEIRS = (
    rf"(?<={CODES['Country']})(?:企业|公司|开发商|媒体|专家|学者|的|驻|籍|高校|机构|银行|集团|气象|地方|"
    r"民间|环保|代表|青年|智库|一家|部分|有关|[A-Za-z])"
)
"""What shows that not the land acts, but somebody of it."""
WORK_BEGAN = words("sentences/work-began")
ACTORS = CODES["Country"] + CODES["Institution"] + CODES["Initiative"]
"""A work that was begun on a day, before a clause of somebody: his deed is of another day."""
GAPS = {
    "{gap}": (
        rf"(?!{OF_THEIRS})(?:{neither(STOP, OTHER_VERBS)}|[{CODES['Date']}{CODES['Quantity']}]|"
        rf"(?:在|于)[{CODES['Place']}{CODES['Country']}]{{1,3}}|(?:在|于)?{CODES['Event']}(?:期间|上|中|框架下)){{0,20}}?"
    ),
    "{~}": rf"[^。；{CODES['Event']}]{{0,40}}?",
    "{-}": rf"[^{STOP}]{{0,12}}?",
    "{then}": (
        rf"(?!(?<=于{CODES['Date']})[^，。；]{{0,14}}(?:{WORK_BEGAN})[^，。；]{{0,10}}，(?:[{ACTORS}]|[^，。；]{{2,8}}[与和同][^，。；]{{0,4}}[{ACTORS}]))"
        rf"(?:，为了?[^，。；：{CODES['Date']}]{{4,40}}(?=，)|"
        + neither(f"。；{CODES['Date']}", UNDONE)
        + "){0,140}?"
    ),
    "{listed}": (
        rf"[^。；{CODES['Date']}{CODES['Event']}]{{1,140}}；(?:[^。；{CODES['Date']}{CODES['Event']}]{{1,140}}；){{0,4}}"
        + neither(f"。；{CODES['Date']}{CODES['Event']}", UNDONE)
        + "{0,100}?"
    ),
    "{same}": (
        f"(?:(?!，(?:由|[{CODES['Country']}{CODES['Institution']}{CODES['Initiative']}{CODES['Person']}]))"
        r"[^。；《》]){0,70}?，"
    ),
    "{adv}": f"(?:{ADVERBS})*",
    "{others}": OTHERS,
    "{it}": IT,
    "{at}": f"(?:(?:{ASIDES})，?|{ADVERBS})*",
}
GAPS |= SHORTHAND | SYNONYMS | WHEREABOUTS | WORKS
DAY = (
    r"(?<!截至)(?<!截止)(?<!自)(?<!从)(?<!到)(?<!至)(?<!“)(?<!《)",
    r"(?!起|以来|之?前|以?后|之?后|底前|年底前|至今)",
)
SLOT = re.compile(r"\{(?:(\w+):)?([A-Za-z]+)([+*]?)\}")
ACTS = words("sentences/new-clause")
"""Words behind which another clause has begun: persons before them did not do what follows."""
NOT_THEY = "(?!国家|各国|成员国|的?特别代表|的?特使|的委托|总统特使|思想|生态文明)"
"""What shows that it is not the person named who came: 某某主席特别代表."""
LOOSE = neither("。；：！？{one}", ACTS)


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message says why."""


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a rule's pattern.

    Raises:
        PatternError: An unknown slot kind or a broken regular expression.

    Example:
        >>> compile_pattern("由{who:Agent+}主办").groupindex
        mappingproxy({'who': 1})
    """
    try:
        return re.compile(SLOT.sub(_slot, _whole(source)))
    except re.error as error:
        raise PatternError(f"broken pattern: {error}") from error


def slot_kinds(source: str) -> dict[str, frozenset[str]]:
    """Return for each named slot of a pattern the kinds of mentions that may fill it; none for text.

    Example:
        >>> sorted(slot_kinds("{who:Org+}以{theme:text}为题")["who"]), slot_kinds("{theme:text}")["theme"]
        (['Initiative', 'Institution'], frozenset())
    """
    return {
        match[1]: frozenset(SETS.get(match[2], (match[2],) if match[2] not in {"text", "words"} else ()))
        if match[2] != "Day"
        else frozenset({"Date"})
        for match in SLOT.finditer(_whole(source))
        if match[1]
    }


def _whole(source: str) -> str:
    """Return a pattern with its shorthand written out."""
    for gap, pattern in GAPS.items():
        source = source.replace(gap, pattern)
    return source


def _slot(match: re.Match[str]) -> str:
    name, kind, many = match.groups()
    if kind == "text":
        return rf"“(?P<{name}>[^“”]+)”"
    if kind == "words":
        return rf"(?P<{name}>[^“”《》，。；：的]{{4,24}})(?=[。；]|$|，(?:{words('events/behind-theme')}))"
    if kind not in {*SETS, "Day"}:
        raise PatternError(f"unknown slot kind {kind!r}; known: {', '.join(sorted(SETS))}, text, words")
    if kind == "Day":
        return f"{DAY[0]}(?P<{name}>{CODES['Date']}){DAY[1]}"
    codes = "".join(CODES[one] for one in SETS[kind])
    if many == "*":
        loose = LOOSE.replace("{one}", codes)
        one = f"(?<!驻)[{codes}]{NOT_THEY}"
        return f"(?P<{name}>{one}(?:{loose}{{0,60}}{one})*{loose}{{0,60}}?)"
    one = f"“?(?:{lands_before(codes, f'{OF_LAND}|{OF_OWNER}')})?(?:该|本)?[{codes}]”?{NOTE}{STATE}"
    one += RANK if "Person" in SETS[kind] else ""
    if TITLED.issuperset(SETS[kind]):
        one = rf"(?:“[^“”，。；{FIRST}-{LAST}]{{1,8}}”)?{one}"
    join = f"{JOIN}?" if TITLED.issuperset(SETS[kind]) else JOIN
    between = rf"(?:{JUNK}、)?{OFFICE}" if kind == "Person" else rf"(?:{JUNK}{JOIN})?"
    tail = TAIL_OF_PERSONS if kind == "Person" else TAIL
    inside = rf"(?:{TWO_LANDS}|{one})(?:{join}{between}{one})*{tail}" if many else one
    return f"({f'?P<{name}>' if name else '?:'}{inside})"
