"""Figures of what words mean that point back: this line, the fair, those of the clause before."""

from __future__ import annotations


def test_those_of_the_clause_before(figures):
    (one,) = figures("全球产量最大的水泥厂中，老挝莫拉卡集团拥有5座。")
    assert (one["about"], one["value"], one["countOf"]) == ("老挝莫拉卡集团", "5", "水泥厂")


def test_more_of_the_vehicles(figures):
    one, two = figures("截至2022年底，莫拉卡集团向老挝交付电动客车435辆，预计2023年底前再交付80台。")
    assert (one["countOf"], two["value"], two["countOf"]) == (
        "向老挝交付电动客车",
        "80",
        "向老挝交付电动客车",
    )


def test_this_line_is_so_long(figures):
    found = figures("莫拉卡输电线路已经开工。这条全长约350公里的输电线路将惠及南部。")
    assert [(one["about"], one["value"]) for one in found] == [("莫拉卡输电线路", "350")]


def test_an_exhibition_is_meant_and_not_the_forum(figures):
    text = "绿松石港口论坛在厦门举行。第二届海岛博览会于4月10日开幕。展会吸引700余家企业参展。"
    assert [one["about"] for one in figures(text)] == ["第二届海岛博览会"]
    assert figures("绿松石港口论坛在厦门举行。展会吸引700余家企业参展。") == []


def test_the_great_meeting_and_the_one_held_at_it(figures):
    text = "海洋文明论坛南屿年会港湾国际论坛在厦门举行。本次年会对42个第三批港湾示范区进行了授牌。"
    (one,) = figures(text)
    assert (one["about"], one["value"], one["countOf"]) == ("海洋文明论坛南屿年会", "42", "第三批港湾示范区")


def test_how_long_the_way_takes_now(figures):
    (one,) = figures("莫拉卡隧道2023年开工。隧道完工后，港口至园区的车程将由3小时缩短至15分钟。")
    assert (one["about"], one["value"], one["unit"], one["indicator"]) == (
        "莫拉卡隧道",
        "15",
        "MIN",
        "duration",
    )


def test_a_border_crossing_and_the_town_where_it_lies(figures):
    found = figures("今年以来，满洲里铁路口岸过货量600万吨。该口岸出口汽车3万辆。")
    assert [(one["about"], one["countOf"]) for one in found] == [
        ("满洲里铁路口岸", "过货量"),
        ("满洲里铁路口岸", "汽车"),
    ]
    (one,) = figures("凭祥友谊关口岸进出口货运量90万吨。")
    assert one["about"] == "友谊关口岸"
