"""What the name of a project says, and what it does not say."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.pairs import pair


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for rule, one in statements(text) if rule == "project/name"}


def test_country_province_and_sector(said):
    found = said("越南嘉莱省塔鲁马光伏电站项目已经完工。")
    assert "越南嘉莱省塔鲁马光伏电站项目 hostCountry 越南" in found
    assert "越南嘉莱省塔鲁马光伏电站项目 locatedIn 嘉莱省" in found


def test_aid_comes_from_china(said):
    found = said("双方探讨了援老挝塔鲁马污水处理厂项目。")
    assert {one.split(" ", 1)[1] for one in found} >= {"hostCountry 老挝", "financedBy country/chn"}


@pytest.mark.parametrize("text", ["泰国企业塔鲁马铁路项目已经完工。", "中国塔鲁马风电场已经完工。"])
def test_who_owns_a_project_is_not_where_it_stands(said, text):
    assert not any(" hostCountry " in one for one in said(text))


@pytest.mark.parametrize(
    ("name", "named", "lands"),
    [
        ("中缅天然气管道", (), ["chn", "mmr"]),
        ("中巴经贸合作区", ("pak", "chn"), ["chn", "pak"]),
        ("中巴经贸合作区", ("pak", "bra"), []),
        ("泰中塔鲁马工业园", (), ["chn", "tha"]),
        ("中老泰铁路", (), ["chn", "lao", "tha"]),
        ("中哈合作莫拉卡风电项目", (), ["chn", "kaz"]),
        ("中心城水电站", (), []),
        ("中国塔鲁马水电站", (), []),
    ],
)
def test_two_lands_in_a_name_share_the_work(name, named, lands):
    assert [one.authority.slug for one in pair(name, named, 0)] == lands


def test_a_line_of_two_lands_stands_in_the_other_one(said):
    found = said("中老塔鲁马铁路全线通车。中老塔鲁马工业园开园。")
    assert "中老塔鲁马铁路 hostCountry country/lao" in found
    assert "中老塔鲁马工业园 partner country/lao" in found
    assert "中老塔鲁马工业园 hostCountry country/lao" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在老挝北部，一座由外国企业投资的垃圾焚烧发电厂已经投产。", "垃圾焚烧发电厂"),
        ("来到莫拉卡省，一座装机5万千瓦的光伏电站映入眼帘。", "光伏电站"),
    ],
)
def test_a_work_without_a_name_that_a_place_introduces(read, text, name):
    assert name in {one.label for ref, one in read(text).entities.items() if ref.type == "Project"}


@pytest.mark.parametrize(
    "text",
    [
        "在老挝，一座座水电站拔地而起。",
        "在老挝北部，三座光伏电站已经投产。",
        "在老挝，人们希望建一座水电站。",
    ],
)
def test_plants_in_general_are_no_work(read, text):
    assert not [ref for ref in read(text).entities if ref.type == "Project"]


def test_the_company_that_a_name_begins_with_is_a_partner(said):
    found = said("隆基绿能马来西亚古晋光伏组件项目已经投产。")
    assert "隆基绿能马来西亚古晋光伏组件项目 partner 隆基绿能" in found


def test_a_park_of_two_lands_by_their_full_names(said):
    found = said("中国—白俄罗斯塔鲁马工业园已经开园。")
    assert {"中国—白俄罗斯塔鲁马工业园 partner 中国", "中国—白俄罗斯塔鲁马工业园 partner 白俄罗斯"} <= found


def test_a_country_inside_a_place_hides_no_host(said):
    assert "古巴马里埃尔光伏电站 hostCountry 古巴" in said("古巴马里埃尔光伏电站已经建成。")


def test_the_town_that_a_work_is_called_by(said):
    assert "老挝塔鲁马光伏电站 locatedIn 塔鲁马" in said("老挝塔鲁马光伏电站已经投产。")
    assert "莫拉卡塔红树林修复项目 locatedIn 莫拉卡塔" in said("莫拉卡塔红树林修复项目已经完工。")


@pytest.mark.parametrize(
    "text", ["老挝塔鲁马大桥已经通车。", "斐济太平洋运动会体育馆项目已经完工。", "塔鲁风电场已经投产。"]
)
def test_not_every_name_tells_the_place(said, text):
    assert not any(" locatedIn " in one for one in said(text))


def test_a_valley_is_not_its_river(said):
    assert not any(" locatedIn " in one for one in said("刚果河谷抽水蓄能项目已经完工。"))


def test_a_port_in_the_name_of_its_authority_is_not_spoken_of(said):
    assert not any("比雷埃夫斯港 " in one for one in said("青岚大学与希腊比雷埃夫斯港务局合作多年。"))
