"""Numerals are read exactly, or not at all."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.zh.numerals import parse_fraction, parse_number, parse_ordinal, plain

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number):
    """Write 0 < number < 10000, without a leading zero."""
    text, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + sign
        gap = not digit
    return text


def written(number):
    """Write a whole number as Chinese does: groups of four digits, 零 over gaps."""
    if number == 0:
        return "零"
    text = ""
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            gap = "零" if text and group < 1000 else ""
            text += gap + below_ten_thousand(group) + sign
    return text


def test_numerals(row):
    numeral, value = row
    assert parse_number(numeral) == (None if value == "-" else Decimal(value))


def test_fractions(row):
    fraction, value = row
    assert parse_fraction(fraction) == (None if value == "-" else Decimal(value))


@given(st.integers(0, 10**12 - 1))
def test_what_is_written_in_chinese_is_read(number):
    assert parse_number(written(number)) == number


@given(st.integers(0, 10**12 - 1))
def test_thousands_separators_change_nothing(number):
    assert parse_number(f"{number:,}") == parse_number(str(number)) == number


@given(st.decimals(0, 9999, places=2), st.sampled_from([("万", 4), ("亿", 8), ("千万", 7), ("万亿", 12)]))
def test_scales_move_the_point(number, scale):
    sign, power = scale
    assert parse_number(f"{number}{sign}") == number.scaleb(power)


@given(st.text(alphabet=DIGITS + "〇两十百千万亿点.,0123456789余", max_size=8))
def test_any_string_of_numerals_is_read_or_refused(text):
    value = parse_number(text)
    assert value is None or (value >= 0 and "E" not in str(value))


@given(st.integers(1, 9999))
def test_ordinals_are_read_in_both_scripts(number):
    assert parse_ordinal(f"第{number}") == parse_ordinal("第" + written(number)) == number


def test_a_word_without_rank_is_no_ordinal():
    assert [parse_ordinal(text) for text in ("首", "第几", "三")] == [1, None, None]


def test_plain_keeps_the_value_and_sheds_exponent_and_zeros():
    assert str(plain(Decimal("1E+3"))) == "1000"
    assert str(plain(Decimal("1.500"))) == "1.5"
    assert f"{plain(Decimal('0.0000001200')):f}" == "0.00000012"
