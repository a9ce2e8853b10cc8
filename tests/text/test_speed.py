"""Time grows with length, whatever the text."""

import time

import pytest

from greensilk_kg.text import prepare

SENTENCE = "2024年5月6日，两国在某市签署《绿色合作协议》（以下简称协议），“绿色丝路”项目总投资1,200万元。"
MILLION = 1_000_000


def repeated(unit, length=MILLION):
    return unit * (length // len(unit))


@pytest.mark.parametrize(
    "source",
    [
        repeated(f"某项目竣工仪式举行\n\n{SENTENCE}{SENTENCE}\n\n（来源：某报）\n\n"),
        repeated(SENTENCE),
        repeated("没有句号的一行文字，\n\n"),
        repeated("短标题\n\n"),
        repeated("《未完的书名\n\n"),
        repeated("“"),
        repeated("-", MILLION // 4) + "x",
        repeated("![", MILLION // 4),
        repeated("a@ ", MILLION // 4),
        repeated("\n\n\n \f"),
    ],
    ids=[
        "news",
        "one line",
        "never ends",
        "headings",
        "open",
        "quotes",
        "dashes",
        "pictures",
        "addresses",
        "empty",
    ],
)
def test_a_million_characters_take_seconds(source):
    started = time.perf_counter()
    prepare(source)
    assert time.perf_counter() - started < 60
