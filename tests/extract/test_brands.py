"""Short names of firms after their full ones."""

from __future__ import annotations

import pytest


def labels(extraction):
    return {
        (one.label, *one.aliases) for one in extraction.entities.values() if one.ref.type == "Institution"
    }


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("青峦重工股份有限公司到场。当地居民感谢青峦重工。", "青峦重工股份有限公司", "青峦重工"),
        ("中国云南国际经济技术有限公司到场。云南国际很满意。", "中国云南国际经济技术有限公司", "云南国际"),
        ("越南青峦风能科技有限公司到场。青峦风能招工。", "越南青峦风能科技有限公司", "青峦风能"),
    ],
)
def test_a_firm_is_known_by_its_short_name_too(text, full, short, read):
    assert (full, short) in labels(read(text))


@pytest.mark.parametrize(
    "text",
    ["海外能源有限公司到场。海外能源前景好。", "青岚绿色能源有限公司到场。绿色能源前景好。"],
)
def test_what_any_firm_may_be_called_is_no_short_name(text, read):
    assert not any("能源" in name for names in labels(read(text)) for name in names[1:])
