"""The event that an article reports: one, or none where the text does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction

SPEAKER = "\n\n青岛市市长李子明表示，海湾治理已见成效。\n"


def participants(extraction: Extraction) -> set[str]:
    return {
        extraction.entities[claim.subject].label
        for claim in extraction.claims
        if claim.predicate == "participant"
    }


@pytest.mark.parametrize(
    "lead",
    [
        "2024年5月6日，第三届海岛绿色能源论坛在斐济举行。",
        "2024年5月6日，青岛市生态环境局举办第三届海岛绿色能源论坛。",
        "第三届海岛绿色能源论坛在第二届海洋环境保护研讨会期间举行。",
        "第三届海岛绿色能源论坛于5月6日拉开帷幕。",
        "第三届海岛绿色能源论坛上，老挝能源部部长维利发言。\n\n论坛昨日下午二时假苏瓦珊瑚酒店宴会厅举行。",
    ],
)
def test_who_speaks_in_a_report_was_there(read: Callable[[str], Extraction], lead: str):
    assert participants(read(lead + SPEAKER)) == {"第三届海岛绿色能源论坛"}


@pytest.mark.parametrize(
    "lead",
    [
        "第三届海岛绿色能源论坛的成果正在落实。",
        "第三届海岛绿色能源论坛期间，多份文件发布。",
        "第三届海岛绿色能源论坛将于明年举办，各方正在准备第二届海洋环境保护研讨会。",
        "海湾治理是一项长期工作。",
    ],
)
def test_where_nothing_was_held_nobody_took_part(read: Callable[[str], Extraction], lead: str):
    assert not participants(read(lead + SPEAKER))


def test_an_interview_is_no_speech(read: Callable[[str], Extraction]):
    text = "第三届海岛绿色能源论坛在斐济举行。\n\n青岛市市长李子明在接受记者采访时说，海湾治理已见成效。\n"
    assert not participants(read(text))


def test_the_order_of_sentences_does_not_move_an_explicit_event(read: Callable[[str], Extraction]):
    one = "第三届海岛绿色能源论坛在斐济举行。"
    two = "青岛市市长李子明出席第二届海洋环境保护研讨会。"
    assert participants(read(one + two)) == participants(read(two + one)) == {"第二届海洋环境保护研讨会"}
