"""Documents taken through the whole of extraction, and their texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.clock import Clock
from greensilk_kg.pipeline.extraction import extract_document, read_documents
from greensilk_kg.pipeline.knowledge import load_knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from greensilk_kg.pipeline.knowledge import Knowledge
    from greensilk_kg.resources import Home


@dataclass(frozen=True, slots=True)
class Read:
    """One document and what was extracted from it.

    Attributes:
        slug: The document's.
        text: Its characters; evidence counts in them.
        quads: What conforms of its source and evidence graphs.
    """

    slug: str
    text: str
    quads: Sequence[ox.Quad]


class Reader:
    """Extracts documents, each alone, with rules that are loaded once.

    Args:
        home: Where rules, word lists, shapes and names are.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._known: Knowledge | None = None

    def read(self, paths: Sequence[Path]) -> Iterator[Read]:
        """Yield what each document gives, by slug.

        Raises:
            UnreadableInputError: A document cannot be read.
        """
        for document in read_documents(paths, inputs.register_of(self._home)):
            if self._known is None:
                self._known = load_knowledge(self._home)
            found = extract_document(document, self._known, Clock())
            yield Read(document.slug, document.text, found.validated.accepted)

    def texts(self, paths: Sequence[Path]) -> dict[str, str]:
        """Return slug → text of documents, without extraction."""
        return {one.slug: one.text for one in read_documents(paths, inputs.register_of(self._home))}
