"""Laws of `prepare`: nothing is lost, nothing is invented, every offset points at its character."""

from hypothesis import given, settings
from hypothesis import strategies as st

from greensilk_kg.model.text import Span
from greensilk_kg.text import dropped, outline, prepare
from greensilk_kg.text.folding import fold

WORDS = [
    "两国在京签署",
    "《合作",
    "规划》",
    "“绿色",
    "丝路”",
    "（以下简称",
    "规划）",
    "2024年5月3日",
    "1.2",
    "繁體發展",
]
MARKS = [
    "，",
    "。",
    "；",
    "：",
    "——",
    "# ",
    "## ",
    "- ",
    "* ",
    "**",
    "> ",
    "|",
    "`",
    "<b>",
    "\\*",
    "◆ ",
    "\u200b",
]
SPACES = ["\n", "\n\n", "\n\n\n\n", " ", "　", "\t", "\f", "\r\n"]
LINES = ["| a | b |\n", "[链接](http://a.cn/b)", "![图](a.png)", "Green Fund", "（来源：绿报）", "…… 3"]
STARTS = ["一、", "（一）", "专栏一", "12", "一是"]
PIECES = st.sampled_from(WORDS + MARKS + SPACES + LINES + STARTS)
DOCUMENTS = st.lists(PIECES, max_size=60).map("".join)


def check_kept_once(source):
    text = prepare(source)
    assert len(text.surface) == len(text.folded) == len(text.origin)
    kept = [at for char, at in zip(text.surface, text.origin, strict=True) if not char.isspace()]
    assert [source[at] for at in kept] == [char for char in text.surface if not char.isspace()]
    assert len(set(kept)) == len(kept)
    out = {at for stretch in dropped(source) for at in range(stretch.start, stretch.end)}
    assert not out.intersection(kept)
    solid = {at for at, char in enumerate(source) if not char.isspace()}
    assert set(kept) | out >= solid
    assert set(text.origin) <= set(range(len(source))) - solid | out | set(kept)


def check_structure(source):
    text = prepare(source)
    covered = []
    for article in text.articles:
        covered.extend(range(article.span.start, article.span.end))
        spans = [sentence.span for sentence in article.sentences]
        assert spans == sorted(spans)
        assert all(article.span.covers(span) for span in spans)
        inside = [at for span in spans for at in range(span.start, span.end)]
        lines = [at for at in range(article.span.start, article.span.end) if text.surface[at] != "\n"]
        assert inside == lines
    assert covered == sorted(set(covered))
    assert all(text.surface[at] == "\n" for at in set(range(len(text.surface))) - set(covered))


def check_spans(source):
    text = prepare(source)
    for article in text.articles:
        for sentence in article.sentences:
            places = [text.origin[at] for at in range(sentence.span.start, sentence.span.end)]
            spans = text.source_spans(sentence.span)
            assert all(any(span.start <= at < span.end for span in spans) for at in places)
            assert all(0 <= span.start < span.end <= len(source) for span in spans)


@given(DOCUMENTS)
@settings(max_examples=300)
def test_laws_hold_for_any_document(source):
    check_kept_once(source)
    check_structure(source)
    check_spans(source)


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_laws_hold_for_any_characters(source):
    check_kept_once(source)
    check_structure(source)


def test_laws_hold_for_the_sources(source):
    check_kept_once(source)
    check_structure(source)
    check_spans(source)


def test_the_outline_shows_every_sentence(source):
    text = prepare(source)
    shown = outline(text)
    for article in text.articles:
        for sentence in article.sentences:
            assert f" {sentence.span.of(text.surface)}\n" in shown


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60) | DOCUMENTS)
@settings(max_examples=300)
def test_folding_keeps_length_and_is_idempotent(surface):
    once = fold(surface)
    assert len(once) == len(surface)
    assert fold(once) == once
    assert once.count("\n") == surface.count("\n")


def test_folding_twice_changes_nothing_in_any_one_character():
    for code in [*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x20000, 0x2A6E0)]:
        once = fold(chr(code))
        assert len(once) == 1
        assert fold(once) == once


def test_source_spans_part_where_reading_order_was_mended():
    source = "会上发布了《绿色港口\n\n2024年5月6日，会议在天津举行。\n\n建设指南》中文版。\n"
    text = prepare(source)
    title = text.surface.index("《绿色港口建设指南》")
    spans = text.source_spans(Span(title, title + 10))
    assert "".join(span.of(source) for span in spans) == "《绿色港口建设指南》"
    assert len(spans) == 2
