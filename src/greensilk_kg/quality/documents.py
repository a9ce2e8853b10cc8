"""What was read in one document, and what was not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.quality.passages import NAMING, union
from greensilk_kg.quality.records import Document, Segment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from greensilk_kg.quality.passages import Passage
    from greensilk_kg.quality.records import Refused, Sentence

SEGMENTS = 120
"""Parts of equal length that a document is shown in."""
BODY = "body"
"""The role of the sentences that are read; headings, credits and the like only help with them."""


def document(
    triples: Collection[ox.Triple],
    found: Sequence[Passage],
    sentences: Sequence[Sentence],
    refused: Iterable[Refused],
    classes: Mapping[str, Collection[str]],
    shared: Collection[str],
) -> Document:
    """Measure one document.

    Args:
        triples: Its source graph.
        found: Its passages, in their order. What describes the document itself was not read anywhere in it.
        sentences: Its sentences, in their order; none where they are not known.
        refused: What the shapes kept out of it.
        classes: Thing → its classes.
        shared: Things that another document speaks of too.
    """
    read = [one for one in found if getattr(one.statement.subject, "value", "") in classes]
    spans = {(one.start, one.end) for one in read if one.is_fact}
    things = {t.subject.value for t in triples if isinstance(t.subject, ox.NamedNode)} & classes.keys()
    left = [one for one in sentences if one["cues"] or one["values"]]
    length = max([one.end for one in read] + [one["end"] for one in sentences], default=0)
    return Document(
        statements=len(triples),
        with_evidence=len(set(triples) & {one.statement for one in found}),
        evidence=len(found),
        facts=sum(t.predicate not in NAMING for t in triples),
        passages=len(spans),
        covered=sum(end - start for start, end in union(spans)),
        characters=sum(one["end"] - one["start"] for one in sentences) or length,
        length=length,
        things=len(things),
        only_here=len(things - set(shared)),
        classes=_counted(name for thing in things for name in classes[thing]),
        properties=_counted(t.predicate.value for t in triples),
        rules=_counted(one.rule for one in read),
        confidence=_counted(one.confidence for one in read),
        sentences=_read(sentences, spans, read),
        cues=_counted(cue for one in left for cue in one["cues"]),
        values=sum(len(one["values"]) for one in left),
        unread=left,
        strip=strip(read, left, length),
        refused=list(refused),
    )


def _counted(names: Iterable[str]) -> dict[str, int]:
    """Return name → how often, the most frequent first."""
    return dict(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))


def _read(
    sentences: Sequence[Sentence], facts: Collection[tuple[int, int]], found: Iterable[Passage]
) -> dict[str, int]:
    """Count the sentences of the body by the most that was read in them: facts, names alone, nothing."""
    body = [one for one in sentences if one["role"] == BODY]
    with_facts = touched(body, facts)
    with_names = touched(body, {(one.start, one.end) for one in found}) - with_facts
    return {
        "facts": len(with_facts),
        "names": len(with_names),
        "nothing": len(body) - len(with_facts) - len(with_names),
        "unread": sum(bool(one["cues"] or one["values"]) for one in body),
        "other": len(sentences) - len(body),
    }


def touched(sentences: Sequence[Sentence], spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the numbers of the sentences that spans lie in or reach into.

    Args:
        sentences: In the order of the document; they do not overlap.
        spans: In code points, the end exclusive.
    """
    ends = [one["end"] for one in sentences]
    found: set[int] = set()
    for start, end in spans:
        number = bisect_left(ends, start + 1)
        while number < len(sentences) and sentences[number]["start"] < end:
            found.add(number)
            number += 1
    return found


def strip(found: Iterable[Passage], left: Iterable[Sentence], length: int) -> list[Segment]:
    """Return the parts of a document in their order: the statements that begin there, and what is unread.

    Args:
        found: Its passages.
        left: Sentences in which something was left unread.
        length: Of the document, in code points.
    """
    parts = [Segment(start=length * n // SEGMENTS, facts=0, names=0, unread=0) for n in range(SEGMENTS)]

    def at(offset: int) -> Segment:
        return parts[min(offset * SEGMENTS // max(length, 1), SEGMENTS - 1)]

    for one in found:
        at(one.start)["facts" if one.is_fact else "names"] += 1
    for sentence in left:
        at(sentence["start"])["unread"] += len(sentence["cues"]) + len(sentence["values"])
    return parts
