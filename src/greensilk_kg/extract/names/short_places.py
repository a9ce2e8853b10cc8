"""Places that one character names: 在京举行, 在柬签署; pairs of lands: 中法两国."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.land_letters import LANDS as SHORT
from greensilk_kg.extract.names.land_letters import RARE
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA, EntityId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CITIES = {"京": "beijing", "沪": "shanghai", "渝": "chongqing", "邕": "nanning"}
COUNTRIES = {
    "柬": "khm", "泰": "tha", "缅": "mmr", "越": "vnm", "韩": "kor", "蒙": "mng",
    "俄": "rus", "法": "fra", "英": "gbr", "德": "deu", "美": "usa", "华": "chn",
}  # fmt: skip
ACTS = words("places/acts")
LANDS = {letter: codes[0] for letter, codes in SHORT.items() if len(codes) == 1} | COUNTRIES | {
    "中": "chn", "老": "lao", "菲": "phl", "埃": "egy", "肯": "ken", "赞": "zmb", "智": "chl", "秘": "per",
    "墨": "mex", "古": "cub", "匈": "hun", "波": "pol", "希": "grc", "捷": "cze", "葡": "prt", "意": "ita",
    "荷": "nld", "挪": "nor", "丹": "dnk", "芬": "fin", "日": "jpn", "朝": "prk", "澳": "aus", "孟": "bgd",
    "文": "brn", "坦": "tza", "哈": "kaz", "塔": "tjk", "吉": "kgz", "沙": "sau", "约": "jor", "以": "isr",
    "斐": "fji", "白": "blr", "塞": "srb", "罗": "rou", "玻": "bol", "西": "esp", "比": "bel", "委": "ven",
    "黎": "lbn", "津": "zwe", "莫": "moz", "缅": "mmr",
}  # fmt: skip
NONE: Mapping[str, EntityId | None] = MappingProxyType({})
UNION = "欧"
EUROPE = EntityId("institution", "eu")
MANY = "".join(sorted({*SHORT, *RARE} - LANDS.keys()))
"""Characters that stand for several lands: which of them the article must tell."""
TOGETHER = (
    "(?:合资|合作|共同|联合|携手)"
    "(?:出资|投资|投建|建设|开发|实施|兴建|运营|打造|修建|建成|建造|设计|研发)|[共合]建的|"
    "(?:经贸|能源|产能|电力|交通|农业|环保|绿色|基础设施|互联互通|投资|务实|友好|新能源|矿业|渔业|水利)*合作的?"
    "(?:重点|标志性|旗舰|示范|重要|优先|典范|重大|首个|又一|样板|标杆|结晶|成果|硕果)|合[资作]项目(?=[，。；]|$)"
)
"""What two lands do with one work, behind their characters: 中哈合资建设."""
PAIR = re.compile(
    rf"(?:(?<![㐀-鿿])|(?<=[是由的与和及对在为将经以从让使被年月日时系]))(?P<one>[{''.join(LANDS)}{MANY}])(?P<other>[{''.join(LANDS)}{UNION}{MANY}])"
    r"(?=两国|双方|两地(?![^，。；]{0,4}市)|双边(?:签|共同|发表)|两国政府|企业(?:共同|联合|合资|合作)|合资(?:企业|公司)|"
    rf"(?<=中.)(?:{TOGETHER}))"
)
BOTH = re.compile("两国|双方|双边|两国政府|政府间")
NO_CHINA = re.compile("[其当集华年之过程地空]")
LONGEST_SHORT = 2
SIGNS = ("两", "双", "企业", "合资", "合作", "共同", "联合", "携手", "建的")
"""One of them stands in every sentence with a pair."""
"""中法两国: two lands, each by one character."""
TITLE_PAIR = re.compile(
    rf"中[{''.join(sorted(LANDS.keys() - {'中'}))}](?=(?:两国|双边)?(?:政府)?"
    r"(?:关于|联合[声公宣]|政府间|应对|环境|气候|绿色|经贸|能源|自贸|自由贸))"
)
CHARGES = words("places/charge")
LETTER_OF: dict[str, list[str]] = {}
for letter, codes in (*SHORT.items(), *((one, (code,)) for one, code in RARE.items())):
    for code in codes:
        LETTER_OF.setdefault(code, []).append(letter)
LETTERS = "".join(sorted({letter for row in LETTER_OF.values() for letter in row} - set("新老多也不几")))
"""Characters that stand for a land before a title: 塞总统. Of 新总统 and the like nobody knows."""
LED = re.compile(
    rf"(?:(?<![㐀-鿿])|(?<=[与和同对由向见晤在于])|(?<=代表))[{LETTERS}](?=(?:前|副|代|临时)?(?:[众参]议院|国会|国民议会|[上下]院)?(?:总统|总理|首相|国王|议长|外长|外相|财长|防长|央行行长)|"
    rf"常?驻(?:华|[㐀-鿿]{{1,6}}?)(?:大使|代办|公使|参赞|总领事|领事|使馆|代表)|"
    rf"(?:首都|首府|政府|境内|北部|南部|东部|西部|中部|[东西][南北]部)|(?:{CHARGES})[㐀-鿿、]{{0,14}}?(?:部长|大臣|国务秘书|常务秘书|[部署局院]|大使|使馆))"
)
"""塞总统, 埃环境事务署: a land by one character before who governs it."""
TITLES = (
    "总统",
    "总理",
    "首相",
    "国王",
    "议长",
    "长",
    "外相",
    "大臣",
    "秘书",
    "部",
    "署",
    "局",
    "院",
    "使",
    "首",
    "政府",
    "境内",
)
PATTERN = re.compile(rf"(?<=在)([{''.join(CITIES)}{''.join(COUNTRIES)}{LETTERS}])(?={ACTS})")


def short_places(
    folded: str, surface: str, base: int, named: Mapping[str, EntityId | None] = NONE
) -> Iterator[Mention]:
    """Yield places by one character: between 在 and what was done there, or two lands before 两国 or 双方.

    Args:
        folded: The sentence for matching.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.
        named: Character → the one country of the article that it may stand for, `None` where there are more.

    Example:
        >>> [str(one.authority) for one in short_places("论坛在京举行", "论坛在京举行", 0)]
        ['place/beijing']
        >>> named = {"埃": EntityId("country", "eth")}
        >>> [str(one.authority) for one in short_places("论坛在埃举办", "论坛在埃举办", 0, named)]
        ['country/eth']
        >>> [str(one.authority) for one in short_places("中埃双方签约", "中埃双方签约", 0, named)]
        ['country/chn', 'country/eth']
    """
    for found in PATTERN.finditer(folded) if "在" in folded else ():
        start, end = base + found.start(), base + found.end()
        letter = found[0]
        kind = "Place" if letter in CITIES else "Country"
        slug = CITIES.get(letter) or COUNTRIES.get(letter)
        known = EntityId(kind.lower(), slug) if slug else named.get(letter)
        if known is None:
            continue
        yield Mention(start, end, kind, kind, surface[found.start() : found.end()], ANAPHOR, authority=known)
    for pair in PAIR.finditer(folded) if any(one in folded for one in SIGNS) else ():
        at_both = (pair.start("one"), pair.start("other"))
        lands = [named.get(folded[at]) for at in at_both]
        if all(land or folded[at] not in MANY for at, land in zip(at_both, lands, strict=True)):
            for at, land in zip(at_both, lands, strict=True):
                yield _land(base + at, surface[at], folded[at], land)


def china_before(folded: str, base: int, known: Iterable[Mention]) -> Iterator[Mention]:
    """Yield China before a land that two characters stand for: 中巴新两国, 中印尼双方.

    Args:
        folded: The sentence.
        base: Its offset in the prepared text.
        known: The lands that it names.

    Example:
        >>> land = Mention(1, 3, "Country", "Country", "巴新", "name/authority")
        >>> [one.name for one in china_before("中巴新两国签约", 0, [land])]
        ['中']
    """
    for one in known:
        at = one.start - base - 1
        is_short = one.kind == "Country" and one.end - one.start <= LONGEST_SHORT and at >= 0
        is_pair = is_short and folded[at] == "中" and BOTH.match(folded, one.end - base) is not None
        if is_pair and (at == 0 or NO_CHINA.match(folded, at - 1) is None):
            yield Mention(base + at, base + at + 1, "Country", "Country", "中", ANAPHOR, authority=CHINA)


def _land(start: int, surface: str, letter: str, named: EntityId | None) -> Mention:
    """Return the land that one character stands for; 欧 acts like one beside 中."""
    known = EUROPE if letter == UNION else named or EntityId("country", LANDS[letter])
    cls = "IntergovernmentalOrganization" if letter == UNION else "Country"
    return Mention(start, start + 1, "Country", cls, surface, ANAPHOR, authority=known)


def lands_of_title(title: str, surface: str, base: int) -> Iterator[Mention]:
    """Yield the two lands with which an agreement's name begins: 中智关于…的谅解备忘录.

    Example:
        >>> [str(one.authority) for one in lands_of_title("中智关于湿地的协定", "中智关于湿地的协定", 0)]
        ['country/chn', 'country/chl']
    """
    pair = TITLE_PAIR.match(title)
    for at in (0, 1) if pair else ():
        known = EntityId("country", LANDS[title[at]])
        start = base + at
        yield Mention(start, start + 1, "Country", "Country", surface[at], ANAPHOR, authority=known)


def letters_of(code: str) -> tuple[str, ...]:
    """Return the characters that may stand for a country alone.

    Example:
        >>> letters_of("srb"), letters_of("xxx")
        (('塞',), ())
    """
    return tuple(LETTER_OF.get(code, ()))


def is_called_by(land: Mention, letter: str) -> bool:
    """Tell whether a character may stand for a country: 阿 for one whose name begins with it."""
    code = land.authority.slug if land.authority is not None else ""
    return letter in letters_of(code) or land.name.startswith(letter)


def lands_of_titles(
    folded: str, surface: str, base: int, named: Mapping[str, EntityId | None]
) -> Iterator[Mention]:
    """Yield the lands that one character names before a title or a ministry, where the article names them.

    Args:
        folded: The sentence for matching.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.
        named: Character → the one country named so far that it may stand for, `None` where there are more.

    Example:
        >>> named = {"塞": EntityId("country", "srb")}
        >>> [one.name for one in lands_of_titles("塞总统出席仪式", "塞总统出席仪式", 0, named)]
        ['塞']
    """
    if not named or not any(one in folded for one in TITLES):
        return
    for found in LED.finditer(folded):
        known = named.get(found[0])
        if known is not None:
            start = base + found.start()
            yield Mention(
                start, start + 1, "Country", "Country", surface[found.start()], ANAPHOR, authority=known
            )
