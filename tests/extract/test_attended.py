"""Who came to an event that neither title nor lead names, told of in sentences before."""

from __future__ import annotations

import pytest

RITE = "丁戊风电项目移交仪式"
TOLD = f"青岛市市长李子明在昆明出席{RITE}"


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}，斐济环境部部长陈一文、商务部部长王平一同出席。",
        f"{TOLD}。\n\n斐济环境部部长陈一文在致辞中说，风电前景可期。",
        f"{TOLD}。斐济环境部部长陈一文、商务部部长王平也参加了活动。",
    ],
)
def test_sentences_go_on_speaking_of_the_event_that_people_came_to(text, statements):
    told = {statement for _, statement in statements(text)}
    assert {f"{RITE} participant 李子明", f"{RITE} participant 陈一文"} <= told


def test_a_clause_that_says_who_came_follows_the_one_that_says_what_was_held(statements):
    text = "老挝丁戊水电站7日举行投产发电仪式，斐济环境部部长陈一文、青岛市市长李子明等近2000人出席。"
    told = {statement for _, statement in statements(text)}
    assert "老挝丁戊水电站投产发电仪式 participant 陈一文" in told


@pytest.mark.parametrize(
    "text",
    [
        f"此前，{TOLD}。\n\n斐济环境部部长陈一文表示，风电前景可期。",
        f"{TOLD}。\n\n风电装机增长很快。\n\n电价走低。\n\n各方看好。\n\n斐济环境部部长陈一文表示，前景可期。",
        f"{TOLD}。\n\n斐济环境部部长陈一文在接受记者采访时表示，前景可期。",
    ],
)
def test_who_speaks_elsewhere_did_not_come(text, statements):
    assert f"{RITE} participant 陈一文" not in {statement for _, statement in statements(text)}
