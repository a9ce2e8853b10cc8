"""What a clause that reports a signing calls an agreement without a name."""

from __future__ import annotations

import pytest


def agreements(read, text: str) -> set[str]:
    return {one.label for one in read(text).entities.values() if one.ref.type == "Agreement"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("斐济环境部和清华大学签署协议，合作建设示范区。", "斐济环境部和清华大学签署协议"),
        ("斐济环境部5月6日宣布，与清华大学签署协议。", "斐济环境部与清华大学签署协议"),
        (
            "斐济环境部分别与清华大学、汤加电力公司签署贷款协议。",
            "斐济环境部与清华大学、汤加电力公司签署贷款协议",
        ),
        ("斐济環境部和清華大學簽署協議。", "斐济環境部和清華大學簽署協議"),
        ("斐济环境部同汤加电力公司签署2亿美元的协议。", "斐济环境部同汤加电力公司签署2亿美元的协议"),
    ],
)
def test_the_deed_alone_is_the_name_where_two_parties_are_named(read, text, label):
    assert agreements(read, text) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "双方签署协议，合作建设示范区。",
        "斐济环境部与三家企业签署协议。",
        "斐济环境部与清华大学将签署协议。",
        "斐济环境部和清华大学签署了上述协议。",
        "斐济环境部和清华大学签署该协议。",
    ],
)
def test_a_deed_of_one_named_party_or_of_none_names_no_agreement(read, text):
    assert not agreements(read, text)


def test_what_was_handed_over_tells_which_certificate_is_meant(read):
    text = "斐济环境部部长维利与清华大学校长王小明代表双方签署物资交接清单。"
    assert agreements(read, text) == {"斐济环境部与清华大学物资交接清单"}
    assert agreements(read, text.replace("物资", "")) == {"斐济环境部与清华大学交接清单"}


def test_a_headline_and_a_title_name_one_agreement(read):
    text = (
        "斐济与汤加签署海湾湿地生态监测谅解备忘录\n\n"
        "2024年5月6日，斐济环境部与汤加环境部签署《斐济环境部与汤加环境部关于海湾湿地生态监测的谅解备忘录》。"
    )
    assert agreements(read, text) == {"斐济环境部与汤加环境部关于海湾湿地生态监测的谅解备忘录"}
