"""Persons whom an article calls by the name alone."""

import pytest


def persons(extraction):
    return {one.label for one in extraction.entities.values() if one.ref.type == "Person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "欢迎仪式后，王海川同布朗举行会谈。王海川表示，愿加强绿色合作。布朗指出，合作前景广阔。",
            {"王海川", "布朗"},
        ),
        ("会见后，王海川出席了签字仪式。王海川强调，要守护蓝天。", {"王海川"}),
        ("王海川会见了来访的客人。", set()),
        ("王海川表示，愿加强绿色合作。", set()),
        ("白皮书指出，绿色合作成果丰硕。白皮书出席者众多。", set()),
        ("巴西表示，愿加强绿色合作。巴西同智利举行会谈。", set()),
        ("方案强调，要守护蓝天。与会者同方案，举行讨论。", set()),
        ("郑重表示，愿加强绿色合作。", set()),
    ],
)
def test_a_name_alone_is_read_where_two_things_are_told_of_it(read, text, names):
    assert persons(read(text)) == names


def test_the_heading_may_tell_one_of_them(read):
    assert persons(read("王海川会见老挝环境部长\n\n王海川表示，愿同老方加强绿色合作。\n")) == {"王海川"}


def test_a_name_ends_before_a_day(read):
    text = "生态环境部部长王海川20日在北京同来访的客人举行会谈。"
    assert persons(read(text)) == {"王海川"}
