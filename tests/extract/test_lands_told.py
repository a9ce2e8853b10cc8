"""The land of a work that its own sentence names, wherever the report was written."""

from __future__ import annotations

import pytest

HEAD = "本报青岛2025年9月10日电　"


@pytest.mark.parametrize(
    "text",
    [
        "卡布韦光伏电站是赞比亚装机最大的光伏项目。",
        "卡布韦光伏电站距赞比亚首都卢萨卡140公里，装机200兆瓦。",
        "卡布韦光伏电站点亮了赞比亚中央省的夜晚。",
    ],
)
def test_the_town_that_a_report_comes_from_is_not_where_its_works_stand(text, statements):
    told = {statement for _, statement in statements(HEAD + text)}
    assert "卡布韦光伏电站 hostCountry 赞比亚" in told


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("塔鲁马水电站就在琅勃拉邦，莫拉卡风电场在越南嘉莱省。", "塔鲁马水电站"),
        ("莫拉卡风电场在青岛即墨区，赞比亚的代表来看过。", "莫拉卡风电场"),
    ],
)
def test_the_land_of_another_work_or_of_guests_is_not_its_land(text, work, statements):
    told = [one for _, one in statements(HEAD + text)]
    assert not [one for one in told if one.startswith(f"{work} hostCountry")]


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("塔鲁马水电站每年向泰国出口电力。", False),
        ("卡布韦光伏电站的设备由德国提供。", False),
        ("卡布韦光伏电站的组件从德国进口。", False),
        ("卡布韦光伏电站由泰国公司承建。", False),
        ("卡布韦光伏电站向泰国北部供电。", True),
    ],
)
def test_a_land_of_trade_is_not_where_a_work_stands(text, is_there, statements):
    assert any("hostCountry" in statement for _, statement in statements(text)) == is_there
