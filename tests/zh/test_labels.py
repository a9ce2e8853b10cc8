"""Labels of the lines of a programme."""

from __future__ import annotations

import pytest

from greensilk_kg.zh.labels import starts_label


@pytest.mark.parametrize("line", ["时间：5月6日", "会议地点：青岚", "主办单位:甲大学", "协办方：甲网络"])
def test_a_label_begins_the_line(line):
    assert starts_label(line)


@pytest.mark.parametrize("line", ["时间是5月6日", "会议：青岚", "主办单位为甲大学", "他说：时间：5月6日", ""])
def test_other_lines_have_none(line):
    assert not starts_label(line)
