"""Titles in 《》: the outermost marks count, and the ending tells what a title is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.extract.names.titles import MOST, title_class, title_spans

CLASSES = [
    ("谅解备忘录", "MemorandumOfUnderstanding"),
    ("备忘录", "Memo"),
    ("报告", "Report"),
    ("标准", "Standard"),
]


@pytest.mark.parametrize(
    ("string", "titles"),
    [
        ("印发《关于落实〈甲〉的意见》。", ["《关于落实〈甲〉的意见》"]),
        ("《甲》《乙》和《丙》", ["《甲》", "《乙》", "《丙》"]),
        ("《关于落实《甲》的意见》", ["《关于落实《甲》的意见》"]),
        ("没有书名", []),
        ("《没有合上", []),
        ("没有打开》，《甲》", ["《甲》"]),
        (f"《{'长' * MOST}》《甲》", ["《甲》"]),
    ],
)
def test_the_outermost_marks_count(string, titles):
    assert [string[low:high] for low, high in title_spans(string, 0, len(string))] == titles


@given(st.text("《》甲〈〉", max_size=30))
def test_titles_are_balanced_and_apart(string):
    behind = 0
    for low, high in title_spans(string, 0, len(string)):
        title = string[low:high]
        assert low >= behind
        assert title[0] in "《〈"
        assert title[-1] in "》〉"
        assert sum(map(title.count, "《〈")) == sum(map(title.count, "》〉"))
        behind = high


@pytest.mark.parametrize(
    ("title", "cls"),
    [
        ("绿松石港口合作谅解备忘录", "MemorandumOfUnderstanding"),
        ("绿松石港口备忘录", "Memo"),
        ("绿松石港口报告（2023）", "Report"),
        ("绿松石港口标准（试行）", "Standard"),
        ("绿松石港口的鸟", "Publication"),
        ("报告绿松石港口的鸟", "Publication"),
    ],
)
def test_the_longest_ending_tells_the_class(title, cls):
    assert title_class(title, CLASSES) == cls
