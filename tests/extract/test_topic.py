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


@pytest.mark.parametrize(
    ("told", "head", "role", "event"),
    [
        (
            "9月18日，青岚市气象局举办气候适应学术沙龙，“早期预警能力建设研讨班”学员到青岚市考察。\n\n",
            "研讨班为国际合作项目，由青岚环境规划院承办。",
            "coOrganizer",
            "早期预警能力建设研讨班",
        ),
        (
            (
                "青岚中心官员出席青岚—南屿环境合作论坛\n\n"
                "2016年9月10日，青岚—南屿环境合作论坛（2016）在厦门举行。"
            ),
            "论坛由青岚环境规划院主办。",
            "organizer",
            "青岚—南屿环境合作论坛（2016）",
        ),
        (
            "2024年7月8日，海岛能源2024生态年论坛在青岛举行。此次论坛系在海岛国家绿色发展论坛框架下举行。",
            "论坛由青岚环境规划院主办。",
            "organizer",
            "海岛能源2024生态年论坛",
        ),
        (
            "第三届绿松石港口博览会在厦门开幕。第二届海岛交易会在青岛开幕。\n\n",
            "博览会由青岚环境规划院主办。",
            "organizer",
            "第三届绿松石港口博览会",
        ),
        (
            "第三届绿松石港口博览会在厦门开幕。第二届海岛交易会在青岛开幕。\n\n",
            "展会由青岚环境规划院主办。",
            "organizer",
            "第二届海岛交易会",
        ),
    ],
    ids=["last of its sort", "edition and not series", "not what only frames it", "this sort", "any show"],
)
def test_the_last_word_of_its_name_means_an_event(told, head, role, event, read):
    assert events_of(read(told + head), role) == {event}


def test_who_holds_an_event_is_no_part_of_its_name(read):
    text = (
        "青岚大学承办海岛气候合作—监测、预警与早期行动培训班\n\n2023-11-02\n\n"
        "10月31日，青岚大学承办的海岛气候合作—监测、预警与早期行动培训班开班。"
        "青岚市市长李子明出席开班仪式。"
    )
    assert events_of(read(text), "participant") == {"海岛气候合作—监测、预警与早期行动培训班"}


def test_the_forum_is_the_edition_that_the_article_names(read):
    told = (
        "第五届绿松石港口论坛开幕\n\n第五届绿松石港口论坛在厦门开幕。\n\n"
        "绿松石港口论坛办得很好。本届论坛由青岚环境规划院主办。"
    )
    found = read(told)
    labels = {ref: one.label for ref, one in found.entities.items()}
    assert {labels[one.subject] for one in found.claims if one.predicate == "organizer"} == {
        "第五届绿松石港口论坛"
    }


PARTED = (
    "第三届绿松石港口论坛在青岛举行\n\n2024年5月6日，第三届绿松石港口论坛在青岛举行。\n\n"
    "作为平行分论坛之一，港口与鸟专题分论坛5月7日举办。青岚环境规划院担任主办单位。\n\n"
    "青岚市市长李子明出席分论坛并致辞。"
)


@pytest.mark.parametrize("predicate", ["organizer", "participant"])
def test_who_holds_a_part_and_comes_to_it_belongs_to_the_part(predicate, read):
    assert events_of(read(PARTED), predicate) == {"港口与鸟专题分论坛"}
