"""What the clauses of a sentence are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.sections import ALONE, SECTION
from greensilk_kg.extract.figures.back import Back
from greensilk_kg.extract.figures.bodies import house_of
from greensilk_kg.extract.figures.clause import Clause
from greensilk_kg.extract.figures.inner_works import InnerWorks, is_of_work, moves
from greensilk_kg.extract.figures.ledger import Ledger
from greensilk_kg.extract.figures.nameless import is_said_elsewhere
from greensilk_kg.extract.figures.noun_heads import fair_of, headed_by
from greensilk_kg.extract.figures.objects import Objects
from greensilk_kg.extract.figures.signed import AGREEMENT, SIGNED
from greensilk_kg.extract.figures.subjects import (
    goes_on,
    is_besides,
    is_during,
    is_host,
    is_when,
    own_subject,
    pointed_at,
)
from greensilk_kg.extract.figures.topic_words import (
    BESIDE,
    CLAUSE,
    COVERS,
    FIELD,
    FROM_THEM,
    HEADS,
    ITEM,
    KINDS,
    LASTING,
    LEAD,
    LISTED,
    NUMBERED,
    OTHERS,
    SPEAKER,
    STRANGERS,
    TRADE_WITH,
    UNKNOWN,
)
from greensilk_kg.extract.figures.unclear import (
    foreshown,
    is_attribute,
    is_pair,
    is_passing,
    is_unclear,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

LANDS = {"Country", "Place"}
NUMBER = 6
"""How far before the first sentence of a numbered item its number begins."""
OF_THEM = "其中"
"""How a paragraph begins that goes on with what the one before it told."""
FIGURE = CODES["Quantity"]
WITH_HEAD = Family((pattern, pattern) for pattern in HEADS)


class Topics:
    """Follows what an article's clauses are about; a paragraph starts afresh.

    Args:
        scene: The article; its headings name what the text below speaks of.
    """

    def __init__(self, scene: Scene) -> None:
        article = scene.article
        self._scene, self._registry = scene, scene.registry
        self._focus = scene.focus
        self._inner = InnerWorks(scene)
        self._back = Back(scene, self._inner)
        self._ledger = Ledger()
        self._headings = {
            one.sentence.span.start: one.mentions
            for one in article.readings
            if one.sentence.role == "heading"
        }
        self._paragraph = self._heading = -1
        self._last: tuple[Mention, ...] = ()
        self._seen: dict[str, Mention] = {}
        self._objects = Objects()
        self._when = False
        self._project: Mention | None = None
        self._headed: Mention | None = None
        self._unknown = self._lost = self._adrift = self._cut = False
        self._whole: tuple[Mention, ...] = ()
        self._heads: list[re.Pattern[str]] = []

    def clauses(self, reading: Reading) -> Iterator[Clause]:
        """Yield the clauses of a sentence; sentences must come in the order of the text."""
        self._begin(reading)
        shown = () if self._last else foreshown(reading)
        for found in CLAUSE.finditer(reading.masked.string):
            if ITEM.match(reading.masked.string, found.start()):
                self._last = ()
                self._adrift = False
            self._ledger.hear(self._scene, reading, *found.span())
            own = self._ledger.of_part(reading, *found.span())
            own = own or self._own(reading, found.start(), found.end())
            field = FIELD.search(reading.masked.string, max(0, found.start() - 4), found.start())
            if own and (field or (self._last_is("Project") and COVERS.match(found[0]))):
                own = None
            shown = shown if own is None else ()
            self._lost = self._lost or own == ()
            own = own or shown or own
            own = (
                own
                if own is not None or not self._ledger.may_go_on(self._last, found[0])
                else self._ledger.goes_on(reading, *found.span())
            )
            if ALONE.fullmatch(found[0]):
                self._whole = self._whole or self._last
                self._last = own = ()
            passing = own is not None and self._passes(reading, found, own)
            if own is not None and not passing:
                self._last = own
                self._when = is_when(found[0])
                self._objects.end()
            own = self._introduced(found[0]) if own is None else own
            topics = self._last if own is None else own
            work = self._seen.get("Project") if own is None else None
            free = not topics and not self._lost and not self._cut
            moved = work is not None and free and moves(work, reading, found.span())
            lost = self._lost or self._adrift
            if work is not None and (moved or is_of_work(topics, reading, found.span(), lost=lost)):
                topics = (work,)
                self._last = topics if moved or self._last_is("Institution") else self._last
            self._note_project(reading, found, topics)
            self._adrift = self._adrift or (own is None and not topics and FIGURE in found[0])
            yield Clause(found.start(), found.end(), topics, own is None, self._project)
            self._remember(reading, found, topics)
            self._back.main.note(topics)
            self._ledger.note(reading, *found.span(), topics, carried=own is None)

    def _passes(self, reading: Reading, clause: re.Match[str], own: tuple[Mention, ...]) -> bool:
        """Tell whether the sentence does not go on to speak of what a clause is about."""
        if own and is_besides(clause[0], when=self._when):
            return False
        return is_passing(own, clause[0], self._last) or is_host(reading.masked.string, *clause.span())

    def _begin(self, reading: Reading) -> None:
        """Note what a sentence goes on to speak of; its paragraph may begin with it."""
        if reading.sentence.paragraph != self._paragraph:
            former = self._whole or self._last
            self._begin_paragraph(reading)
            self._last = self._last or (former if reading.masked.string.startswith(OF_THEM) else ())
        elif self._headed is not None and self._last_is("Institution"):
            self._last = (self._headed,)
        elif not self._last_is(*LASTING) and not goes_on(self._last, reading.masked.string):
            self._last = ()
        self._last, self._whole = self._whole or self._last, ()
        self._objects.begin()
        self._when = False
        self._lost, self._adrift = False, False
        self._heads = WITH_HEAD.concerned(reading.masked.letters)
        self._back.move(reading)
        if OTHERS.match(reading.masked.string):
            self._last = ()
        elif (spoken := SPEAKER.match(reading.masked.string)) and not self._last_is("Project", "Initiative"):
            self._last = house_of(self._registry, reading.masked.mentions[spoken.end() - 1])
        elif self._last_is("Project") and is_said_elsewhere(reading, self._scene.text.folded):
            self._last = ()

    def _is_item(self, reading: Reading) -> bool:
        """Tell whether a paragraph is a numbered item of a list: it goes on with no work before."""
        start = reading.sentence.span.start
        return NUMBERED.search(self._scene.text.folded, max(0, start - NUMBER), start) is not None

    def _begin_paragraph(self, reading: Reading) -> None:
        """Note of what the headings, the fact sheet or the paragraph before let a paragraph speak."""
        self._paragraph = reading.sentence.paragraph
        heads = [self._headings.get(one.start, ()) for one in reading.sentence.headings[-1:]]
        above = {one.kind: one for head in heads for one in head if one.kind == "Project"}
        sheet = self._focus.sheet(reading)
        above = above if sheet is None else {sheet.kind: sheet}
        self._cut = bool(self._whole)
        self._last, self._whole = tuple(above.values()), ()
        self._seen = above or ({} if self._is_item(reading) else self._spoken_of(reading))
        self._headed = self._project = above.get("Project")

    def _last_is(self, *kinds: str) -> bool:
        """Tell whether what was spoken of last is of some kinds."""
        return bool(self._last) and self._last[0].kind in kinds

    def _remember(self, reading: Reading, clause: re.Match[str], topics: tuple[Mention, ...]) -> None:
        """Keep what later clauses may point back to; what a clause is about counts before what it names."""
        for one in reading.masked.within(*clause.span()):
            beside = one.kind == "Project" and BESIDE.search(clause[0])
            if all(one.kind != topic.kind for topic in topics) and not beside:
                self._seen[one.kind] = one
            if "Project" not in self._seen and not self._unknown and (work := self._inner.of(one)):
                self._seen["Project"] = work
        self._seen |= {topic.kind: topic for topic in topics}
        if (work := self._signed_for(reading, clause)) is not None:
            self._seen["Project"] = self._project = work
        self._objects.note(reading, clause)

    def _signed_for(self, reading: Reading, clause: re.Match[str]) -> Mention | None:
        """Return the work that an agreement's name holds which a clause says was signed."""
        signed = SIGNED.search(clause[0]) if AGREEMENT in clause[0] else None
        if signed is None:
            return None
        return self._inner.of(reading.masked.mentions[clause.start() + signed.start("text")])

    def _note_project(self, reading: Reading, clause: re.Match[str], topics: tuple[Mention, ...]) -> None:
        """Note the project that a clause is about or alone names; forget it at an unknown one."""
        spoken = [one for one in topics if one.kind == "Project"] or [
            one for one in reading.masked.within(*clause.span()) if one.kind == "Project"
        ]
        if len(spoken) == 1 and not BESIDE.search(clause[0]):
            self._project = spoken[0]
            self._unknown = False
        elif UNKNOWN.search(clause[0]) or BESIDE.search(clause[0]):
            self._project = None
            self._unknown = True
            self._seen.pop("Project", None)
            if any(one.kind == "Project" for one in self._last):
                self._last = ()

    def _spoken_of(self, reading: Reading) -> dict[str, Mention]:
        """Return the project that the paragraph before spoke of below the same heading, else the only one."""
        headings = reading.sentence.headings
        heading = headings[-1].start if headings else -1
        same = heading == self._heading
        self._heading = heading
        project = self._project if same else None
        if project is None and not self._unknown:
            project = self._focus.sole_work(reading) or self._inner.sole(reading)
        return {} if project is None else {"Project": project}

    def _introduced(self, clause: str) -> tuple[Mention, ...] | None:
        """Return what the sentence introduced before, where a clause without a subject tells of it."""
        passed = self._objects.passed(clause)
        self._last = self._last if passed is None else passed
        return self._objects.grown(clause, self._last) if passed is None else passed

    def _own(self, reading: Reading, start: int, end: int) -> tuple[Mention, ...] | None:
        """Return what the clause says it is about: `None` where it names nothing, empty where unclear."""
        masked = reading.masked
        lead = LEAD.match(masked.string, start, end)
        first = lead.end() if lead else start
        for headed in headed_by(self._heads, reading, first, end, self._last):
            return headed
        found = LISTED.match(masked.string, first, end)
        if found:
            theirs = FROM_THEM.match(masked.string, found.end(), end)
            return () if theirs else tuple(masked.within(*found.span()))
        home = fair_of(self._focus, reading, first, end, self._last) or self._back.at_home(
            reading, first, end
        )
        if home is not None or TRADE_WITH.match(masked.string, first - 1, end):
            return home
        if STRANGERS.match(masked.string, first, end) or SECTION.match(masked.string, first, end):
            return ()
        return self._named(reading, first, end)

    def _named(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return what the name with which a clause begins tells, or what its words point back to."""
        masked = reading.masked
        mention = masked.mentions.get(first)
        inner = masked.mentions.get(first + 1) if mention is not None and mention.kind in LANDS else None
        if inner is not None and inner.kind in {"Place", "Institution"} and not is_pair(masked, first, end):
            mention, first = inner, first + 1
        if mention is not None and is_during(masked, mention, first, end):
            return None
        if mention is not None and mention.kind in KINDS and not is_attribute(masked, mention, first, end):
            unclear = is_unclear(masked, mention, first, end)
            return () if unclear else (self._back.named(mention, reading, first),)
        meant = self._back.meant(reading, first, end, self._seen, unknown=self._unknown)
        return (
            own_subject(masked, first, end, self._last)
            if meant is None
            else pointed_at(meant, masked, first, end)
        )
