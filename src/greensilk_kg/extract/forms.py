"""Names never seen before, known by their form: an ending, and everything before it that may belong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.mention import Mention
from greensilk_kg.extract.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.extract.lexicon import Lexicon, Suffix
    from greensilk_kg.extract.view import View

HOW = "name/form"
QUOTED = "name/quoted"
QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")
PROPER_KINDS = {"Country", "Place", "Institution"}
PROPER = re.compile(r"[“《A-Za-z0-9]|第[一二三四五六七八九十百]+|首[届次]")
EDITION = re.compile(r"（(?:20\d\d|[一二三四五六七八九十]+期)）|20\d\d(?![\d年])")
YEAR_BEFORE = re.compile(r"20\d\d年?度?$")
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
        self._foreign = re.compile(f"[{letters}]{{{LEAST_RUN},}}")

    def find(self, view: View) -> Iterator[Mention]:
        """Yield candidate names, which may overlap one another but never end inside an atom."""
        for found in self._lexicon.suffix_pattern.finditer(view.folded):
            suffix = self._lexicon.suffixes[found[0]]
            following = view.folded[found.end() : found.end() + 1]
            if (following and following in suffix.not_before) or view.is_inside_atom(found.end()):
                continue
            kind = self._kind(suffix.cls)
            quoted = (
                QUOTE_OPENS.search(view.folded, 0, found.end())
                if view.folded[found.end() : found.end() + 1] == "”"
                else None
            )
            if quoted is not None:
                yield _mention(view, quoted.end(), found.end(), suffix.cls, kind, QUOTED)
                continue
            start, end = self._left(view, found.start(), kind), found.end()
            if kind == "Event":
                start, end = _with_edition(view, start, end)
            start = _inside_quote(view.folded, start, end)
            if view.follows_figure(start) or not self._is_name(view, start, found.start(), suffix):
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
        if kind in {"Institution", "Project"}:
            start = min((atom for atom, _ in view.atoms_within(start, suffix, PROPER_KINDS)), default=start)
        while start < suffix and view.folded[start] in " ”）》":
            start += 1
        return start

    def _joins(self, view: View, joint: int, right: int, suffix: int) -> bool:
        """Tell whether the 和, 与 or 、 at `joint` stands inside a name (能源和矿业部), not between two."""
        if next(view.atoms_within(right, suffix, PROPER_KINDS), None):
            return False
        before = view.folded[view.walls.left_edge(joint, titles=False) : joint]
        if skeleton(view.folded[right:suffix]) + view.folded[suffix : suffix + 2] in self._lexicon.generic:
            return False
        if not before or before[-1] in "”）》" or view.is_inside_atom(joint):
            return False
        return not any(before.endswith(ending) for ending in self._lexicon.suffixes)

    def _is_name(self, view: View, start: int, ending: int, suffix: Suffix) -> bool:
        name = view.folded[start : ending + len(suffix.text)]
        if (
            LEADING_COUNT.match(name)
            or ending - start < suffix.least
            or len(name) > MOST
            or skeleton(name) in self._lexicon.generic
        ):
            return False
        kind = self._kind(suffix.cls)
        if kind == "Institution":
            return name[0] not in HEADLESS and (not name.startswith(("“", "（")) or "”" in name)
        if next(view.atoms_within(start, ending, PROPER_KINDS), None) or PROPER.search(name):
            return True
        return bool(self._foreign.search(name)) or (kind == "Event" and len(name) >= LONG_EVENT)


def _mention(view: View, start: int, end: int, cls: str, kind: str, how: str) -> Mention:
    low, high = view.base + start, view.base + end
    return Mention(low, high, kind, cls, view.surface[start:end], how, name_start=low, name_end=high)


def _inside_quote(sentence: str, start: int, end: int) -> int:
    """Let a name that ends inside quotes begin behind the opening one."""
    opened = sentence.rfind("“", start, end)
    return opened + 1 if opened >= start and "”" not in sentence[opened:end] else start


def _with_edition(view: View, start: int, end: int) -> tuple[int, int]:
    """Widen an event's name by the year before it, by whose it then is, and by the edition behind it."""
    year = YEAR_BEFORE.search(view.folded[max(0, start - 6) : start])
    if year:
        start -= len(year[0])
    if year or YEAR.match(view.folded, start):
        start = next(
            (low for low, one in view.atoms_within(0, start, OWNERS) if one.end == view.base + start), start
        )
    edition = EDITION.match(view.folded, end)
    return start, edition.end() if edition else end
