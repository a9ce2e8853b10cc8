"""Which projects a paragraph's one country is the host of."""

from __future__ import annotations

import pytest

RULE = "project/land-of-paragraph"


@pytest.fixture(scope="module")
def said(statements):
    return lambda text: {one for rule, one in statements(text) if rule == RULE}


def test_a_later_project_stands_in_the_paragraphs_country(said):
    text = "在老挝，中国企业完成了多项工程。此外，塔鲁马水电站也已并网。"
    assert said(text) == {"塔鲁马水电站 hostCountry 老挝"}


@pytest.mark.parametrize(
    "text",
    [
        "在老挝，中国企业完成了多项工程。越南的专家来访。塔鲁马水电站也已并网。",
        "多项工程已经完成，其中一些在老挝。塔鲁马水电站也已并网。",
        "在老挝，大家谈到第三届绿松石港口论坛。塔鲁马水电站也已并网。",
    ],
)
def test_two_countries_or_talks_tell_nothing(said, text):
    assert said(text) == set()
