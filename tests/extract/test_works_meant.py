"""Words that stand for a work by the last word of its name."""

from __future__ import annotations

import pytest

from greensilk_kg.model.claim import Ref


def told(read, text: str) -> set[tuple[str, str]]:
    found = read(text)
    return {
        (found.entities[one.subject].label, one.predicate)
        for one in found.claims
        if isinstance(one.subject, Ref) and one.predicate in {"locatedIn", "contractor", "commissionedOn"}
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "两校共建了白湖耐盐植物种质资源圃。该资源圃位于阿拉木图市郊。",
            ("白湖耐盐植物种质资源圃", "locatedIn"),
        ),
        (
            "双方就北坪市污水处理厂项目签约，该厂由丙丁建设集团承建。",
            ("北坪市污水处理厂项目", "contractor"),
        ),
        (
            "代表团参观了莫拉卡水电站。这座电站2015年6月投产。",
            ("莫拉卡水电站", "commissionedOn"),
        ),
    ],
)
def test_the_work_is_meant_whose_name_ends_so(read, text, fact):
    assert fact in told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "代表团参观了莫拉卡水电站。该渔港由丙丁建设集团承建。",
        "代表团参观了莫拉卡公路。这座粮库由丙丁建设集团承建。",
    ],
)
def test_another_work_is_not_meant(read, text):
    assert not {fact for fact in told(read, text) if fact[1] == "contractor"}
