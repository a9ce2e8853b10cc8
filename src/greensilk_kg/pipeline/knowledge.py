"""What is known before a document is read, loaded once."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.extractor import Extractor
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.kept import patterns_kept
from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.validate import load_shapes

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from greensilk_kg.model.knowledge import AuthorityEntry, Schema
    from greensilk_kg.resources import Home
    from greensilk_kg.validate import Shapes
MOST_NEW = 10_000
"""So many new objects make the collector look at them; Python's own 700 are there after one sentence."""


def schema_of(home: Home) -> Schema:
    """Return the ontology as plain data."""
    return load_schema(home.files(*inputs.MODULES))


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What extraction knows before it reads.

    Attributes:
        schema: The ontology as plain data.
        entries: Known names.
        extractor: Word lists and rules, ready.
        context: Reference data, register and ontology as quads.
        shapes: What a source's statements must conform to.
    """

    schema: Schema
    entries: tuple[AuthorityEntry, ...]
    extractor: Extractor
    context: list[Quad]
    shapes: Shapes


def load_knowledge(home: Home) -> Knowledge:
    """Load what extraction needs.

    Raises:
        ConfigurationError: A rule, word list, shape, ontology or reference file is broken.
    """
    schema, entries = schema_of(home), read_authority(home.files(*inputs.REFERENCE))
    return Knowledge(
        schema=schema,
        entries=entries,
        extractor=make_extractor(home, schema, entries),
        context=[*inputs.ontology(home), *inputs.reference(home)],
        shapes=load_shapes(home.files(*inputs.SOURCE_SHAPES)),
    )


def make_extractor(home: Home, schema: Schema, entries: tuple[AuthorityEntry, ...]) -> Extractor:
    """Return the extractor with the project's word lists and rules.

    What is loaded stays: the collector of garbage looks at none of it again while documents are read, and
    at what they give only now and then.
    """
    rules = home.files(*inputs.EXTRACTION_RULES)
    with patterns_kept():
        extractor = Extractor(
            lexicon=home.data / "lexicon",
            rules=rules,
            confidence=home.root.joinpath(*inputs.CONFIDENCE),
            entries=entries,
            schema=schema,
        )
    gc.collect()
    gc.freeze()
    gc.set_threshold(MOST_NEW, *gc.get_threshold()[1:])
    return extractor
