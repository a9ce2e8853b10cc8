"""Whom the words of a clause mean that speaks of a target: a president's state, 该国, 巴政府."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.commitments.wordings import BODIES, BODY, REGION, SEVERAL
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.reading import by_paragraph
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.short_places import is_called_by
from greensilk_kg.extract.persons.state import LEADERS
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene


class Meant:
    """Knows what an article's paragraphs have named.

    Args:
        scene: The article.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._paragraphs = by_paragraph(scene.article.readings)

    def for_state(self, person: Mention) -> tuple[Mention, ...]:
        """Take what a president or minister promises for what the state does."""
        held = tuple(at for at in self._posts(person) if at.kind == "Country")[:1]
        return held or self._spoken_for(person)

    def _spoken_for(self, person: Mention) -> tuple[Mention, ...]:
        """Return China for its head of state, whom a text may name without his post."""
        if person.name not in LEADERS:
            return ()
        land = Mention(person.start, person.start, "Country", "Country", "", ANAPHOR, authority=CHINA)
        return (self._scene.registry.resolve(land),)

    def for_house(self, person: Mention) -> tuple[Mention, ...]:
        """Return the bank or company that somebody speaks for: 该行 and 该公司 mean it afterwards."""
        return tuple(at for at in self._posts(person) if at.kind == "Institution")[:1]

    def _posts(self, person: Mention) -> list[Mention]:
        return [self._scene.registry.resolve(post.at) for post in person.posts if post.at is not None]

    def by_letter(self, reading: Reading, first: int, letter: str) -> tuple[Mention, ...]:
        """Return the land named last that one character before 政府 may stand for."""
        lands = self._abroad(reading, first)
        return lands if any(is_called_by(one, letter) for one in lands) else ()

    def words(
        self, reading: Reading, first: int, word: str, meant: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Return whom 该国, 该行 or 双方 mean."""
        if word in SEVERAL:
            return meant if len(meant) > 1 else ()
        if word == "该国":
            lands = tuple(filter(_is_abroad, meant)) or self._abroad(reading, first)
            return lands if len(lands) == 1 else ()
        kinds = BODIES if BODY.match(word) else ("Place",) if REGION.match(word) else ()
        fits = len(meant) == 1 and meant[0].kind != "Country" and (not kinds or meant[0].kind in kinds)
        return meant if fits else ()

    def _abroad(self, reading: Reading, first: int) -> tuple[Mention, ...]:
        """Return the last country but China that the paragraph named before, be it within a body's name."""
        named = [
            one
            for other in self._paragraphs.get(reading.sentence.paragraph, ())
            if other.sentence.span.start < reading.sentence.span.start
            for one in other.mentions
        ]
        for one in reversed([*named, *reading.masked.within(0, first)]):
            for thing in self._posts(one) if one.kind == "Person" else (one,):
                land = thing if thing.kind == "Country" else self._scene.registry.land_in(thing)
                if land is not None and _is_abroad(land):
                    return (land,)
        return ()


def _is_abroad(one: Mention) -> bool:
    """Tell whether 该国 may mean it: a Chinese text says 我国 or 中国 of China."""
    return one.kind == "Country" and one.ref is not None and not one.ref.key.endswith("/chn")
