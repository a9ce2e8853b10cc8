"""What a sentence speaks of without naming it: the forum of the report, the project of the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.mention import Mention
    from greensilk_kg.extract.reading import ArticleReading, Reading

HELD = ("举办", "召开", "举行", "开幕", "启动")
ENTRIES = 4


class Focus:
    """Finds what is meant in one article.

    Args:
        article: As read.
    """

    def __init__(self, article: ArticleReading) -> None:
        self._readings = article.readings
        self._headings = {
            reading.sentence.span.start: reading.mentions
            for reading in article.readings
            if reading.sentence.role == "heading"
        }
        self._titles = self._title_mentions(article)
        body = [reading for reading in article.readings if reading.sentence.role == "body"]
        begun = [reading for reading in body if reading.masked.string[:1] == "\ue009"]
        self.is_chronicle = len(begun) >= ENTRIES and 2 * len(begun) >= len(
            {r.sentence.paragraph for r in body}
        )
        self._main = {} if self.is_chronicle else self._mains(body)

    def find(self, kind: str, reading: Reading, before: int) -> Mention | None:
        """Return what is meant, or `None` where the text does not tell.

        Args:
            kind: Kind of mention.
            reading: The sentence.
            before: Offset in the prepared text; the nearest mention before it in the sentence comes first.
        """
        here = [one for one in reading.mentions if one.kind == kind and one.end <= before]
        if here:
            return here[-1]
        if kind != "Event":
            for span in reversed(reading.sentence.headings):
                for one in self._headings.get(span.start, ()):
                    if one.kind == kind:
                        return one
        same = self._in_paragraph(kind, reading)
        if kind != "Event" and same is not None:
            return same
        return self._main.get(kind) or same

    def _in_paragraph(self, kind: str, reading: Reading) -> Mention | None:
        found = None
        for other in self._readings:
            if other is reading:
                break
            if other.sentence.paragraph == reading.sentence.paragraph and other.sentence.role == "body":
                found = next((one for one in reversed(other.mentions) if one.kind == kind), found)
        return found

    def _title_mentions(self, article: ArticleReading) -> tuple[Mention, ...]:
        title = article.article.title
        return self._headings.get(title.start, ()) if title is not None else ()

    def _mains(self, body: list[Reading]) -> dict[str, Mention]:
        """Return for each kind what the article is about: its title's thing, else the one that is held."""
        mains: dict[str, Mention] = {}
        for one in self._titles:
            mains.setdefault(one.kind, one)
        for reading in body:
            if any(word in reading.masked.string for word in HELD):
                for one in reading.mentions:
                    if one.kind == "Event":
                        mains.setdefault("Event", one)
        for reading in body:
            for one in reading.mentions:
                mains.setdefault(one.kind, one)
        return mains
