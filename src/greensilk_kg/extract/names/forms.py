"""Names never seen before, known by their form: an ending, and everything before it that may belong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import without_definitions
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.bodies import is_branch, of_other_land, of_sea
from greensilk_kg.extract.names.edges import Edges, behind
from greensilk_kg.extract.names.editions import ITEM, behind_told, with_board, with_edition, with_town
from greensilk_kg.extract.names.givers import GIVER, GIVES, LONGEST
from greensilk_kg.extract.names.judge import CALLED, LEADING_COUNT, Judge
from greensilk_kg.extract.names.land_begins import PROPER_KINDS
from greensilk_kg.extract.names.many import is_of_many
from greensilk_kg.extract.names.own_words import CHARGE, FIRM_OF
from greensilk_kg.extract.names.quotes import inside_quote, opening_quote
from greensilk_kg.extract.names.same_body import NOTE
from greensilk_kg.extract.names.seats import behind_deed_there
from greensilk_kg.extract.names.wordings import BUREAU
from greensilk_kg.extract.names.work_parts import with_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon, Suffix
    from greensilk_kg.extract.names.view import View

HOW = "name/form"
OFFICE, FIRM, BANK, ANY = "GovernmentBody", "Enterprise", "FinancialInstitution", "Institution"
BODIES = {OFFICE, FIRM, ANY, "ResearchInstitution"}
OF_MONEY = re.compile("银行|信用保险|再保险|金融租赁|信托")
"""What a firm's name holds that deals in money."""
OF_FIRM = re.compile("公司|集团|项目|[水风火核]电站|工程局")
"""What shows that a department is a firm's."""
POSTED = "驻"
GAP = re.compile("(?<=[㐀-鿿]) +(?=[㐀-鿿])|建[起成立]了?一?[处座个片家](?=[㐀-鿿]{4})")
"""What parts the halves of a headline, or is done to a work; no work's name goes on behind it."""
QUOTED = "name/quoted"
ONLY_QUOTED = 30
"""An ending that needs so much before it names things in quotes alone: “海岸清洁行动”."""
THEME = re.compile(r"[与和、]|共同|采取|政策|立即")
"""What shows that quoted words with such an ending are a theme or an appeal, no name."""
OF_THEME = re.compile("主题(?:确定|定)?(?:为|是|：)?“?$")
THEMED = re.compile("”?为(?:年度|共同)?主题")
"""What stands before and behind the quoted theme of a meeting, which is no name."""
GOES_ON = re.compile(
    r"合作(?:框架|开发|建设)?(?:协议|备忘录|意向书|协定|合同|谅解)|生[物态命]|"
    r"(?<=部)分别(?!墅)|(?<=周)期间|(?<=海关)关长|"
    r"(?<=中心)主(?:任|办|持|导(?!作用|地位|思)|编|席(?!台))"
)
"""What may follow a name all the same: an agreement on the project, a faculty of the university, 中心主办."""
EDITIONS = re.compile("[两三四五六七八九十]届(?=[㐀-鿿]{4})")
"""How many of a series were held: no part of its name."""
NICKNAME = re.compile(
    "(?:[列选评定归]为|列入|入选|纳入|评选为)[^，。；“”]{0,12}(?:“[^“”]{2,24}”的?)?“?$|"
    "(?:称为|称作|誉为|喻为|看作|视为|素有|号称|这[条座个项])(?:“[^“”]*”[、和与])?“?$"
)
"""Behind these stands what a work is likened to, not another one: 被称为“乙国三峡”."""
PROGRAMME = re.compile(f"{any_of('works/for-people')}[^，。；“”]{{0,6}}(?:项目|工程)$")
"""How the name of an undertaking ends that builds nothing: “青年领导力项目”."""
SEAT = "总部"
GROUP = "联合体"
"""Where a body sits, which is no body."""
AIDED = re.compile(f"(?P<giver>{GIVER})?{GIVES}(?P<too>(?:[㐀-鿿]{{2,8}}[、和与]){{0,3}})$")
"""Who gave a work, and to which lands, in the name of its ceremony: 中国援助甲国、乙国预警系统移交仪式."""
JOINS = re.compile("(?:正式|成功)?(?:加入|落户|入驻)$")
"""What stands between who joins or settles and what that is called by: 甲国加入乙组织升旗仪式."""
JOINERS = {"Country", "Institution", "Initiative"}
NUMBER = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}|首)[届次]“$")
"""The edition of an event, before its name in quotes: 第八届“某论坛”."""
LONGEST_NUMBER = 8
"""Code points of that, at most."""
LONGEST_NOTE = 16
COLUMN = re.compile("[·|丨]\\s?$")
JOINED, LANDS_AIDED = re.compile("[、和与]"), 24
BESIDE = re.compile("(?:参赞|大使|使节|领事|官员)与$")
"""Who meets the others: what is behind is but the end of a name (驻乙国使馆参赞与甲省企业座谈会)."""
SETS_UP = re.compile(
    "(?:同期|同步|还|共|分|下)?设(?:有|置|立)?(?![计施备想定])|"
    "(?:平行|专题|主题|配套|系列|重要|同期)(?:分?论坛|活动|边会|会议)(?:之一)?(?=[“]?(?:第[一二三四五六七八九十\\d]|首届))"
)
"""What a meeting does with its parts, or calls them, not the begin of their names: 设储能技术论坛."""


HELD_OF_MANY = re.compile("总共|安排|累计")
"""What shows that words before an ending tell how many were held, not how one is called."""
TIMES = re.compile(r"(?:累计|共|已|近|约)*(?:\d+|[一二三四五六七八九十百]{2,})[余多]?(?:期|场|次|班次)(?!会)")
"""How often something was held whose name it follows, which then is but its sort: 培训班70期."""
NO_MINE = re.compile("[尾选采探洗精原]矿$")
"""What ends like the name of a mine and is what comes out of one, or is done there."""
ENVOY = ("组织", "机构")
"""What an envoy may be sent to, whose post goes on behind it: 甲国驻乙市国际组织代表."""
COUNTED = re.compile(
    r"(?:(?:总数|共计|合计|总计|累计|多达|超过?|约|近|共|达|逾)*(?:\d+|[一二两三四五六七八九十百]+)[余多]?(?:个|项|座|处|宗)(?=[，。；、）和与及其]|$))"
)
"""How many there are of what ends so, which then is the sort of what is counted, not a name."""
OPENS = re.compile(
    "(?<=[要将会再还曾想来去])[开办](?![放展发幕])(?=[㐀-鿿]{4})|[该此这本]?[㐀-鿿]{0,4}?系(?=第[一二三四五六七八九十百\\d]{1,4}[次届]|首届|20\\d\\d|“)|"
    "(?<=[—－-])记(?=[㐀-鿿“]{6})|[网报刊社]讯(?=[㐀-鿿“])|(?<=^[㐀-鿿]{2})讯(?=[㐀-鿿“])|(?<![㐀-鿿])[㐀-鿿]{2}讯(?=[㐀-鿿“])"
)
"""What stands before an event's name and is none of it: 要开海岛绿色周, 计划系第五次对话."""

ABOVE = re.compile(
    r"[㐀-鿿]{0,20}(?:对话|论坛|大会|会议|峰会|年会|之约|行动|故事|答卷|新篇章?|同行|之路|未来)(?=20\d\d(?!年)[㐀-鿿]{5})"
)
"""The line of a headline above an event's name that begins with its year: 渔网的绿色对话2025海岛渔网大会."""


class Forms:
    """Finds names by their endings in one sentence.

    Args:
        lexicon: Endings, generic names, transliteration characters.
        kind: Class → kind of mention.
    """

    def __init__(self, lexicon: Lexicon, kind: Callable[[str], str]) -> None:
        self._kind = kind
        self._edges = Edges(lexicon)
        self._judge = Judge(lexicon, kind)
        self._heads = lexicon.head_pattern

    def find(self, view: View) -> Iterator[Mention]:
        """Yield candidate names, which may overlap one another but never end inside an atom."""
        for ending, end, suffix in view.endings:
            kind = self._kind(suffix.cls)
            if _is_part(view, ending, end, suffix) or (
                kind == "Project" and (_is_whose(view, end) or _is_a_sort(view, end))
            ):
                continue
            quoted = opening_quote(view.folded, end)
            if quoted is None or LEADING_COUNT.match(view.folded, quoted):
                yield from self._plain(view, ending, end, suffix)
            elif kind == "Project" and NICKNAME.search(view.folded, 0, quoted):
                continue
            elif kind == "Project" and PROGRAMME.search(view.folded, quoted, end):
                yield _mention(view, quoted, end, "Programme", "Initiative", QUOTED)
            elif not _is_theme(view, (quoted, ending, end), suffix, kind):
                start, last = _with_number(view, quoted, end) if kind == "Event" else (quoted, end)
                yield _mention(view, start, last, suffix.cls, kind, QUOTED)

    def _plain(self, view: View, ending: int, end: int, suffix: Suffix) -> Iterator[Mention]:
        """Yield the name with some ending that is not in quotes, if it is one."""
        kind = self._kind(suffix.cls)
        start, last = self._edges.left(view, ending, kind), end
        if kind == "Event":
            if HELD_OF_MANY.search(view.folded, start, ending) or TIMES.match(view.folded, end):
                return
            start = behind(ABOVE, view.folded, behind(OPENS, view.folded, start, ending), ending)
            start = behind_told(view, behind_deed_there(view, start, ending), ending)
            start = behind(ITEM, view.folded, behind(SETS_UP, view.folded, start, ending), ending)
            start, last = with_edition(view, behind(EDITIONS, view.folded, start, ending), end)
            start = with_board(view, start, last)
            start = _with_giver(view, _with_joiner(view, start)) if suffix.cls == "Ceremony" else start
            if BESIDE.search(view.folded, max(0, start - LONGEST), start):
                return
        if suffix.cls == "MediaOrganization":
            start = max(start, view.folded.rfind("·", start, ending) + 1)
        if kind == "Project":
            start = max((gap.end() for gap in GAP.finditer(view.folded, start, ending)), default=start)
            last = with_part(view.folded, end)
        elif kind == "Institution":
            last = with_town(view.folded, end, _behind_places(view, end))
        is_posted = suffix.text.endswith(ENVOY) and POSTED in view.folded[start:ending]
        if (view.folded[start] == POSTED or is_posted) and self._heads.match(view.folded, end):
            return  # the envoy's post, 驻甲国使馆参赞
        start = inside_quote(view.folded, start, last)
        if suffix.text == GROUP and _ends_firm(view, start, ending):
            return  # known firms that act as one: 甲集团和乙公司联合体
        if not view.follows_figure(start) and self._judge.is_name(view, (start, ending, last), suffix):
            yield _mention(view, start, last, _class(view, start, ending, suffix), kind, HOW)


def _is_a_sort(view: View, end: int) -> bool:
    """Tell whether so many of a sort are counted (新批清洁能源项目14个), or what a mine leaves is named."""
    is_waste = NO_MINE.search(view.folded, max(0, end - 2), end) is not None
    return is_waste or COUNTED.match(view.folded, end) is not None


def _ends_firm(view: View, start: int, end: int) -> bool:
    """Tell whether a known body ends at an offset."""
    return any(one.end - view.base == end for _, one in view.atoms_within(start, end, {"Institution"}))


def _behind_places(view: View, start: int) -> set[int]:
    """Return where the names of places end that stand near behind an offset."""
    near = view.atoms_within(start, start + LONGEST_NOTE, {"Place"})
    return {one.end - view.base for _, one in near}


def _with_giver(view: View, start: int) -> int:
    """Let the name of a work's ceremony begin with who gave the work."""
    given = AIDED.search(view.folded, max(0, start - LONGEST - LANDS_AIDED), start)
    if given is None:
        return start
    lands = view.atoms_within(given.start("too"), start, {"Country"}) if given["too"] else ()
    if sum(1 for _ in lands) != len(JOINED.findall(given["too"])):
        return start
    bodies = view.atoms_within(0, given.start(), {"Institution"}) if given["giver"] is None else ()
    begins = (at for at, one in bodies if one.end - view.base == given.start())
    return given.start() if given["giver"] else next(begins, start)


def _with_joiner(view: View, start: int) -> int:
    """Let the name of a ceremony begin with who joins or settles: 甲国加入乙组织升旗仪式."""
    joins = JOINS.search(view.folded, max(0, start - LONGEST), start)
    if joins is None:
        return start
    who = (at for at, one in view.atoms_within(0, start, JOINERS) if one.end == view.base + joins.start())
    return next(who, start)


def _with_number(view: View, start: int, end: int) -> tuple[int, int]:
    """Return where the name of a quoted event begins and ends with the edition before it: 第八届“某论坛”."""
    found = NUMBER.search(view.folded, max(0, start - LONGEST_NUMBER), start)
    closes = view.folded.startswith("”", end)
    return (found.start(), end + 1) if found and closes else (start, end)


def _class(view: View, start: int, ending: int, suffix: Suffix) -> str:
    """Return the class of what a name names: what ends like an office, but begins with a firm, is its."""
    if suffix.cls == FIRM and OF_MONEY.search(view.folded, start, ending):
        return BANK
    if suffix.cls not in {OFFICE, ANY}:
        return suffix.cls
    first = next(view.atoms_within(start, ending, {"Institution"}), None)
    if suffix.cls == ANY:
        return first[1].cls if first is not None and first[0] == start and suffix.needs else ANY
    is_firm = first is not None and first[0] == start and first[1].cls == FIRM
    if BUREAU.fullmatch(view.folded, start, ending + len(suffix.text)):
        return FIRM
    return ANY if is_firm or OF_FIRM.search(view.folded, start, ending) else suffix.cls


def _is_part(view: View, ending: int, end: int, suffix: Suffix) -> bool:
    """Tell whether an ending is but part of a longer word, or of a name that is known."""
    following = view.folded[end : end + 1]
    if following and following in suffix.not_before and not GOES_ON.match(view.folded, end):
        return True
    if suffix.cls in BODIES and COLUMN.search(view.folded, 0, ending):
        return True  # the column of a masthead: 甲水务·集团新闻
    if suffix.text == SEAT[-1] and view.folded.startswith(SEAT, end - len(SEAT)):
        return True
    if not view.is_inside_atom(end):
        return False
    return not (of_other_land(view, ending, end) or of_sea(view, end) or is_branch(view, end))


def _is_whose(view: View, end: int) -> bool:
    """Tell whether what ends like a work only tells whose a ministry or a firm is."""
    return bool(CHARGE.match(view.folded, end) or FIRM_OF.match(view.folded, end))


def _is_theme(view: View, span: tuple[int, int, int], suffix: Suffix, kind: str) -> bool:
    """Tell whether quoted words are a theme, of many, or too vague; `span`: begin, begin of ending, end."""
    quoted, ending, end = span
    if kind == "Project" and is_of_many(view.folded[quoted:end]):
        return True
    if OF_THEME.search(view.folded, 0, quoted) or THEMED.match(view.folded, end):
        return True
    if suffix.least >= ONLY_QUOTED and THEME.search(view.folded, quoted, ending):
        return True
    vague = suffix.needs == CALLED or (len(suffix.text) == 1 and kind == "Institution")
    return vague and not any(view.atoms_within(quoted, ending, PROPER_KINDS))


def _mention(view: View, start: int, end: int, cls: str, kind: str, how: str) -> Mention:
    low, high = view.base + start, view.base + end
    name = without_definitions(view.surface[start:end]) if kind == "Event" else view.surface[start:end]
    name = NOTE.sub("", name) if kind == "Institution" else name
    return Mention(low, high, kind, cls, name, how, name_start=low, name_end=high)
