"""Slots of rule patterns: what each may hold, alone and in lists, as expressions over a masked sentence."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.tempered import neither
from greensilk_kg.extract.rules.whereabouts import lands_before

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
HOUSE = "(?:[局厅署院校所社港会团部]|公司|集团|中心|大学|基金|银行|机构|组织|联盟|协会|法人|总会|高校)"
UNREAD = rf"[{CODES['Place']}{CODES['Country']}{CODES['Project']}]{neither(STOP, VERBS)}{{0,10}}?{HOUSE}"
"""A body in a list that was not read, but the place with which its name begins: 某港 in 某港务局."""
JOIN = (
    rf"(?:、|，(?!“?[{FIRST}-{LAST}]”?(?:也|还|并)?(?:将|拟|已|则|计划|承诺|负责))|和|与|及|以及|，以及|、以及|及其|暨|联合|会同|连同|偕同|携手|联手|同|跟|/|"
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
OF_LAND = f"[{CODES['Country']}{CODES['Place']}]{FIRMS_OF}的?(?=“?{CODES['Institution']})"
OF_OWNER = (
    f"{CODES['Institution']}(?:(?:旗下|下属|所属|控股|全资)的?(?:(?:全资|控股)?子?公司)?|"
    f"的(?:{CODES['Quantity']}|[一两三四多]家)?(?:全资|控股|下属|成员)+(?:子公司|企业|单位|公司))"
    f"(?=“?{CODES['Institution']})"
)
IN_ROLE = f"{any_of('bodies/role')}(?=“?{CODES['Institution']})"
"""What a body is in a work, before its name: 总承包商, 监理单位."""
TWO_LANDS = f"{CODES['Country']}{{2}}(?={words('projects/behind-two-lands')}|[㐀-鿿]{{2,6}}合作)"
"""中法两国, 中老企业: nothing stands between the two."""
STATE = "(?:政府(?!部门|间|官|代))?"
RANK = (
    f"(?:(?<={CODES['Person']})(?:总书记|主席|总统|总理|首相|国王|部长|大使|会长|院长|校长|教授|博士|议员|先生|女士|阁下|殿下|院士|爵士|同志|亲王|王子|公主|副?(?:主任|省长|市长|州长|郡长|县长|局长|司长|书记|总裁|总经理|董事长|理事长|秘书长|参赞|公使|代办|议长|部长|会长|院长|校长|总统|总理)|兼[㐀-鿿]{{1,6}}?[长臣使任席]){{1,2}}"
    "(?!的?特别代表|的?特使|的?委托|的?代表|思想))?"
)
"""What may stand behind a person's name."""
DAY = (
    r"(?<!截至)(?<!截止)(?<!自)(?<!从)(?<!到)(?<!至)(?<!“)(?<!《)",
    r"(?!起|以来|之?前|以?后|之?后|底前|年底前|至今)",
)
SLOT = re.compile(r"\{(?:(\w+):)?([A-Za-z]+)([+*]?)\}")
ACTS = words("sentences/new-clause")
"""Words behind which another clause has begun: persons before them did not do what follows."""
NOT_THEY = "(?![^（）。，；]{0,6}）|国家|各国|成员国|的?特别代表|的?特使|的委托|总统特使|思想|生态文明)"
"""What shows that it is not the person named who came: 某某主席特别代表."""
LOOSE = neither("。；：！？{one}", ACTS)


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message says why."""


def slot_pattern(match: re.Match[str]) -> str:
    """Return the regular expression of one slot.

    Args:
        match: The slot, as `SLOT` finds it.

    Raises:
        PatternError: The kind is not one of `SETS`.

    Example:
        >>> slot_pattern(SLOT.match("{theme:text}"))
        '“(?P<theme>[^“”]+)”'
    """
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
    before = lands_before(codes, f"{OF_LAND}|{OF_OWNER}|{IN_ROLE}")
    one = f"“?{f'(?:{before})?' if before else ''}(?:该|本)?[{codes}]”?{NOTE}{STATE}"
    one += RANK if "Person" in SETS[kind] else ""
    if TITLED.issuperset(SETS[kind]):
        one = rf"(?:“[^“”，。；{FIRST}-{LAST}]{{1,8}}”)?{one}"
    join = f"{JOIN}?" if TITLED.issuperset(SETS[kind]) else JOIN
    between = rf"(?:{JUNK}、)?{OFFICE}" if kind == "Person" else rf"(?:{JUNK}{JOIN}|{UNREAD}{JOIN})?"
    tail = TAIL_OF_PERSONS if kind == "Person" else TAIL
    inside = rf"(?:{TWO_LANDS}|{one})(?:{join}{between}{one})*{tail}" if many else one
    return f"({f'?P<{name}>' if name else '?:'}{inside})"
