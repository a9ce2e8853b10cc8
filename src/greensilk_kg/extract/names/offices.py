"""Bodies before a post: 环境与气候变化部 in 某国环境与气候变化部副部长, a group in 某某集团总经理."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/office"
COUNTRY = CODES["Country"]
OFFICE = re.compile(
    rf"{COUNTRY}(?P<field>(?![、和与及驻在对向])[㐀-鿿、]{{1,32}}?)(?P<sort>{words('bodies/office')})(?!长)"
)
CLASSES = {
    **dict.fromkeys(("院", "所", "大学", "学院", "学校", "中学", "智库"), "ResearchInstitution"),
    **dict.fromkeys(("集团", "公司", "律师事务所"), "Enterprise"),
    **dict.fromkeys(
        (
            "商会",
            "联合会",
            "协会",
            "学会",
            "工会",
            "奥委会",
            "红新月会",
            "足协",
            "作协",
            "合作社",
            "俱乐部",
            "友协",
            "党",
        ),
        "CivilSocietyOrganization",
    ),
    **dict.fromkeys(("社", "电视台", "网", "报", "周刊", "杂志"), "MediaOrganization"),
    **dict.fromkeys(("中心", "馆", "理事会", "组织", "队"), "Institution"),
    **dict.fromkeys(("秘书处", "执行秘书处", "常务委员会"), "IntergovernmentalOrganization"),
    "银行": "FinancialInstitution",
}
"""Endings of bodies that are no government's → their class."""
COMPANY = re.compile(
    r"(?:^|(?<=[，。；：、和与]))(?P<name>(?![和与及该本各某])[㐀-鿿]{2,12}(?P<sort>集团|公司|律师事务所))"
    r"(?=(?:原|前|常务|执行|高级|首席|副)*(?:董事长|总经理|副总经理|总裁|副总裁|首席|总监|总工程师|合伙人|负责人|创始人|党委书记))"
)
DEPARTMENT = re.compile(
    r"(?:^|(?<=[，。；：、和与及]))(?P<name>(?![和与及该本各某])[㐀-鿿]{2,8}?(?:部|委员会|总局|署|委)[㐀-鿿]{2,10}?(?P<sort>[司局厅]|办公室))"
    r"(?=(?:原|前|常务|执行|代)*副?(?:司长|局长|厅长|主任|巡视员))"
)
"""A department of a ministry that is not known, before a post: 某某部国际合作司副司长."""
MEDIUM = re.compile(
    rf"(?:^|(?<=[，。；：、（ ]))(?P<name>{COUNTRY}?(?![和与及该本各某])[㐀-鿿]{{2,8}}"
    "(?P<sort>[网报]|周刊|杂志))(?= ?(?:特约|特派)?记者)"
)
"""A paper or a site on the net, before its reporter: 甲国农业展望网记者."""
VAGUE = re.compile(
    r"^(?:中资|外资|国有|民营|当地|本地|多家|有关|相关|上述|这家|一家|两家|某)|(?:有限|股份|责任|控股|母|子|分)公司$"
)
EMBASSY = re.compile(
    rf"{COUNTRY}常?驻(?:[㐀-鿿]{{1,2}}?|[{COUNTRY}{CODES['Place']}{CODES['Institution']}])"
    "(?:大?使馆|总领事?馆|使团|代表团|代表处)"
)
"""A mission abroad: 甲国驻乙国大使馆, 甲国驻丙市总领馆, 甲国驻丁组织使团."""
OF_A_WORK = re.compile(
    rf"[{CODES['Initiative']}{CODES['Agreement']}{CODES['Publication']}](?:缔约方大会)?(?P<sort>秘书处|执行秘书处|理事会|常务委员会)(?!会议)"
)
"""Bodies of a convention or a partnership: 《…公约》秘书处."""
OF_HOLDER = re.compile(
    rf"[{CODES['Institution']}{COUNTRY}](?:秘书长|总干事|总统|总理|首相|国王|主席)(?:(?![的在与和及由向对是将等就])[㐀-鿿]){{0,14}}?(?P<sort>办公室|办公厅)(?!主任会)"
)
"""The office of who holds a post: 某组织秘书长海洋事务特使办公室."""
SHORT = (
    rf"[{CODES['Institution']}{CODES['Place']}]{{1,2}}"
    rf"(?P<field>(?:(?![的在与和及是由等一从向对被])[㐀-鿿{CODES['Place']}]){{0,8}}?)"
)
STUDY = re.compile(
    rf"{SHORT}(?:(?P<sort>(?<![究务易])所|(?<![法察医学究])院)"
    r"(?=(?:原|前|常务|执行|代)*(?:副?所长|副?院长|[^，。；、]{0,2}研究员|党委书记|首席科学家))|"
    rf"(?P<school>{any_of('bodies/short-school')})(?=(?:原|前|常务|执行|代)*(?:副?校长|党委|副?教授|[^，。；、]{{0,4}}院长)))"
)
"""Institutes and schools by their short names, before a post: 甲院植物所所长, 乙市交大校长."""
WITHIN = frozenset(["和", "与", "及", "以及", "、"])
HARMLESS = frozenset("内外上下新原自会可")
LEADS = "驻"
AT_SITE = ("项目", "项目经理", "工程")
"""How the field ends that makes 部 the office of a firm at a site, and no ministry: 甲国项目部."""


class Offices:
    """Finds ministries in a masked sentence.

    Args:
        lexicon: Heads of posts, and words that no name holds.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the ministries that stand between their country and a post.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        string = masked.string
        for start, country in masked.mentions.items():
            if country.kind != "Country":
                continue
            embassy = EMBASSY.match(string, start)
            found = (*embassy.span(), "") if embassy else self._before_a_head(string, start)
            if found is not None:
                yield _body(masked, surface, found)
        for form in (OF_A_WORK, OF_HOLDER):
            for body in finditer(form, string, masked.letters):
                yield _body(masked, surface, (*body.span(), body["sort"]))
        yield from self._before_posts(masked, surface)
        for study in STUDY.finditer(string) if MAY_STUDY(string) else ():
            if self._is_field(study["field"]):
                yield _body(masked, surface, (*study.span(), "院"))

    def _before_posts(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield firms, and departments of ministries, that are known by the post behind them."""
        for form in (COMPANY, DEPARTMENT, MEDIUM):
            for found in finditer(form, masked.string, masked.letters):
                if not VAGUE.search(found["name"]) and self._is_field(found["name"]):
                    yield _body(masked, surface, (*found.span("name"), found["sort"]))

    def _before_a_head(self, string: str, start: int) -> tuple[int, int, str] | None:
        end = start
        while found := OFFICE.match(string, start) if end == start else self._further(string, start, end):
            end = found.end()
            if not self._is_field(found["field"]):
                return None
            if self._lexicon.head_pattern.match(string, end):
                return start, end, found["sort"]
        return None

    def _further(self, string: str, start: int, end: int) -> re.Match[str] | None:
        """Return the same match ended by a later ending (外交与国际合作部 behind 部 of 部际)."""
        longer = re.compile(OFFICE.pattern.replace("{1,32}?", f"{{{end - start - 1},32}}?"))
        found = longer.match(string, start)
        return found if found and found.end() > end else None

    def _is_field(self, field: str) -> bool:
        if LEADS in field or field.endswith(AT_SITE) or self._lexicon.head_pattern.search(field):
            return False
        return not any(
            barrier and field[start:end] not in WITHIN | HARMLESS
            for start, end, barrier in self._lexicon.barriers.find(field)
        )


MAY_STUDY = re.compile("[所院校]长|教授|研究员|党委").search


def _body(masked: Masked, surface: str, found: tuple[int, int, str]) -> Mention:
    """Return the body that a stretch of the masked sentence names, of the class that its ending tells."""
    return masked.mention(found[:2], surface, "Institution", CLASSES.get(found[2], "GovernmentBody"), HOW)
