"""Who was there as well, and days told by another date."""

import pytest

from greensilk_kg.extract.persons.company import company, has_company


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王一鸣、李平等参加会见。", ["王一鸣", "李平"]),
        ("王一鸣出席上述活动。", ["王一鸣"]),
        ("王一鸣和李平陪同考察。", ["王一鸣", "李平"]),
        ("王一鸣、各界人士参加会见。", []),
        ("王一鸣希望参加会见。", []),
        ("王一鸣参加比赛。", []),
    ],
)
def test_names_without_posts(text, names):
    found = company(text, lambda name: name[0] in "王李")
    assert [text[low:high] for low, high in found] == names


def test_only_such_sentences_are_looked_at():
    assert has_company("王一鸣参加上述活动。")
    assert not has_company("王一鸣致辞。")
