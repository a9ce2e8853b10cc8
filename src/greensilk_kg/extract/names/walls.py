"""Where in a sentence a name cannot go on."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import finditer
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.sounding import begins_name, begins_work, is_china, sounds_only
from greensilk_kg.model.quick import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mention import Mention

FREE, WALL, JOINT, TITLE = 0, 1, 2, 3
STRETCHES = (b"\x00", b"\x01", b"\x02", b"\x03")
JOINTS = {"、", "和", "与", "及", "以及", "暨"}
STOPS = re.compile(
    r"(?<=[㐀-鿿”》）]) (?=[㐀-鿿“《])|"
    r"——(?!(?<=中国——)(?:东盟|葡语|非洲|中东欧|阿拉伯|阿盟|拉美|中亚|南亚|欧盟|太平洋|加勒比|海合会|上合))|[、，。；：？！…,;:?!（）\n\t|【】\[\]<>]|第[一二三四五六七八九十百]+[条章节款]|"
    r"(?<=[心司会院部])[三四五六七八九十]大(?!会)"
)
AFTER_PLACES = {"市长", "省长", "县长", "区长", "州长"}
"""Posts whose first character may end a place's name (深圳市长隆…公司)."""
FARTHEST = 1000
"""How far back the begin of a name is looked for; none is so long, titles in it included."""
LANDS = re.compile("[三四五六七八九十]{1,3}国")
"""How many lands a region has, where it stands behind its name."""
MODAL = tuple("会能可应")
"""What a verb must follow where it is a word; before a plant's foreign name it begins that."""
DATELINE = re.compile(
    "(?:本[报网站台刊社校]|又|另|[㐀-鿿]{2,4})(?<![通资短喜音简快视电传急回腾快口])讯(?![息号问速飞])"
)
"""How a report begins: 本网讯, 甲市讯."""
FIRST = re.compile(
    r"(?<![^，。；：（【\n年月日在])首次(?=[^，。；：]{2,30}?(?:会晤|会议|峰会|对话会?|论坛|大会|磋商|研讨会)"
    r"(?:于|在|[^，。；]{0,12}(?:举[行办]|召开|闭幕|开幕)))"
)
"""What an event is called by that was the first of its sort: 首次甲国—乙国领导人会晤在丙市举行."""
IN_FIRMS = frozenset("上中下日能时经多自可原余名内外近月年里")
PLACED = re.compile("(?:(?![的在与和及由被将对向于等并了是为以])[㐀-鿿]){2,10}?有限")
"""The full name of a firm behind its town: some words are no walls in it (甲市昌盛日电有限…)."""
AT = "在"
UNITED = "(?=企业|[^，。；、]{2,6}?(?:商会|协会|联合会|联谊会))(?:企业)?"
LIVING = rf"{AT}(?:[{LETTERS}非][中外]|[华{LETTERS}非]{UNITED})"
"""Where those live or work whom a body unites, inside its name or at its begin: 甲国在非企业联盟."""
NOT_SHORT = "(?!简称|[以如见]?下|原|即|含|包括|筹)"
FREED = re.compile(
    rf"{LIVING}(?=[^，。；、的]{{1,12}}?{any_of('bodies/of-members')})|"
    rf"（{NOT_SHORT}[㐀-鿿]{{1,8}}）(?=[㐀-鿿]{{0,4}}{any_of('bodies/of-members')})|"
    r"（[^（），。；、]{2,8}）(?=(?:(?![与和及由在的])[㐀-鿿]){0,12}?公司)|"
    rf"（{NOT_SHORT}[㐀-鿿]{{2,8}}）(?=[㐀-鿿]{{0,10}}(?:产业园|工业园|示范园|合作区|开发区|示范区|园区))|"
    r"(?<=中国|世界|全球|国际|亚洲)（[㐀-鿿]{2,6}）(?=[㐀-鿿]{0,14}(?:[会展坛周节]|年会))|"
    r"“[^“”，。；、]{1,24}”|（[A-Za-z0-9 .\-]{1,24}）|"
    r"(?<=市)(?=[^，。；、]{0,3}[为上中大高新可内外])(?:(?![的在与和及由被将对向于等])[㐀-鿿]){4,12}?有限(?:责任)?公司"
)

MAY_FREE = re.compile(f"[“（]|有限|在[华非{LETTERS}]").search


class Walls:
    """The characters of one sentence, each free, a wall, a joint (和) or part of a title in 《》.

    Args:
        sentence: Folded text of the sentence.
        base: Offset of the sentence in the prepared text.
        atoms: Mentions found already, in the prepared text's offsets; no wall stands inside one.
        values: Dates and quantities: walls.
        lexicon: Words that no name holds, and titles of posts.
        words: The sentence's barriers, where they were looked up already.
        headed: Whether a head of a post may stand in the sentence.
    """

    def __init__(
        self,
        sentence: str,
        base: int,
        atoms: Collection[Mention],
        values: Collection[Mention],
        lexicon: Lexicon,
        words: Collection[tuple[int, int, bool]] | None = None,
        *,
        headed: bool = True,
    ) -> None:
        self._sentence, self._base, self._lexicon = sentence, base, lexicon
        self._atoms, self._values, self._headed = atoms, values, headed
        self._words = lexicon.barriers.find(sentence) if words is None else words

    @lazy
    def _marks(self) -> bytearray:
        """What each character is; told when first asked: not every sentence holds an ending."""
        sentence, base = self._sentence, self._base
        marks = bytearray(len(sentence))
        for found in itertools.chain(finditer(STOPS, sentence), DATELINE.finditer(sentence)):
            start, end = found.span()
            marks[start:end] = STRETCHES[JOINT if found[0] == "、" else WALL] * (end - start)
        for start, end, is_barrier in self._words:
            if is_barrier and not self._is_of_name(start, end):
                mark = JOINT if sentence[start:end] in JOINTS else WALL
                marks[start:end] = STRETCHES[mark] * (end - start)
        for found in self._lexicon.posts.find(sentence) if self._headed else ():
            if found[0] not in AFTER_PLACES or sentence[found.start() - 1 : found.start()] == found[0][0]:
                marks[found.start() : found.end()] = STRETCHES[WALL] * (found.end() - found.start())
        for found in filter(self._may_be_free, FREED.finditer(sentence) if MAY_FREE(sentence) else ()):
            marks[found.start() : found.end()] = STRETCHES[FREE] * (found.end() - found.start())
        for start, end in self._placed():
            marks[start:end] = STRETCHES[FREE]
        for value in itertools.filterfalse(self._is_group, self._values):
            marks[value.start - base : value.end - base] = STRETCHES[WALL] * (value.end - value.start)
        for atom in self._atoms:
            mark = TITLE if sentence[atom.start - base] == "《" else FREE
            marks[atom.start - base : atom.end - base] = STRETCHES[mark] * (atom.end - atom.start)
        return marks

    def _may_be_free(self, found: re.Match[str]) -> bool:
        """Tell whether words are no wall: not 在 with the whole name of a land."""
        behind = self._base + found.start() + len(AT)
        return not (found[0].startswith(AT) and any(atom.start == behind for atom in self._atoms))

    def _is_group(self, value: Mention) -> bool:
        """Tell whether a figure counts the lands of a region: 中亚五国."""
        counted = LANDS.fullmatch(self._sentence, value.start - self._base, value.end - self._base)
        return counted is not None and any(atom.end == value.start for atom in self._atoms)

    def _is_of_name(self, start: int, end: int) -> bool:
        """Tell whether a word's characters belong to a name: nothing is before it, or it only sounds."""
        if end - start == 1 and (begins_name(self._sentence, start) or is_china(self._sentence, start)):
            return True
        sounds = self._lexicon.transliteration
        if self._sentence.startswith("首", start) and FIRST.match(self._sentence, start):
            return True
        if self._sentence[start:end] in MODAL and begins_work(self._sentence, end, sounds):
            behind = self._base + start
            return self._sentence[start - 1] in "的“" or any(one.end == behind for one in self._atoms)
        return sounds_only(self._sentence, start, end, sounds)

    def _placed(self) -> Iterator[tuple[int, int]]:
        """Yield the words of one character in the full names of firms behind their towns."""
        for atom in self._atoms if "有限" in self._sentence else ():
            found = PLACED.match(self._sentence, atom.end - self._base) if atom.kind == "Place" else None
            if found is None:
                continue
            inside = [one for one in self._words if one[2] and found.start() <= one[0] < found.end()]
            if all(self._sentence[start:end] in IN_FIRMS for start, end, _ in inside):
                yield from ((start, end) for start, end, _ in inside)

    def left_edge(self, behind: int, *, titles: bool) -> int:
        """Return where the free stretch begins that ends before `behind`; with `titles` 《》 may be in it."""
        ends = (WALL, JOINT) if titles else (WALL, JOINT, TITLE)
        marks, low = self._marks, max(0, behind - FARTHEST)
        edge = low - 1
        for mark in ends:
            at = marks.rfind(mark, low, behind)
            if at > edge:  # noqa: PLR1730 max() takes three times as long
                edge = at
        return edge + 1

    def joint_before(self, index: int) -> int | None:
        """Return where the joint (和, 与, 、) begins that ends before `index`, or `None`."""
        start = index
        while start and self._marks[start - 1] == JOINT:
            start -= 1
        return start if start < index else None
