"""Data that an office of the state gives are of its land."""

from __future__ import annotations

import pytest


def told(found):
    return [(one["about"], one["label"]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海关总署9日发布数据，前8个月，货物进出口总值20万亿元。", [("country/chn", "20万亿元")]),
        ("国家能源局发布数据，截至5月底，风电装机容量5亿千瓦。", [("country/chn", "5亿千瓦")]),
        ("据海关统计，前8个月，进出口总值20万亿元。", [("country/chn", "20万亿元")]),
        ("老挝海关总局数据显示，前7个月，进出口总额60亿美元。", [("老挝", "60亿美元")]),
        ("记者从商务部获悉，前7个月，对外直接投资500亿元。", [("country/chn", "500亿元")]),
        ("商务部举办培训班5期。", [("商务部", "5期")]),
    ],
)
def test_what_an_office_tells_is_of_its_land(figures, text, expected):
    assert told(figures(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "老挝能源部介绍，该水坝装机容量100兆瓦，年发电量3亿千瓦时。",
        "商务部表示，某公司出口额3亿元。",
        "农业农村部介绍，专家组在赞比亚推广玉米，粮食产量达3万吨。",
        "记者来到云南。据海关统计，进出口总值20万亿元。",
    ],
)
def test_what_else_is_spoken_of_is_not_the_lands(figures, text):
    assert not figures(text)


def test_a_land_that_is_named_behind_the_office_goes_on(figures):
    found = told(figures("海关总署介绍，前7个月，云南省进出口3000亿元。其中，出口2000亿元。"))
    assert {about for about, _ in found} == {"云南省"}
