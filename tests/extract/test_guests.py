"""Who was there by a list of guests, when an event began that no verb dates, whose a paper is."""

from __future__ import annotations

import pytest

FORUM = "2024年5月8日，第三届海岛绿色能源论坛在青岛举行。\n\n"


def told(statements, text: str, predicate: str) -> set[str]:
    """Return what is told with a property: subject and object."""
    return {one for _, one in statements(text) if f" {predicate} " in one}


@pytest.mark.parametrize(
    "text",
    [
        "前排就座的有斐济环境部部长陈一文。",
        "来的人里有斐济环境部部长陈一文和青岛大学校长李子明。",
        "专程赶来的还有斐济环境部部长陈一文。",
        "台下坐着斐济环境部部长陈一文。",
        "从苏瓦飞来的斐济环境部部长陈一文第一个上台。",
        "斐济环境部部长陈一文同青岛大学校长李子明各执一端，拉开了幕布。",
        "斐济环境部部长陈一文的身影也出现在会场。",
        "斐济环境部部长陈一文和青岛大学的师生应邀前来。",
        "青岛大学校长李子明，斐济环境部部长陈一文，以及商务部、渔业协会等单位代表一同拉开幕布。",
        "斐济环境部部长陈一文，以及青岛大学师生近百人见证了这一刻。",
    ],
)
def test_guests_are_told_in_any_words(text, statements):
    assert "第三届海岛绿色能源论坛 participant 陈一文" in told(statements, FORUM + text, "participant")


@pytest.mark.parametrize(
    "text",
    [
        "缺席的有斐济环境部部长陈一文。",
        "发来贺信的有斐济环境部部长陈一文。",
        "论坛期间发布的作品是斐济环境部部长陈一文的画像。",
        "上届论坛到场的有斐济环境部部长陈一文。",
        "据斐济环境部部长陈一文，以及青岛大学的代表介绍，海湾正在恢复。",
    ],
)
def test_who_stayed_away_is_no_guest(text, statements):
    assert not any("陈一文" in one for one in told(statements, FORUM + text, "participant"))


@pytest.mark.parametrize(
    "text",
    [
        "远道而来的还有太平洋环境协会的三位专家。",
        "太平洋环境协会、青岛大学先后登台推介。",
        "台下坐着来自太平洋环境协会的技术员。",
    ],
)
def test_bodies_are_guests_too(text, statements):
    assert "第三届海岛绿色能源论坛 participant 太平洋环境协会" in told(
        statements, FORUM + text, "participant"
    )


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月8日，青岛下了一场雨。雨刚停，第三届海岛绿色能源论坛便在青岛大学的操场上铺开。",
        "2024年5月8日，青岛下了一场雨，第三届海岛绿色能源论坛准时开始。",
        "2024年5月8日，以“渔火”为题的第三届海岛绿色能源论坛在青岛敲响开场锣。",
        "2024年5月8日，青岛迎来第三届海岛绿色能源论坛。",
    ],
)
def test_an_event_begins_on_the_day_that_is_told_with_it(text, statements):
    assert "第三届海岛绿色能源论坛 startDate 2024-05-08" in told(statements, text, "startDate")


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月8日，陈一文向第三届海岛绿色能源论坛致贺信。",
        "2024年5月8日，记者从第三届海岛绿色能源论坛组委会获悉，报名已经结束。",
        "2022年5月8日，中国—太平洋岛国海岛论坛在青岛大学创办。",
    ],
)
def test_a_day_of_something_else_is_no_first_day(text, statements):
    assert not told(statements, text, "startDate")


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月8日，青岛大学与太平洋环境协会在苏瓦谈妥《海湾治理合作协议》。",
        "青岛大学同太平洋环境协会互换文本，《海湾治理合作协议》就此生效。",
        "青岛大学和太平洋环境协会把盖了章的《海湾治理合作协议》递到对方手中。",
    ],
)
def test_a_paper_is_of_two_who_did_anything_with_it(text, statements):
    assert told(statements, text, "party") == {
        "海湾治理合作协议 party 青岛大学",
        "海湾治理合作协议 party 太平洋环境协会",
    }


@pytest.mark.parametrize(
    "text",
    [
        "青岛大学与太平洋环境协会将落实《海湾治理合作协议》。",
        "青岛大学与太平洋环境协会回顾了《海湾治理合作协议》。",
        "青岛大学的专家与太平洋环境协会的官员学习了《海湾治理合作协议》。",
    ],
)
def test_a_paper_that_was_there_before_is_not_theirs(text, statements):
    assert not told(statements, text, "party")
