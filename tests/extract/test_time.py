"""Time grows with the length of a document, however it is built."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from greensilk_kg.link import link
from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare

SAMPLES = Path(__file__).parents[2] / "data/samples"
GENEROUS = 2.5
"""Times the growth of the length: processes that share two cores are no clocks."""
SENTENCE = "2023年5月6日，青岚海洋大学校长周明远在厦门出席第三届绿松石港口论坛，介绍了老挝南屿水电站。"


def samples():
    return "\n\n".join(
        path.read_text("utf-8") for path in sorted(SAMPLES.iterdir()) if path.name != "README.md"
    )


def repeated(unit, length):
    return unit * (length // len(unit) + 1)


def document(text):
    return Document("long", text, "0" * 64, "long.txt", "text/plain")


def seconds(extractor, text):
    prepared = prepare(text)
    started = time.process_time()
    link(extractor.extract(document(text), prepared), (), document(text))
    return time.process_time() - started


def growth(extractor, unit, short, long):
    """Return by how much time grows more than length, and the time of the long text."""
    seconds(extractor, unit)
    base, whole = seconds(extractor, repeated(unit, short)), seconds(extractor, repeated(unit, long))
    return whole / base / (long / short), whole


def test_a_million_characters_of_reports_take_ten_times_as_long_as_a_tenth(extractor):
    ratio, whole = growth(extractor, samples() + "\n\n", 100_000, 1_000_000)
    assert ratio < GENEROUS
    assert whole < 300


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(f"{SENTENCE}\n\n", id="paragraphs"),
        pytest.param(SENTENCE, id="sentences"),
        "合作中心",
        "绿色论坛\n\n",
        "中国与老挝、",
        "（以下简称“港",
        "《绿色",
        "12万千瓦",
        "主席兼总裁、",
        "“一带一路",
        "Green Fund ",
    ],
    ids=lambda unit: unit[:6].strip(),
)
def test_one_long_article_takes_time_by_its_length(unit, extractor):
    assert growth(extractor, unit, 5_000, 20_000)[0] < GENEROUS
