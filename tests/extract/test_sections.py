"""Sections of lines: their names, what they are called for short, what they belong to."""

from __future__ import annotations

import pytest

TOLD = {
    "中老铁路老挝段2016年12月开工。\n\n老挝段全长422公里。": {
        "中老铁路老挝段 partOf 中老铁路",
        "中老铁路老挝段 hostCountry 老挝",
        "中老铁路老挝段 startedOn 2016-12",
    },
    "匈塞铁路经过匈牙利和塞尔维亚。": {"匈塞铁路 hostCountry 匈牙利", "匈塞铁路 hostCountry 塞尔维亚"},
    "2024年5月3日，中国援建斐济水井项目移交仪式在苏瓦举行。": {
        "中国援建斐济水井项目移交仪式 concerns 斐济水井项目",
        "斐济水井项目 altLabel 中国援建斐济水井项目",
        "斐济水井项目 financedBy 中国",
    },
}


@pytest.mark.parametrize("text", TOLD)
def test_what_the_name_of_a_section_or_a_given_work_tells(text, statements):
    assert TOLD[text] <= {one for _, one in statements(text)}
