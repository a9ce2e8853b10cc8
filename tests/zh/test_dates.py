"""Dates are as precise as the text, and complete only with a year from somewhere."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.model.value import DateParts
from greensilk_kg.zh.dates import complete, find_dates

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))


def shown(parts):
    """Return a date as a line of the table has it."""
    relative = "" if parts.relative is None else f"r{parts.relative}"
    year = relative or ("?" if parts.year is None else parts.year)
    return "-".join(str(part) for part in (year, parts.month, parts.day) if part is not None)


def test_dates(row):
    text, written, *expected = row
    found = [
        [text[match.start : match.end], *(shown(part) for part in (match.first, match.last) if part)]
        for match in find_dates(text)
    ]
    assert found == ([] if written == "-" else [[written, *expected]])


@given(DAYS)
def test_a_written_day_is_read_and_completes_to_itself(day):
    for text in (f"于{day.year}年{day.month}月{day.day}日开", f"于{day.isoformat()}开"):
        (match,) = find_dates(text)
        assert complete(match.first, None).lexical == day.isoformat()
        assert text[match.end] == "开"


@given(DAYS, st.integers(1, 400))
def test_a_range_is_read_whole_however_it_is_joined(day, length):
    last = min(day + timedelta(length), date(2199, 12, 31))
    if last <= day:
        return
    spoken = [f"{each.year}年{each.month}月{each.day}日" for each in (day, last)]
    for mark in "—–-~～至到":
        (match,) = find_dates(mark.join(spoken))
        assert [complete(part, None).lexical for part in (match.first, match.last)] == [
            day.isoformat(),
            last.isoformat(),
        ]


@given(DAYS)
def test_the_missing_year_comes_from_the_caller(day):
    parts = DateParts(month=day.month, day=day.day)
    assert complete(parts, day.year).lexical == day.isoformat()
    assert complete(parts, None) is None


@pytest.mark.parametrize(("word", "year"), [("前年", 2019), ("去年", 2020), ("今年", 2021), ("明年", 2022)])
def test_relative_years_count_from_the_year_of_reference(word, year):
    (match,) = find_dates(word + "，")
    assert complete(match.first, 2021).year == year


@given(st.text(alphabet="今去明年月日〇二三十012359—至-.上午时个第底秋， ", max_size=24))
def test_matches_are_ascending_and_apart_and_real(text):
    end = 0
    for match in find_dates(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
        for parts in (match.first, match.last):
            assert parts is None or complete(parts, 2000) is not None or parts.year is not None


@given(
    st.text(alphabet="今年月日〇二十0129—至", max_size=12),
    st.text(alphabet="今年月日〇二十0129—至", max_size=12),
)
def test_a_stop_keeps_dates_apart(left, right):
    whole = find_dates(left + "。" + right)
    assert len(whole) == len(find_dates(left)) + len(find_dates(right))
