"""Who signs, takes part or speaks for another: the one who is there is told of, and for whom he signs."""

from __future__ import annotations

import pytest

PAPER = "关于共建海岛气象站的谅解备忘录"
SIGNED = {f"{PAPER} party 中国气象局", f"{PAPER} party 斐济环境部", f"{PAPER} signatory 王小明"}


def told(statements, text):
    return {statement for _, statement in statements(text)}


@pytest.mark.parametrize(
    "text",
    [
        "受中国气象局委托，驻斐济大使王小明日前与斐济环境部签署《关于共建海岛气象站的谅解备忘录》。",
        "驻斐济大使王小明受中国气象局局长委托，同斐济环境部部长维利签署《关于共建海岛气象站的谅解备忘录》。",
        "斐济环境部部长维利与代表中国气象局出席活动的王小明大使共同签署《关于共建海岛气象站的谅解备忘录》。",
        "中国驻斐济大使王小明（代表中国气象局）和斐济环境部部长维利在《关于共建海岛气象站的谅解备忘录》上签字。",
        "《关于共建海岛气象站的谅解备忘录》由中国驻斐济大使王小明代表中国气象局与斐济环境部部长维利签署。",
        "斐济环境部部长维利与王小明大使今天签署了《关于共建海岛气象站的谅解备忘录》。王大使是代表中国气象局局长签字的。",
    ],
)
def test_who_signs_for_a_body(text, statements):
    said = told(statements, text)
    assert said >= SIGNED
    assert f"{PAPER} party 中国" not in said


@pytest.mark.parametrize(
    "text",
    [
        "驻斐济大使王小明受中国气象局委托，与斐济环境部部长维利讨论《关于共建海岛气象站的谅解备忘录》。",
        "斐济环境部部长维利会见代表中国气象局出席活动的王小明大使，介绍《关于共建海岛气象站的谅解备忘录》。",
    ],
)
def test_nobody_signs_where_they_only_talk(text, statements):
    assert not told(statements, text) & SIGNED


def test_who_is_stood_for_signs_nothing(statements):
    said = told(
        statements,
        "中国气象局副局长王小明代表李海涛局长与斐济环境部部长维利签署《关于共建海岛气象站的谅解备忘录》。",
    )
    assert f"{PAPER} signatory 王小明" in said
    assert f"{PAPER} signatory 李海涛" not in said


@pytest.mark.parametrize(
    "text",
    [
        "王小明代表李海涛出席第三届海岛论坛。",
        "青岛大学副校长王小明代表李海涛校长出席第三届海岛论坛并致辞。",
        "第三届海岛论坛在昆明举行。青岛大学副校长王小明代表校长李海涛致辞。",
    ],
)
def test_who_comes_for_another(text, statements):
    said = told(statements, text)
    assert "第三届海岛论坛 participant 王小明" in said
    assert "第三届海岛论坛 participant 李海涛" not in said


def test_a_representative_is_nobody_for_whom_another_comes(statements):
    said = told(statements, "企业代表王小明、首席谈判代表李海涛出席第三届海岛论坛。")
    assert {"第三届海岛论坛 participant 王小明", "第三届海岛论坛 participant 李海涛"} <= said
