"""Posts in a masked sentence: a title's head, what qualifies it, and the organisation before that."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.envoys import of_quoted, sent
from greensilk_kg.extract.persons.moved import moved_to
from greensilk_kg.extract.persons.own_part import is_own_part
from greensilk_kg.extract.persons.ranks import RANKS, is_ranked

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Lexicon

BODIES = CODES["Institution"] + CODES["Initiative"]
LANDS = CODES["Country"] + CODES["Place"]
AT = BODIES + LANDS + CODES["Event"]
QUALIFIER = re.compile(rf"(?:[㐀-鿿、]|[{LANDS}]){{0,36}}$")
THERE = re.compile("(?:负责人|经理|代表|工程师|专家|主管|领队|队长|员)$")
"""Whose work is there, behind 在 and a land: 在非洲项目负责人; not who rules it."""
COLLEAGUE = re.compile(r"[㐀-鿿·]{2,8}?(?:[和与及](?!其)|代表)")
"""A name behind a title and what joins the next title to it: 首相某某和外交大臣, 副主任某某代表主任."""
LISTED = re.compile("(?P<name>[㐀-鿿]{2,3})、")
"""A Chinese name in a list."""
LONGEST_QUALIFIER, LONGEST_NOTE = 36, 32
COUNTED = f"(?:[两二三四五六七八九]国|{CODES['Quantity']})"
"""How many lands there are, behind the last of them: 甲国、乙国两国驻华大使."""
ABROAD = re.compile(
    rf"([{AT}])(?P<counted>(?:{COUNTED})?)(?:原|前|时任|(?P<lead>{words('persons/before-title')}))?(?:常)?驻[{CODES['Country']}{CODES['Institution']}{CODES['Place']}]?(?P<name>[㐀-鿿]{{0,4}})$"
)
ABROAD_TOO = re.compile(rf"(?:兼任|兼|、)(?=(?:常)?驻[{AT}]{{1,2}}[㐀-鿿]{{0,6}}$)")
"""Between the posts of one envoy: 驻甲国大使兼驻某组织代表."""
LEAD = re.compile(rf"(?:{COUNTED}|的)?(?:{words('persons/before-title')})?(?=(?:原|前任?)?(.*)$)")
NOTE = re.compile(r"（[^（）]{1,30}）$")
BRANCH = re.compile(r"(?:区(?!长)|项目|代表处|办事处|办公室|事务|分会|首席|籍|代表$)")
MATTER = re.compile("(?:地区|区域)?(?:事务|问题)")
"""What shows that a land is what somebody is charged with, not whom he serves: 某岛国事务特使."""
INSIDE = re.compile("(?:第[一二三]|国家|皇家|联邦|中央)$")
"""Before a place: it stands inside the name of a body that is not known (第一甲市银行经理)."""
CHARGED = re.compile(rf"(?P<at>[{AT}])(?:政府)?$")
OTHER_SIDE = re.compile("[㐀-鿿]{1,2}[方驻]")
"""How his title begins who serves another side than his colleague: 甲方主席某某和乙方主席、乙驻华大使."""
OWN_UNIT = re.compile("”?(?:研究)?(?:中心|研究院|研究所|办公室|实验室)")
"""What is named after an initiative and is not the initiative: 绿色“一带一路”中心主任."""
OWNER = re.compile(rf"(?P<at>[{BODIES}])[㐀-鿿]{{0,6}}“?$")
ENVOYS_ABROAD = {
    "大使",
    "总领事",
    "公使",
    "公使衔参赞",
    "参赞",
    "临时代办",
    "武官",
    "经商参赞",
    "经济商务参赞",
    "记者",
}
"""Posts of those whom a state or a paper sends: the land behind 驻 is not whom they serve."""
HOUSE = re.compile("(?:总统|总理|首相|国王|主席|议长|部长|州长|省长)(?:府|办公厅|办公室|团(?!长))")
"""A house that is called by who sits in it: 总统府."""
OF_A_FIRM = re.compile("(?:区域|地区)?(?:分|子)?公司|项目(?:经理)?部")
"""What stands behind a land at the end of a firm's name: nobody serves the land (某南美公司负责人)."""
NAMED_AFTER = re.compile(
    "(?:国王|王储|总统|总理)(?=[㐀-鿿]{0,8}?(?:大学|研究中心|医院|基金会|国际机场|科技城|体育场|研究院|金融区))"
)
"""A title in the name of what is called after somebody: 某某国王大学."""
HAN = re.compile("[㐀-鿿]+")
GROUP = tuple("界方团会业国区省市部户者员生校司院级族队组民等")
"""How a word for many ends, whose 代表 is a person: 企业界代表."""
LINKS = "、兼和及"
CLOSE_LINK = re.compile(r"(?:兼任|兼)$")
COURTESIES = {"先生", "女士", "同志", *RANKS}
"""What stands behind a colleague's name, whose post is told before it."""
NAMED = re.compile("[㐀-鿿·]{2,12}")
HARMLESS = frozenset("和与及内外上下前后原新余名位年月份时左右再次日近多其自各本会可能到我建设份")
"""Words that no name holds, but a department's name or a title may: 援外司, 上海, 自然资源司."""


def _blank(found: re.Match[str]) -> str:
    """Return as many characters that are in no title as were found."""
    return "〇" * len(found[0])


@dataclass(frozen=True, slots=True)
class Post:
    """A title in a masked sentence.

    Attributes:
        start: Where the organisation begins, else the title.
        title: Where the title begins.
        head: Where its head begins.
        end: Behind the title.
        at: Index of the organisation, or `None`.
        is_branch: Whether the title begins with the place of a branch, whose organisation stands before it.
    """

    start: int
    title: int
    head: int
    end: int
    at: int | None
    is_branch: bool = False


class Posts:
    """Finds posts.

    Args:
        lexicon: Heads of posts, and words that no title holds.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, string: str) -> list[Post]:
        """Return the posts of a masked sentence from left to right."""
        posts: list[Post] = []
        for found in self._lexicon.posts.find(string):
            if NAMED_AFTER.match(string, found.start()) or self._is_deed(string, found):
                continue
            post = self._post(string, found.start(), found.end())
            last = posts[-1] if posts else None
            if last and last.at is not None and (too := ABROAD_TOO.match(string, last.end, found.start())):
                post = Post(too.end(), too.end(), found.start(), found.end(), last.at)
            if last and post.at is None and CLOSE_LINK.fullmatch(string, last.end, post.start):
                post = replace(post, at=last.at)
            if post.at is None:
                post = replace(
                    post, at=moved_to(string, post.start, (last.start, last.end, last.at) if last else None)
                )
            posts.append(post)
        return posts

    def _is_deed(self, string: str, found: re.Match[str]) -> bool:
        """Tell whether 代表 is what somebody does: 副主任某某代表主任出席."""
        for length in (3, 2) if found[0] == "代表" else ():
            low = found.start() - length
            name = string[max(low, 0) : found.start()]
            is_name = HAN.fullmatch(name) and name[0] in self._lexicon.surnames and not name.endswith(GROUP)
            if low < 0 or not is_name or name in self._lexicon.words or name[:2] in self._lexicon.no_persons:
                continue
            if string.endswith(tuple(self._lexicon.heads), 0, low):
                return True
            if length > 2 and (not low or string[low - 1] in "，。；：、"):  # noqa: PLR2004 no mere word
                return True
        return False

    def _post(self, string: str, start: int, end: int) -> Post:
        """Widen the head of a post by what qualifies it and by the organisation before that."""
        envoy = sent(string, start, end) if "驻" in string[max(0, start - 9) : start] else None
        if envoy:
            return Post(envoy.start(), envoy.start("title"), start, end, None)
        abroad = ABROAD.search(string, max(0, start - 9), start)
        if abroad:
            title = abroad.end("lead") if abroad["lead"] else abroad.end("counted")
            return Post(abroad.start(), title, start, end, abroad.start())
        qualifier = QUALIFIER.search(string, max(0, start - LONGEST_QUALIFIER), start)
        low = qualifier.start() if qualifier else start
        note = NOTE.search(string, max(0, low - LONGEST_NOTE), low)
        if note and string[note.start() - 1 : note.start()] in BODIES and self._is_clear(string[low:start]):
            return Post(note.start() - 1, low, start, end, note.start() - 1)
        for index in range(start - 1, low - 2, -1):
            if index >= 0 and string[index] in AT and self._is_clear(string[index + 1 : start]):
                behind = index + 1 + self._behind_another(string[index + 1 : start])
                if behind > index + 1:
                    is_inner = string[index] in LANDS and string[index - 1 : index] in {*BODIES}
                    at = index - is_inner
                    is_own = string[at] in LANDS or is_own_part(string, behind, start)
                    if OTHER_SIDE.match(string, behind, end) or not is_own:
                        break
                    return Post(behind, behind, start, end, _home(string, at))
                return self._at(string, index, start, end)
        quoted = of_quoted(string, low, start, end)
        return Post(*quoted[:2], start, end, quoted[2]) if quoted else Post(start, start, start, end, None)

    def _behind_another(self, between: str) -> int:
        """Return where a title begins behind a colleague (院长某某、副院长), 0 where none stands between."""
        between = HOUSE.sub(_blank, between)
        heads = _without_courtesies(between, list(self._lexicon.head_pattern.finditer(between)))
        if len(heads) > 1 and heads[-1][0] == "代表" and heads[-1].end() == len(between):
            heads = heads[:-1] if HAN.fullmatch(between, heads[-2].end(), heads[-1].start()) else heads
        if not heads or heads[-1].end() == len(between):
            return 0
        if between[heads[-1].end()] in LINKS:
            if (colleague := self._colleague(between, heads)) is not None:
                return colleague
            return heads[-1].end() + 1 if is_ranked(between[: heads[-1].end()], self._lexicon) else 0
        named = COLLEAGUE.match(between, heads[-1].end())
        return named.end() if named else between.rfind("、", heads[-1].end()) + 1

    def _colleague(self, between: str, heads: list[re.Match[str]]) -> int | None:
        """Return where a title of several begins behind a colleague: 参赞某某、书记兼董事长."""
        for head in reversed(heads[:-1]):
            named = LISTED.match(between, head.end())
            if named and named["name"][0] in self._lexicon.surnames and head[0] not in COURTESIES:
                behind = between[named.end() :]
                is_name = not self._lexicon.head_pattern.search(named["name"])
                if is_name and self._lexicon.head_pattern.search(behind):
                    return named.end()
        return None

    def _at(self, string: str, index: int, start: int, end: int) -> Post:
        if string[index] == CODES["Initiative"] and OWN_UNIT.match(string, index + 1, end):
            owner = OWNER.search(string, 0, index)
            at = owner.start("at") if owner else None
            return Post(start if at is None else at, start if at is None else at + 1, start, end, at)
        before = string[index - 1 : index] if string[index] in LANDS else ""
        is_there = (before == "在" and THERE.search(string, start, end)) or (
            before == "驻" and string[start:end] in ENVOYS_ABROAD
        )
        lead = LEAD.match(string[index + 1 : start])
        title = index + 1 + (lead.end() if lead else 0)
        is_inside = string[index] in LANDS and (
            OF_A_FIRM.match(string, title, end) or (index and INSIDE.search(string, 0, index))
        )
        if is_there or is_inside:
            return Post(start, start, start, end, None)
        if string[index] in LANDS and string[title:start] and string[title:start] == string[start]:
            title = start
        if string[index] in LANDS and MATTER.match(string, title, end):
            charged = CHARGED.search(string, 0, index)
            at = charged.start("at") if charged else None
            return Post(index if at is None else at, index, start, end, at)
        if string[index] in LANDS and index:
            before = string[index - 1]
            if before in BODIES and (before != CODES["Initiative"] or title == start):
                return Post(index - 1, index, start, end, index - 1)
            if before in LINKS and BRANCH.match(string, title, end):
                return Post(index, index, start, end, None, is_branch=True)
        outer = string[index - 1 : index] == CODES["Place"] and string[index] == CODES["Place"]
        return Post(index - outer, title, start, end, index)

    def _is_clear(self, between: str) -> bool:
        """Tell whether what stands between organisation and head may belong to a title."""
        lead = LEAD.match(between)
        rest = lead[1] if lead else between
        held = any(
            barrier and rest[start:end] not in HARMLESS
            for start, end, barrier in self._lexicon.barriers.find(rest)
        )
        if not held:
            return True
        titles = self._lexicon.head_pattern.sub(_blank, rest)
        return titles != rest and self._is_clear(titles)


def _without_courtesies(between: str, heads: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return heads without the polite words and ranks behind a colleague's name (院长某某先生、副院长)."""
    while (
        len(heads) > 1
        and heads[-1][0] in COURTESIES
        and NAMED.fullmatch(between, heads[-2].end(), heads[-1].start())
    ):
        heads.pop()
    return heads


def _home(string: str, index: int) -> int | None:
    """Return who sends the envoys to a land (甲国驻乙国参赞某某、武官某某), else the index itself."""
    if string[index] not in LANDS or string[index - 1 : index] != "驻":
        return index
    return index - 2 if string[index - 2 : index - 1] and string[index - 2] in AT else None
