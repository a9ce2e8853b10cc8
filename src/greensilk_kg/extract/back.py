"""Whom 双方 and 两国 mean: the two that were named together last; what 该中心 means: the last such body."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.named_before import founders, namesake, sides

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from greensilk_kg.extract.core.mention import Mention, PostReading
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.model.claim import Ref

CLUBS = (
    "联盟", "伙伴关系", "协会", "网络", "平台", "组织", "机制", "委员会", "倡议", "原则", "计划",
    "基金", "学会", "银行", "共同体", "理事会", "商会", "论坛", "行动",
)  # fmt: skip
"""How the names of bodies end that have members."""
JOINED = re.compile(
    rf"{CODES['Quantity']}[^。；]{{0,40}}?(?:加入|入选|签署|成为)了?“?(?P<body>[{CODES['Institution']}{CODES['Initiative']}])"
)
"""How many joined which body."""
HEADS = {
    "元首": re.compile("总统|国家主席|^主席|国王|国家元首|大公|埃米尔|苏丹"),
    "总统": re.compile("^总统"),
    "总理": re.compile("^总理|^首相"),
    "首相": re.compile("^总理|^首相"),
    "外长": re.compile("外长|外交部长|外交大臣"),
    "领导人": re.compile("总统|国家主席|^主席|国王|^总理|^首相|总书记"),
}
"""What two countries have one of each → titles of those who are it."""
MEETING = re.compile(
    f"{CODES['Person']}[^，。；]{{0,20}}(?:会见|会晤|会面|拜会)|[与同和][^，。；]{{0,40}}{CODES['Person']}[^，。；]{{0,20}}(?:会谈|会见|会晤|会面)"
)
VISITS = re.compile(rf"(?:{words('events/goes-to-land')})了?(?P<land>{CODES['Country']})")
MOST_ABOVE = 60
"""Sentences above one in which what it goes on with is looked for."""
DEPUTY = re.compile("副|前|原|候任|夫人")


class Back:
    """Finds what a sentence points back to in one article.

    Args:
        article: As read.
        titles: Its long names, read as if they were sentences.
        is_chronicle: Whether each of its entries is about something else, so that its title tells nothing.
    """

    def __init__(
        self, article: ArticleReading, titles: Iterable[Reading] = (), *, is_chronicle: bool
    ) -> None:
        self._inside = {
            one.title.name: tuple(part for part in one.mentions if part.kind == "Initiative")
            for one in titles
            if one.title is not None and one.title.kind == "Event"
        }
        self._readings = article.readings
        self._number = {id(reading): index for index, reading in enumerate(article.readings)}
        at = article.article.title
        self._title = [
            one
            for one in article.readings
            if one.sentence.role == "heading" and at is not None and one.sentence.span.start == at.start
        ]
        self._is_chronicle = is_chronicle
        self._posts: dict[Ref | None, tuple[PostReading, ...]] = {}
        for reading in article.readings:
            for one in reading.mentions:
                if one.posts and one.kind == "Person":
                    self._posts.setdefault(one.ref, one.posts)

    def sides(self, kind: str, reading: Reading, before: int) -> tuple[Mention, ...]:
        """Return whom 双方 means: the two named together last, in the paragraph or else in the title.

        Args:
            kind: `Sides`, or `Countries` where only two countries may be meant.
            reading: The sentence.
            before: Offset in the prepared text; only what stands before it counts.
        """
        title = [] if self._is_chronicle else [(other, before) for other in self._title]
        return sides(kind, [*self._near(reading, before, 0), *title])

    def namesake(self, head: str, reading: Reading, before: int) -> tuple[Mention, ...]:
        """Return the body named last, in this paragraph or the one before, whose name ends so: 该中心."""
        title = [] if self._is_chronicle else [(other, before) for other in self._title]
        return namesake(head, [*self._near(reading, before, 1), *title], self._inside)

    def club(self, reading: Reading, before: int) -> tuple[Mention, ...]:
        """Return the body with members that was named last, in this paragraph or the one before.

        Who founded one is not meant: 甲行动由乙商会和丙协会发起。成员包括….
        """
        return namesake(CLUBS, self._near(reading, before, 1), self._inside, but=founders)

    def joined(self, reading: Reading) -> tuple[Mention, ...]:
        """Return the body that a sentence shortly before says many have joined: 42家机构加入联盟."""
        for other, _ in self._near(reading, 0, 2):
            found = JOINED.search(other.masked.string) if other is not reading else None
            if found:
                return (other.masked.mentions[found.start("body")],)
        return ()

    def heads(self, word: str, reading: Reading) -> tuple[Mention, ...]:
        """Return whom 两国元首 means: the two of whom the text so far says that they are it.

        Args:
            word: 元首, 总理 or another word of `HEADS`.
            reading: The sentence.
        """
        named: dict[object, tuple[object, Mention]] = {}
        for other in self._readings[: self._number[id(reading)] + 1]:
            for one in other.mentions:
                land = _of_land(one, HEADS[word]) if one.kind == "Person" else None
                if land is not None and not any(
                    known == land and one.plain.endswith(last.plain) for known, last in named.values()
                ):
                    named.setdefault(one.ref, (land, one))
        lands = {land for land, _ in named.values()}
        if any(self._goes_elsewhere(other, lands) for other, _ in self._near(reading, 0, 0)):
            return ()
        return tuple(one for _, one in named.values()) if len(named) == len(lands) == 2 else ()  # noqa: PLR2004

    @staticmethod
    def _goes_elsewhere(reading: Reading, lands: Collection[object]) -> bool:
        """Tell whether a sentence tells of a visit to a land that is none of two."""
        masked = reading.masked
        visits = (masked.mentions[found.start("land")] for found in VISITS.finditer(masked.string))
        return any((one.authority or one.name) not in lands for one in visits)

    def met(self, reading: Reading) -> tuple[Mention, ...]:
        """Return the two persons of whom the last sentence about a meeting before says that they met."""
        for other, _ in self._near(reading, 0, 1):
            if other is not reading and MEETING.search(other.masked.string):
                persons = {one.ref: one for one in other.mentions if one.kind == "Person"}
                return tuple(persons.values()) if len(persons) == 2 else ()  # noqa: PLR2004 both sides
        return ()

    def in_title(self, kind: str) -> Mention | None:
        """Return the first thing of a kind that the title names."""
        return next((one for reading in self._title for one in reading.mentions if one.kind == kind), None)

    def title_club(self) -> tuple[Mention, ...]:
        """Return the body with members that the title names."""
        return namesake(CLUBS, ((reading, reading.sentence.span.end) for reading in self._title))

    def is_title(self, reading: Reading) -> bool:
        """Tell whether a sentence, or a name, stands in the article's title."""
        return any(one.sentence.paragraph == reading.sentence.paragraph for one in self._title)

    def above(self, reading: Reading, paragraphs: int) -> list[Reading]:
        """Return those before a sentence, nearest first, some paragraphs and `MOST_ABOVE` sentences up."""
        at = reading.sentence.paragraph
        upwards = (self._readings[number] for number in range(self._number[id(reading)] - 1, -1, -1))
        near = takewhile(lambda other: at - other.sentence.paragraph <= paragraphs, upwards)
        return list(islice(near, MOST_ABOVE))

    def posts(self, person: Mention) -> tuple[PostReading, ...]:
        """Return the posts of a person, from the first mention that tells them where this one does not."""
        return person.posts or self._posts.get(person.ref, ())

    def _near(self, reading: Reading, before: int, paragraphs: int) -> list[tuple[Reading, int]]:
        upwards = (self._readings[number] for number in range(self._number[id(reading)], -1, -1))
        near = takewhile(
            lambda other: reading.sentence.paragraph - other.sentence.paragraph <= paragraphs, upwards
        )
        return [(other, before) for other in near if other.sentence.role == "body" or other is reading]


def _of_land(person: Mention, title: re.Pattern[str]) -> object:
    """Return the country in which a person holds such a post, or `None`."""
    return next(
        (
            post.at.authority or post.at.name
            for post in person.posts
            if post.at is not None
            and post.at.kind == "Country"
            and title.search(post.title)
            and not DEPUTY.search(post.title)
        ),
        None,
    )
