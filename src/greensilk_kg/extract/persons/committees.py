"""Posts of a province or town that stand behind one at its Party committee: 甲省委副书记、省长某某."""

from __future__ import annotations

import re
from dataclasses import replace

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.local_bodies import OFFICE, SOCIETY, body
from greensilk_kg.model.knowledge import CHINA
from greensilk_kg.zh.characters import simplified

HOW = "name/form"
COMMITTEE = re.compile(
    r"(?:中共)?(?P<place>[㐀-鿿]{1,12}?(?:省|市|自治区|自治州|州|县|区|盟))(?:党)?委(?:员会)?$"
)
OF_BODY = re.compile(
    "(?:自治)?[省市区县州盟旗]?(?P<body>人大常委会|政协|人民政府|政府)"
    f"(?P<title>(?:党组)?(?:常务)?副?{any_of('persons/head-of-council')})$"
)
OF_SEAT = re.compile(
    rf"(?:{any_of('bodies/party')})?(?P<place>(?:(?![市省县])[㐀-鿿]){{1,8}}(?P<sort>省|市|自治区|自治州|州|县|区|盟))"
)
"""How the name of a body begins that is of a province or town."""
BESIDE = re.compile(
    rf"(?P<sort>自治区|自治州|[省市州县区盟])(?P<own>{OFFICE}|{any_of('bodies/local-whole')}|{SOCIETY})"
    "(?P<title>[㐀-鿿]{2,8})"
)
"""The post at another body of the same province or town: 甲省委副书记、省青年联合会副主席."""
OF_PLACE = re.compile("(?:自治[区州])?(?P<title>(?:常务)?副?(?:省长|市长|州长|县长|区长|盟长|主席))$")
ELSEWHERE = re.compile(
    "(?:自治)?[省市区县州盟旗](?:长|委|主席|人大|政协|政府|人民|发展|党|科协|文联|妇联|侨联|残联|工商联|总工会|团委|[㐀-鿿]{2,6}[厅局办]|[㐀-鿿]{2,10}[会联协])|"
    "(?:常务)?副?[省市州县区]长|人民政府|政府|人大|政协|[㐀-鿿]{2,12}?(?:党工委|管委会)"
)


CENTRE = {"中共中央", "党中央", "中国共产党中央委员会", "中共中央政治局"}
STATE, ARMY = ("中国", "Country", CHINA), ("中央军委", "Institution", None)
OF_STATE = dict.fromkeys(("国家主席", "国家副主席", "国务院总理", "国务院副总理"), STATE) | dict.fromkeys(
    ("中央军委主席", "中央军委副主席"), ARMY
)
"""Posts of the state that stand behind one at the Party's centre."""
OF_THE_PARTY = ("中央", "中央委员会", "政治局", "中央书记处")
"""How the names of the Party's bodies end beside whose posts a minister's stands."""
MINISTER = re.compile("(?:国务委员兼)?[㐀-鿿]{1,8}部部?长")
"""A minister of China, whose post at the Party's centre stands before: 中共中央政治局委员、外交部长."""


def is_elsewhere(title: str, at: Mention) -> bool:
    """Tell whether a title behind another is held in the province, town or state, not at the body before."""
    folded = simplified(title)
    return folded in OF_STATE or bool(
        ELSEWHERE.match(folded) or (at.plain.endswith(OF_THE_PARTY) and MINISTER.fullmatch(folded))
    )


def elsewhere(title: str, at: Mention) -> tuple[str, Mention] | None:
    """Return such a title with whose it is, or `None` where the body named first is no Party committee.

    Args:
        title: As written behind the first one.
        at: The body named first.

    Example:
        >>> at = Mention(0, 4, "Institution", "GovernmentBody", "青岚省委", HOW)
        >>> [(title, one.name) for title, one in (elsewhere("省长", at), elsewhere("省政协副主席", at))]
        [('省长', '青岚省'), ('副主席', '青岚省政协')]
        >>> elsewhere("省長", at)[0], elsewhere("省青年联合会副主席", at)[1].name
        ('省長', '青岚省青年联合会')
    """
    folded = simplified(title)
    of_state = OF_STATE.get(folded) or (STATE if MINISTER.fullmatch(folded) else None)
    if of_state is not None:
        name, kind, whose = of_state
        found = _mention(at, kind, kind, name)
        return (title, replace(found, authority=whose)) if at.plain in CENTRE else None
    seat, beside = OF_SEAT.match(at.plain), BESIDE.fullmatch(folded)
    if seat and beside and seat["sort"] == beside["sort"]:
        own = _of(at.name, seat, "place") + _of(title, beside, "own")
        return _of(title, beside, "title"), body(at.start, at.end, own)
    committee = COMMITTEE.fullmatch(at.plain)
    if committee is None:
        return None
    place, council = _of(at.name, committee, "place"), OF_BODY.fullmatch(folded)
    if council:
        name = place + _of(title, council, "body")
        return _of(title, council, "title"), _mention(at, "Institution", "GovernmentBody", name)
    post = OF_PLACE.fullmatch(folded)
    return (_of(title, post, "title"), _mention(at, "Place", "Place", place)) if post else None


def _of(written: str, found: re.Match[str], part: str) -> str:
    """Return how a part of a folded name or title is written."""
    return written[slice(*found.span(part))]


PARTY = re.compile("(?P<body>.{2,})(?:党委|党组|党工委)$")
OF_PARTY = ("书记", "委员", "常委", "成员")


def beside_party(title: str, at: Mention) -> tuple[str, Mention] | None:
    """Return a title behind one at a body's Party committee with the body, or `None`: 党委书记、总经理.

    Args:
        title: As written behind the first one.
        at: The body named first.

    Example:
        >>> at = Mention(0, 6, "Institution", "GovernmentBody", "青岚能建党委", HOW)
        >>> beside_party("副总经理", at)[1].name, beside_party("副书记", at)
        ('青岚能建', None)
    """
    party = PARTY.fullmatch(at.plain)
    if party is None or simplified(title).endswith(OF_PARTY):
        return None
    return title, _mention(at, "Institution", "Institution", at.name[slice(*party.span("body"))])


def _mention(at: Mention, kind: str, cls: str, name: str) -> Mention:
    return Mention(at.start, at.end, kind, cls, name, HOW, name_start=at.start, name_end=at.end)
