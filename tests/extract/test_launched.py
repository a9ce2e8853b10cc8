"""Initiatives that quotes and the verb beside them show."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.names.launched import Launched

CLASSES = {"网络": "Partnership", "承诺": "Initiative", "走廊": "Initiative"}


def names(text: str) -> list[str]:
    return [one.name for one in Launched(CLASSES).find(mask(text, 0, ()), text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三所大学共同发起“海岛教师能力建设网络”。", "海岛教师能力建设网络"),
        ("“红树林邻里承诺”在会上正式启动。", "红树林邻里承诺"),
        ("两市宣布建立“蓝色港口走廊”，共享数据。", "蓝色港口走廊"),
        ("论坛启动了海岛生态数据服务平台。", "海岛生态数据服务平台"),
    ],
)
def test_what_is_founded_in_quotes_is_found(text, name):
    assert names(text) == [name]


def test_bare_calls_to_act_in_a_list_are_found():
    assert names("会议发布了绿色渔船行动倡议、清洁港口行动倡议。") == ["绿色渔船行动倡议", "清洁港口行动倡议"]


@pytest.mark.parametrize(
    "text",
    [
        "论坛启动了新的服务平台。",
        "他谈到绿色渔船行动倡议。",
        "他谈到“海岛教师能力建设网络”。",
        "三所大学举办“海岛教师网络”研讨会。",
        "“蓝色港口走廊”启动仪式举行。",
        "三所大学发起“海岛教师、港口工人网络”。",
    ],
)
def test_other_quotes_are_left_alone(text):
    assert not names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("数据来自“丙海绿度”数据库。", "“丙海绿度”数据库"),
        ("“渔港少年行”公益行动走进三所小学。", "“渔港少年行”公益行动"),
        ("他参加了“海湾医生”培训计划。", "“海湾医生”培训计划"),
    ],
)
def test_a_title_and_its_sort_need_no_verb(text, name):
    classes = {"数据库": "Platform", "行动": "Programme", "计划": "Programme"}
    assert [one.name for one in Launched(classes).find(mask(text, 0, ()), text)] == [name]


@pytest.mark.parametrize(
    "text", ["他们采取“慢半拍”行动。", "要有“解决急难愁盼”行动。", "企业有“光伏+渔业”平台。"]
)
def test_other_words_in_quotes_are_no_titles(text):
    classes = {"平台": "Platform", "行动": "Programme"}
    assert not list(Launched(classes).find(mask(text, 0, ()), text))
