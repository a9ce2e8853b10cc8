"""Places found by form."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.extract.core.lexicon import load_lexicon
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.sites import Sites

LEXICON = Path(__file__).parents[2] / "data" / "lexicon"
SITES = Sites(load_lexicon(LEXICON))


def found(sentence: str, *known: tuple[str, str]) -> list[str]:
    atoms = []
    for name, kind in known:
        start = sentence.index(name)
        atoms.append(Mention(start, start + len(name), kind, kind, name, "name/authority"))
    return sorted({one.name for one in SITES.find(sentence, sentence, 0, atoms)})


@pytest.mark.parametrize(
    ("sentence", "known", "names"),
    [
        ("电站位于老挝塔鲁马省莫拉卡县。", [("老挝", "Country")], ["塔鲁马省", "莫拉卡县"]),
        ("电站建在塔鲁马河上。", [], ["塔鲁马河"]),
        ("湄公河三角洲盛产稻米。", [("湄公河", "Place")], ["湄公河三角洲"]),
        ("肯尼亚莫拉卡州的塔鲁镇晴天很多。", [("肯尼亚", "Country")], ["塔鲁镇", "莫拉卡州"]),
        ("会议在加纳首都莫拉卡举行。", [("加纳", "Country")], ["莫拉卡"]),
        ("会议在加纳莫拉卡举行。", [("加纳", "Country")], ["莫拉卡"]),
        ("约旦亚喀巴省气候干燥。", [("约旦", "Country"), ("亚喀巴", "Place")], ["亚喀巴省"]),
        ("钦州港货物吞吐量增长。", [("钦州", "Place")], ["钦州港"]),
        ("列车到达青州铁路口岸。", [("青州", "Place")], ["青州铁路口岸"]),
        ("吉布提港扩建。", [("吉布提", "Country")], ["吉布提港"]),
        ("钦州港口货物增长。", [("钦州", "Place")], []),
        ("青州口岸办发布公告。", [("青州", "Place")], []),
        ("老挝港口扩建。", [("老挝", "Country")], []),
        ("越南青岚县的居民受益。", [("越南", "Country")], ["青岚县"]),
        ("位于广宁省青岚市的园区", [], ["广宁省", "青岚市"]),
        ("电站在莫拉—塔鲁大区。", [], ["莫拉—塔鲁大区"]),
        ("仪式在一个叫莫塔的小村举行，随后前往小镇莫拉举行晚会。", [], []),
        ("仪式在距首都90公里的小镇莫拉卡举行。", [], ["莫拉卡"]),
        ("电站建在拉马邦塔村。", [], ["拉马邦塔村"]),
        ("肯尼亚南部大区的居民", [("肯尼亚", "Country")], ["南部大区"]),
        ("老挝塔鲁马省湄林县有林区、矿区。", [("老挝", "Country")], ["塔鲁马省", "湄林县"]),
        ("仪式在莫塔村举行，农村和新村都很美。", [], ["莫塔村"]),
    ],
)
def test_places(sentence: str, known: list[tuple[str, str]], names: list[str]) -> None:
    assert found(sentence, *known) == names


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("老挝沿海省份受益。", [("老挝", "Country")]),
        ("园区位于该省北部。", []),
        ("园区位于沿海省份。", []),
        ("中国各省市积极参与。", [("中国", "Country")]),
        ("越南农村地区用上了电。", [("越南", "Country")]),
        ("印度尼西亚中小城市发展很快。", [("印度尼西亚", "Country")]),
        ("东南亚区域合作不断深化。", []),
        ("泰国开发区吸引投资。", [("泰国", "Country")]),
        ("内河港口更加清洁。", []),
    ],
)
def test_no_places(sentence: str, known: list[tuple[str, str]]) -> None:
    assert found(sentence, *known) == []
