"""Figures of the work that a text speaks of, where their own sentence does not name it."""

from __future__ import annotations

import pytest


def told(figures, text):
    return [(one["about"], one["value"]) for one in figures(text)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("供水范围覆盖南岭省3个县。", "3"),
        ("现已打成并交付使用的深井有42口。", "42"),
        ("有6万当地民众从中受益。", "60000"),
        ("受益群众超过5万人。", "50000"),
        ("每年可为老挝节约燃油5万吨。", "50000"),
        ("施工高峰期，当地工人达800名。", "800"),
        ("本地员工占比超过85%。", "85"),
        ("内设病床200张。", "200"),
        ("坝顶长650米。", "650"),
        ("当地参与种植的农户已达700户。", "700"),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        "莫拉卡水电站由青禾集团承建。\n\n",
        "莫拉卡水电站竣工仪式在万象举行。\n\n当地官员坎普出席并讲话。",
    ],
)
def test_a_paragraph_goes_on_with_the_work(figures, before, words, value):
    assert told(figures, before + words) == [("莫拉卡水电站", value)]


def test_what_is_not_known_is_not_the_work(figures):
    text = "莫拉卡水电站由青禾集团承建。\n\n当地政府开始修路，惠及12个村庄。"
    assert told(figures, text) == []


def test_this_project_is_that_of_the_ceremony(figures):
    text = "老挝莫拉卡供水项目交接仪式在万象举行。\n\n这个项目起于2014年，打井地点涉及南岭省的9个县。"
    assert {one for one, _ in told(figures, text)} == {"老挝莫拉卡供水项目"}


def test_a_list_goes_on_however_long(figures):
    text = "“湄公河青山”倡议由老挝提出，内容是面向邻国建设12个示范区、实施30个项目、提供900个培训名额。"
    assert [one["value"] for one in figures(text)] == ["12", "30", "900"]


def test_with_whom_texts_were_signed(figures):
    one, two = figures("到目前为止，同中国签署气候合作文件的国家有38个，文件共43份。")
    assert (one["about"], one["value"], one["countOf"]) == ("中国", "38", "签署气候合作文件的国家")
    assert (two["about"], two["value"]) == ("中国", "43")


def test_how_long_a_course_took(figures):
    text = "湄公河水利研修班在万象开班。在为期9天的研修中，学员听取讲座。"
    assert [(one["about"], one["value"], one["unit"]) for one in figures(text)] == [
        ("湄公河水利研修班", "9", "DAY")
    ]


def test_the_floor_of_a_fair(figures):
    text = "第二届海岛博览会在万象开幕。本届博览会展览面积达4万平方米。"
    assert told(figures, text) == [("第二届海岛博览会", "40000")]


@pytest.mark.parametrize(
    "text",
    [
        "莫拉卡水电站尚未开工，村民从15公里外取水。",
        "老挝需要投资，目前存在60亿美元的资金缺口。",
        "第二届海岛博览会在万象开幕，中外代表各占50%。",
    ],
)
def test_what_is_no_figure_of_it(figures, text):
    assert told(figures, text) == []


@pytest.mark.parametrize(
    ("work", "words"),
    [
        ("莫拉卡水电站", "该电站"),
        ("莫拉卡水电站", "水电站"),
        ("莫拉卡垃圾发电厂", "这座电厂"),
        ("莫拉卡大桥", "该大桥"),
        ("莫拉卡机场", "该机场"),
        ("莫拉卡水厂", "这座水厂"),
        ("莫拉卡小学", "该学校"),
        ("莫拉卡经济特区", "该特区"),
        ("莫拉卡水泥厂", "该工厂"),
    ],
)
def test_this_plant_is_no_stranger(figures, work, words):
    text = f"由青禾集团承建的老挝{work}近日完工。{words}占地约25公顷。"
    assert [one["value"] for one in figures(text)] == ["25"]


def test_what_lies_so_far_away(figures):
    found = figures("莫拉卡经济特区位于老挝北部，离北屿口岸3公里，离南屿口岸12公里。")
    assert [(one["value"], one["indicator"]) for one in found] == [("3", "distance"), ("12", "distance")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("莫拉卡经济特区去年开园。今年已有6家新入驻企业相继投产运营。", "新入驻企业"),
        ("莫拉卡经济特区去年开园。园区的企业已经超过了60家。", "企业"),
        ("莫拉卡供水项目去年完工。已打成并交付使用的深井有42口。", "深井"),
        ("莫拉卡供水项目去年完工。共修复乡村水井51口。", "乡村水井"),
        ("莫拉卡供水项目去年完工。有6万当地居民因这些水井受益。", "当地居民"),
    ],
)
def test_what_is_counted_is_whole_and_no_more(figures, text, counted):
    assert [one["countOf"] for one in figures(text)] == [counted]


def test_with_what_it_is_compared_is_no_figure(figures):
    text = "莫拉卡港上半年装卸货柜2.3万个，比去年同期1.7万个货柜增长35%。"
    assert "17000" not in [one["value"] for one in figures(text)]
    text = "青禾集团总装机容量超过600万千瓦（接近3个莫拉卡水电站的装机容量）。"
    assert [one["value"] for one in figures(text)] == ["6000000"]


def test_a_share_of_local_people_is_no_member(figures):
    (one,) = figures("莫拉卡水电站近日完工。有九成员工是当地人。")
    assert (one["value"], one["countOf"]) == ("90", "员工")


def test_the_size_of_what_a_firm_builds_is_not_the_firms(figures):
    text = "莫拉卡光伏电站位于老挝。2018年，青禾集团有限公司承建该项目，总装机容量95兆瓦，占地面积4平方公里。"
    assert {one for one, _ in told(figures, text)} == {"莫拉卡光伏电站"}


def test_the_size_of_a_work_is_not_the_corridors(figures):
    text = "中巴经济走廊青禾燃煤电站总装机容量13万千瓦。中巴经济走廊首个建成的风电项目装机容量5万千瓦。"
    assert not [one for one in told(figures, text) if one[0] == "中巴经济走廊"]


def test_this_solar_plant(figures):
    text = "莫拉卡光伏电站近日竣工。该光伏电站可供2万户居民用电。"
    assert told(figures, text) == [("莫拉卡光伏电站", "20000")]
