"""Events that an article tells piece by piece: name, day, who stands behind them, who spoke."""

from __future__ import annotations

import pytest

SIDE = "渔村微电网：南方伙伴对话"
HELD = (
    "2024年11月18日上午，第三届海岛绿色能源论坛的一场边会——“渔村微电网：南方伙伴对话”在这里举行。"
    "边会由青岚环境规划院和商务部合办，斐济给予支持。\n\n"
)


def told(statements, text):
    return {one for _, one in statements(text)}


def test_a_name_behind_a_dash_is_meant_by_the_word_before_it(statements):
    read = told(statements, HELD)
    assert {
        f"{SIDE} startDate 2024-11-18",
        f"{SIDE} partOf 第三届海岛绿色能源论坛",
        f"{SIDE} organizer 青岚环境规划院",
        f"{SIDE} organizer 商务部",
        f"{SIDE} supporter 斐济",
    } <= read


@pytest.mark.parametrize(
    "said",
    [
        "先抛出了问题。",
        "讲了渔村的故事。",
        "随即回应，斐济愿意提供场地。",
        "打趣说，电比鱼还贵。",
        "通过视频连线介绍，斐济正在编制路线图。",
        "接过话筒，介绍了海湾治理的办法。",
    ],
)
def test_who_says_something_in_whatever_way_was_there(statements, said):
    assert f"{SIDE} participant 约瑟夫·卡马乌" in told(
        statements, HELD + "斐济环境部部长约瑟夫·卡马乌" + said
    )


def test_who_talks_at_a_visit_before_it_was_not_there(statements):
    visit = "边会开始前，与会者走访了塔鲁马水电站。斐济环境部部长陈一文介绍，电站去年投产。"
    assert f"{SIDE} participant 陈一文" not in told(statements, HELD + visit)


def test_a_ceremony_with_a_day_of_its_own_is_part_of_what_it_opens(statements):
    course = "2024年6月19日至7月12日，第二期海岸生态培训班在北京举行。\n\n"
    opened = "开班式6月20日上午在青岛大学礼堂举行，青岛市市长李子明出席。"
    read = told(statements, course + opened)
    assert "第二期海岸生态培训班开班式 startDate 2024-06-20" in read
    assert "第二期海岸生态培训班开班式 participant 李子明" in read
    assert "第二期海岸生态培训班 startDate 2024-06-20" not in read


def test_extracts_of_a_chronicle_are_of_its_year(statements):
    text = (
        "太平洋环境协会2024年大事记（摘编）\n（协会秘书处整理，2025年1月8日上网）\n\n"
        "2月18日，协会在北京举办第二届海洋环境保护研讨会。"
    )
    assert "第二届海洋环境保护研讨会 startDate 2024-02-18" in told(statements, text)


def test_that_conference_is_the_one_told_of_before(statements):
    text = (
        "十家机构发起伙伴关系\n\n2024年11月6日，在厦门举行的2024海岛绿色航运大会上，斐济环境部部长陈一文发言。\n\n"
        "本届大会由商务部主办。"
    )
    assert "2024海岛绿色航运大会 organizer 商务部" in told(statements, text)


def test_a_foreign_name_that_begins_like_a_state_is_a_person_s(statements):
    text = "第三届海岛绿色能源论坛在北京召开。塔吉克斯坦农业部部长库尔邦·哈基姆出席论坛。"
    assert "第三届海岛绿色能源论坛 participant 库尔邦·哈基姆" in told(statements, text)


def test_who_witnesses_an_agreement_came_to_the_ceremony_called_by_it(statements):
    text = (
        "2024年9月18日，青岚水务公司与斐济环境部签署海湾治理合作协议。青岛市市长李子明见证签约。"
        "斐济环境部部长陈一文在签约仪式上表示，感谢各方。"
    )
    rite = "青岚水务公司与斐济环境部海湾治理合作协议签约仪式"
    read = told(statements, text)
    assert {one.split(" participant ")[1] for one in read if "签约仪式 participant" in one} >= {
        "李子明",
        "陈一文",
    }, (rite, read)


def test_an_entry_of_a_chronicle_tells_who_speaks_where_somebody_goes(statements):
    entries = "".join(f"\n\n{month}月5日，青岚环境规划院发布月报。" for month in range(2, 7))
    text = (
        "青岚环境规划院2023年大事记" + entries + "\n\n12月1日，规划院专家组赴北京出席第三届海岛绿色能源论坛，"
        "首席专家李子明就海湾治理作专题报告。"
    )
    assert "第三届海岛绿色能源论坛 participant 李子明" in told(statements, text)
