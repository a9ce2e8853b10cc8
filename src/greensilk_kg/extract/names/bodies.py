"""What the names of ministries and companies have of their own: charges in a list, whose they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.names.land_letters import LETTERS

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Suffix
    from greensilk_kg.extract.names.view import View

MINISTRIES = (*"部委局厅署", "管理局", "管理署", "监管局", "总局", "总署")
"""How the endings of the names of ministries begin."""
OWNERS = {"Country", "Place", "Institution"}
SEVERAL = re.compile(rf"(?:{words('bodies/several')}|[部局署委厅会院]|大学|银行)$")
FEW = 12
"""Most characters between two 、 in the name of a ministry that has many charges."""
TWO_LANDS = (
    rf"(?:^中(?:[—－–·-][{LETTERS}苏欧]){{1,4}}(?=[㐀-鿿]{{2}})|^中(?:[老柬缅越泰新马菲埃非欧美俄日韩法德英意葡匈塞希波捷罗保乌哈吉塔土巴斯孟尼阿沙伊约肯坦赞智秘墨古哥厄蒙澳印加荷瑞挪丹芬奥白]|"
    r"西(?!部|亚|医|式|餐))(?![小学间央午部心国方]))"
)
OF_TWO_LANDS = re.compile(TWO_LANDS)
PROPER_INSTITUTION = re.compile(
    TWO_LANDS + "|^[英美俄欧德澳泰韩]中(?=[㐀-鿿]{2})|"
    rf"^(?:[{LETTERS}]中|[柬泰越缅菲马印新秘]华)(?={any_of('bodies/of-two-lands')})|"
    rf"^(?:{words('bodies/proper-begin')}|“)|[A-Za-z]|"
    r"^[㐀-鿿]{2,4}(?<![城超上都股楼本该全各外闹集])(?:省|市|县|州|自治区)(?=[㐀-鿿]{2})"
)
OWN_BANK = re.compile(rf"(?!.*{any_of('bodies/no-bank')})[㐀-鿿]{{2,4}}银行$")
"""A bank with a short name of its own (富滇银行)."""
OWN_GROUP = re.compile(
    rf"(?!.*{any_of('bodies/no-group')})"
    r"[㐀-鿿]{2,3}集团$"
)
"""A group with a short name of its own (正泰集团)."""
LEAST_CHARGE = 2
NO_CHARGE = re.compile("(?:驻地|代表|联络|项目|地区|区域|当地|工作|分|总)")
"""What is no charge of an office, but its sort."""
BRANCHED = re.compile(any_of("bodies/branched"))
"""Bodies of the whole land of which each province and town has one of its own."""
FIRM_SHORT = any_of("bodies/firm-short")
"""What a firm is called before the land of its branch, and hardly elsewhere."""
OF_SHORT = re.compile(FIRM_SHORT)
FIRM = "公司"
DEFINES = ("（以下简称", "（简称", "（下称", "（以下称")
"""What only a name is followed by."""
LANDS = {"Country"}
OF_LANDS = {"Country", "Place"}
BANK = "银行"
ENDINGS = (*MINISTRIES, BANK)
"""Those of bodies of which each land may have one of its own."""
PLACE_OF_TRADE = re.compile("[㐀-鿿]{2,8}?(?:第[一二三]大|最大|重要)?的?(?:经济|商业|工业|政治|商贸)中心")
"""What a town is to its land, no body: 甲国经济中心乙城."""
SUBSIDIARY = re.compile(f"{any_of('bodies/sort-of-subsidiary')}*[子孙]")
"""What stands between a body and 公司 where only the body has a name: 甲集团全资子公司."""
OWNED = re.compile(
    "(?:所属|旗下|下属)的?(?:全资)?(?:子公司|企业|公司|单位)?|"
    "(?<=[会盟])(?:副会长|副?理事长|(?:常务)?理事|会员|成员)(?:单位|企业|公司|机构)?(?![服证大代之管])"
)
"""Whose a firm is, or of which union a member: 协会会员单位甲市乙公司."""
LEAST_OWN = 2


def of_many_charges(view: View, start: int, suffix: int) -> int:
    """Return where a ministry's name begins whose charges stand in a list behind its country."""
    left, listed = start, False
    while (joint := view.walls.joint_before(left)) is not None:
        listed = listed or "、" in view.folded[joint:left]
        left = view.walls.left_edge(joint, titles=False)
        lands = list(view.atoms_within(left, joint, OWNERS))
        charge = view.folded[lands[-1][1].end - view.base if lands else left : joint]
        if not LEAST_CHARGE <= len(charge) <= FEW or SEVERAL.search(charge):
            return start
        if lands:
            at, land = lands[-1]
            alone = next(view.atoms_within(joint, suffix, OWNERS), None) is None
            return at if listed and alone and land.kind == "Country" else start
    return start


SEAS, LONGEST_SEA = ("海", "洋", "海湾"), 6


def of_other_land(view: View, ending: int, behind: int) -> bool:
    """Tell whether a known ministry's name is but the end of one of another land (甲国能源水利部)."""
    if not view.folded.startswith(ENDINGS, ending):
        return False
    known = next((one for one in view.atoms if one.end - view.base == behind), None)
    if known is None or known.kind != "Institution":
        return False
    start = known.start - view.base
    left = view.walls.left_edge(start, titles=False)
    lands = list(view.atoms_within(left, start, OF_LANDS))
    if not lands:
        return False
    field = start - lands[-1][1].end + view.base
    is_bank = view.folded.startswith(BANK, ending) and lands[-1][1].kind == "Country"
    return (0 if is_bank else LEAST_CHARGE) <= field <= FEW


def of_sea(view: View, behind: int) -> bool:
    """Tell whether a known body's name is but the end of one that begins with a sea: 甲海国际航运公会."""
    known = next((one for one in view.atoms if one.end - view.base == behind), None)
    if known is None or known.kind != "Institution":
        return False
    start = known.start - view.base
    before = view.atoms_within(max(0, start - LONGEST_SEA), start, {"Place"})
    return any(one.end == known.start and one.plain.endswith(SEAS) for _, one in before)


def is_institution(view: View, name: str, start: int, ending: int, suffix: Suffix) -> bool:
    """Tell whether a name with some ending names one body: it has a proper name in it, or needs none."""
    if (name.startswith("“") and "”" not in name) or _is_any_firm(view, start, ending, suffix):
        return False
    if view.folded.startswith(DEFINES, ending + len(suffix.text)):
        return True
    kinds = {"Institution"} if suffix.needs in {"charge", "institution"} else OWNERS
    if next(view.atoms_within(start, ending, kinds), None):
        return True
    if suffix.needs in {"charge", "institution"}:
        if OF_SHORT.match(name) and next(view.atoms_within(start, ending, OWNERS), None):
            return True
        return suffix.needs == "charge" and _has_charge(view, start, ending)
    return not suffix.needs or bool(
        PROPER_INSTITUTION.search(name) or OWN_BANK.match(name) or OWN_GROUP.match(name)
    )


def _is_any_firm(view: View, start: int, ending: int, suffix: Suffix) -> bool:
    """Tell whether a land and 公司, or a body and 子公司, are all that stands there."""
    if suffix.text != FIRM:
        return False
    ends = ((one, one.end - view.base) for at, one in view.atoms_within(start, ending, OWNERS) if at == start)
    return any(
        (end == ending and one.kind in LANDS)
        or (one.kind == "Institution" and SUBSIDIARY.fullmatch(view.folded, end, ending))
        for one, end in ends
    )


def _has_charge(view: View, start: int, ending: int) -> bool:
    """Tell whether a name begins with a place and says what is done for it: 甲省外事办公室."""
    land = next((one for at, one in view.atoms_within(start, ending, OWNERS) if at == start), None)
    if land is None:
        return False
    charge = view.folded[land.end - view.base : ending]
    return len(charge) >= LEAST_CHARGE and NO_CHARGE.match(charge) is None


def department_least(view: View, start: int, ending: int, suffix: Suffix) -> int:
    """Return how much must stand before an ending: behind the known body that it is of, a charge."""
    for at, body in view.atoms_within(start, ending, {"Institution"}):
        if at == start and suffix.cls == body.cls == "GovernmentBody":
            return min(suffix.least, body.end - view.base - start + LEAST_CHARGE)
    return suffix.least


def is_branch(view: View, behind: int) -> bool:
    """Tell whether a known body stands behind the town or province whose branch of it is meant: 甲省科协."""
    known = next((one for one in view.atoms if one.end - view.base == behind), None)
    if known is None or known.kind != "Institution" or not BRANCHED.fullmatch(known.plain):
        return False
    return any(one.end == known.start and one.kind == "Place" for one in view.atoms)


def behind_owner(view: View, start: int, ending: int) -> int:
    """Return where the name of a firm begins that stands behind whose it is: 甲集团所属乙公司."""
    found = list(OWNED.finditer(view.folded, start, ending))
    behind = found[-1].end() if found else start
    return behind if ending - behind >= LEAST_OWN else start
