"""Works that are known by what is told of them."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.described import described


def names(text: str) -> list[str]:
    return [one.name for one in described(mask(text, 0, ()), text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青坪自贸区选址在首都东南。", "青坪自贸区"),
        ("专家说，上坪水电站总装机16万千瓦。", "上坪水电站"),
        ("柳湾大桥正式通车，方便了居民。", "柳湾大桥"),
        ("乐溪工业园是省内第一个零碳园区。", "乐溪工业园"),
    ],
)
def test_what_is_told_of_works_shows_a_name(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "国产水电站装机容量逐年增加。",
        "该水电站位于山区。",
        "六级水电站总装机3万千瓦。",
        "当地机场位于城北。",
        "光伏电站总投资两亿元。",
        "青坪自贸区欢迎来客。",
    ],
)
def test_plain_words_are_no_names(text):
    assert names(text) == []


def test_a_name_that_is_shown_late_is_read_before(read):
    found = read("丙丁集团承建青坪水电站。\n\n青坪水電站位於北部山區。")
    assert sum(ref.type == "Project" for ref in found.entities) == 1
