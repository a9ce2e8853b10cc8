"""Works whose country no sentence says, and the one land that the text around them names."""

from __future__ import annotations

import pytest

RULE = "project/land-of-article"


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for rule, one in statements(text) if rule == RULE}


def test_a_work_stands_in_the_one_land_of_its_paragraph(said):
    text = "离开老挝万象，车行一小时，便是塔鲁马水电站。\n越南的莫拉卡大桥去年通车。"
    assert said(text) == {"塔鲁马水电站 hostCountry 老挝"}


def test_a_work_stands_in_the_one_land_of_its_article(said):
    text = "塔鲁马水电站竣工\n机组已经全部投产。\n老挝总理出席了仪式。"
    assert said(text) == {"塔鲁马水电站 hostCountry 老挝"}


def test_a_work_stands_in_the_land_of_its_place(said):
    text = "埃及阿斯旺风电签约\n阿斯旺风电项目由沙特丙丁投资集团开发，计划明年投产。"
    assert said(text) == {"阿斯旺风电项目 hostCountry 埃及"}


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站竣工\n老挝总理和越南总理出席了仪式。",
        "塔鲁马水电站竣工\n老挝专家来华考察。",
        "塔鲁马水电站竣工\n记者在广西南宁获悉，老挝专家到场祝贺。",
        "塔鲁马水电站由老挝投资建设。",
        "莫拉卡铁路去年通车。\n雅万高铁客流上升。老挝专家谈到莫拉卡铁路。\n越南专家也来了。",
        "中欧班列抵达终点，老挝专家在场。",
    ],
)
def test_several_lands_visits_and_givers_tell_nothing(said, text):
    assert not any("塔鲁马" in one or "雅万" in one or "班列" in one for one in said(text))
