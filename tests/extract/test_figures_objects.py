"""What a clause issues, starts or founds has the figures that the clauses behind it tell."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        # A text that somebody issues, whatever its contents tell.
        ("丹水研究院发布《绿松石海湾碳汇报告》，全文约3万字。", "绿松石海湾碳汇报告", "30000"),
        (
            "6月1日，丹水大学出版《青岚候鸟图志》白皮书（中英文版），对52个港口逐一评分。",
            "青岚候鸟图志",
            "52",
        ),
        ("丹水协会公布《青岚湿地修复规划》，涉及17个国家。", "青岚湿地修复规划", "17"),
        # A plan or service that somebody starts, and in how many years what is to come of it.
        ("丹水基金会宣布启动“百村灯火计划”，五年内拟惠及2000名女教师。", "百村灯火计划", "2000"),
        (
            "斐济推出“青岚绿贷”计划，为小型电站提供资金，三年来累计投放46亿元。",
            "“青岚绿贷”计划",
            "4600000000",
        ),
        (
            "丹水大学发起“蓝湾伙伴计划”，计划用四年时间，在斐济的150所学校安装光伏系统。",
            "蓝湾伙伴计划",
            "150",
        ),
        # What was joined.
        ("斐济商会加入青岚航运联盟，使其境外成员增至9家。", "青岚航运联盟", "9"),
    ],
)
def test_what_is_introduced_has_the_figures(figures, text, about, value):
    assert [one["about"] for one in figures(text) if one["value"] == value] == [about]


@pytest.mark.parametrize(
    "text",
    [
        # The size of a work without a name is not that of where it stands.
        "青岚口岸率先开通新能源卡车专用通道，日均通行180辆次。",
        "青岚水电站厂里将建一座沼气热电联产站，装机6兆瓦。",
        "丹水集团在斐济建成一座换电站，每日接待300辆次。",
    ],
)
def test_a_work_without_a_name_keeps_its_size(figures, text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        # Who issued it goes on to do something else.
        ("丹水大学发布《青岚候鸟图志》，累计举办培训班46期。", "丹水大学", "46"),
        ("丹水大学发布《青岚候鸟图志》，形成研究成果，为27个国家培训学员190名。", "丹水大学", "190"),
    ],
)
def test_who_issues_a_text_does_other_things(figures, text, about, value):
    assert [one["about"] for one in figures(text) if one["value"] == value] == [about]
