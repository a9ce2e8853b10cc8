"""Persons in whose names the name of a place stands."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("name", ["沈丹阳", "陈海宁", "许昌明", "王南昌", "李长江"])
def test_behind_a_post_a_place_may_be_a_given_name(name, statements):
    read = {one for _, one in statements(f"2024年5月6日，商务部副部长{name}出席了会议。")}
    assert any(one.startswith(f"{name} ") or f" {name}" in one for one in read)


def test_a_town_behind_an_envoy_stays_a_town(statements):
    read = {
        one for _, one in statements("2024年5月6日，第三届海岛绿色能源论坛在昆明召开，本报记者昆明报道。")
    }
    assert "第三届海岛绿色能源论坛 locatedIn 昆明" in read
