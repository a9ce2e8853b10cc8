"""Where a name begins whose ending is known: with everything before it that may belong to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.bodies import MINISTRIES, OF_TWO_LANDS, behind_owner, of_many_charges
from greensilk_kg.extract.names.land_begins import (
    FIRMS,
    PROPER_KINDS,
    behind_apposition,
    is_side,
    joins_lands,
    of_branch,
    of_land,
)
from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.leads import Leads
from greensilk_kg.extract.names.pairs import with_china, with_lands
from greensilk_kg.extract.names.person_before import is_person
from greensilk_kg.extract.names.plants import behind_verbs, with_capacity, with_reach
from greensilk_kg.extract.names.seats import behind_deed_there, behind_seat
from greensilk_kg.extract.names.work_parts import with_codes

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.names.view import View

LANDS = {"Country", "Place"}
GIVEN = ("贷款", "赠款", "投入", "资金", "拨款")
"""What stands in a list beside a name and belongs to none: …的贷款和甲市政府的投入."""
SPEAKERS = ("我", "他", "她", "您", "们")
"""Who stands beside a body and is none: 我和乙部."""
OTHER_BODY = ("所", "厂", "社", "校", "机构", "使馆", "领馆")
"""What ends the name of a body of its own, not the first half of another's."""
CHARGES = {"Programme", "Project", "Initiative"}
"""What such endings name may be what a land's ministry is charged with: 甲国计划与投资部."""
LONGEST_ENDING = 4
LAST_LETTER = "\U0010ffff"
MOST_BEFORE_JOINT = 16
UNCOUNTED = re.compile(r"“[^“”]*”|^\d{4}年?|^第[一二三四五六七八九十百\d]{1,4}[届次期]")
"""What does not make the first half of a name too long: quotes, and which edition."""
DEEDS = re.compile(
    r"(?:兼任|兼(?![容顾并])|正式|共同|合作(?=建设|开发|共建|打造|搭建|实施|运营)|搭建|发布|宣传|推广|参与|建设(?![银部局厅委集])|(?:共建|推进|推动|构建|打造|实施)(?=“))*"
)
"""Words that event names may hold, but that only lead to the names of bodies and initiatives."""
WHOSE = re.compile(
    "(?:(?<=[我本该])[校院](?!长|区|友|内|外)|[我本该]校|学校|(?:协会|学会|商会|联盟|联合会)的?(?:会员|成员|理事)(?:企业|单位|机构|高校)?(?!大会|代表|服务|发展|管理)|[我本该]院|[我本该]公司|[我本该]集团|[我本该]单位)的?(?=[㐀-鿿]{4})"
)
"""Whose a body is, in words that only point: 学校某研究中心."""
OURS = re.compile(
    "(?<=[我本该])[校院](?![长区友内外])|[我本该]校(?=[㐀-鿿]{2})|(?<![㐀-鿿])学院(?=[㐀-鿿]{2})"
)
"""The same, however short what follows is: 我校农学院, and at the begin of a clause 学院国际教育学院."""
LEADING = re.compile("(?:其中|系(?![统列])|就?像(?![章素])|譬如|正如)?")
TWO_REGIONS = re.compile(
    "(?<=东亚|亚洲|南亚|欧洲|拉美|美洲|中东|西亚|东部|西部|南部|中部)[和与及](?=太平洋|大洋洲|中亚|加勒比|北非|欧洲|[东西南中]部?非洲)"
)
"""What joins the two regions that one department looks after: 东亚与太平洋地区能源局."""
FOUNDED = re.compile("[^，。；、]*(?:共建|[成设建创]立|组建|筹建|建设)了?")
"""What leads to the name of a body that is founded."""
OF_THE_WORLD = {"国际", "世界", "全球", "国家", "全", "跨"}
"""What stands before a place in the name of a body and belongs to it: 国际北冰洋学会."""
NATIONAL = re.compile("(?:国家|皇家|联邦|全国|中央)[㐀-鿿]{4,}")
"""What shows that the first of a body's fields stands before 与: 甲国国家植被发展与荒漠化防治中心."""
ROAD = "“一带一路”"
STUDIES = ("研究院", "研究所", "研究中心", "学院")
CENTRES = ("中心", "实验室", *STUDIES)
"""How bodies of two lands are called that name their fields in a list."""
LEADING_IN = re.compile(
    f"{any_of('bodies/party')}|在[华非{LETTERS}]|(?:中国(?:政府)?)?援(?!助|建)[{LETTERS}]"
)
"""Whose committee it is (民建甲省委), where its members live (在日甲国商会), whom a work aids (援乌)."""
HYPHENS = re.compile("[-—–·]")
ENVOYS = ("大使馆", "使馆", "总领事馆", "总领馆", "使团", "代表团")
"""The endings of bodies abroad, which 驻 may lead to: 驻甲国使馆."""
SORT = re.compile("(?:企业|公司|机构|制造商|开发商|运营商|供应商|承包商)")
OF_FIRMS = ("家", "联合", "管理", "国际", "海外", "投资", "服务", "咨询", "合作", "信用")
"""What may stand behind 企业 inside a firm's name."""
JOINTS = ("和", "与", "及", "、")
SEATED = re.compile("(?:控股|投资|实业|国际|集团|股份)*有限")
"""What shows that a land is the end of a firm's own name, not its begin: 丙丁汽车泰国有限公司."""
OWN = range(2, 9)
"""How long what stands before such a land is."""
LEAST_FOREIGN = 3
MOST_JOINTS = 3
CLAUSE = "，。；：！？“"
DEFINED = {"Institution", "Initiative"}
SHORT = re.compile(
    r"[㐀-鿿]{1,6}（(?:(?:以下|下文)?简称|[以]?下称)(?:为|作)?[：“]{0,2}(?P<short>[㐀-鿿]{2,6})[”]?）"
)
"""What the bracket behind a name says that it is called for short."""
POINTS = "该我本此其"
"""Behind these (该行与乙大学), and behind titles, stands no part of a body's name."""


class Edges:
    """Finds where names begin.

    Args:
        lexicon: Endings, generic names, heads of posts, transliteration characters.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._letters = lexicon.transliteration
        self._lexicon = lexicon
        self._no_names = (*POINTS, *sorted(lexicon.heads))
        self._sorted = tuple(sorted(lexicon.generic))
        self._endings = (*OTHER_BODY, *lexicon.suffixes)
        bodies = (one.text for one in lexicon.suffixes.values() if one.cls not in CHARGES)
        self._bodies = (*OTHER_BODY, *bodies)
        self._leads_to = Leads(lexicon.firms["not"])

    def left(self, view: View, suffix: int, kind: str) -> int:
        """Return where the name begins whose ending begins at `suffix`."""
        start = self._before_joints(view, suffix, titles=kind == "Event")
        start = _by_its_short_form(view, start, suffix, kind)
        if kind == "Project":
            start = with_reach(view, behind_verbs(view, start, suffix, self._letters), self._letters)
            start = with_capacity(view, with_codes(view, start), self._letters)
        edge = start
        if kind == "Institution" and view.folded.startswith(MINISTRIES, suffix):
            start = of_many_charges(view, start, suffix)
        if kind in {"Institution", "Project"}:
            atoms = [
                at
                for at, atom in view.atoms_within(start, suffix, PROPER_KINDS)
                if (at - start not in OWN or not SEATED.match(view.folded, atom.end - view.base))
                and not (kind == "Project" and self._goes_on(view, start, at))
            ]
            first = next((atom for atom in atoms if view.folded[atom - 1 : atom] != "（"), start)
            first = of_branch(view, start, of_land(view, first, suffix), suffix)
            leads = self._leads(view.folded[start:first]) or is_side(view, start, first)
            start = first if not leads else start
        start = with_china(view.folded, start, edge)
        if kind == "Project":
            start = with_lands(view.folded, behind_deed_there(view, start, suffix), edge)
        if kind in {"Institution", "Initiative"}:
            start = behind(DEEDS, view.folded, start, suffix)
            start = self._behind_sort(view, start, suffix)
            is_known = view.begins_atom(start, PROPER_KINDS)
            start = start if is_known else self._leads_to.behind(view.folded, start, suffix)
        if kind == "Institution":
            start = behind_seat(view, behind_owner(view, start, suffix), suffix)
            start -= view.folded.startswith(ENVOYS, suffix) and view.folded[start - 1 : start] == "驻"
            start = behind(OURS, view.folded, behind(WHOSE, view.folded, start, suffix), suffix)
        start = behind(LEADING, view.folded, start, suffix)
        while start < suffix and view.folded[start] in " ”）》—-·":
            start += 1
        return start

    def _before_joints(self, view: View, suffix: int, *, titles: bool) -> int:
        """Return where the free stretch before an ending begins, with what 和, 与 or 、 joins to it."""
        start = view.walls.left_edge(suffix, titles=titles)
        for _ in range(MOST_JOINTS):
            joint = view.walls.joint_before(start)
            if joint is None:
                break
            left = view.walls.left_edge(joint, titles=titles)
            if not (
                TWO_REGIONS.match(view.folded, joint)
                or joins_lands(view, (left, joint), (start, suffix))
                or self._joins(view, joint, start, suffix)
            ):
                break
            start = left
        return start

    def _leads(self, before: str) -> bool:
        """Tell whether what stands before a place belongs to the name: 国际, or a foreign name."""
        bare = HYPHENS.sub("", before)
        is_foreign = len(bare) >= LEAST_FOREIGN and all(letter in self._letters for letter in bare)
        return before in OF_THE_WORLD or is_foreign or LEADING_IN.fullmatch(before) is not None

    def _goes_on(self, view: View, start: int, atom: int) -> bool:
        """Tell whether a known place only ends a longer foreign name (卡格贝伦 is not 贝伦)."""
        before = view.folded[start:atom]
        return 1 < len(before) < LONGEST_ENDING and all(letter in self._letters for letter in before)

    def _behind_sort(self, view: View, start: int, suffix: int) -> int:
        """Return where a foreign firm's name begins behind what it is (甲国国有企业卡泽纳基金)."""
        for sort in SORT.finditer(view.folded, start, suffix):
            own = view.folded[sort.end() : min(suffix, sort.end() + LEAST_FOREIGN)]
            foreign = len(own) == LEAST_FOREIGN and all(letter in self._letters for letter in own)
            if foreign or self._says_whose(view, start, sort, suffix):
                start = sort.end() + view.folded.startswith(JOINTS, sort.end())
        return start

    def _says_whose(self, view: View, start: int, sort: re.Match[str], suffix: int) -> bool:
        """Tell whether a land and a word such as 企业 stand before a firm's whole name: 甲国企业乙丙公司."""
        lands = [atom.end - view.base for at, atom in view.atoms_within(start, suffix, LANDS) if at == start]
        own = view.folded[sort.end() : suffix]
        return (
            view.folded.startswith(FIRMS, suffix)
            and any(end <= sort.start() <= end + LONGEST_ENDING for end in lands)
            and len(own) > 1
            and not own.startswith(OF_FIRMS)
        )

    def _joins(self, view: View, joint: int, right: int, suffix: int) -> bool:
        """Tell whether the 和, 与 or 、 at `joint` stands inside a name (能源和矿业部), not between two."""
        left = behind_apposition(view, view.walls.left_edge(joint, titles=False), joint)
        if any(view.atoms_within(right, suffix, PROPER_KINDS)) and not _is_field(view, left, joint, suffix):
            return False
        before = view.folded[left:joint]
        person = is_person(before, self._lexicon) and (
            view.folded.startswith(FIRMS, suffix) or _begins_clause(view.folded, left)
        )
        ending = view.folded[suffix : suffix + LONGEST_ENDING]
        two = view.folded[right] == "“" and "”" in before  # each with quotes
        if (
            two
            or person
            or not before
            or (before[-1] in "”）》" and not self._studies_road(view, left, joint, suffix))
            or before.endswith((*GIVEN, *SPEAKERS))
            or view.is_inside_atom(joint)
        ):
            return False
        if left and view.folded.endswith(self._no_names, 0, left):
            return False
        if view.folded[joint:right] == "、" and not (
            (ending.startswith(MINISTRIES) and view.begins_atom(left, PROPER_KINDS))
            or (ending.startswith(CENTRES) and _lists_fields(view.folded, left, right, suffix))
            or (ending.startswith(STUDIES) and self._owns_fields(view, left, joint, right, suffix))
        ):
            return False
        rests = self._generic_endings(view.folded[right:suffix])
        owned = view.begins_atom(left, PROPER_KINDS) or view.folded[left - 1 : left] == "、"
        is_national = owned and NATIONAL.search(before) is not None
        if not is_national and any(
            ending.startswith(rest) for rest in rests if not (owned and rest in MINISTRIES)
        ):
            return False
        charges = ending.startswith(MINISTRIES) and view.begins_atom(left, {"Country"})
        ends = self._bodies if charges else self._endings
        return len(UNCOUNTED.sub("", before)) <= MOST_BEFORE_JOINT and not before.endswith(ends)

    def _owns_fields(self, view: View, left: int, joint: int, right: int, suffix: int) -> bool:
        """Tell whether an institute's fields stand in a list behind whose it is: 甲国水、能源与生态研究所."""
        owners = [one for at, one in view.atoms_within(left, joint, PROPER_KINDS) if at == left]
        field = view.folded[max((one.end - view.base for one in owners), default=joint) : joint]
        last = any(both in view.folded[right:suffix] for both in ("和", "与", "及"))
        return last and len(field) > 1 and not field.endswith(self._bodies)

    def _studies_road(self, view: View, left: int, joint: int, suffix: int) -> bool:
        """Tell whether an institute's name goes on behind 一带一路 in it: 甲大学“一带一路”与治理研究院."""
        owned = view.begins_atom(left, {"Institution"}) or "大学" in view.folded[left:joint]
        return owned and view.folded.endswith(ROAD, left, joint) and view.folded.startswith(STUDIES, suffix)

    def _generic_endings(self, beginning: str) -> list[str]:
        """Return what turns a beginning into a name of nothing in particular."""
        bare = skeleton(beginning)
        first = bisect_right(self._sorted, bare)
        last = bisect_right(self._sorted, bare + LAST_LETTER, first)
        return [name[len(bare) :] for name in self._sorted[first:last]]


def _begins_clause(sentence: str, start: int) -> bool:
    """Tell whether nothing of a body's name can stand before an offset: 会后，某某某和甲中心."""
    return start == 0 or sentence[start - 1] in CLAUSE


def _by_its_short_form(view: View, start: int, suffix: int, kind: str) -> int:
    """Return where a name begins whose first half stands before 和 or 与, as its short form shows.

    The name 丁岚海洋与气候基金会（下称“丁岚”） begins with what it is called for short.
    """
    found = SHORT.match(view.folded, suffix) if kind in DEFINED else None
    joint = view.walls.joint_before(start) if found is not None else None
    if found is None or joint is None:
        return start
    left = view.walls.left_edge(joint, titles=False)
    at = view.folded.find(found["short"], left, joint)
    return at if at >= 0 and not view.folded.startswith(found["short"], start) else start


def _is_field(view: View, left: int, joint: int, suffix: int) -> bool:
    """Tell whether what a known body studies stands in a list that names a region (甲院能源与亚洲研究所)."""
    if not view.folded.startswith(STUDIES, suffix):
        return False
    whole = next(view.atoms_within(left, joint, {"Institution"}), None)
    return whole is not None and whole[0] == left and whole[1].end - view.base < joint


def _lists_fields(sentence: str, left: int, right: int, suffix: int) -> bool:
    """Tell whether the name of a body of two lands lists its fields (中甲干旱、荒漠和土地研究中心)."""
    if not any(joint in sentence[right:suffix] for joint in ("和", "与", "及")):
        return False
    founded = FOUNDED.match(sentence, left, right)
    return OF_TWO_LANDS.match(sentence[founded.end() if founded else left : suffix]) is not None


def behind(words: re.Pattern[str], sentence: str, start: int, limit: int) -> int:
    """Return where words end that stand at `start`, or `start`."""
    found = words.match(sentence, start, limit)
    return found.end() if found else start
