"""Bodies and buildings that a text shows to be works, and works of common sorts."""

from __future__ import annotations

import pytest


def works(read, text: str) -> set[str]:
    return {one.label for ref, one in read(text).entities.items() if ref.type == "Project"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老挝琅勃拉邦友谊医院由中国援建，设有病床200张。", "老挝琅勃拉邦友谊医院"),
        ("5月6日，丙丁建工集团承建的老挝琅勃拉邦国家图书馆落成。", "老挝琅勃拉邦国家图书馆"),
        ("塔鲁马大剧院位于城北，建筑面积两万平方米。", "塔鲁马大剧院"),
        ("赞比亚卢萨卡服装厂日前投产。", "赞比亚卢萨卡服装厂"),
        ("中国电建在赞比亚卢萨卡人行桥工地植树。", "赞比亚卢萨卡人行桥"),
    ],
)
def test_what_is_told_of_its_building_is_a_work(read, text, name):
    assert name in works(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "老挝琅勃拉邦友谊医院院长李明出席会议。",
        "当地医院由中国援建。",
        "越南服装厂的订单增加了。",
        "“一中心多园区”的布局已经形成。",
    ],
)
def test_bodies_and_sorts_are_no_works(read, text):
    assert works(read, text) == set()
