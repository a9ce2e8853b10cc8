"""Works without a name that stand nearer than the one spoken of: 又建成一座换电站，由甲公司投资."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.sorts import may_mean, sorts
from greensilk_kg.extract.strangers import PHASES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import ArticleReading, Reading

DATE, QUANTITY, PROJECT = CODES["Date"], CODES["Quantity"], CODES["Project"]
LAND = CODES["Country"] + CODES["Place"]
OTHERS = "".join(code for kind, code in CODES.items() if kind not in {"Country", "Place"})
WORD = rf"[^，。；：、的了是由“”（）{OTHERS}]"
HEAD = (
    r"(?:[铁公]路|高铁|地铁|轻轨|机场|(?:水|火|风|热|光伏|光热|储能|变)?电站|电[厂场]|发电厂|风电?场|[园景校库矿]区|(?:工业|产业|示范|科技|物流|生态|种植)园|示范区|合作区|公园|"
    rf"(?![新老原全该]){WORD}{{1,5}}厂|基地|中心|学院|学校|小学|中学|医院|(?:换电|充电|光伏|风电|加氢|加气|气象|观测|实验|试验|热力|发电|泵)站|大桥|港|工程|项目)"
    r"(?:的?(?:改造|扩建|扩能|提升|升级))?(?:项目|工程)?(?:[一二三四五]期)?"
)
MADE = (
    f"(?:{any_of('projects/builds')}|(?<!共)建[成起设造]?|新建|设立|开设|承揽|打造|盖起|签约|签下|拿下|中标)"
)
ONE = rf"(?:{QUANTITY}|[一另首][座条个处所间]|第[一二三四五六][座条个处])"
OBJECT = re.compile(
    rf"{MADE}(?:了|起|过|的)?(?![该本此这]){WORD}{{0,14}}?(?P<one>{ONE})的?(?P<what>{WORD}{{2,18}})”?$"
)
"""A clause that ends in one work without a name that somebody makes."""
NOMINAL = re.compile(
    rf"(?:另[一外]|另有|还有|最近|最新|同[天日期年]|之前|此前|更早|其他)[^，。；：]{{0,30}}?(?:是|有|为)(?P<what>[^，。；：{OTHERS}]{{1,24}}(?:{HEAD}|光伏))$"
)
"""A clause that ends in a work of which it says what it is: 另一个项目是滴灌带厂."""
LEADS = (
    "其中|目前|据悉|此外|同时|另外|而|但|后?来|同[天日]|附近的?|，",
    f"截[至止]{DATE}|{DATE}",
    f"[{LAND}][站港市县省州]?的?|[㐀-鿿]{{2,5}}[站港市县省州]的",
)
OPENS = f"(?:{'|'.join(LEADS)})*"
SUBJECT = re.compile(
    rf"{OPENS}(?![该本此这其各全每整配设建含有]|{any_of('figures/holds')})(?:[^，。；：{PROJECT}]{{2,20}}的)?(?P<own>{WORD}{{0,18}}?)(?P<head>{HEAD})"
    r"(?=[在已也还将共现总年日]|由|位于|坐落|地处|正式|顺利|同步|同时|全面|如期|开工|动工|完工|竣工|投[产运用]|启用|揭牌|设计|占地|采用|上周|"
    rf"另由|{DATE})"
)
"""How a clause begins that speaks of a work without a name."""
GENERAL = re.compile("(?:全|整[个条座]|项目|工程|园区|新|区内|园内|主体|相关|有关|主要|[首末]台|一座)*")
ANY = {"工程", "项目"}
SEVERAL = re.compile(
    rf"{OPENS}(?:(?:[那前后头]|其余|其他|另外?)的?(?:{QUANTITY}|[两三四五六七八九十][座条个处家期])(?![工试])[^，。；：]{{0,12}}{HEAD}|"
    rf"{QUANTITY}{WORD}{{0,6}}{HEAD}(?:全部|都|均|合计|共|总|加))"
)
"""How a clause begins that tells of several works: 那三座电站."""
BESIDE = re.compile(
    rf"(?<![{OTHERS}]){WORD}{{2,16}}(?:项目|工程)(?![师公部量款组建])(?![^，。；：]*{PROJECT})"
)
"""A work without a name in a clause, of which 该项目 may tell: 为园区评估项目揭牌."""
SIZED = re.compile(
    rf"(?:{WORD}{{2,8}}|[{LAND}]){QUANTITY}(?:光伏|风电|水电|火电|储能)(?:电站|项目)?(?=的|，|[投并开])"
)
"""The same by its size, of which 该电站 may tell: 莫拉卡100兆瓦光伏的投产时间."""
THAT = re.compile("[该这此]")
OF_FUNDS = re.compile(
    rf"{OPENS}(?:该|本|这一)?(?:伙伴关系|基金|计划|倡议|联盟|网络|机制|债券|票据)(?:的|由|首期|首批|总|现|已)"
)
"""How a clause begins that tells of a plan or fund without its name."""
CLAUSES = re.compile(r"[^，。；：！？]+")
BODIES = {"家", "名", "位"}
MAKERS = ("联营体", "联合体", "财团", "公司", "企业", "机构", "团队")
"""How words end that name who builds, no work."""
TAIL = 2
"""Letters that the names of a work and what it is called by have in common at the end."""


DEEDS = {"startedOn", "completedOn", "commissionedOn", "contractor", "financedBy", "operator", "partner"}
"""Properties of works that a clause may tell of one without a name."""
BACK = re.compile(rf"{OPENS}(?:[该本此这]一?[座条个家项处]?|整[个座条]|全)?(?P<noun>(?:{HEAD}))")
"""How a clause begins that goes back to a work by a word for it."""
NONE = re.compile(rf"(?:目前|现|已|其中|，)*(?:由|{DATE}|总投资|设计|占地|预计|计划|日|年|投资)")
"""How a clause begins that has no subject of its own."""


def is_told_of_nearer(
    article: ArticleReading, reading: Reading, subject: Mention, predicate: str, value: object
) -> bool:
    """Tell whether a property would be told of a work that another without a name stands nearer to.

    Args:
        article: What was read.
        reading: The sentence.
        subject: Of which it would be told.
        predicate: The property.
        value: What it says.
    """
    if subject.kind != "Project" or predicate not in DEEDS or not isinstance(value, Mention):
        return False
    at = next((index for index, one in reading.masked.mentions.items() if one.start == value.start), None)
    return at is not None and is_of_nearer(article, reading, subject, at)


def is_of_nearer(article: ArticleReading, reading: Reading, work: Mention, at: int) -> bool:
    """Tell whether a work without a name stands between a work and what would be told of it.

    Args:
        article: What was read.
        reading: The sentence.
        work: The work.
        at: Offset in the masked sentence of what is told.
    """
    string = reading.masked.string
    start = _behind(work, reading, at)
    clauses = [one.span() for one in CLAUSES.finditer(string, start, at)]
    if not clauses or start > clauses[-1][0]:
        return False
    return _is_introduced(reading, clauses, work, at) or (
        not start and _is_of_former(article, reading, clauses, work)
    )


def _is_of_former(
    article: ArticleReading, reading: Reading, clauses: list[tuple[int, int]], work: Mention
) -> bool:
    """Tell whether the sentence before ended by telling of a work without a name, with which this goes on."""
    former = next(article.before(reading.sentence.span.start), None)
    if former is None or former.sentence.paragraph != reading.sentence.paragraph:
        return False
    string = reading.masked.string
    if not any(_goes_back(string, *one, work.plain) in {"", "工程", "项目"} for one in clauses[:1]):
        return False
    told = former.masked.string
    start = _behind(work, former, len(told))
    spans = [one.span() for one in CLAUSES.finditer(told, start)]
    return _is_introduced(former, spans, work, len(told))


def _goes_back(string: str, low: int, high: int, name: str) -> str | None:
    """Return the word by which a clause goes back to a work, empty where it has no subject, else `None`."""
    back = BACK.match(string, low, high)
    if back is not None and not _is_another("", back["noun"], name):
        return back["noun"]
    return "" if NONE.match(string, low, high) else None


def _behind(work: Mention, reading: Reading, end: int) -> int:
    """Return where the words behind the last name of a work begin; 0 where a sentence does not name it."""
    return max((at + 1 for at, one in reading.masked.placed(0, end) if one.ref == work.ref), default=0)


def _is_introduced(reading: Reading, clauses: list[tuple[int, int]], work: Mention, at: int) -> bool:
    """Tell whether the last of some clauses that speaks of a work speaks of another that has no name."""
    string = reading.masked.string
    pointed = False
    for low, high in reversed(clauses):
        if OF_FUNDS.match(string, low, high) or _are_several(reading, low, high):
            return True
        beside = (BESIDE.search(string, low, high) or SIZED.search(string, low, high)) if pointed else None
        if beside is not None and beside[0][-4:] not in work.plain:
            return True
        is_whole = high < at or high == len(string)
        ends = (_one(reading, low, high) or NOMINAL.search(string, low, high)) if is_whole else None
        if ends and _is_other(ends["what"], work.plain):
            return True
        begins = SUBJECT.match(string, low) if string[low - 1 : low] in {"，", "；", "：", ""} else None
        if begins and _is_another(begins["own"], begins["head"], work.plain):
            return True
        back = _goes_back(string, low, high, work.plain)
        pointed = pointed or back in ANY or (bool(back) and THAT.match(string, low) is not None)
        if back and not pointed:
            return False
    return False


def _are_several(reading: Reading, low: int, high: int) -> bool:
    """Tell whether a clause begins with several works that are counted."""
    found = SEVERAL.match(reading.masked.string, low, high)
    counted = (
        [one for _, one in reading.masked.placed(low, found.end()) if one.kind == "Quantity"] if found else []
    )
    return found is not None and all(getattr(one.value, "value", 0) != 1 for one in counted)


def _one(reading: Reading, low: int, high: int) -> re.Match[str] | None:
    """Return the words at the end of a clause for one work that somebody makes."""
    found = OBJECT.search(reading.masked.string, low, high)
    counted = reading.masked.mentions.get(found.start("one")) if found else None
    value = counted.value if counted is not None else None
    is_one = getattr(value, "value", 1) == 1 and getattr(value, "measure", "") not in BODIES
    return found if found is not None and is_one and not found["what"].endswith(MAKERS) else None


def _is_other(words_of: str, name: str) -> bool:
    """Tell whether words cannot mean the work of a name, be it that it is called by their last ones."""
    return words_of.rstrip("”")[-TAIL:] not in name


def _is_another(own: str, head: str, name: str) -> bool:
    """Tell whether the words for a work with which a clause begins mean another one."""
    if PHASES.search(own + head) and not PHASES.search(name):
        return bool(own)
    if head in ANY:
        return False
    if GENERAL.fullmatch(own):
        return not may_mean(head, name) or (len(head) > 1 and not head.endswith("区") and head not in name)
    return own + head not in name and not (sorts(head) & sorts(name)) and not name.endswith(head[-TAIL:])
