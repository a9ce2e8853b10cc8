"""Works stand where their names say, whatever else is told of where they were signed for."""

from __future__ import annotations

import pytest

WORK = "柬埔寨塔鲁马水电站项目"


def test_a_work_stands_in_the_land_of_its_name_and_not_where_it_was_signed_for(statements):
    read = {told for _, told in statements(f"丙丁集团在法国签约{WORK}。")}
    assert f"{WORK} hostCountry 柬埔寨" in read
    assert f"{WORK} hostCountry 法国" not in read


def test_a_firm_with_a_foreign_land_in_its_name_sits_in_no_town_that_its_owner_comes_from(statements):
    text = "北京企业老挝丙丁能源有限公司负责运营莫拉卡风电场。"
    assert not [told for _, told in statements(text) if told.endswith("locatedIn 北京")]


@pytest.mark.parametrize("word", ["标志着", "昔日", "通往", "崭新", "承载着"])
def test_a_common_word_before_the_sort_of_a_work_makes_no_name(read, word):
    names = {one.label for one in read(f"去年，{word}大桥全长3公里。").entities.values()}
    assert not [name for name in names if name and word in name]


def test_what_stands_beside_another_work_is_what_a_clause_goes_on_to_tell_of(statements):
    read = {told for _, told in statements("塔鲁马变电站位于莫拉卡水电站附近，2023年5月投产。")}
    assert "塔鲁马变电站 commissionedOn 2023-05" in read
    assert "莫拉卡水电站 commissionedOn 2023-05" not in read
