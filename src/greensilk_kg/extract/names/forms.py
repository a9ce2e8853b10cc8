"""Names never seen before, known by their form: an ending, and everything before it that may belong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon, Suffix
    from greensilk_kg.extract.names.view import View

HOW = "name/form"
QUOTED = "name/quoted"
QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")
TITLE = re.compile(r"《[^《》]*》")
ONLY_QUOTED = 30
"""An ending that needs so much before it names things in quotes alone: “海岸清洁行动”."""
THEME = re.compile(r"[与和、]|共同|采取|政策|立即")
"""What shows that quoted words with such an ending are a theme or an appeal, no name."""
PAPER = re.compile(r"合作(?:框架|开发|建设)?(?:协议|备忘录|意向书|协定|合同|谅解)")
"""What may follow the name of a project inside the title of an agreement on it."""
NAMING_EVENTS = {"Agreement", "Publication", "Event", "Project", "Initiative"}
LOCAL = re.compile(r"(?:本地|当地|国内|有关|相关)[一-鿿]{2}$|^(?:当地|本地|本土|多家|其他)")
CAPACITY = re.compile(
    r"(?<![\d.])\d[\d.,]*(?:万|亿)?(?:兆瓦|MW|千瓦|吉瓦|GW|KW|吨|立方米)(?:级)?$", re.IGNORECASE
)
REACH = re.compile(r"[至到—－-]+$")
PLANT = re.compile(
    r"(?:[一二三四]期|抽水|蓄能|梯级|地面|海上|陆上|漂浮式?|垃圾|焚烧|生活|太阳能|光储|光伏|光热|燃气|燃煤|联合循环|国际|综合|经济|特别|"
    r"工业|集装箱|深水|跨海|跨江|公铁|铁路|公路|两用|城市|中心|智慧)*"
    r"(?:水电站|光伏电站|光热电站|光储电站|储能电站|蓄能电站|核电站|风电场|发电厂|发电站|电站|电厂|热电厂|核电厂|污水处理厂|垃圾处理厂|"
    r"水泥厂|钢铁厂|化肥厂|炼油厂|海水淡化厂|水利枢纽|大桥|特大桥|隧道|轻轨|快速路|高速公路|码头|机场|工业园区?|产业园区?|"
    r"合作区|科技园区?|物流园区?|港口城)$"
)
OWN_NAME = re.compile(
    r"(?!.*(?:[一两三四五六七八九十几多数各每该此本这那其某同全首第新老旧大小最性式型化级类为是有的家座个条项批处里边]|"
    r"中国|国内|海外|境外|外国|传统|清洁|智能|现代|绿色|低碳|生态|零碳|环保|当地|地方|私人|民营|国有|商业|独立|农村|沿海|内陆|"
    r"常规|分布|集中|农光|渔光|屋顶|沙漠|海岛|乡村|高速|跨境|边境|经贸|自由|保税|出口|农业|纺织|煤|石油|天然气|生物|氢|核|火|风|光|水|"
    r"热|单体|总体|潮汐|社区|家庭|用户|工厂|钢|公用|示范|国家|国际|专用|友谊|之|电|运|游|在|内|外|上|下|前|后))[㐀-鿿]{2,5}"
)
COUNTED = frozenset("座个条项家批处些")
BATCH = re.compile(
    r"(?<![一-鿿]支)援助?(?=[㐀-鿿]{4})(?:(?![的了和与，。；、（）“”《》])[㐀-鿿]){4,30}?(?:物资|设备|器材|系统|项目)"
    r"(?:第?[一二三四五六七八九十]{1,2}[批期])?(?!项|合作|谅解|备忘)"
)
"""A batch of aid for a country: 援斐济应对气候变化物资第二批."""
BUREAU = re.compile(
    r"(?:中国)?(?:中铁建|中铁|中建|中交|中核|中冶|中国电建|电建|水电|水利水电|能建|铁建|铁路|葛洲坝)(?:集团)?第?"
    r"[一二三四五六七八九十]{1,3}(?:航务?|公)?(?:工程)?局(?:集团)?(?:股份)?(?:有限公司)?(?!部)"
)
"""Builders that have a number for a name: 水电四局, 中铁二十局, 中交二航局."""
SEVERAL = re.compile(
    r"(?:政府|企业|公司|代表|专家|机构|部门|国家|大使|学者|官员|人员|双方|各界|[部局署委厅会院]|大学|银行)$"
)
FEW = 12
"""Most characters between two 、 in the name of a ministry that has many charges."""
PROPER_KINDS = {"Country", "Place", "Institution"}
PROPER_INSTITUTION = re.compile(r"^(?:国家|中国|全国|中央|国际|全球|世界|亚洲|亚太|联合国|“)|[A-Za-z]")
PROPER_PROJECT = re.compile(r"[A-Za-z]|^“")
PROJECT_VERBS = re.compile(
    r"(?:[承修兴投参]建|建造|援建)(?!项目|工程)(?:了|的)?|"
    r"(?:[共承援筹修扩兴]建|建成|建设|投资|运营|开发|打造|援助|实施|组成|构成|位于.{2,12})(?:了|的)|共建(?!“)|(?<!华)为|首都"
)
KNOWN_QUOTES = re.compile(r"(?:共建|绿色)?“(?:一带一路|小而美|绿色丝路)”|^[\d.、一二三四五六七八九十]+|^共建")
MINISTRIES = "部委局厅"
LONGEST_ENDING = 4
LEAST_CHARGE = 2
WIDEST = 24
MOST_BEFORE_JOINT = 16
PROPER = re.compile(r"[“《A-Za-z0-9]|第[一二三四五六七八九十百]+|首[届次]")
EDITION = re.compile(r"（(?:20\d\d|[一二三四五六七八九十]+期)）|20\d\d(?![\d年])")
DEEDS = re.compile(r"(?:正式|共同|发布|宣传|推广|参与|建设(?![银部局厅委集]))*")
"""Words that event names may hold, but that only lead to the names of bodies and initiatives."""
LEADING = re.compile("(?:其中)?")
YEAR_BEFORE = re.compile(r"20\d\d年?度?$")
ORDINAL = re.compile(r"第[一二三四五六七八九十百0-9]+|首[届次]")
YEAR = re.compile(r"20\d\d年?度?")
OWNERS = {"Institution", "Initiative", "Event"}
LEADING_COUNT = re.compile(r"[一二三四五六七八九十两几多\d]+[届个次期场座条项]")
LONG_EVENT = 9
LEAST_RUN = 3
HEADLESS = "市省县区州"
MOST_JOINTS = 3
MOST = 60


class Forms:
    """Finds names by their endings in one sentence.

    Args:
        lexicon: Endings, generic names, transliteration characters.
        kind: Class → kind of mention.
    """

    def __init__(self, lexicon: Lexicon, kind: Callable[[str], str]) -> None:
        self._lexicon = lexicon
        self._kind = kind
        letters = re.escape("".join(sorted(lexicon.transliteration)))
        self._heads = tuple(sorted(lexicon.heads))
        endings = {text for text, suffix in lexicon.suffixes.items() if suffix.cls != "Training"}
        self._generic = tuple(sorted(lexicon.generic - endings))
        self._foreign = re.compile(f"[{letters}]{{{LEAST_RUN},}}")

    def find(self, view: View) -> Iterator[Mention]:
        """Yield candidate names, which may overlap one another but never end inside an atom."""
        for found in self._lexicon.suffix_pattern.finditer(view.folded):
            suffix = self._lexicon.suffixes[found[0]]
            following = view.folded[found.end() : found.end() + 1]
            is_longer = (
                following and following in suffix.not_before and not PAPER.match(view.folded, found.end())
            )
            if is_longer or view.is_inside_atom(found.end()):
                continue
            kind = self._kind(suffix.cls)
            quoted = _opening_quote(view.folded, found)
            if quoted is not None and not LEADING_COUNT.match(view.folded, quoted):
                if suffix.least < ONLY_QUOTED or not THEME.search(view.folded, quoted, found.start()):
                    yield _mention(view, quoted, found.end(), suffix.cls, kind, QUOTED)
                continue
            start, end = self._left(view, found.start(), kind), found.end()
            if kind == "Event":
                start, end = _with_edition(view, start, end)
            start = _inside_quote(view.folded, start, end)
            if view.follows_figure(start) or not self._is_name(view, (start, found.start(), end), suffix):
                continue
            yield _mention(view, start, end, suffix.cls, kind, HOW)
        yield from _by_wording(view)

    def _left(self, view: View, suffix: int, kind: str) -> int:
        """Return where the name begins whose ending begins at `suffix`."""
        titles = kind == "Event"
        start = view.walls.left_edge(suffix, titles=titles)
        for _ in range(MOST_JOINTS):
            joint = view.walls.joint_before(start)
            if joint is None or not self._joins(view, joint, start, suffix):
                break
            start = view.walls.left_edge(joint, titles=titles)
        if kind == "Project":
            verbs = list(PROJECT_VERBS.finditer(view.folded, start, suffix))
            start = verbs[-1].end() if verbs and not view.is_inside_atom(verbs[-1].end()) else start
        if kind == "Institution" and view.folded[suffix] in MINISTRIES:
            start = self._of_many_charges(view, start, suffix)
        if kind == "Project":
            start = _with_capacity(view, _with_reach(view, start))
        if kind in {"Institution", "Project"}:
            atoms = [atom for atom, _ in view.atoms_within(start, suffix, PROPER_KINDS)]
            start = next((atom for atom in atoms if view.folded[atom - 1 : atom] != "（"), start)
        if kind in {"Institution", "Initiative"}:
            start = _behind(DEEDS, view.folded, start, suffix)
        start = _behind(LEADING, view.folded, start, suffix)
        while start < suffix and view.folded[start] in " ”）》—-·":
            start += 1
        return start

    def _of_many_charges(self, view: View, start: int, suffix: int) -> int:
        """Return where a ministry's name begins whose charges stand in a list behind its country."""
        left, listed = start, False
        while (joint := view.walls.joint_before(left)) is not None:
            listed = listed or "、" in view.folded[joint:left]
            left = view.walls.left_edge(joint, titles=False)
            lands = list(view.atoms_within(left, joint, PROPER_KINDS))
            charge = view.folded[lands[-1][1].end - view.base if lands else left : joint]
            if not LEAST_CHARGE <= len(charge) <= FEW or SEVERAL.search(charge):
                return start
            if lands:
                at, land = lands[-1]
                alone = next(view.atoms_within(joint, suffix, PROPER_KINDS), None) is None
                return at if listed and alone and land.kind == "Country" else start
        return start

    def _joins(self, view: View, joint: int, right: int, suffix: int) -> bool:
        """Tell whether the 和, 与 or 、 at `joint` stands inside a name (能源和矿业部), not between two."""
        if next(view.atoms_within(right, suffix, PROPER_KINDS), None):
            return False
        left = view.walls.left_edge(joint, titles=False)
        before = view.folded[left:joint]
        ending = view.folded[suffix : suffix + LONGEST_ENDING]
        if not before or before[-1] in "”）》" or view.is_inside_atom(joint):
            return False
        if left and view.folded.endswith(self._heads, 0, left):  # a person's name stands behind a title
            return False
        if view.folded[joint:right] == "、" and not (
            ending[0] in MINISTRIES and view.begins_atom(left, PROPER_KINDS)
        ):
            return False
        rests = self._generic_endings(view.folded[right:suffix])
        owned = view.begins_atom(left, PROPER_KINDS) or view.folded[left - 1 : left] == "、"
        if any(ending.startswith(rest) for rest in rests if not (owned and rest in MINISTRIES)):
            return False
        return len(before) <= MOST_BEFORE_JOINT and not any(
            before.endswith(one) for one in self._lexicon.suffixes
        )

    def _generic_endings(self, beginning: str) -> list[str]:
        """Return what turns a beginning into a name of nothing in particular."""
        bare = skeleton(beginning)
        return [name[len(bare) :] for name in self._lexicon.generic if name.startswith(bare) and name != bare]

    def _is_name(self, view: View, span: tuple[int, int, int], suffix: Suffix) -> bool:
        """Tell whether a stretch names one thing: `span` is its begin, where its ending begins, its end."""
        start, ending, end = span
        name = view.folded[start : ending + len(suffix.text)]
        if (
            LEADING_COUNT.match(name)
            or ending - start < suffix.least
            or len(TITLE.sub("", name)) > MOST
            or name[0] in HEADLESS
        ):
            return False
        kind = self._kind(suffix.cls)
        proper = PROPER_KINDS | NAMING_EVENTS if kind == "Event" else PROPER_KINDS
        has_atom = next(view.atoms_within(start, ending, proper), None) is not None
        bare = skeleton(KNOWN_QUOTES.sub("", name) if kind in {"Project", "Initiative"} else name)
        if (
            bare in self._lexicon.generic
            or LOCAL.search(name)
            or (
                not has_atom
                and bare.endswith(self._generic)
                and not (kind == "Project" and self._is_foreign(bare))
            )
        ):
            return False
        if kind == "Institution":
            return self._is_institution(view, name, start, ending, suffix)
        if kind == "Project":
            foreign = PROPER_PROJECT.search(bare) or self._foreign.search(name)
            return has_atom or bool(foreign) or self._is_own_name(view, name, start)
        if has_atom or PROPER.search(bare) or self._foreign.search(name):
            return True
        return kind == "Event" and (len(name) >= LONG_EVENT or end - start > len(name))

    def _is_foreign(self, bare: str) -> bool:
        """Tell whether what stands before a generic ending is a foreign name (罗马布兰卡风电场)."""
        ending = max((one for one in self._generic if bare.endswith(one)), key=len)
        return bool(self._foreign.fullmatch(bare.removesuffix(ending)))

    def _is_own_name(self, view: View, name: str, start: int) -> bool:
        """Tell whether a plant has a short name of its own before what it is (青岚水电站, 加兹光伏电站)."""
        plant = PLANT.search(name)
        own = name[: plant.start()] if plant else ""
        if not OWN_NAME.fullmatch(own) and not (
            len(own) > 1 and self._lexicon.transliteration.issuperset(own)
        ):
            return False
        counted = view.folded[start - 1 : start] in COUNTED and start > 0
        return not counted and next(iter(self._lexicon.barriers.find(own)), None) is None

    def _is_institution(self, view: View, name: str, start: int, ending: int, suffix: Suffix) -> bool:
        if name.startswith("“") and "”" not in name:
            return False
        kinds = {"Institution"} if suffix.needs == "institution" else PROPER_KINDS
        if next(view.atoms_within(start, ending, kinds), None):
            return True
        return suffix.needs != "institution" and (not suffix.needs or bool(PROPER_INSTITUTION.search(name)))


def _mention(view: View, start: int, end: int, cls: str, kind: str, how: str) -> Mention:
    low, high = view.base + start, view.base + end
    return Mention(low, high, kind, cls, view.surface[start:end], how, name_start=low, name_end=high)


def _by_wording(view: View) -> Iterator[Mention]:
    """Yield batches of aid and numbered bureaus, which no ending gives away."""
    for batch in BATCH.finditer(view.folded):
        if view.begins_atom(batch.start() + 1, {"Country"}) or view.begins_atom(
            batch.start() + 2, {"Country"}
        ):
            yield _mention(view, *batch.span(), "Project", "Project", HOW)
    for bureau in BUREAU.finditer(view.folded):
        if not view.is_inside_atom(bureau.start() + 1) or view.begins_atom(bureau.start(), PROPER_KINDS):
            yield _mention(view, *bureau.span(), "Enterprise", "Institution", HOW)


def _opening_quote(sentence: str, ending: re.Match[str]) -> int | None:
    """Return where the words begin that stand in quotes and have this ending, or `None`."""
    if not sentence.startswith("”", ending.end()):
        return None
    opened = QUOTE_OPENS.search(sentence, 0, ending.end())
    return opened.end() if opened else None


def _behind(words: re.Pattern[str], sentence: str, start: int, limit: int) -> int:
    found = words.match(sentence, start, limit)
    return found.end() if found else start


def _with_reach(view: View, start: int) -> int:
    """Let a line's name begin at the place where the line begins (甲城至乙城高铁)."""
    reach = REACH.search(view.folded, max(0, start - WIDEST), start)
    if not reach:
        return start
    places = view.atoms_within(max(0, start - WIDEST), reach.start(), {"Place"})
    return next((low for low, one in places if one.end - view.base == reach.start()), start)


def _with_capacity(view: View, start: int) -> int:
    """Let a plant's name begin before its capacity, at the name before that (莫拉卡50兆瓦风电场)."""
    figure = CAPACITY.search(view.folded, max(0, start - WIDEST), start)
    if not figure:
        return start
    left = view.walls.left_edge(figure.start(), titles=False)
    return left if left < figure.start() else start


def _inside_quote(sentence: str, start: int, end: int) -> int:
    """Let a name that ends inside quotes begin behind the opening one."""
    opened = sentence.rfind("“", start, end)
    return opened + 1 if opened >= start and "”" not in sentence[opened:end] else start


def _with_edition(view: View, start: int, end: int) -> tuple[int, int]:
    """Widen an event's name by the year before it, by whose it then is, and by the edition behind it."""
    year = YEAR_BEFORE.search(view.folded[max(0, start - 6) : start])
    if year and not ORDINAL.match(view.folded, start):
        start -= len(year[0])
    if year or YEAR.match(view.folded, start):
        start = next(
            (low for low, one in view.atoms_within(0, start, OWNERS) if one.end == view.base + start), start
        )
    edition = EDITION.match(view.folded, end)
    return start, edition.end() if edition else end
