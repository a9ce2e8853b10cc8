"""What the name of a project says, and what it does not say."""

from __future__ import annotations

import pytest


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
