"""Ceremonies that are known by the work alone, and meetings whose names a verb splits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction


def came_to(extraction: Extraction) -> set[str]:
    return {
        extraction.entities[claim.subject].label
        for claim in extraction.claims
        if claim.predicate == "participant"
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "2024年6月2日，塔鲁马水电站在万象正式开工。老挝总理陈一文在仪式上表示，感谢各方。",
            "塔鲁马水电站开工仪式",
        ),
        (
            "塔鲁马大桥日前举行主桥合龙仪式。\n\n老挝总理陈一文在仪式上致辞。",
            "塔鲁马大桥主桥合龙仪式",
        ),
        (
            "塔鲁马水电站日前举行落成典礼。\n\n水电站正式发电。\n\n老挝总理陈一文在仪式上致辞。",
            "塔鲁马水电站落成典礼",
        ),
        ("塔鲁马水电站6月2日建成投产。老挝总理陈一文出席投产仪式。", "塔鲁马水电站投产仪式"),
        (
            "青岛环境技术公司与斐济环境部6月2日在北京举行合作协议签约仪式。老挝总理陈一文出席仪式。",
            "青岛环境技术公司与斐济环境部合作协议签约仪式",
        ),
        (
            "太平洋环境协会近日以视频方式召开首次会议。会议期间，老挝总理陈一文发表讲话。",
            "太平洋环境协会首次会议",
        ),
    ],
)
def test_an_event_is_called_by_what_the_text_tells_before(
    read: Callable[[str], Extraction], text: str, event: str
):
    assert came_to(read(text)) == {event}


@pytest.mark.parametrize(
    "text",
    [
        "塔鲁马水电站将于2026年投产。老挝总理陈一文在仪式上致辞。",
        "塔鲁马水电站建设顺利。老挝总理陈一文在仪式上致辞。",
    ],
)
def test_a_ceremony_needs_a_deed_that_is_done(read: Callable[[str], Extraction], text: str):
    assert not came_to(read(text))
