"""Names never seen before, known by their form: an ending, and everything before it that may belong."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.bodies import (
    MINISTRIES,
    OF_TWO_LANDS,
    behind_owner,
    is_institution,
    of_many_charges,
    of_other_land,
)
from greensilk_kg.extract.names.editions import tells_what, with_edition
from greensilk_kg.extract.names.own_words import CHARGE, FIRM_OF, ORGANISES, OWN_INITIATIVE
from greensilk_kg.extract.names.pairs import with_lands
from greensilk_kg.extract.names.plants import (
    PROPER_PROJECT,
    behind_verbs,
    is_of_many,
    is_own_name,
    is_proper,
    with_capacity,
    with_reach,
)
from greensilk_kg.extract.names.quotes import inside_quote, opening_quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon, Suffix
    from greensilk_kg.extract.names.view import View

HOW = "name/form"
QUOTED = "name/quoted"
TITLE = re.compile(r"《[^《》]*》")
QUOTED_PART = re.compile("“[^“”]{2,24}”")
ONLY_QUOTED = 30
"""An ending that needs so much before it names things in quotes alone: “海岸清洁行动”."""
THEME = re.compile(r"[与和、]|共同|采取|政策|立即")
"""What shows that quoted words with such an ending are a theme or an appeal, no name."""
GOES_ON = re.compile(r"合作(?:框架|开发|建设)?(?:协议|备忘录|意向书|协定|合同|谅解)|生[物态命]")
"""What may follow a name all the same: an agreement on the project, a faculty of the university."""
NAMING_EVENTS = {"Agreement", "Publication", "Event", "Project", "Initiative"}
LOCAL = re.compile(r"(?:本地|当地|国内|有关|相关)[一-鿿]{2}$|^(?:当地|本地|本土|多家|其他)")
PROPER_KINDS = {"Country", "Place", "Institution"}
KNOWN_QUOTES = re.compile(r"(?:共建|绿色)?“(?:一带一路|小而美|绿色丝路)”|^[\d.、一二三四五六七八九十]+|^共建")
GIVEN = ("贷款", "赠款", "投入", "资金", "拨款")
"""What stands in a list beside a name and belongs to none: …的贷款和甲市政府的投入."""
OWN_QUOTES = re.compile(r"“[^“”]{3,}”")
ROAD = "“一带一路”"
OF_THE_ROAD = re.compile(r"^“一带一路”[㐀-鿿]{6,}")
"""A name of something of the Belt and Road that says more than its sort (“一带一路”绿色港城合作网络)."""
NAMED = re.compile(r"（(?:(?:以下|下文)?简称|下称)")
"""What follows a name and nothing else: the definition of its short form."""
LONGEST_ENDING = 4
MOST_BEFORE_JOINT = 16
PROPER = re.compile(r"[“《A-Za-z0-9]|第[一二三四五六七八九十百]+|首[届次]")
DEEDS = re.compile(r"(?:正式|共同|发布|宣传|推广|参与|建设(?![银部局厅委集]))*")
"""Words that event names may hold, but that only lead to the names of bodies and initiatives."""
LEADING = re.compile("(?:其中)?")
LEADING_COUNT = re.compile(r"[一二三四五六七八九十两几多\d]+[届个次期场座条项]")
EDITIONS = re.compile("[两三四五六七八九十]届(?=[㐀-鿿]{4})")
"""How many of a series were held: no part of its name."""
LONG_EVENT = 9
LEAST_RUN = 3
OWNING = {"Project", "Institution"}
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
        self._sorted = tuple(sorted(lexicon.generic))
        self._endings = tuple(lexicon.suffixes)
        self._foreign = re.compile(f"[{letters}]{{{LEAST_RUN},}}")

    def find(self, view: View) -> Iterator[Mention]:
        """Yield candidate names, which may overlap one another but never end inside an atom."""
        for ending, behind, suffix in view.endings:
            following = view.folded[behind : behind + 1]
            is_longer = (
                following and following in suffix.not_before and not GOES_ON.match(view.folded, behind)
            )
            if is_longer or (view.is_inside_atom(behind) and not of_other_land(view, ending, behind)):
                continue
            kind = self._kind(suffix.cls)
            if kind == "Project" and (
                CHARGE.match(view.folded, behind) or FIRM_OF.match(view.folded, behind)
            ):
                continue
            quoted = opening_quote(view.folded, behind)
            if quoted is not None and not LEADING_COUNT.match(view.folded, quoted):
                of_many = kind == "Project" and is_of_many(view.folded[quoted:behind])
                theme = suffix.least >= ONLY_QUOTED and THEME.search(view.folded, quoted, ending)
                vague = len(suffix.text) == 1 and not any(view.atoms_within(quoted, ending, PROPER_KINDS))
                if not of_many and not theme and not (vague and kind == "Institution"):
                    yield _mention(view, quoted, behind, suffix.cls, kind, QUOTED)
                continue
            start, end = self._left(view, ending, kind), behind
            if kind == "Event":
                start, end = with_edition(view, _behind(EDITIONS, view.folded, start, ending), end)
            start = inside_quote(view.folded, start, end)
            if view.follows_figure(start) or not self._is_name(view, (start, ending, end), suffix):
                continue
            yield _mention(view, start, end, suffix.cls, kind, HOW)

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
            start = with_capacity(
                view, with_reach(view, behind_verbs(view, start, suffix), self._lexicon.transliteration)
            )
        if kind == "Institution" and view.folded[suffix] in MINISTRIES:
            start = of_many_charges(view, start, suffix)
        if kind in {"Institution", "Project"}:
            atoms = [atom for atom, _ in view.atoms_within(start, suffix, PROPER_KINDS)]
            start = next((atom for atom in atoms if view.folded[atom - 1 : atom] != "（"), start)
        if kind == "Project":
            start = with_lands(view.folded, start)
        if kind in {"Institution", "Initiative"}:
            start = _behind(DEEDS, view.folded, start, suffix)
        if kind == "Institution":
            start = behind_owner(view, start, suffix)
        start = _behind(LEADING, view.folded, start, suffix)
        while start < suffix and view.folded[start] in " ”）》—-·":
            start += 1
        return start

    def _joins(self, view: View, joint: int, right: int, suffix: int) -> bool:
        """Tell whether the 和, 与 or 、 at `joint` stands inside a name (能源和矿业部), not between two."""
        if next(view.atoms_within(right, suffix, PROPER_KINDS), None):
            return False
        left = view.walls.left_edge(joint, titles=False)
        before = view.folded[left:joint]
        ending = view.folded[suffix : suffix + LONGEST_ENDING]
        if not before or before[-1] in "”）》" or before.endswith(GIVEN) or view.is_inside_atom(joint):
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
        return len(before) <= MOST_BEFORE_JOINT and not before.endswith(self._endings)

    def _generic_endings(self, beginning: str) -> list[str]:
        """Return what turns a beginning into a name of nothing in particular."""
        bare = skeleton(beginning)
        first = bisect_right(self._sorted, bare)
        following = takewhile(lambda name: name.startswith(bare), islice(self._sorted, first, None))
        return [name[len(bare) :] for name in following]

    def _is_name(self, view: View, span: tuple[int, int, int], suffix: Suffix) -> bool:
        """Tell whether a stretch names one thing: `span` is its begin, where its ending begins, its end."""
        start, ending, end = span
        name = view.folded[start : ending + len(suffix.text)]
        if (
            LEADING_COUNT.match(name)
            or ending - start < suffix.least
            or (len(name) > MOST and ("《" not in name or len(TITLE.sub("", name)) > MOST))
            or name[0] in HEADLESS
            or ORGANISES.search(name)
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
                and not (kind in OWNING and self._is_foreign(bare))
                and not (kind == "Project" and self._has_own_name(view, name, start))
                and not (kind == "Institution" and OF_TWO_LANDS.match(name))
                and not (kind == "Event" and QUOTED_PART.search(name))
            )
        ):
            return False
        if kind == "Institution":
            return self._is_body(view, name, start, ending, suffix)
        if kind == "Project":
            return self._is_project(view, name, bare, (start, ending))
        own = bool(
            OWN_QUOTES.search(KNOWN_QUOTES.sub("", name))
            or self._foreign.search(name)
            or NAMED.match(view.folded, end)
            or (OF_THE_ROAD.match(name) and not _holds_one(view, start, ending))
            or (
                kind == "Initiative"
                and view.folded[start - 1 : start] != "的"
                and OWN_INITIATIVE.search(bare)
            )
        )
        if has_atom or own or PROPER.search(bare):
            return True
        return kind == "Event" and (
            len(name) >= LONG_EVENT or end - start > len(name) or tells_what(name, suffix.text)
        )

    def _is_body(self, view: View, name: str, start: int, ending: int, suffix: Suffix) -> bool:
        is_foreign = suffix.needs != "institution" and bool(self._foreign.match(name))
        return is_foreign or is_institution(view, name, start, ending, suffix)

    def _is_project(self, view: View, name: str, bare: str, span: tuple[int, int]) -> bool:
        """Tell whether a name names one project; `span`: where it begins and where its ending begins."""
        if is_of_many(name):
            return False
        start, ending = span
        if PROPER_PROJECT.search(bare) or self._foreign.search(name):
            return True
        if next((True for _, one in view.atoms_within(start, ending, PROPER_KINDS) if is_proper(one)), False):
            return True
        return self._has_own_name(view, name, start)

    def _has_own_name(self, view: View, name: str, start: int) -> bool:
        """Tell whether a name has a part of its own before what the thing is (安瓦垃圾焚烧发电厂)."""
        return is_own_name(view, name, start, self._lexicon.transliteration, self._lexicon.barriers)

    def _is_foreign(self, bare: str) -> bool:
        """Tell whether what stands before a generic ending is a foreign name (罗马布兰卡风电场)."""
        ending = max((one for one in self._generic if bare.endswith(one)), key=len)
        return bool(self._foreign.fullmatch(bare.removesuffix(ending)))


def _holds_one(view: View, start: int, end: int) -> bool:
    """Tell whether a stretch holds a known initiative that says more than 一带一路."""
    return any(len(one.name) > len(ROAD) for _, one in view.atoms_within(start, end, {"Initiative"}))


def _mention(view: View, start: int, end: int, cls: str, kind: str, how: str) -> Mention:
    low, high = view.base + start, view.base + end
    return Mention(low, high, kind, cls, view.surface[start:end], how, name_start=low, name_end=high)


def _behind(words: re.Pattern[str], sentence: str, start: int, limit: int) -> int:
    found = words.match(sentence, start, limit)
    return found.end() if found else start
