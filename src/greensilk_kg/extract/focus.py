"""What a sentence speaks of without naming it: the forum of the report, the project of the box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.reading import by_paragraph
from greensilk_kg.extract.interviews import answers
from greensilk_kg.extract.main_event import GREAT, LEADS, came_to, held, is_beside, is_to_come, side_event
from greensilk_kg.extract.sheets import sheet_subjects
from greensilk_kg.extract.topic import HEADED, Topic, fits_head, framed
from greensilk_kg.extract.whole import (
    ENTRIES,
    first_work,
    is_chronicle,
    is_introduced,
    mains,
    those_there,
)
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.model.claim import Ref

POINTED = {"Event", "Gathering", "MainEvent"}
"""Kinds of events that the word with which a sentence begins may tell."""
ALIKE = {("Initiative", "Institution"), ("Body", "Institution"), ("Body", "Initiative")}
"""What a rule asks for, and what a fact sheet tells of in its stead: a league is both."""
DATE, EVENT = CODES["Date"], CODES["Event"]
PLACES = CODES["Place"] + CODES["Country"]
PERSON = CODES["Person"]
MET = re.compile(rf"{any_of('events/met-person')}了?[^，。；]{{0,4}}{PERSON}")
"""What shows that those who talk in a sentence do so in a meeting of its own."""
AWAY = re.compile(r"曾|此前|多次|采访|致信|贺信|撰文|来信|复信|^[^，。]{0,12}年前|电话|书中|文中|媒体")
ELSEWHERE = re.compile(
    r"(?:[^，。；]{0,6}(?:仪式|活动|会议|论坛|大会|会谈|会见|会)(?:开始|结束|举行)?之?[前后间]|[^，。；]{0,8}(?:期间|之余|间隙)|其间)，"
    r"[^。；]{0,40}?(?:走访|参观|考察|调研|察看|走进|来到)了?"
)
"""How a paragraph begins that tells of a visit before or after what the article reports."""
ONCE = re.compile("曾|此前|往届|上届|将|拟|定于|预定")
"""What shows that another day is meant than the one the report began with."""
MEANWHILE = re.compile(
    f"(?:{DATE}[日号]?[：:\\s]*)?(?:该|本届|此次)?(论坛|大会|峰会|会议|博览会|年会|研讨会)(?:期间|上|现场)"
)
"""How an entry of a chronicle begins that goes on with the event of the one before: 论坛期间."""
DURING = re.compile("期间|还|上")
"""How a sentence goes on that begins with the event at which another one is held."""

FIRSTS = 6
"""Among how many sentences one must say that the reported event was held."""


class Focus:
    """Finds what is meant in one article.

    Args:
        article: As read.
        wholes: Events that are named only as the begin of the names of others.

    Attributes:
        is_chronicle: Whether the article is a list of dated entries, each about something else.
        answers: The paragraphs in which somebody answers in an interview.
        is_to_come: Whether its event is only announced: who speaks of it was not there.
    """

    def __init__(self, article: ArticleReading, wholes: Sequence[Mention] = ()) -> None:
        self._readings = article.readings
        self._paragraphs = by_paragraph(article.readings)
        self.answers = answers(self._paragraphs)
        self._topic = Topic(article.readings, wholes)
        self._sheets = sheet_subjects(article.readings)
        self._number = {id(reading): index for index, reading in enumerate(article.readings)}
        headings = [reading for reading in article.readings if reading.sentence.role == "heading"]
        self._headings = {reading.sentence.span.start: reading.mentions for reading in headings}
        at = article.article.title
        title = [one for one in headings if at is not None and one.sentence.span.start == at.start]
        body = [reading for reading in article.readings if reading.sentence.role == "body"]
        self.is_chronicle = is_chronicle(body) or sum(map(self.is_entry, article.readings)) >= ENTRIES
        self._main = {} if self.is_chronicle else mains(title, body)
        reported = (
            None
            if "Event" in self._main or self.is_chronicle
            else self._topic.reported(body[:FIRSTS], body[FIRSTS:])
        )
        if reported is None and "Event" not in self._main and not self.is_chronicle:
            reported = side_event(body)
        if reported is not None and not is_beside(reported, body):
            self._main["Event"] = reported
        leads = [*title, *body[:LEADS]]
        self.is_to_come = "Event" in self._main and is_to_come(self._main["Event"], leads)
        works = {one.ref for reading in article.readings for one in reading.mentions if one.kind == "Project"}
        named = [one for reading in title for one in reading.mentions if one.kind == "Project"]
        self._is_about_one = len(works) == 1 or bool(named)
        self._first_work, self._other_from = first_work(article.readings)
        self._there = set(those_there(article.readings))
        self._first: dict[Ref, int] = {}
        for reading in body:
            for one in reading.mentions:
                if one.ref is not None:
                    self._first.setdefault(one.ref, reading.sentence.span.start)
        self._special: dict[str, Callable[[Reading, int], Mention | None]] = {
            "Entry": self._entry,
            "DayAfter": self._day_after,
            "DayAbove": self._day_above,
            "SceneDay": self._scene_day,
            "Speech": self._speech,
            "Gathering": self._gathering,
            "MainEvent": lambda _reading, _before: self._main.get("Event"),
        }

    def find(self, kind: str, reading: Reading, before: int) -> Mention | None:
        """Return what is meant, or `None` where the text does not tell.

        Args:
            kind: Kind of mention; or `MainEvent` (what the article reports), `Gathering` (what the sentence
                says is held, else the same), `Speech` (the same, where the last person named before is
                introduced with a post), `Entry` (the event that the line before names), `DayAfter` (the
                date that stands alone behind the sentence), `DayAbove` (the day that begins the paragraph),
                `SceneDay` (the same, where the sentence before only sets the scene).
            reading: The sentence.
            before: Offset in the prepared text; the nearest mention before it in the sentence comes first.
        """
        headed = HEADED.match(reading.masked.string) if kind in POINTED else None
        if (
            headed
            and DURING.match(reading.masked.string, headed.end())
            and self._holds(kind, reading, before)
        ):
            headed = None
        named = self._topic.named_so(headed["head"], reading) if headed else None
        if headed and (named or headed["own"]):
            return named
        meant = self._meant(kind, reading, before)
        return meant if headed is None or meant is None or fits_head(headed["head"], meant) else None

    def _holds(self, kind: str, reading: Reading, before: int) -> bool:
        """Tell whether a sentence names an event before an offset that is held at the one it begins with."""
        if kind == "Gathering":
            return any(one.end <= before for one in held(reading))
        return kind == "Event" and any(one.kind == kind and one.end <= before for one in reading.mentions)

    def _meant(self, kind: str, reading: Reading, before: int) -> Mention | None:
        if kind in self._special:
            return self._special[kind](reading, before)
        here = [one for one in reading.mentions if one.kind == kind and one.end <= before]
        own = framed(here, reading) if kind == "Event" else here[-1] if here else None
        if own is not None:
            return own
        is_work = kind == "Project"
        near = self._in_paragraph(kind, reading, first=is_work) if is_work or kind == "Place" else None
        near = self._of_sheet(kind, reading) or near
        if near is not None:
            return near
        if kind != "Event":
            for span in reversed(reading.sentence.headings):
                for one in self._headings.get(span.start, ()):
                    if one.kind == kind:
                        return one
        same = self._in_paragraph(kind, reading)
        if kind != "Event" or self.is_chronicle:
            is_vague = kind == "Project" and not self._is_about_one
            main = self._only_work(reading) if is_vague else self._main.get(kind)
            return same or (main if main is None or main.start < reading.sentence.span.end else None)
        return self._topic.spoken_of(reading) or self._main.get(kind)

    def is_first(self, one: Mention, reading: Reading) -> bool:
        """Tell whether a sentence is the first of the text, its headings aside, that names something."""
        return one.ref is not None and self._first.get(one.ref) == reading.sentence.span.start

    def sheet(self, reading: Reading) -> Mention | None:
        """Return what the fact sheet tells of that a sentence is a line of."""
        return self._sheets.get(reading.sentence.paragraph)

    def _of_sheet(self, kind: str, reading: Reading) -> Mention | None:
        meant = self.sheet(reading)
        fits = meant is not None and (meant.kind == kind or (kind, meant.kind) in ALIKE)
        return meant if fits else None

    def _only_work(self, reading: Reading) -> Mention | None:
        """Return the work that the paragraph before introduced, if the text has named no other so far."""
        first = self._first_work
        if first is None or self.is_chronicle or self._number[id(reading)] > self._other_from:
            return None
        near = self._paragraphs.get(reading.sentence.paragraph - 1, ())
        return first if any(one.ref == first.ref for other in near for one in other.mentions) else None

    def named_so(self, head: str, reading: Reading) -> Mention | None:
        """Return the last event before a sentence that is called by a word, by its name or beside it."""
        return self._topic.named_so(head, reading)

    def part(self, words: str, reading: Reading) -> Mention | None:
        """Return the part of what the article reports that some words of a sentence mean (出席分论坛)."""
        return self._topic.part(words, self._main.get("Event"), reading)

    def is_unnamed_part(self, words: str) -> bool:
        """Tell whether some words mean a part of what the article reports that it does not name."""
        return self._topic.is_unnamed_part(words, self._main.get("Event"))

    def sole_work(self, reading: Reading) -> Mention | None:
        """Return the one work that the article names at all, behind the place where it first does."""
        first = self._first_work
        alone = first is not None and not self.is_chronicle and self._other_from == len(self._readings)
        return first if first and alone and first.end <= reading.sentence.span.start else None

    def is_entry(self, reading: Reading) -> bool:
        """Tell whether a line is nothing but the day, and place, of the event that the line before names."""
        if not reading.masked.string.startswith(DATE) or self._entry(reading, 0) is None:
            return False
        return not reading.masked.string.strip(f" ，,.。{DATE}{PLACES}")

    def _entry(self, reading: Reading, _before: int) -> Mention | None:
        number = self._number[id(reading)]
        named = self._readings[number - 1] if number else None
        if named is None or named.masked.string.strip("“” 。") != EVENT:
            return None
        return next(one for one in named.mentions if one.kind == "Event")

    def _day_after(self, reading: Reading, _before: int) -> Mention | None:
        number = self._number[id(reading)] + 1
        after = self._readings[number] if number < len(self._readings) else None
        if after is None or after.sentence.paragraph != reading.sentence.paragraph:
            return None
        return after.mentions[0] if after.masked.string.strip(" 。") == DATE else None

    def _day_above(self, reading: Reading, _before: int) -> Mention | None:
        first = self._paragraphs.get(reading.sentence.paragraph, (reading,))[0]
        begins = first is not reading and first.masked.string.startswith(DATE)
        return first.masked.mentions[0] if begins else None

    def _scene_day(self, reading: Reading, _before: int) -> Mention | None:
        """Return the day that the first sentence of the paragraph, right before, tells as the scene."""
        first = self._paragraphs.get(reading.sentence.paragraph, (reading,))[0]
        scene = self._readings[self._number[id(reading)] - 1] if first is not reading else None
        days = [one for one in first.mentions if one.kind == "Date"]
        if scene is not first or len(days) != 1 or DATE in reading.masked.string:
            return None
        day = days[0]
        others = {one.kind for one in scene.mentions} - {"Date", "Quantity", "Place", "Country"}
        greats = [one for one in scene.mentions if one.kind == "Event" and GREAT.search(one.plain)]
        is_scene = not others or (others == {"Event"} and len(greats) == 1)
        is_day = isinstance(day.value, DateMatch) and day.value.first.day is not None
        return day if is_scene and is_day and not ONCE.search(reading.masked.string) else None

    def may_go_on(self, kind: str, reading: Reading, before: int) -> bool:
        """Tell whether a sentence may go on speaking of the event told of before."""
        return self._may_speak(reading, before) if kind == "Speech" else not self._is_another(reading)

    def _is_another(self, reading: Reading) -> bool:
        return MET.search(reading.masked.string) is not None or self._topic.is_another(reading)

    def _gathering(self, reading: Reading, before: int) -> Mention | None:
        here = [one for one in held(reading) if one.end <= before]
        if not here and (self._is_another(reading) or self.is_unnamed_part(reading.masked.string)):
            return None
        if here or not self.is_chronicle:
            return here[-1] if here else self._topic.spoken_of(reading) or self._main.get("Event")
        same = [
            one
            for other in self._readings
            if other.sentence.paragraph == reading.sentence.paragraph
            and other.sentence.span.start < reading.sentence.span.start
            for one in held(other)
        ]
        come = [one for one in came_to(reading) if one.end <= before]
        return come[-1] if come else same[-1] if same else self._of_entry_before(reading)

    def _of_entry_before(self, reading: Reading) -> Mention | None:
        """Return the event of a chronicle's entry before the one that begins with 论坛期间, its last word."""
        said = MEANWHILE.match(reading.masked.string)
        near = self._paragraphs.get(reading.sentence.paragraph - 1, ()) if said else ()
        named = {one.ref: one for other in near for one in held(other)}
        one = next(iter(named.values())) if len(named) == 1 else None
        return one if said and one is not None and one.plain.endswith(said[1]) else None

    def _speech(self, reading: Reading, before: int) -> Mention | None:
        may_speak = not self.is_to_come and self._may_speak(reading, before)
        return self._main.get("Event") or self._told_of(reading) if may_speak else None

    def _told_of(self, reading: Reading) -> Mention | None:
        """Return the event of which the sentence before tells, where the article reports none."""
        return None if self.is_chronicle or self._is_another(reading) else self._topic.spoken_of(reading)

    def _may_speak(self, reading: Reading, before: int) -> bool:
        spoken = [one for one in reading.mentions if one.kind == "Person" and one.end <= before]
        first = self._paragraphs.get(reading.sentence.paragraph, (reading,))[0]
        if first is not reading and ELSEWHERE.match(first.masked.string):
            return False
        if not spoken or AWAY.search(reading.masked.string, 0, reading.masked.string.find(PERSON)):
            return False
        return is_introduced(spoken[-1]) or spoken[-1].ref in self._there

    def _in_paragraph(self, kind: str, reading: Reading, *, first: bool = False) -> Mention | None:
        """Return the last one named before in the paragraph, or the first of its sentence."""
        found = None
        for other in self._paragraphs.get(reading.sentence.paragraph, ()):
            if other is reading:
                break
            if other.sentence.role == "body":
                order = other.mentions if first else tuple(reversed(other.mentions))
                found = next((one for one in order if one.kind == kind), found)
        return found
