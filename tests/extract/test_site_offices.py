"""Firms that have an office or a manager for a work."""

from __future__ import annotations

import pytest

RULE = "project/site-office"


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for rule, one in statements(text) if rule == RULE}


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马大桥通车。\n中铁二局集团塔鲁马大桥项目部介绍，工人都是老挝人。",
        "塔鲁马大桥通车。\n中铁二局集团塔鲁马大桥项目经理李明说，工人都是老挝人。",
    ],
)
def test_a_builders_office_tells_what_it_builds(said, text):
    assert said(text) == {"塔鲁马大桥 contractor 中铁二局集团"}


def test_what_another_firm_does_there_is_not_known(said):
    text = "塔鲁马大桥通车。\n丙丁能源集团塔鲁马大桥项目经理李明说，工人都是老挝人。"
    assert said(text) == {"塔鲁马大桥 partner 丙丁能源集团"}


def test_a_manager_of_a_firm_tells_of_no_work(said):
    assert said("塔鲁马大桥通车。\n中铁二局集团总经理李明说，工人都是老挝人。") == set()
