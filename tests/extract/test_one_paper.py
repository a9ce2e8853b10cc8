"""Which agreements of one article are one: the headline's and the text's, in full and in short."""

from __future__ import annotations

import pytest

HEADED = "斐济环境部与清华大学签署关于海岛供水的合作协议\n\n"
TITLE = "斐济环境部与清华大学关于加强海岛供水能力建设的合作协议"
SIGNED = f"2021年3月5日，斐济环境部与清华大学在苏瓦签署《{TITLE}》。"


def papers(statements, text: str) -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    for _, one in statements(text):
        subject, predicate, value = one.split(" ", 2)
        if predicate in {"party", "signedOn", "signedAt"}:
            told.setdefault(subject, set()).add(value)
    return told


@pytest.mark.parametrize(
    "text",
    [
        HEADED + SIGNED,
        SIGNED + "\n\n根据《合作协议》，双方将共同建设供水站。",
        SIGNED + "\n\n合作协议由斐济环境部部长维利与清华大学校长王小明签署。",
    ],
)
def test_one_agreement_has_one_name(statements, text):
    told = papers(statements, text)
    assert set(told) == {TITLE}
    assert told[TITLE] == {"斐济环境部", "清华大学", "2021-03-05", "苏瓦"}


def test_a_headline_with_the_lands_gives_no_further_parties(statements):
    told = papers(
        statements,
        "斐济和汤加签署关于海岛供水的谅解备忘录\n\n《斐济环境部与汤加能源部关于海岛供水的谅解备忘录》在苏瓦签署。",
    )
    assert set(told) <= {"斐济环境部与汤加能源部关于海岛供水的谅解备忘录"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("斐济与汤加签署《关于海岛供水的合作协议》。斐济与萨摩亚签署《关于海岛供电的合作协议》。", 2),
        ("斐济环境部与清华大学签署《海岛供水合作协议》。斐济环境部还与复旦大学签署合作协议。", 2),
        ("斐济与汤加签署《海岛供水合作协议》。斐济与汤加签署《海岛供水合作备忘录》。", 2),
    ],
)
def test_two_agreements_stay_two(statements, text, count):
    assert len(papers(statements, text)) == count
