"""Works that a text tells of as a firm's own."""

from __future__ import annotations

import pytest

RULE = "project/works-of-its-own"


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for rule, one in statements(text) if rule == RULE}


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("丙丁建工集团承建的塔鲁马公路通过验收；承建的莫拉卡大桥最近动工。", "莫拉卡大桥"),
        ("丙丁建工集团海外工程捷报频传：莫拉卡大桥合龙。", "莫拉卡大桥"),
        ("丙丁建工集团拓展海外市场，结出硕果。其中莫拉卡大桥合龙。", "莫拉卡大桥"),
        ("丙丁建工集团承建了多个重点工程。莫拉卡大桥是其中之一。", "莫拉卡大桥"),
        ("丙丁建工集团先后建成了塔鲁马公路等工程。莫拉卡大桥等3个项目正在建设中。", "莫拉卡大桥"),
        (
            "一周工程回顾\n丙丁建工集团承建\n莫拉卡大桥顺利合龙\n9月29日，大桥合龙，工人们十分高兴。",
            "莫拉卡大桥",
        ),
    ],
)
def test_works_told_behind_a_firm_are_its_own(said, text, work):
    assert said(text) == {f"{work} contractor 丙丁建工集团"}


@pytest.mark.parametrize(
    "text",
    [
        "丙丁建工集团承建的塔鲁马公路通过验收；戊己路桥公司承建的莫拉卡大桥动工。",
        "丙丁银行海外业务捷报频传：莫拉卡大桥合龙。",
        "丙丁建工集团海外工程捷报频传。\n莫拉卡大桥合龙。",
        "丙丁建工集团考察了多个重点工程。莫拉卡大桥是其中之一。",
    ],
)
def test_works_of_others_are_not(said, text):
    assert said(text) == set()
