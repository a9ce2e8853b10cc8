"""In the report of an event who acts was there, whatever the verb; who stayed away or wrote was not."""

from __future__ import annotations

import pytest

HEAD = "本报苏瓦2025年9月10日电　第四届海岛绿色能源论坛9月9日至10日在苏瓦召开。\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("斐济环境部部长陈一文先抛出了问题。", "陈一文"),
        ("老挝能源与矿产部副部长坎潘·冯萨掏出手机，给大家放了一段录音。", "坎潘·冯萨"),
        ("青岛市市长李子明的回应是：先把维修工教会。", "李子明"),
        ("亚洲开发银行高级顾问王明达则泼了一盆冷水——电池太贵。", "王明达"),
        ("接过话筒的是青岛大学教授赵立群。", "赵立群"),
        ("台上，青岛市市长李子明和老挝能源与矿产部副部长坎潘·冯萨握了手。", "坎潘·冯萨"),
    ],
)
def test_who_acts_in_the_report_of_an_event_was_there(text, name, statements):
    told = {statement for _, statement in statements(HEAD + text)}
    assert f"第四届海岛绿色能源论坛 participant {name}" in told


@pytest.mark.parametrize(
    "text",
    [
        "斐济环境部部长陈一文发来贺信。",
        "斐济环境部部长陈一文因航班取消未能到场。",
        "斐济环境部部长陈一文去年拿出了一份清单。",
        "会后，斐济环境部部长陈一文算了一笔账。",
        "筹备组名单包括：斐济环境部部长陈一文、青岛市市长李子明。",
    ],
)
def test_who_stayed_away_or_acted_elsewhere_was_not_there(text, statements):
    assert not [one for _, one in statements(HEAD + text) if " participant " in one]
