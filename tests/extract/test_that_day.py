"""Events that open on the day of which the paragraph before, or the news, tells."""

import pytest

LETTER = "2024年11月6日，李子明向第三届海岛绿色能源论坛致信祝贺。"
FORUM = "第三届海岛绿色能源论坛"


@pytest.mark.parametrize(
    "text",
    [
        f"{LETTER}\n\n本次论坛当日在云南昆明开幕。",
        f"{LETTER}\n\n{FORUM}当日在云南昆明开幕。",
        f"青岚网消息（晚间新闻）：{LETTER}\n\n他指出，合作前景广阔。\n\n本次论坛当日在云南昆明开幕。",
    ],
)
def test_that_day_behind_an_event_is_the_day_told_before(statements, text):
    read = {one for _, one in statements(text)}
    assert {f"{FORUM} startDate 2024-11-06", f"{FORUM} locatedIn 昆明"} <= read


def test_that_day_of_another_paragraph_is_nobodys(statements):
    text = f"他指出，{LETTER}\n\n合作前景广阔。\n\n{FORUM}当日在云南昆明开幕。"
    assert not [one for _, one in statements(text) if "startDate" in one]
