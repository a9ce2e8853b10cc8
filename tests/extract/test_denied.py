"""What a sentence denies, doubts, refuses, reports as rumour or only plans is not stated."""

from __future__ import annotations

import pytest

BUILT = "塔鲁马水电站 contractor 丙丁建工集团有限公司"
HELD = "第三届海岛绿色能源论坛 organizer 青岛大学"


def told(statements, text):
    return {statement for _, statement in statements(text)}


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站未由丙丁建工集团有限公司承建。",
        "塔鲁马水电站并非由丙丁建工集团有限公司承建。",
        "丙丁建工集团有限公司否认承建塔鲁马水电站。",
        "丙丁建工集团有限公司放弃承建塔鲁马水电站。",
        "塔鲁马水电站是否由丙丁建工集团有限公司承建？",
        "塔鲁马水电站由丙丁建工集团有限公司承建吗？",
        "有传言称塔鲁马水电站将由丙丁建工集团有限公司承建。",
        "丙丁建工集团有限公司承建塔鲁马水电站的传闻不实。",
        "原定由丙丁建工集团有限公司承建的塔鲁马水电站不再建设。",
        "塔鲁马水电站由丙丁建工集团有限公司承建这一说法被村民否认。",
        "如果贷款获批，丙丁建工集团有限公司将承建塔鲁马水电站。",
        "丙丁建工集团有限公司正就承建塔鲁马水电站与村民谈判。",
        "丙丁建工集团有限公司竞标承建塔鲁马水电站。",
    ],
)
def test_no_builder_where_it_is_taken_back(text, statements):
    assert BUILT not in told(statements, text)


@pytest.mark.parametrize(
    "text",
    [
        "未来，塔鲁马水电站由丙丁建工集团有限公司承建。",
        "塔鲁马水电站不仅由丙丁建工集团有限公司承建，还由其运营。",
        "塔鲁马水电站由丙丁建工集团有限公司承建，尚未投产。",
        "丙丁建工集团有限公司在竞标中胜出，承建塔鲁马水电站。",
        "原定由青岛电力承建的塔鲁马水电站改由丙丁建工集团有限公司承建。",
    ],
)
def test_a_builder_where_something_else_is_taken_back(text, statements):
    assert BUILT in told(statements, text)


@pytest.mark.parametrize(
    "text", ["第三届海岛绿色能源论坛不由青岛大学主办。", "青岛大学拟主办第三届海岛绿色能源论坛。"]
)
def test_no_organizer_where_it_is_taken_back(text, statements):
    assert HELD not in told(statements, text)


def test_who_held_a_meeting_stays_though_its_day_is_only_planned(statements):
    read = told(statements, "青岛大学主办的第三届海岛绿色能源论坛拟于2025年5月在北京举办。")
    assert HELD in read
    assert not any("startDate" in one or "locatedIn 北京" in one for one in read)


@pytest.mark.parametrize(
    "text",
    [
        "2022年6月，斐济能源部拒绝与中国生态环境部签署《关于地热开发的谅解备忘录》。",
        "中国生态环境部计划于2022年6月与斐济能源部签署《关于地热开发的谅解备忘录》。",
    ],
)
def test_no_paper_is_signed_that_is_refused_or_planned(text, statements):
    assert not any(" signedOn " in one or " party " in one for one in told(statements, text))


def test_a_day_that_was_missed_or_moved_is_no_day(statements):
    assert not any("startedOn" in one for one in told(statements, "塔鲁马水电站未能于2021年5月开工。"))
    read = told(statements, "原定2022年5月举办的第三届海岛绿色能源论坛于2023年5月在青岛举办。")
    assert {one.split()[-1] for one in read if "startDate" in one} == {"2023-05"}


def test_whom_another_stands_for_did_not_come(statements):
    read = told(statements, "副部长李明代表生态环境部部长王平出席第三届海岛绿色能源论坛。")
    assert "第三届海岛绿色能源论坛 participant 李明" in read
    assert "第三届海岛绿色能源论坛 participant 王平" not in read


def test_who_carries_a_meeting_out_does_not_hold_it(statements):
    read = told(statements, "第三届海岛绿色能源论坛由青岛大学承办。")
    assert {one for one in read if "青岛大学" in one and "rganizer" in one} == {
        "第三届海岛绿色能源论坛 coOrganizer 青岛大学"
    }


def test_talks_that_end_in_a_paper(statements):
    read = told(
        statements, "2023年5月，斐济能源部与中国生态环境部就地热开发举行谈判并签署《蓝碳合作备忘录》。"
    )
    assert "蓝碳合作备忘录 signedOn 2023-05" in read


def test_who_lends_for_a_work_does_not_build_it(statements):
    for text in (
        "塔鲁马水电站由中国进出口银行提供贷款建设。",
        "塔鲁马水电站由中国进出口银行提供融资，2021年开工建设。",
    ):
        assert not any("contractor" in one for one in told(statements, text))


def test_who_designs_and_builds_a_work_is_named_once(statements):
    read = told(statements, "塔鲁马水电站由丙丁建工集团有限公司设计、施工。")
    assert BUILT in read
    assert BUILT.replace("contractor", "partner") not in read
