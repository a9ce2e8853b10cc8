"""A name behind a post at a body ends where the clause goes on, whatever the verb."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青岛大学校长李子明泼了一盆冷水。", "李子明"),
        ("青岛大学校长王毅抛出一个问题。", "王毅"),
        ("斐济环境部部长陈一文更关心成本。", "陈一文"),
        ("赞比亚能源部部长约瑟夫·班达补了一句。", "约瑟夫·班达"),
        ("赞比亚能源部部长约瑟夫·班达掏出手机，放了一段录音。", "约瑟夫·班达"),
        ("上海合作组织副秘书长阿扎特·朱马别科夫揭了幕。", "阿扎特·朱马别科夫"),
    ],
)
def test_a_name_ends_before_a_verb_that_no_list_holds(text, name, statements):
    assert any(f" holder {name}" in f" {one}" or name in one for _, one in statements(text))


@pytest.mark.parametrize(
    "text",
    [
        "青岛大学校长高度评价这项合作。",
        "青岛大学校长郑重承诺支持这项合作。",
        "斐济环境部部长全票当选。",
        "青岛市市长基金设立了。",
        "斐济环境部部长成立了工作组。",
    ],
)
def test_a_word_that_begins_like_a_family_name_is_none(text, statements):
    assert not [one for _, one in statements(text) if "holder" in one]
