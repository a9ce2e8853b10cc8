"""Passages of source documents, where the operator has given their texts: the graph has offsets alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DIGEST = ox.NamedNode("https://schema.org/sha256")
AROUND = 60
"""Code points shown before and behind a passage, at most."""
LONGEST = 400
"""Code points of a passage itself; of a longer one the beginning is shown."""
_KEPT = 32
"""Texts held in memory."""
_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document with what stands around them on the same line.

    Attributes:
        before: What stands before the words.
        words: The words that a statement was read from.
        after: What stands behind them.
        cut: Whether the words go on.
        line: Of the text that the words begin in, from 1.
    """

    before: str
    words: str
    after: str
    cut: bool = False
    line: int = 1


class Texts:
    """The plain texts of some documents.

    Args:
        folder: Holds `{digest}.txt` in UTF-8 for each document, named by the SHA-256 of the file that it was
            drawn from; what is added later is not seen. `None` for no texts.
        digests: Slug of a document → that digest, as the graph has it: another version of the document has
            another one, and no passage of it is shown.
    """

    def __init__(self, folder: Path | None, digests: Mapping[str, str]) -> None:
        found = {path.stem: path for path in folder.glob(f"*{_SUFFIX}")} if folder else {}
        self._files = {doc: found[digest] for doc, digest in digests.items() if digest in found}
        self._text = lru_cache(_KEPT)(self._read)

    def __contains__(self, doc: str) -> bool:
        """Return whether the text of a document is known."""
        return doc in self._files

    def passage(self, doc: str, start: int, end: int) -> Passage | None:
        """Return a passage; `None` where the text is not known, or ends before it.

        Args:
            doc: Slug of the document.
            start: In code points, inclusive.
            end: Exclusive.
        """
        text, lines = self._text(doc) if doc in self._files else ("", [])
        if not 0 <= start < end <= len(text):
            return None
        before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
        after = text[end : end + AROUND].partition("\n")[0]
        words = text[start : min(end, start + LONGEST)]
        line = bisect_right(lines, start)
        return Passage(before.lstrip(), words, after.rstrip(), cut=end - start > LONGEST, line=line)

    def _read(self, doc: str) -> tuple[str, list[int]]:
        """Return a text and where its lines begin."""
        text = self._files[doc].read_bytes().decode()  # offsets count every character, `\r` too
        return text, [0, *(found.end() for found in re.finditer("\n", text))]


def texts() -> Texts:
    """Return the texts that this server may show; looked for once."""
    memo = site().memo
    if "texts" not in memo:
        memo["texts"] = Texts(site().config.texts, _digests() if site().config.texts else {})
    return cast("Texts", memo["texts"])


def _digests() -> dict[str, str]:
    """Return slug of a document → SHA-256 of its file."""
    quads = site().store.quads_for_pattern(None, _DIGEST, None, DEFAULT)
    found = {quad.subject: quad.object for quad in quads}
    return {
        subject.value.rpartition("/")[2]: value.value
        for subject, value in found.items()
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal)
    }
