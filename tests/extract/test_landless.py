"""Ministries that a text names again without their land, and envoys whose land the text tells."""

from __future__ import annotations

import pytest


@pytest.fixture
def places(read):
    """Return a function: text → at what its posts are held, labels or the codes of what is known."""

    def find(text):
        extraction = read(text)
        held = (one.object for one in extraction.claims if one.predicate == "postAt")
        known = [extraction.entities[one] for one in held]
        return {one.authority.slug if one.authority else one.label for one in known}

    return find


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("斐济能源部同企业座谈。能源部部长卡洛·维图出席。", "斐济能源部"),
        ("肯尼亚渔业部派员参会。渔业部副部长奥廷加·穆瓦表示欢迎。", "肯尼亚渔业部"),
    ],
)
def test_a_ministry_named_again_is_that_of_its_land(places, text, at):
    assert at in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "斐济农业部代表来访。农业部副部长张丘林会见了他们。",
        "斐济总统来访。公司海外投资事业部部长王强陪同。",
        "斐济总统来访。环境部部长欧阳远志陪同。",
    ],
)
def test_a_chinese_head_is_of_no_ministry_abroad(places, text):
    assert not any(one.startswith("斐济") for one in places(text))


def test_who_is_posted_to_china_is_not_sent_by_it(places):
    text = "老挝总统访问昆明。驻华大使坎帕·恩他出席。"
    assert "chn" not in places(text)
