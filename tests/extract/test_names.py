"""Which names sentences hold, by table: a line in `names.tsv` is a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.tables import read_table

CASES = [row.cells for row in read_table(Path(__file__).with_name("names.tsv"), 3)]


def names(extraction):
    return {
        f"{entity.ref.type} {name}"
        for entity in extraction.entities.values()
        for name in (entity.label, *entity.aliases)
        if name
    }


def split(cell):
    return {name for name in cell.split("；") if name}


@pytest.mark.parametrize(("sentence", "wanted", "unwanted"), CASES, ids=[case[0] for case in CASES])
def test_the_names_of_a_sentence(sentence, wanted, unwanted, read):
    found = names(read(sentence))
    assert split(wanted) <= found
    assert not split(unwanted) & found


@pytest.mark.parametrize(
    ("sentence", "name", "cls"),
    [
        ("会上发布了《绿松石港口报告》。", "绿松石港口报告", "Report"),
        ("会上发布了《绿松石港口报告（2023）》。", "绿松石港口报告（2023）", "Report"),
        ("会上发布了《绿松石港口建设标准》。", "绿松石港口建设标准", "Standard"),
        ("会上发布了《绿松石港口建设指南》。", "绿松石港口建设指南", "Guideline"),
        ("两国签署了《绿松石港口合作谅解备忘录》。", "绿松石港口合作谅解备忘录", "MemorandumOfUnderstanding"),
        ("两国签署了《绿松石港口合作意向书》。", "绿松石港口合作意向书", "LetterOfIntent"),
        ("莫桑比克能源和矿业部派员参加。", "莫桑比克能源和矿业部", "GovernmentBody"),
        ("青岚新能源有限公司派员参加。", "青岚新能源有限公司", "Enterprise"),
        ("青岚海洋大学派员参加。", "青岚海洋大学", "ResearchInstitution"),
        ("第三届绿松石港口论坛开幕。", "第三届绿松石港口论坛", "Conference"),
        ("第三届绿松石港口培训班开班。", "第三届绿松石港口培训班", "Training"),
    ],
)
def test_the_ending_of_a_name_tells_its_class(sentence, name, cls, read):
    classes = {entity.label: entity.classes for entity in read(sentence).entities.values()}
    assert classes[name][0] == cls
