"""Nothing is dropped in silence: words that rules listen to and values that no claim holds are told."""

from __future__ import annotations

import pytest

from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare


def issues(extraction, text):
    return {(issue.kind, issue.span.of(text)) for issue in extraction.issues}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("有人在2023年9月3日看见了灰鹤。", ("unread-value", "2023年9月3日")),
        ("有人主办了什么。", ("unread-cue", "主办")),
    ],
)
def test_what_no_claim_holds_is_told(text, told, read):
    assert told in issues(read(text), text)


def test_what_a_claim_holds_is_not(read):
    text = "2023年9月3日，第三届绿松石港口论坛在厦门举行。"
    assert not {issue for issue in issues(read(text), text) if issue[0] == "unread-value"}


def test_a_cue_word_is_told_once_a_sentence(read):
    told = read("有人主办了什么，又主办了什么。有人主办过。").issues
    assert [(issue.kind, issue.span.start) for issue in told] == [("unread-cue", 2), ("unread-cue", 17)]
    assert len({issue.sentence for issue in told}) == 2


def test_a_cue_word_within_a_name_is_none(read):
    text = "《主办方指南》很厚。"
    assert ("unread-cue", "主办") not in issues(read(text), text)


def test_what_a_name_tells_was_read_in_its_sentence(read):
    text = "青岚省援助乌兰国光伏电站建设项目很大。"
    claims = [claim for claim in read(text).claims if claim.evidence.rule == "project/name"]
    covered = {claim.evidence.span for claim in claims}
    told = [issue for issue in read(text).issues if any(span.covers(issue.span) for span in covered)]
    assert told == []


def test_headings_and_sources_are_not_searched(read):
    text = "主办方来了\n\n（来源：青岚报，2024年3月）\n"
    assert issues(read(text), text) == set()


def test_a_sentence_is_explained_at_its_line(extractor):
    text = "港口变绿了。\n\n今年的灰鹤很多。\n\n2023年9月3日，\n第三届绿松石港口论坛在厦门举行。\n"
    document = Document("try", text, "0" * 64, "try.txt", "text/plain")
    told = {one.words: one for one in extractor.explain(document, prepare(text))}
    held = told["2023年9月3日，第三届绿松石港口论坛在厦门举行。"]
    assert held.line == 5
    assert [one.name or text[one.start : one.end] for one in held.mentions][1:] == [
        "第三届绿松石港口论坛",
        "厦门",
    ]
    assert {claim.predicate for claim in held.claims} >= {"startDate", "locatedIn"}
    assert {held.names[claim.subject] for claim in held.claims if claim.predicate == "startDate"} == {
        "第三届绿松石港口论坛"
    }
    assert told["今年的灰鹤很多。"].claims == ()
    assert [one.line for one in told.values()] == [1, 3, 5]
