"""The event of which the sentences of a paragraph go on speaking."""

from __future__ import annotations

import pytest

BEGINS = (
    "《绿松石港口报告》发布\n\n"
    "2024年5月6日，在蓝湾气候大会中国角举办的“港口与鸟”主题边会上，《绿松石港口报告》正式发布。"
)
SIDE = "“港口与鸟”主题边会"


def events_of(extraction, predicate):
    label = {ref: entity.label for ref, entity in extraction.entities.items()}
    return {label[claim.subject] for claim in extraction.claims if claim.predicate == predicate}


@pytest.mark.parametrize("between", ["", "边会由青岚环境规划院主办。"])
def test_who_speaks_next_speaks_at_the_event_where_the_sentence_before_is_set(between, read):
    text = BEGINS + between + "青岚市市长李子明、斐济环境部部长陈一文致辞。"
    assert events_of(read(text), "participant") == {SIDE}


def test_a_new_paragraph_begins_anew(read):
    text = BEGINS + "\n\n青岚市市长李子明到会讲话。"
    assert events_of(read(text), "participant") == set()


def test_an_event_that_is_only_named_is_no_scene(read):
    text = "2024年5月6日，青岚市市长李子明谈到第三届绿松石港口论坛。斐济环境部部长陈一文致辞。"
    assert "第三届绿松石港口论坛" not in events_of(read(text), "participant")
