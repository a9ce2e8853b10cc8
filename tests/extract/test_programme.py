"""Programmes, line by line, and whom a text calls by family name and title."""

import pytest

PROGRAMME = """第三届海岛绿色能源论坛

地点：昆明
主办单位：青岛市生态环境局
主持人：李子明，青岛大学教授
嘉宾：陈一文，斐济环境部部长；王平，商务部副司长
"""


@pytest.mark.parametrize(
    "statement",
    [
        "第三届海岛绿色能源论坛 locatedIn 昆明",
        "第三届海岛绿色能源论坛 organizer 青岛市生态环境局",
        "第三届海岛绿色能源论坛 chair 李子明",
        "第三届海岛绿色能源论坛 participant 陈一文",
        "第三届海岛绿色能源论坛 participant 王平",
    ],
)
def test_a_programme_is_read_line_by_line(statement, statements):
    assert statement in {told for _, told in statements(PROGRAMME)}


def test_family_name_and_title_mean_the_person_named_before(statements):
    text = "第三届海岛绿色能源论坛在北京召开。\n\n青岛大学校长卢坤会见来宾。卢校长在致辞中表示，成效已见。"
    told = {one for _, one in statements(text)}
    assert "第三届海岛绿色能源论坛 participant 卢坤" in told


def test_family_name_and_title_are_no_name_of_the_person(read):
    text = "第三届海岛绿色能源论坛在北京召开。\n\n青岛大学校长卢坤会见来宾。卢校长致辞。"
    persons = [one for one in read(text).entities.values() if one.ref.type == "Person"]
    assert [(one.label, one.aliases) for one in persons] == [("卢坤", ())]
