"""Agreements that a sentence names without title marks."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.untitled import untitled


def names(text: str) -> list[str]:
    return [text[low:high] for low, high in untitled(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两馆签署关于古籍修复的三方合作意向书。", "关于古籍修复的三方合作意向书"),
        ("两市签订了红树林养护合作协议，为期三年。", "红树林养护合作协议"),
        ("双方已达成推动候鸟保护的谅解备忘录。", "推动候鸟保护的谅解备忘录"),
        ("两国签署关于“蓝色港湾”建设的合作文件。", "关于“蓝色港湾”建设的合作文件"),
    ],
)
def test_a_name_that_tells_the_matter_is_found(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "两馆签署合作协议。",
        "两馆签署战略合作框架协议。",
        "两国签署了多份合作协议。",
        "两国签署一系列海洋科研合作协议。",
        "两国签署了由专家起草的海洋科研合作协议。",
        "两国签署共建“一带一路”谅解备忘录。",
        "两国商谈海洋科研合作协议。",
        "两国签署海洋科研合作协议的仪式。",
    ],
)
def test_what_names_no_one_thing_is_left_out(text):
    assert not names(text)
