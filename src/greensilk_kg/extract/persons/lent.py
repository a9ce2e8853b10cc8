"""Which titles a person may hold at the body of the colleague named before: no 司长 at an institute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.local_bodies import OFFICE as FIELD_OFFICE
from greensilk_kg.extract.names.local_bodies import body
from greensilk_kg.extract.persons.committees import OF_SEAT
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention

HOUSE = re.compile(
    "(?:(?:常务|执行|第一|代理|副)*(?P<head>[校行所])长(?:助理)?|(?P<own>校)(?:党委|领导|长).*)"
)
"""A title that tells what its body is."""
HOUSES = {"校": ("大学", "学院", "学校"), "行": ("行",), "所": ("所",)}
"""What it tells → how the name of such a body ends."""
BODY = re.compile(
    "[㐀-鿿]{0,8}?(?P<noun>公司|集团|银行|协会|学会|商会|联合会|促进会|联盟|基金会|伙伴关系|大学|学校|学院|医院)"
    "(?:秘书处|[㐀-鿿]{2,4}部)?(?:党[委组]|团委|常务|执行|联合|联席|副|总|首席|董事|监事|理事长|秘书长|会长|校长|院长|行长|主席|主任|书记|经理|教授)"
)
"""A title that begins with what its body is: 公司党委书记, 学院副院长, 伙伴关系秘书处主任."""
FIRMS, FIRM_ENDS = {"公司", "集团"}, re.compile("[部委局署厅府院校馆会社所盟]$|大学|中心|组织")
PART_OF_SCHOOL, SCHOOLS = {"学院", "医院"}, ("大学", "学院", "科学院", "学校")
DEPARTMENT = re.compile(
    "[㐀-鿿]{1,12}(?<!公)司(?:[一二三四]级)?(?:副?司长|巡视员|调研员|副?处长|[㐀-鿿]{1,3}官员?)$"
)
MINISTRIES = ("部", "委", "委员会", "署", "局", "秘书处", "组织", "国务院", "法院", "检察院", "办公室")
OF_DEPARTMENT = re.compile("[㐀-鿿]{2,8}部(?:副?总经理|总监|总裁)")
OFFICE = re.compile(
    "(?!办公|大|餐|客)[㐀-鿿]{2,8}厅(?:党组成员|[一二]级巡视员|总[㐀-鿿]{1,3}师|副?厅长|[㐀-鿿]{1,4}处副?处长)"
)
OWN_OFFICE = re.compile(f"(?P<own>{FIELD_OFFICE})[㐀-鿿]{{2,8}}")
OFFICES = ("省", "政府", "自治区", "厅", "州", "郡")
MINISTER = re.compile(
    f"[{LETTERS}][㐀-鿿]{{0,2}}(?:生态|环境|能源|农业|财政|外交|水利|交通|经济|矿业|工业|贸易|商务)[㐀-鿿]{{0,8}}部(?:副|助理|常务)*(?:部长|秘书|司长)"
)
"""A minister of another land, whose name one character stands for: 乌生态部副部长."""


def is_of_house(title: str, at: Mention) -> bool:
    """Tell whether a colleague with some title may serve at a body named before: no 校长 at an institute.

    Args:
        title: As written, no body before it.
        at: The body at which the person named before serves.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> at = Mention(0, 5, "Institution", "ResearchInstitution", "青岚研究所", "name/form")
        >>> [is_of_house(title, at) for title in ("副所长", "副校长", "校党委书记", "副主任")]
        [True, False, False, True]
        >>> [is_of_house(title, at) for title in ("学院党委书记", "海洋司司长", "联盟秘书长", "国际部主任")]
        [False, False, False, True]
    """
    house = HOUSE.fullmatch(title)
    if house is not None:
        return at.name.endswith(HOUSES[house["head"] or house["own"]])
    if at.kind not in {"Institution", "Initiative"}:
        return True
    return _is_body(title, at.plain) and _is_of_office(title, at.plain)


def office_beside(title: str, at: Mention) -> tuple[str, Mention] | None:
    """Return an official's title with the office, of the colleague's province, that it names, or `None`.

    Args:
        title: As written, with the office in it: 生态环境厅总工程师.
        at: The body at which the person named before serves.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> at = Mention(0, 8, "Institution", "GovernmentBody", "青岚省发展改革委", "name/form")
        >>> [(post, one.name) for post, one in [office_beside("生态环境厅副厅长", at)]]
        [('副厅长', '青岚省生态环境厅')]
    """
    seat, own = OF_SEAT.match(at.plain), OWN_OFFICE.fullmatch(simplified(title))
    if seat is None or own is None:
        return None
    name = at.name[: seat.end()] + title[: own.end("own")]
    return title[own.end("own") :], body(at.start, at.end, name)


def is_of_parent(title: str, at: Mention) -> bool:
    """Tell whether a title behind one on a board is held at whose board that is.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> at = Mention(0, 5, "Institution", "", "青岚银行绿色金融委员会", "name/form")
        >>> is_of_parent("投资银行部副总经理", at), is_of_parent("副主任", at)
        (True, False)
    """
    return at.plain.endswith("委员会") and OF_DEPARTMENT.match(title) is not None


def _is_body(title: str, name: str) -> bool:
    """Tell whether the word for a body that a title begins with fits a body's name."""
    own = BODY.match(title)
    if own is None or name.endswith(own["noun"]):
        return True
    if own["noun"] in FIRMS:
        return FIRM_ENDS.search(name) is None
    return own["noun"] in PART_OF_SCHOOL and name.endswith(SCHOOLS)


def _is_of_office(title: str, name: str) -> bool:
    """Tell whether an official's title fits a body's name: departments are of ministries, 厅 of provinces."""
    if MINISTER.match(title):
        return False
    if DEPARTMENT.match(title):
        return name.endswith(MINISTRIES)
    return OFFICE.match(title) is None or name.endswith(OFFICES)
