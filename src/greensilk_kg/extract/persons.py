"""Persons with their posts: organisation, title and name in whatever order the text has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.mask import CODES
from greensilk_kg.extract.mention import Mention, PostReading
from greensilk_kg.extract.person_names import PersonNames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.lexicon import Lexicon
    from greensilk_kg.extract.mask import Masked

HOW = "name/person"
AT = "".join(CODES[kind] for kind in ("Institution", "Country", "Place", "Initiative", "Event"))
QUALIFIER = re.compile(rf"(?:[㐀-鿿、]|{CODES['Place']}){{0,16}}$")
ABROAD = re.compile(
    rf"([{AT}])(?:常)?驻[{CODES['Country']}{CODES['Institution']}{CODES['Place']}]?[㐀-鿿]{{0,3}}$"
)
LINK = re.compile(r"(?:兼任|兼|、|和|及|暨)$")
CLOSE_LINK = re.compile(r"(?:兼任|兼)$")
ALIAS = re.compile(r"（([A-Z][A-Za-z .'\-]+)）")
VERB = re.compile(rf"代表(?:双方|中方|[一-鿿]方|[{AT}])")
HONORIFICS = {"女士", "先生", "博士"}
IN_BRACKETS = re.compile(r"（([^（）]+)）")


@dataclass(frozen=True, slots=True)
class _Post:
    """A title in a masked sentence: where organisation, title and its head begin, and where it ends."""

    start: int
    title: int
    head: int
    end: int
    at: int | None


class Persons:
    """Finds persons in a masked sentence.

    Args:
        lexicon: Heads of posts and what names are made of.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names = PersonNames(lexicon)

    def find(self, masked: Masked, surface: str, base: int) -> Iterator[Mention]:
        """Yield persons, their posts included, left to right and without overlap.

        Args:
            masked: The sentence, its other names replaced.
            surface: The sentence as the source has it.
            base: Its offset in the prepared text.
        """
        string = masked.string
        ends = self._names.ends(string)
        posts = [self._post(string, found.start(), found.end()) for found in self._heads(string)]
        behind = 0
        for number, post in enumerate(posts):
            if post.end <= behind:
                continue
            name = self._name(string, post, ends)
            if name is None:
                continue
            chain = self._chain(string, posts[: number + 1], behind)
            start, end = min(chain[0].start, name[0]), max(post.end, name[1])
            end = self._with_alias(string, end)
            behind = end
            yield self._person(masked, surface, base, (start, end), name, chain)

    def _heads(self, string: str) -> list[re.Match[str]]:
        return list(self._lexicon.head_pattern.finditer(string))

    def _post(self, string: str, start: int, end: int) -> _Post:
        """Widen the head of a post by what qualifies it and by the organisation before that."""
        abroad = ABROAD.search(string, max(0, start - 8), start)
        if abroad:
            return _Post(abroad.start(), abroad.start() + 1, start, end, abroad.start())
        qualifier = QUALIFIER.search(string, 0, start)
        low = qualifier.start() if qualifier else start
        for index in range(start - 1, low - 2, -1):
            if index >= 0 and string[index] in AT and not self._has_barrier(string[index + 1 : start]):
                if string[index] == CODES["Place"] and index and string[index - 1] == CODES["Institution"]:
                    index -= 1  # noqa: PLW2901 亚洲区主任 is a title at the institution before it
                return _Post(index, index + 1, start, end, index)
        return _Post(start, start, start, end, None)

    def _has_barrier(self, string: str) -> bool:
        return any(
            barrier and string[start:end] not in {"和", "与", "及"}
            for start, end, barrier in self._lexicon.barriers.find(string)
        )

    def _name(self, string: str, post: _Post, ends: frozenset[int]) -> tuple[int, int] | None:
        if VERB.match(string, post.end - 2):
            return None
        end = self._names.after(string, post.end, ends)
        if end is not None:
            return post.end, end
        found = self._names.before(string, post.head)
        return None if found is None else (found, post.head)

    def _chain(self, string: str, posts: list[_Post], behind: int) -> list[_Post]:
        """Return the posts that stack up to the last one: 主席兼总裁, 部长、联盟联合主席."""
        chain = [posts[-1]]
        for post in reversed(posts[:-1]):
            first = chain[0]
            link = LINK.search(string, post.end, first.start)
            if post.start < behind or link is None or link.start() != post.end:
                break
            if first.at is None and CLOSE_LINK.search(string, post.end, first.start):
                chain[0] = _Post(first.start, first.title, first.head, first.end, post.at)
            elif first.at is None or post.at is None:
                break
            chain.insert(0, post)
        return chain

    def _with_alias(self, string: str, end: int) -> int:
        found = ALIAS.match(string, end)
        return found.end() if found else end

    def _person(
        self, masked: Masked, surface: str, base: int,
        whole: tuple[int, int], name: tuple[int, int], chain: list[_Post],
    ) -> Mention:  # fmt: skip
        start, end = masked.span(*whole)
        name_start, name_end = masked.span(*name)
        readings = []
        for post in chain:
            if post.at is None:
                continue
            low, high = masked.span(post.start, post.end)
            behind_name = name[1] if post.title <= name[0] < post.end else post.title
            title_start, title_end = masked.span(behind_name, post.end)
            title = surface[title_start - base : title_end - base]
            if title not in HONORIFICS:
                readings.append(PostReading(title, masked.mentions[post.at], low, high))
        return Mention(
            start, end, "Person", "Person", surface[name_start - base : name_end - base], HOW,
            posts=tuple(readings), name_start=name_start, name_end=name_end,
        )  # fmt: skip
