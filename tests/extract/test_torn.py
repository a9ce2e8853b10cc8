"""Whatever a text looks like, reading it ends: torn, quoted and pieced together as no editor would."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare

DOCUMENTS = Path(__file__).parents[1] / "documents"
TEXTS = [path.read_text("utf-8") for path in sorted(DOCUMENTS.rglob("*.txt"))]
PARAGRAPHS = sorted({part for text in TEXTS for part in text.split("\n") if part.strip()})
SIGNS = [*"“”《》（）、，。；：和与等的该·—\n", "其中", "我国", "两国", "2025年", "3个", "以下简称“甲”"]
MOST = 14
"""Characters of a stretch that is taken out, put in or quoted."""


@st.composite
def torn(draw):
    """Draw a few paragraphs of several documents with signs, scraps and gaps anywhere."""
    text = "\n\n".join(draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5)))
    for _ in range(draw(st.integers(0, 40))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, MOST)))
        other = draw(st.sampled_from(PARAGRAPHS))
        inside = draw(st.sampled_from(["", *SIGNS, other[:MOST], other[-MOST:], f"“{text[start:end]}”"]))
        text = text[:start] + inside + text[end if draw(st.booleans()) else start :]
    return text


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(text=torn())
def test_a_torn_text_is_read_to_its_end(text, extractor):
    document = Document("torn", text, "0" * 64, "torn.txt", "text/plain")
    for claim in extractor.extract(document, prepare(text)).claims:
        assert 0 <= claim.evidence.span.start < claim.evidence.span.end <= len(text)
