"""What long names tell by themselves."""

from __future__ import annotations

import pytest


@pytest.fixture
def by_rule(statements):
    def read(text: str, rule: str) -> set[str]:
        return {statement for by, statement in statements(text) if by == rule}

    return read


def test_parties_stand_in_a_title(by_rule):
    title = "肯尼亚环境部与老挝能源和矿业部关于共建气象站的谅解备忘录"
    read = by_rule(f"他谈到《{title}》。", "agreement/parties-in-name")
    assert read == {f"{title} party 肯尼亚环境部", f"{title} party 老挝能源和矿业部"}


def test_a_name_is_told_of_where_it_first_stands(extractor, read):
    extraction = read("肯尼亚环境部来访。肯尼亚环境部表示感谢。")
    rules = [claim.evidence.rule for claim in extraction.claims]
    assert rules.count("institution/country-in-name") == 1


def test_a_joint_body_is_of_no_one_country(by_rule):
    assert not by_rule("中国—肯尼亚联合研究中心派员参会。", "institution/country-in-name")


def test_evidence_of_what_a_name_tells_covers_the_name(read):
    text = "他谈到《关于支持太平洋珊瑚保护基金的合作协议》。"
    extraction = read(text)
    spans = [
        claim.evidence.span
        for claim in extraction.claims
        if claim.evidence.rule == "agreement/concerns-in-name"
    ]
    assert [text[span.start : span.end] for span in spans] == ["《关于支持太平洋珊瑚保护基金的合作协议》"]
