"""Works that a text tells of as a firm's own."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {(rule, one) for rule, one in statements(text) if rule.startswith("project/work-")}


@pytest.mark.parametrize(
    ("rule", "text", "work"),
    [
        ("further", "丙丁建工集团承建的塔鲁马公路通过验收；承建的莫拉卡大桥最近动工。", "莫拉卡大桥"),
        ("went-well", "丙丁建工集团海外工程捷报频传：莫拉卡大桥合龙。", "莫拉卡大桥"),
        ("went-well", "丙丁建工集团拓展海外市场，结出硕果。其中莫拉卡大桥合龙。", "莫拉卡大桥"),
        ("among", "丙丁建工集团承建了多个重点工程。莫拉卡大桥是其中之一。", "莫拉卡大桥"),
        (
            "below-firm",
            "一周工程回顾\n丙丁建工集团承建\n莫拉卡大桥顺利合龙\n9月29日，大桥合龙，工人们十分高兴。",
            "莫拉卡大桥",
        ),
    ],
)
def test_works_told_behind_a_firm_are_its_own(said, rule, text, work):
    assert said(text) == {(f"project/work-{rule}", f"{work} contractor 丙丁建工集团")}


@pytest.mark.parametrize(
    "text",
    [
        "丙丁建工集团承建的塔鲁马公路通过验收；戊己路桥公司承建的莫拉卡大桥动工。",
        "丙丁银行海外业务捷报频传：莫拉卡大桥合龙。",
        "丙丁建工集团海外工程捷报频传。\n莫拉卡大桥合龙。",
        "丙丁建工集团考察了多个重点工程。莫拉卡大桥是其中之一。",
        "丙丁建工集团在老挝喜讯频传：莫拉卡大桥通车后，园区物流时间缩短一半。",
        "老挝政府规划了十座水电站，丙丁建工集团承建了三座。其中，塔鲁马水电站由泰国企业投资建设。",
        "老挝电力公司购买了戊己集团建设的莫拉卡电站的电力，投资的塔鲁马水电站也已投产。",
    ],
)
def test_works_of_others_are_not(said, text):
    assert said(text) == set()
