"""Names that the next sentence shows."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.pointed import pointed


def names(text: str, following: str) -> list[str]:
    return [one.name for one in pointed(mask(text, 0, ()), text, following)]


@pytest.mark.parametrize(
    ("text", "following", "name"),
    [
        ("学员们考察了松中固废资源化产业园。", "园区占地三十公顷。", "松中固废资源化产业园"),
        ("工程师以梅湾港区岸电改造项目为例作了分享。", "该项目去年开工。", "梅湾港区岸电改造项目"),
        ("记者来到马中光伏电站。", "目前，该电站运行良好。", "马中光伏电站"),
        ("首个海岛气候韧性培训中心在青岚市成立。", "该中心由三家单位发起。", "海岛气候韧性培训中心"),
        ("三方发起红树林社区共管伙伴网络。", "该网络设在青岚市。", "红树林社区共管伙伴网络"),
    ],
)
def test_what_is_pointed_back_to_is_named(text, following, name):
    assert names(text, following) == [name]


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("学员们考察了松中固废资源化产业园。", "大家收获很大。"),
        ("学员们考察了光伏发电项目。", "该项目去年开工。"),
        ("学员们考察了松中固废资源化产业园。", "该大桥去年通车。"),
        ("该园区一期工程已经完工。", "园区占地三十公顷。"),
        ("代表来自农业、公共工程和交通等部门。", "该项目去年开工。"),
        ("学员们考察了甲中水厂项目和乙中水厂项目。", "该项目去年开工。"),
        ("两校成立研究中心。", "该中心由三家单位发起。"),
    ],
)
def test_other_words_are_left_alone(text, following):
    assert not names(text, following)
