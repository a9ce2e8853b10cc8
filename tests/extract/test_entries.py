"""A day on a line of its own is part of the entry that it stands over."""

from __future__ import annotations

import pytest


def told(extraction):
    """Return the day of every agreement."""
    return {claim.object.value for claim in extraction.claims if claim.predicate == "signedOn"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "2021年\n2月8日\n斐济环境部与青岚集团签署合作协议。\n4月20日\n青岚大学与丙丁银行签署谅解备忘录。\n",
            {"2021-02-08", "2021-04-20"},
        ),
        ("二、大事记（2021年）\n1. 2月8日，斐济环境部与青岚集团签署合作协议。\n", {"2021-02-08"}),
        ("2021.02.08 斐济环境部与青岚集团签署合作协议。\n", {"2021-02-08"}),
    ],
)
def test_an_entry_has_the_day_that_stands_over_it(read, text, days):
    assert told(read(text)) == days
