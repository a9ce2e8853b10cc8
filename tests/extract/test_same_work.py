"""Which names of works mean the same one."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.same_work import Works, parts_of
from greensilk_kg.model.claim import Ref


def land_of(name):
    return 2 if name.startswith(("老挝", "越南")) else 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("老挝塔鲁马30兆瓦光伏发电项目", "老挝塔鲁马光伏电站"),
        ("莫拉卡风电场", "莫拉卡100兆瓦风电项目"),
        ("中哈合作莫拉卡风电项目", "莫拉卡风电场"),
        ("塔鲁马水电站工程", "塔鲁马水电站"),
        ("莫拉卡城垃圾焚烧发电厂", "莫拉卡城垃圾发电项目"),
        ("老挝塔鲁马水电站", "塔鲁马水电项目"),
        ("塔魯馬156MW風電項目", "塔魯馬風電場"),
        ("塔鲁马河一号水电站", "塔鲁马河1号水电站"),
        ("塔馬風電場", "塔馬50MW風電項目"),
        ("莫拉卡—塔鲁马标轨铁路", "莫塔铁路"),
        ("老挝莫拉卡至塔鲁马高铁项目", "莫塔高铁"),
        ("老挝塔鲁马水电站BOT项目", "塔鲁马水电站"),
        ("中国政府援助老挝塔鲁马水电站项目", "老挝塔鲁马水电站"),
        ("塔鲁马（TARUMA）风电项目", "老挝塔鲁马风电场"),
        ("塔鲁马河一级电站", "塔鲁马河一级水电站"),
        ("莫拉卡生活垃圾焚烧发电项目", "莫拉卡垃圾发电厂"),
    ],
)
def test_one_work_by_two_names(one, other):
    assert parts_of(one, land_of).may_be(parts_of(other, land_of))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("塔鲁马水电站", "塔鲁马风电场"),
        ("塔鲁马水电站一期工程", "塔鲁马水电站二期工程"),
        ("塔鲁马铁路", "塔鲁马公路"),
        ("老挝塔鲁马水电站", "越南塔鲁马水电站"),
        ("老挝水电站", "水电站"),
        ("塔鲁马1号水电站", "塔鲁马2号水电站"),
        ("莫拉卡—塔鲁马铁路", "莫塔公路"),
        ("塔鲁马光伏电站", "塔鲁马风电场"),
    ],
)
def test_two_works_with_like_names(one, other):
    assert not parts_of(one, land_of).may_be(parts_of(other, land_of))


def test_works_of_two_capacities_are_two():
    works = Works(land_of)
    first, second, third = (Ref("Project", key) for key in "abc")
    assert works.meant("塔鲁马20兆瓦光伏项目", first) == first
    assert works.meant("塔鲁马50兆瓦光伏项目", second) == second
    assert works.meant("塔鲁马光伏电站", third) == first


def test_a_headline_says_land_capacity_and_sort_alone():
    works = Works(land_of)
    first, second, third = (Ref("Project", key) for key in "abc")
    assert works.meant("老挝2GW光伏项目", first) == first
    assert works.meant("老挝塔鲁马2GW光伏项目", second) == first
    assert works.meant("老挝莫拉卡2GW光伏项目", third) == third


def test_a_work_is_called_by_its_own_name_without_capacity_and_sort(read):
    found = read("老挝PIF四期Marin 2GW光伏项目开工。\n\nMarin项目总投资2亿元。").entities
    assert sum(ref.type == "Project" for ref in found) == 1
    found = read("老挝阿鲁马2.6GW光伏项目开工。\n\n阿鲁马项目总投资2亿元。").entities
    assert sum(ref.type == "Project" for ref in found) == 1


def test_the_names_of_a_box_and_of_its_heading_are_one_work(read):
    found = read("老挝塔鲁马光伏发电站\n\n老挝塔鲁马30兆瓦光伏发电项目2021年3月并网发电。")
    assert len([ref for ref in found.entities if ref.type == "Project"]) == 1


def test_a_known_work_with_its_sort_behind_its_name_is_the_same(read):
    found = read("卡鲁玛水电站项目已经移交。\n\n卡鲁玛水电站总装机容量600兆瓦。").entities
    assert sum(ref.type == "Project" for ref in found) == 1


def test_names_of_a_work_that_was_joined_to_another_mean_that_one():
    works = Works(land_of)
    short, full, late = (Ref("Project", key) for key in ("short", "full", "late"))
    works.meant("塔鲁马水电站", short)
    works.meant("莫拉卡河谷水电站", full)
    works.join(short, full)
    assert works.meant("老挝塔鲁马水电站项目", late) == works.meant("塔鲁马水电站", short) == full


def test_a_work_joined_to_another_goes_with_it_when_more_are_joined():
    works = Works(land_of)
    one, other, third = (Ref("Project", key) for key in ("one", "other", "third"))
    works.join(one, other)
    works.join(third, one)
    assert works.meant("塔鲁马水电站", third) == works.meant("塔鲁马水电站", one) == other


def test_joins_there_and_back_come_to_an_end():
    works = Works(land_of)
    one, other = Ref("Project", "one"), Ref("Project", "other")
    works.join(one, other)
    works.join(other, one)
    assert works.meant("塔鲁马水电站", other) == one
