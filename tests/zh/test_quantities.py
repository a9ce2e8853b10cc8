"""Quantities are read with value, unit, bound and rate, and nothing else is one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.resources import find_home
from greensilk_kg.zh.dates import find_dates
from greensilk_kg.zh.quantities import find_quantities
from greensilk_kg.zh.units import load_units

UNITS = load_units(find_home().data / "lexicon")


def shown(text, match):
    """Return a match as a line of the table has it."""
    marks = [f"measure={match.measure}"] if match.measure else []
    marks += [f"high={match.high}"] if match.high is not None else []
    marks += [match.qualifier] if match.qualifier else []
    marks += [f"per={match.per}"] if match.per else []
    marks += ["ordinal"] if match.ordinal else []
    behind = text[match.start + len(match.text) : match.end]
    marks += [f"end={behind}"] if behind else []
    return [match.text, str(match.value), match.unit, *([" ".join(marks)] if marks else [])]


def test_quantities(row):
    text, *expected = row
    assert [shown(text, match) for match in find_quantities(text, UNITS)] == (
        [] if expected == ["-"] else [expected]
    )


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("规模120兆瓦/240兆瓦时", [("120", "MegaW"), ("240", "MegaW-HR")]),
        ("规模为60MW/120MWh，", [("60", "MegaW"), ("120", "MegaW-HR")]),
        ("风机5兆瓦/组件", []),
    ],
)
def test_both_sizes_of_a_store(text, sizes):
    found = find_quantities(text, UNITS)
    assert [(str(one.value), one.unit) for one in found] == sizes


@given(
    st.integers(1, 1700),
    st.sampled_from(["", "万", "亿", "百万", "万亿"]),
    st.sampled_from(
        sorted(
            form
            for form, unit in UNITS.forms.items()
            if not form.startswith(("万", "亿", "多")) and unit.unit != "YR"
        )
    ),
)
def test_every_unit_is_read_behind_every_scale(number, scale, form):
    power = {"": 0, "万": 4, "亿": 8, "百万": 6, "万亿": 12}[scale]
    (match,) = find_quantities(f"共{number}{scale}{form}。", UNITS)
    unit = UNITS.forms[form]
    exact = number * 10**power * unit.factor
    assert abs(Decimal(exact.numerator) / Decimal(exact.denominator) - match.value) <= match.value * Decimal(
        "1e-11"
    )
    assert (match.unit, match.measure, match.text) == (unit.unit, unit.measure, f"{number}{scale}{form}")


@given(
    st.text(alphabet="0123456789.一二十百万亿年月日个家%元美度/至—超约余多以上第首分之$￥C， ", max_size=24)
)
def test_matches_are_ascending_apart_and_outside_dates(text):
    dates, end = find_dates(text), 0
    found = find_quantities(text, UNITS)
    assert found == find_quantities(text, UNITS, dates)
    for match in found:
        assert end <= match.start < match.end <= len(text)
        assert text.startswith(match.text, match.start)
        assert match.high is None or match.high > match.value
        assert all(match.end <= date.start or date.end <= match.start for date in dates)
        end = match.end


@given(st.integers(1, 1700), st.integers(1, 1700))
def test_a_range_is_read_upward_only(low, high):
    found = find_quantities(f"约{low}—{high}公里", UNITS)
    expected = [(low, high)] if low < high else [(high, None)]
    assert [(match.value, match.high) for match in found] == expected


@pytest.mark.parametrize(
    ("name", "line", "what"),
    [
        ("units.tsv", "公里\tM\tmany\tlength", "factor 'many'"),
        ("units.tsv", "公里\tM", "2 columns"),
        ("measures.tsv", "公里", "stands twice"),
        ("rates.tsv", "/日\tDAY", "stands twice"),
        ("qualifiers.tsv", "before\t约\tperhaps", "before 'perhaps'"),
    ],
)
def test_a_broken_lexicon_says_file_and_line(tmp_path, name, line, what):
    for path in (find_home().data / "lexicon").glob("*.tsv"):
        tmp_path.joinpath(path.name).write_bytes(path.read_bytes())
    lines = tmp_path.joinpath(name).read_text(encoding="utf-8").splitlines()
    tmp_path.joinpath(name).write_text("\n".join([*lines, line]), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=what) as caught:
        load_units(tmp_path)
    assert caught.value.where.path.name == name
    assert caught.value.where.line == len(lines) + 1


@pytest.mark.parametrize("unit", ["1", "一万", "9,", "第一", "一分之", "1个至", "一个至"])
def test_endless_numerals_are_no_figures_and_no_fault(unit):
    text = unit * 20_000 + "家"
    assert all(len(match.text) < 100 for match in find_quantities(text, UNITS))


def test_a_missing_lexicon_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match=r"units\.tsv"):
        load_units(tmp_path)


def test_lexicons_are_sorted():
    for name in ("units", "measures", "qualifiers", "rates", "money-signs"):
        lines = (find_home().data / "lexicon" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        entries = [line.split("\t") for line in lines if not line.startswith("# ")]
        assert entries == sorted(entries)
