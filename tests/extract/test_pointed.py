"""Names that the next sentence shows."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.pointed import pointed, pointed_here


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
        ("两校共建了白湖耐盐植物种质资源圃。", "该资源圃占地三公顷。", "白湖耐盐植物种质资源圃"),
        ("大使前往青湾海水稻试验田。", "这片试验田由丙公司管护。", "青湾海水稻试验田"),
        ("会上启动“昆岭—里湖”水质监测网络。", "这一网络由甲院牵头。", "“昆岭—里湖”水质监测网络"),
        ("三方宣布成立绿色渔业专题伙伴关系。", "这一伙伴关系由丙会发起。", "绿色渔业专题伙伴关系"),
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
        ("我去看过郊外的组装厂。", "那个厂去年投产。"),
        ("两校共建了种质资源圃。", "该资源圃占地三公顷。"),
        ("渔民来到青湾海水稻试验田。", "该区域去年遭遇风暴。"),
    ],
)
def test_other_words_are_left_alone(text, following):
    assert not names(text, following)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("双方就北坪市污水处理厂项目签约，该厂日处理三万吨。", "北坪市污水处理厂项目"),
        ("学员在晴岭石漠化生态观测研究站数苔藓（该站由甲院建设）。", "晴岭石漠化生态观测研究站"),
        ("去年建成白岛海水淡化供水系统，这一供水系统惠及三村。", "白岛海水淡化供水系统"),
    ],
)
def test_what_a_sentence_points_back_to_itself_is_named(text, name):
    assert [one.name for one in pointed_here(mask(text, 0, ()), text)] == [name]


@pytest.mark.parametrize(
    "text", ["双方就供水签约，该厂日处理三万吨。", "工人来到北坪水库，该厂日处理三万吨。"]
)
def test_what_has_another_name_is_not_pointed_back_to(text):
    assert not [one.name for one in pointed_here(mask(text, 0, ()), text)]


def test_what_is_only_called_a_district_is_no_work(statements):
    told = statements("山东环能公司投资建设云杉海水养殖区。该区占地3平方公里。")
    assert not any("区" in said for _, said in told)
