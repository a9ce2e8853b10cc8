"""Persons named behind one whose post stands first, and those who speak of what is still to be held."""

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("第三届海岛绿色能源论坛在昆明举行。青岚大学教授李伟、王建国发表主旨演讲。", {"李伟", "王建国"}),
        (
            "第三届海岛绿色能源论坛在昆明举行。云南省副省长陈小明、刘强，青岚大学校长王平出席论坛。",
            {"陈小明", "刘强", "王平"},
        ),
    ],
)
def test_names_behind_a_person_with_a_post(statements, text, who):
    said = {told for _, told in statements(text)}
    assert {f"第三届海岛绿色能源论坛 participant {name}" for name in who} <= said


def test_who_speaks_of_a_coming_forum_is_at_the_press_conference(statements):
    text = (
        "第三届海岛绿色能源论坛将于2024年9月12日在三亚召开\n\n2024年6月4日，商务部举行新闻发布会，"
        "介绍第三届海岛绿色能源论坛有关情况。\n\n海南省省长王平介绍，这次论坛将有多国代表参加。\n"
    )
    said = {told for _, told in statements(text)}
    assert "商务部举行新闻发布会 participant 王平" in said
    assert "第三届海岛绿色能源论坛 participant 王平" not in said
