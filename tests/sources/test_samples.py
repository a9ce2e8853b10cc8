"""The samples read as documents, and are the project's own words."""

from pathlib import Path

import pytest

from greensilk_kg.sources import Register, read_document
from greensilk_kg.text import prepare

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "data" / "samples").iterdir() if path.name != "README.md")
SOURCES = sorted((ROOT.parent / "shared" / "sources").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_and_parted(path):
    text = prepare(read_document(path, register=Register({})).text)
    assert text.articles[0].title is not None
    sentences = [
        sentence for article in text.articles for sentence in article.sentences if sentence.role == "body"
    ]
    assert len(sentences) >= 5
    assert all(sentence.span.of(text.surface).endswith("。") for sentence in sentences)


@pytest.mark.skipif(not SOURCES, reason="the source documents (../shared/sources) are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_shares_no_sentence_with_a_source(path):
    sample = prepare(path.read_text(encoding="utf-8")).folded.replace("\n", "")
    for source in SOURCES:
        other = prepare(source.read_text(encoding="utf-8")).folded.replace("\n", "")
        runs = [sample[at : at + 40] for at in range(len(sample) - 40)]
        assert [run for run in runs if run in other] == []
