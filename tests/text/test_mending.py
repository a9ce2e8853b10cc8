"""Paragraphs that a page break or an empty line cut."""

from __future__ import annotations

import pytest

from greensilk_kg.text.lines import split_lines
from greensilk_kg.text.paragraphs import make_paragraphs


def texts(source: str) -> list[str]:
    return [one.text for one in make_paragraphs(split_lines(source)[0])]


def test_a_sentence_that_an_empty_line_cuts_is_one_paragraph():
    source = "双方就海岛供水与防灾减灾等议题深入交流，并\n\n共同考察了沿岸的观测站和实验室。"
    assert texts(source) == [source.replace("\n", "")]


@pytest.mark.parametrize("begin", ["一、加强观测站之间的联系。", "2023年5月3日，观测站在海边落成。"])
def test_a_sentence_that_has_ended_does_not_go_on(begin):
    source = f"双方就海岛供水与防灾减灾等议题深入交流。\n\n{begin}"
    assert texts(source) == source.split("\n\n")


def test_a_bracket_left_open_awaits_its_end():
    source = "会议听取了汇报（由观测站\n\n和实验室共同编写），并作了讨论。"
    assert texts(source) == [source.replace("\n", "")]
