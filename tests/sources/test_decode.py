import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.sources.decode import decode

TEXT = "绿色丝绸之路的合作，\r\n两国在2024年签署。\n"
PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
        TEXT.encode("gbk"),
    ],
)
def test_known_encodings_keep_line_ends_and_lose_the_mark(data):
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    "data",
    [
        "綠色絲綢之路的合作與發展".encode("big5"),
        "é è ü über".encode("latin-1"),
        TEXT.encode("utf-16-le"),
        b"\xff\xfe\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        "дорога".encode("koi8-r"),
    ],
)
def test_other_bytes_are_not_guessed(data):
    assert decode(data) is None


@given(PLAIN)
def test_utf_8_and_utf_16_round_trip(text):
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-16")) == text
