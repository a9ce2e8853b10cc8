"""One document, sentence by sentence, with what was read in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import make_extractor, schema_of
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.sources import DEFAULT_MAX_SIZE, read_document
from greensilk_kg.text import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from greensilk_kg.extract.explain import Explanation
    from greensilk_kg.resources import Home


def explanations(path: Path, home: Home, *, max_size: int = DEFAULT_MAX_SIZE) -> Iterator[Explanation]:
    """Yield the sentences of a document with what was read in each and what was left unread.

    Raises:
        UnreadableInputError: The document cannot be read.
        ConfigurationError: A rule or word list is broken.
    """
    document = read_document(path, register=inputs.register_of(home), max_size=max_size)
    extractor = make_extractor(home, schema_of(home), read_authority(home.files(*inputs.REFERENCE)))
    return extractor.explain(document, prepare(document.text))
