"""Words that stand for a province or town named before."""

from __future__ import annotations

import pytest

ABOUT = " about "


def about(claims):
    return {one.partition(ABOUT)[2] for _, one in claims if ABOUT in one}


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("甘肃省能源局的一位处长说，截至2022年底，全省风电装机达3000万千瓦。", "place/gansu"),
        ("广西壮族自治区商务厅透露，今年上半年，全区对东盟出口额达到120亿元。", "place/guangxi"),
        ("兰州海关8日通报情况。去年，全省农产品出口额达到9亿元。", "place/gansu"),
        ("来源：贵州日报\n\n2023年，我省新能源装机达到2000万千瓦。", "place/guizhou"),
        ("海岛社西宁1月12日电 （记者 王一鸣）2022年，全省新能源发电量达到391亿千瓦时。", "place/qinghai"),
        ("苏州市商务局负责人介绍，目前，全市跨境电商出口额达到30亿元。", "place/suzhou"),
    ],
)
def test_a_region_named_before_is_meant(statements, text, region):
    assert region in about(statements(text))


@pytest.mark.parametrize(
    "text",
    [
        "甘肃省和青海省代表参会。会议指出，全省风电装机达3000万千瓦。",
        "云南省代表参会。全区风电装机达3000万千瓦。",
        "青海省代表参会。全省人大代表共有300名。",
    ],
)
def test_what_is_not_known_is_not_meant(statements, text):
    assert not about(statements(text)) & {"place/gansu", "place/qinghai", "place/yunnan"}
