"""The order of names."""

from __future__ import annotations

import pytest

from greensilk_kg.serve.web.alphabet import alphabetical


@pytest.mark.parametrize(
    "names",
    [
        ["活动", "机构", "人物", "协议", "增长"],
        ["阿根廷", "Brazil", "柬埔寨", "老挝", "Laos", "乌兹别克斯坦"],
        ["2021年报告", "african union", "Asia", "China"],
        ["", "银行"],
    ],
)
def test_chinese_names_stand_by_pinyin_among_others(names):
    assert sorted(set(names), key=alphabetical) == names


def test_names_that_sound_alike_have_one_order():
    assert sorted(["是", "事", "市"], key=alphabetical) == sorted(["市", "是", "事"], key=alphabetical)
