"""Initiatives without quotes that are founded, joined or called by a short form."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.founded import Founded

CLASSES = {"计划": "Programme", "网络": "Partnership"}


def names(text: str) -> list[str]:
    return [one.name for one in Founded(CLASSES).find(mask(text, 0, ()), text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三国在苏瓦共同发起海草床碳汇监测计划，为期五年。", "海草床碳汇监测计划"),
        ("“渔光曲”滩涂光伏行动由两家基金会于2021年发起。", "“渔光曲”滩涂光伏行动"),
        ("斐济和汤加是环礁雨水收集联合倡议的创始成员。", "环礁雨水收集联合倡议"),
        ("环礁雨水收集网络现有成员21家。", "环礁雨水收集网络"),
        ("岛屿电力调度员网络，简称“岛电网”，设在苏瓦。", "岛屿电力调度员网络"),
        ("一家学会发起珊瑚苗圃共建行动（CNI）。", "珊瑚苗圃共建行动"),
    ],
)
def test_a_bare_name_is_found_by_what_stands_around_it(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "各国发起倡议，警方发起救援行动。",
        "两家公司发起新的国际合作计划。",
        "双方将共同启动投资合作机制。",
        "公司共同推出多项海草床监测计划。",
        "会议讨论了海草床碳汇监测计划由谁出资的问题。",
        "他谈到海草床碳汇监测计划。",
    ],
)
def test_general_words_are_left_alone(text):
    assert not names(text)
