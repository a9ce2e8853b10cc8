"""Where the noun of a count ends by what its measure word counts: the last word for persons or bodies."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words

OF_PERSONS = frozenset({"名", "位", "人", "余人", "人次", "名次"})
OF_BODIES = frozenset({"家", "所"})
MANY = frozenset({"个"})
"""What counts bodies, and lands beside them, among much else."""
GOES_ON = re.compile(f"{any_of('figures/head-goes-on')}|[“（]")
"""What may follow a word for persons or bodies and be the same noun with it: 教师团队, 企业群."""
HOW = re.compile(
    "(?<=..)(?:昼夜|日夜|夜以继日|逐[项个一条步]|来回|往返(?!票)|一一|连夜|当场|当即|纷纷|轮番|齐头|同时|同步|陆续|相继|先后).*$"
)
"""How those counted do something, or something is done with them: 集卡昼夜穿梭, 成果逐项登记."""
ENDINGS = {
    kind: re.compile(f"(?:.*(?:{words(name)}))")
    for kind, name in (("persons", "figures/person-head"), ("bodies", "figures/body-head"))
}
HEADS = {
    "persons": any_of("figures/person-head"),
    "bodies": any_of("figures/body-head", "figures/lands-counted"),
}
"""How the nouns end of a list that one number counts whole."""
NO_PERSONS = re.compile(
    "(?:国家|地区|城市|省份|项目|工程|电场|电站|电厂|工厂|园区|场站|港口|铁路|公司|企业|机构|银行|高校|学校|医院|目前|全文)$"
)
"""How nouns end that no person is called by."""
SEEMS = re.compile("得(?=..)")
"""Behind a deed: how it is done (码放得整整齐齐)."""
HAS = frozenset("获取值认所难懂晓记赢")
DEED = 2
"""Characters of the shortest deed that is told of those counted, as of one before 得."""
MOVED = re.compile("(?<=..)(?:挪|移|迁|搬|撤|拆|转|换|调|运|送|绕)(?:出|走|离|到|往|至|开|进|向|回)(?=..).*$")
"""What is done with the things counted: 机位挪出保护区."""


def ended(noun: str, measure: str) -> str:
    """Return the noun of a count without what is told of those counted.

    Args:
        noun: As found behind the measure word.
        measure: The measure word.

    Example:
        >>> ended("嘉宾欢聚一堂", "位"), ended("会员单位派代表", "家"), ended("青年教师团队", "名")
        ('嘉宾', '会员单位', '青年教师团队')
        >>> ended("集卡昼夜穿梭", "台"), ended("成果逐项登记", "项")
        ('集卡', '成果')
        >>> ended("机位挪出林区", "个"), ended("箱子码放得整整齐齐", "台"), ended("女企业主", "名")
        ('机位', '箱子', '女企业主')
    """
    noun = HOW.sub("", MOVED.sub("", noun))
    if (how := SEEMS.search(noun)) and how.start() > DEED and noun[how.start() - 1] not in HAS:
        noun = noun[: how.start() - DEED]
    pattern = ENDINGS.get("persons" if measure in OF_PERSONS else "bodies" if measure in OF_BODIES else "")
    found = pattern.match(noun) if pattern is not None else None
    if found is None or len(noun) - found.end() < DEED or GOES_ON.match(noun, found.end()):
        return noun
    return noun[: found.end()]


def head_of(measure: str) -> str | None:
    """Return how words end that a measure word counts, as a pattern; `None` where it may count anything."""
    kind = "persons" if measure in OF_PERSONS else "bodies" if measure in OF_BODIES | MANY else ""
    return HEADS.get(kind)


def fits(noun: str, measure: str) -> bool:
    """Tell whether a measure word may count what a noun names: 名 counts no lands.

    Example:
        >>> fits("共建国家", "名"), fits("教师", "名"), fits("国家", "个")
        (False, True, True)
    """
    return measure not in OF_PERSONS or NO_PERSONS.search(noun) is None
