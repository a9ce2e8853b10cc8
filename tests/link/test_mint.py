"""Slugs: ASCII, readable, the same for all writings of one name, and different for different names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.link.mint import LONGEST, digest, normalised, readable, slug_of

NAMES = st.text(min_size=1, max_size=40)
HAN = st.text("绿色港口银行重庆长大都调", min_size=1, max_size=12)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@given(NAMES)
def test_a_slug_is_ascii_whatever_the_name(name):
    assert SLUG.fullmatch(readable(name))
    assert SLUG.fullmatch(slug_of(name, "Institution"))
    assert len(readable(name)) <= LONGEST


@given(HAN, st.lists(st.sampled_from("“”《》—-· 、，"), max_size=4), st.randoms(use_true_random=False))
def test_marks_change_nothing(name, marks, random):
    letters = list(name)
    for mark in marks:
        letters.insert(random.randint(0, len(letters)), mark)
    other = "".join(letters)
    assert normalised(other) == normalised(name)
    assert slug_of(other, "Event") == slug_of(name, "Event")


@given(HAN, HAN)
def test_other_names_have_other_slugs(one, other):
    assert (slug_of(one, "Event") == slug_of(other, "Event")) == (one == other)


@pytest.mark.parametrize(
    "writing",
    [
        "“青岚”港口—国际联盟",
        "青岚港口国际联盟",
        "《青岚港口国际联盟》",
        "「青岚」港口国际联盟",
        "青岚·港口 国际联盟",
    ],
)
def test_writings_of_one_name_give_one_slug(writing):
    assert slug_of(writing, "Institution") == slug_of("青岚港口国际联盟", "Institution")


@pytest.mark.parametrize(("wide", "narrow"), [("计划（２０２４）", "计划(2024)"), ("ＱＬＩ院", "qli院")])
def test_width_and_case_give_one_slug(wide, narrow):
    assert slug_of(wide, "Event") == slug_of(narrow, "Event")


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("青岚研究院", "qing-lan-yan-jiu-yuan"),
        ("QLI院", "qli-yuan"),
        ("2023年论坛", "2023-nian-lun-tan"),
        ("《》", "x"),
    ],
)
def test_a_slug_reads_as_pinyin(label, slug):
    assert readable(label) == slug


def test_class_and_scope_are_part_of_the_hash():
    assert (
        len(
            {
                slug_of("论坛", "Event"),
                slug_of("论坛", "Project"),
                slug_of("论坛", "Event", "a"),
                slug_of("论坛", "Event", "b"),
            }
        )
        == 4
    )


def test_a_long_name_is_cut_between_words():
    slug = readable("绿" * 50)
    assert set(slug.split("-")) == {"lv"}
    assert slug_of("绿" * 50, "Event") != slug_of("绿" * 51, "Event")


def test_slugs_stay_what_they_were():
    """A slug stands in published IRIs: a change here breaks links."""
    assert (
        slug_of("青岚研究院", "Institution") == f"qing-lan-yan-jiu-yuan-{digest('青岚研究院', 'Institution')}"
    )
    assert digest("青岚研究院", "Institution") == "8cad9ff8"
    assert digest("ab", "c") != digest("a", "bc")
