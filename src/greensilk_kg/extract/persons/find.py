"""Persons with their posts: organisation, title and name in whatever order the text has them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.persons.alone import DOT
from greensilk_kg.extract.persons.beside import JOINTS, beside
from greensilk_kg.extract.persons.cabinet import of_body_before, with_lands
from greensilk_kg.extract.persons.capacity import in_capacity
from greensilk_kg.extract.persons.company import company
from greensilk_kg.extract.persons.envoys import NAMED
from greensilk_kg.extract.persons.held import CHARGE, FIELD, MISSIONS, ROLE, former
from greensilk_kg.extract.persons.latin import courteous, latin_before, without_note
from greensilk_kg.extract.persons.lives import lives
from greensilk_kg.extract.persons.names import PersonNames
from greensilk_kg.extract.persons.posts import ABROAD, AT, Post, Posts
from greensilk_kg.extract.persons.programme import listed
from greensilk_kg.extract.persons.readings import readings
from greensilk_kg.extract.persons.respective import respective
from greensilk_kg.extract.persons.stacked import stacked
from greensilk_kg.extract.persons.stand_in import stand_ins
from greensilk_kg.extract.persons.taking import taking
from greensilk_kg.extract.persons.wordings import (
    Found,
    apart,
    distinct,
    filled,
    filling,
    in_brackets,
    of_one_body,
    reporters,
    shared,
    taken,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked

HOW = "name/person"
ALIAS = re.compile(r"（([A-Z][A-Za-z .'\-]+)）")
COPULA = re.compile("(?:为|是)(?=[㐀-鿿A-Z])")
"""Between a title and who holds it, where nothing is told of them besides: 执行主任为某某."""
CLOSED = re.compile("[，。；、]|和|$")
BODY = CODES["Institution"]
OFFICE = re.compile("部长|厅长|局长|署长|省长|校长")
"""Before which two characters right behind a body may be somebody's foreign name: 甲省农林厅本赛厅长."""
SHORTEST, WHOLE = 2, 3
VERB_FOR = "代表"
TAKES = "任"
"""Before a title: no name ends so (某某任董事长)."""
VERB = re.compile(
    rf"代表(?:双方|中方|[一-鿿]方|我国|[{AT}]|全[班体场校]|[本各][班校组]|大家|获奖|参[赛训]|(?:学|成|会|队|营)员|与会|来宾|师生|嘉宾|代表团|主办|承办)"
)


class Persons:
    """Finds persons in a masked sentence.

    Args:
        lexicon: Heads of posts and what names are made of.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._names = lexicon, PersonNames(lexicon)
        self._posts = Posts(lexicon)
        self._heads = lexicon.head_pattern

    def find(self, masked: Masked, surface: str, base: int) -> Iterator[Mention]:
        """Yield persons, their posts included, left to right and without overlap.

        Args:
            masked: The sentence, its other names replaced.
            surface: The sentence as the source has it.
            base: Its offset in the prepared text.
        """
        posts = of_one_body(masked.string, self._posts.find(masked.string))
        found = [*in_brackets(self._names, masked.string, posts), *self._titled(masked.string, posts)]
        found.extend(taking(self._names, masked.string, posts))
        found.extend(lives(self._names, masked.string, posts))
        told = list(respective(self._names, masked.string, found))
        found = [*told, *(one for one in found if not taken(one.name, told))]
        if "任" in masked.string:
            found.extend(filling(self._names, masked.string, posts, self._names.ends(masked.string)))
        introduced = listed(masked.string, posts, self._names.before)
        found.extend(Found(low, post.end, (low, high), (post,)) for low, high, post in introduced)
        alone = company(masked.string, self._names.is_chinese)
        found.extend(Found(low, high, (low, high), ()) for low, high in alone)
        if VERB_FOR in masked.string:
            found.extend(stand_ins(self._names, masked.string))
        if JOINTS.search(masked.string):
            named = list(beside(self._names, masked.string, found))
            found.extend(one for one in named if not taken(one.name, found))
        if DOT in masked.string:
            unposted = [span for span in self._names.alone(masked.string) if not taken(span, found)]
            found.extend(Found(*span, span, ()) for span in unposted)
        written = list(reporters(self._names, masked.string))
        others = (
            one for one in found if not any(one.start < by.end and one.end > by.start for by in written)
        )
        found = [*written, *(filled(masked.string, one, posts) for one in others)]
        also = shared(masked.string, found, posts)
        for one in in_capacity(masked.string, list(with_lands(masked.string, apart(found))), self._lexicon):
            yield self._person(masked, surface, base, one, also.get(one.name))

    def with_posts(
        self, masked: Masked, surface: str, base: int, known: Iterable[Mention]
    ) -> Iterator[Mention]:
        """Yield known persons with the posts that stand right before their names, whatever follows these.

        Args:
            masked: The sentence, the persons' names not replaced.
            surface: The sentence as the source has it.
            base: Its offset in the prepared text.
            known: Persons found by name alone.
        """
        posts = self._posts.find(masked.string)
        for one in known:
            low = bisect_left(masked.origin, one.start)
            name = (low, bisect_left(masked.origin, one.end))
            number = next((number for number, post in enumerate(posts) if post.end == low), None)
            if number is None or posts[number].at is None:
                yield one
            else:
                chain = stacked(masked.string, posts[: number + 1], 0)
                held = Found(chain[0].start, name[1], name, tuple(chain))
                yield replace(self._person(masked, surface, base, held, None), authority=one.authority)

    def is_name(self, string: str) -> bool:
        """Tell whether a string may be the name of somebody who is called by it alone."""
        return self._names.is_chinese(string) or self._names.is_foreign(string)

    def name_line(self, string: str) -> bool:
        """Tell whether a line is nothing but a person's name."""
        return self._names.before(string, len(string)) == 0

    def posts_line(self, masked: Masked, surface: str, base: int) -> tuple[PostReading, ...]:
        """Return the posts of a line that is nothing but posts, else none."""
        posts = self._posts.find(masked.string)
        behind = 0
        for post in posts:
            if masked.string[behind : post.start].strip("，、 ") and post.at is not None:
                return ()
            behind = post.end
        rest = ROLE.sub("", masked.string[behind:]).strip("，。、 ")
        held = [post for post in posts if post.at is not None]
        if rest or not held or held[0].start:
            return ()
        return distinct(
            [reading for post in held for reading in readings(masked, surface, base, post, None, self._heads)]
        )

    def posts_told(
        self, masked: Masked, surface: str, base: int
    ) -> list[tuple[Post, tuple[PostReading, ...]]]:
        """Return the posts at known bodies in a sentence that stand beside nobody's name, as readings."""
        posts = (post for post in self._posts.find(masked.string) if post.at is not None)
        return [(post, tuple(readings(masked, surface, base, post, None, self._heads))) for post in posts]

    def _titled(self, string: str, posts: list[Post]) -> Iterator[Found]:
        """Yield the persons whose name stands right behind, before or inside their title."""
        if not posts:
            return
        ends = self._names.ends(string)
        behind = 0
        for number, post in enumerate(posts):
            name = self._name(string, post, ends) if post.end > behind else None
            if name is not None and any(name[0] < one.end <= name[1] for one in posts[:number]):
                name = None
            if name is None:
                continue
            chain = stacked(string, (*posts[:number], of_body_before(string, post, name)), behind)
            if chain[0].start < behind <= name[0] < post.head:
                chain = [replace(chain[-1], start=name[1])]
            alias = ALIAS.match(string, max(post.end, name[1]))
            behind = alias.end() if alias else max(post.end, name[1])
            begin = chain[0].start - len(former(string, chain[0]))
            yield Found(min(begin, name[0]), behind, name, tuple(chain))

    def _name(self, string: str, post: Post, ends: frozenset[int]) -> tuple[int, int] | None:
        abroad = ABROAD.search(string, post.start, post.head) if post.at is not None else None
        if abroad and self._names.is_chinese(abroad["name"]) and not abroad["name"].endswith(MISSIONS):
            return abroad.span("name")
        inside = NAMED.search(string, post.start, post.head) if post.at is None else None
        if inside and self._names.is_chinese(inside["name"]):
            return inside.span("name")
        if VERB.match(string, post.end - 2):
            return None
        note = FIELD.match(string, post.end)
        behind = courteous(string, note.end() if note else post.end)
        if is_so := COPULA.match(string, behind):
            told = self._names.after(string, is_so.end(), ends)
            if told is not None and CLOSED.match(string, told):
                return is_so.end(), told
        end = self._names.after(string, behind, ends) if is_so is None else None
        if end is None and post.at is not None:
            end = self._names.residue(string, behind) or self._names.unlisted(string, behind)
        if end is not None:
            return behind, end
        charge = CHARGE.search(string, post.start, post.head)
        end = charge.start() if charge else post.head
        name_end = without_note(string, end)
        if name_end < end and self._names.is_foreign(string[name_end - 2 : name_end]):
            found = self._names.before(string, name_end, least=2)
        else:
            is_office = OFFICE.match(string, post.head) and string[end - 3 : end - 2] == BODY
            found = self._names.before(string, end, SHORTEST if is_office else WHOLE)
            name_end, found = end, found if string[end - 1] != TAKES else None
        if found is None:
            name_end, found = end, latin_before(string, end, string[end : post.end])
        return None if found is None else (found, name_end)

    def _person(self, masked: Masked, surface: str, base: int, one: Found, shared: Post | None) -> Mention:
        start, end = masked.span(one.start, one.end)
        name_start, name_end = masked.span(*one.name)
        posts = [*one.posts, shared] if shared else one.posts
        held = [
            reading
            for post in posts
            for reading in readings(masked, surface, base, post, one.name, self._heads)
        ]
        return Mention(
            start, end, "Person", "Person", surface[name_start - base : name_end - base], HOW,
            posts=distinct(held), name_start=name_start, name_end=name_end,
        )  # fmt: skip
