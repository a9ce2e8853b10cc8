"""What a sentence tells of several things in turn, or of each alike, is read as one sentence for each."""

from __future__ import annotations

import pytest

from greensilk_kg.model.document import Document
from greensilk_kg.text import prepare


def _facts(statements, text: str) -> set[str]:
    return {told for _, told in statements(text)}


def _values(figures, text: str) -> list[tuple[str, str]]:
    return [(one["about"], one["value"]) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "加纳莫拉卡水电站和加纳特拉诺光伏电站装机容量分别为120兆瓦、80兆瓦。",
            [("加纳莫拉卡水电站", "120"), ("加纳特拉诺光伏电站", "80")],
        ),
        (
            "特拉诺公路和莫拉卡铁路已全线完工，里程分别为45公里和120公里。",
            [("特拉诺公路", "45"), ("莫拉卡铁路", "120")],
        ),
        (
            "特拉诺公路和莫拉卡铁路分别于2018年和2019年通车，前者全长45公里，后者120公里。",
            [("特拉诺公路", "45"), ("莫拉卡铁路", "120")],
        ),
        ("老挝和柬埔寨的森林覆盖率分别为62%和46%。", [("老挝", "62"), ("柬埔寨", "46")]),
        ("2022年和2023年，老挝光伏新增装机分别为12兆瓦和45兆瓦。", [("老挝", "12"), ("老挝", "45")]),
        (
            "“海岛绿色能源联盟”的成员单位、观察员和专家分别达到64家、18家和230名。",
            [("海岛绿色能源联盟", "64"), ("海岛绿色能源联盟", "18"), ("海岛绿色能源联盟", "230")],
        ),
        ("老挝、柬埔寨、缅甸三国的水电装机均超过2吉瓦。", [("老挝", "2"), ("柬埔寨", "2"), ("缅甸", "2")]),
        (
            "老挝塔鲁马电站和泰国莫拉卡电站上网率双双达到98%。",
            [("老挝塔鲁马电站", "98"), ("泰国莫拉卡电站", "98")],
        ),
        (
            "特拉诺电站和莫拉卡电站由中国电建承建。前者装机容量480兆瓦，后者400兆瓦。",
            [("特拉诺电站", "480"), ("莫拉卡电站", "400")],
        ),
        (
            "特拉诺电站位于老挝，莫拉卡电站位于泰国。两座电站装机容量分别为120兆瓦和80兆瓦。",
            [("特拉诺电站", "120"), ("莫拉卡电站", "80")],
        ),
        ("会议介绍了老挝和泰国的经验。两国森林覆盖率分别为62%和46%。", [("老挝", "62"), ("泰国", "46")]),
        ("世界银行和亚洲开发银行各出资2亿美元。", [("世界银行", "200000000"), ("亚洲开发银行", "200000000")]),
    ],
)
def test_figures_told_in_turn_or_of_each(figures, text, told):
    assert sorted(_values(figures, text)) == sorted(told)


def test_the_day_before_a_list_holds_for_each(figures):
    found = figures("截至2023年，老挝和柬埔寨的森林覆盖率分别为62%和46%。")
    assert [one["asOf"] for one in found] == ["2023", "2023"]


def test_two_sorts_of_goods_are_counted_apart(figures):
    found = figures("中方向老挝提供太阳能路灯、户用光伏系统各500套。")
    assert len(found) == 2
    assert {one["value"] for one in found} == {"500"}
    assert len({one["countOf"] for one in found}) == 2


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "塔鲁马水电站和莫拉卡风电场分别于2018年和2021年投产。",
            {"塔鲁马水电站 commissionedOn 2018", "莫拉卡风电场 commissionedOn 2021"},
            {"塔鲁马水电站 commissionedOn 2021", "莫拉卡风电场 commissionedOn 2018"},
        ),
        (
            "塔鲁马水电站、莫拉卡风电场的业主分别是中国华能集团和三峡集团。",
            {"塔鲁马水电站 partner 中国华能集团", "莫拉卡风电场 partner 三峡集团"},
            {"莫拉卡风电场 partner 中国华能集团"},
        ),
        (
            "中国与老挝、柬埔寨分别签署《绿色发展合作谅解备忘录》和《低碳示范区合作文件》。",
            {
                "绿色发展合作谅解备忘录 party 老挝",
                "低碳示范区合作文件 party 柬埔寨",
                "低碳示范区合作文件 party 中国",
            },
            {"绿色发展合作谅解备忘录 party 柬埔寨"},
        ),
        (
            "中国与老挝分别于2019年4月和2023年10月签署《环境保护合作谅解备忘录》和《绿色发展谅解备忘录》。",
            {"环境保护合作谅解备忘录 signedOn 2019-04", "绿色发展谅解备忘录 signedOn 2023-10"},
            {"环境保护合作谅解备忘录 signedOn 2023-10"},
        ),
        (
            "丙丁能源集团分别于2019年和2021年建成特拉诺水电站和莫拉卡水电站。",
            {"特拉诺水电站 completedOn 2019", "莫拉卡水电站 completedOn 2021"},
            {"莫拉卡水电站 completedOn 2019"},
        ),
        (
            "第一届、第二届海岛能源论坛分别于2021年6月和2023年9月在厦门、青岛举行。",
            set(),
            {"第二届海岛能源论坛 startDate 2021-06", "第二届海岛能源论坛 locatedIn 厦门"},
        ),
        (
            "第三届海岛能源论坛和第四届海岛能源论坛分别在苏州、青岛举行。",
            {"第三届海岛能源论坛 locatedIn 苏州", "第四届海岛能源论坛 locatedIn 青岛"},
            {"第四届海岛能源论坛 locatedIn 苏州"},
        ),
    ],
)
def test_days_places_and_partners_told_in_turn(statements, text, told, untold):
    found = _facts(statements, text)
    assert told <= found
    assert not untold & found


def test_what_is_told_of_all_stays_with_all(statements):
    found = _facts(statements, "塔鲁马水电站和莫拉卡水电站装机容量分别为120兆瓦和80兆瓦，均由中国电建承建。")
    assert {"塔鲁马水电站 contractor 中国电建", "莫拉卡水电站 contractor 中国电建"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站、莫拉卡水电站和特拉诺水电站装机容量分别为120兆瓦和80兆瓦。",
        "中国、老挝各界代表200人出席仪式。",
        "特拉诺电站和莫拉卡电站均已竣工。两国森林覆盖率分别为62%和46%。",
        "中国与老挝分别于2019年和2021年签署合作协议。",
    ],
)
def test_lists_that_do_not_fit_tell_nothing_in_turn(figures, text):
    assert not figures(text)


def test_a_scaled_number_has_the_unit_of_the_last_of_its_list(figures):
    found = figures("世界银行和亚洲开发银行分别出资1.9亿和0.6亿欧元。")
    assert {(one["about"], one["value"], one["unit"]) for one in found} == {
        ("世界银行", "190000000", "CCY_EUR"),
        ("亚洲开发银行", "60000000", "CCY_EUR"),
    }


def test_a_sentence_is_explained_once(extractor):
    text = "老挝和柬埔寨的森林覆盖率分别为62%和46%。\n\n灰鹤很多。\n"
    document = Document("try", text, "0" * 64, "try.txt", "text/plain")
    assert [one.line for one in extractor.explain(document, prepare(text))] == [1, 3]
