"""A long document ends, however it is built; how time grows with length is told by `benchmarks.growth`."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from benchmarks.growth import UNITS, repeated

from greensilk_kg.link import link
from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare

SAMPLES = Path(__file__).parents[2] / "data/samples"
DEADLINE = 90
"""Seconds: 30 times what it takes, and less than what a search anew from each place would take."""


def samples():
    return "\n\n".join(
        path.read_text("utf-8") for path in sorted(SAMPLES.iterdir()) if path.name != "README.md"
    )


def seconds(extractor, unit, length):
    text = repeated(unit, length)
    document = Document("long", text, "0" * 64, "long.txt", "text/plain")
    started = time.process_time()
    link(extractor.extract(document, prepare(text)), (), document)
    return time.process_time() - started


def test_a_million_characters_of_reports_end(extractor):
    assert seconds(extractor, samples() + "\n\n", 1_000_000) < 3 * DEADLINE


@pytest.mark.parametrize("unit", UNITS.read_text("utf-8").splitlines())
def test_one_long_article_ends(unit, extractor):
    assert seconds(extractor, unit, 150_000) < DEADLINE
