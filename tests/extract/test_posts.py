"""Which persons and posts texts hold, by table: a line in `persons.tsv` is a case."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Extraction, Object, Ref

UNSAID = {"country/chn": "中国"}
"""What a text means without naming it: authority entry → name."""
CASES = [row.cells for row in read_table(Path(__file__).with_name("persons.tsv"), 2)]


def posts(extraction: Extraction) -> set[str]:
    """Return `person @ body = title` of every post, and `person` of every person without one."""
    facts: defaultdict[Ref, dict[str, Object]] = defaultdict(dict)
    for claim in extraction.claims:
        if claim.subject.type == "Post":
            facts[claim.subject][claim.predicate] = claim.object
    label = {
        ref: entity.label or UNSAID[str(entity.authority)] for ref, entity in extraction.entities.items()
    }
    held = {
        f"{label[post['holder']]} @ {label[post['postAt']]} = {post['title'].value}"
        for post in facts.values()
    }
    holders = {post["holder"] for post in facts.values()}
    return held | {label[ref] for ref in label if ref.type == "Person" and ref not in holders}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_persons_hold_the_posts_that_the_text_gives_them(
    text: str, expected: str, read: Callable[[str], Extraction]
):
    assert posts(read(text)) == set(filter(None, expected.split("；")))


def test_an_envoy_whose_state_is_left_out_is_of_the_land_that_reports(read):
    def posts(text):
        extraction = read(text)
        told = {}
        for claim in extraction.claims:
            if claim.subject.type == "Post" and claim.predicate in {"title", "postAt"}:
                thing = claim.object
                known = extraction.entities.get(thing)
                name = known.authority.slug if known and known.authority else getattr(thing, "value", "")
                told.setdefault(claim.subject, {})[claim.predicate] = name
        return [(one["title"], one["postAt"]) for one in told.values()]

    assert posts("4月14日，驻塞拉利昂大使李子明出席交接仪式。") == [("驻塞拉利昂大使", "chn")]
    assert posts("塞拉利昂驻斐济大使李子明出席交接仪式。") == [("驻斐济大使", "sle")]


def test_a_unit_called_after_an_initiative_is_not_the_initiative(read):
    text = "青岚海洋大学绿色“一带一路”中心主任李子明表示，合作前景广阔。"
    extraction = read(text)
    titles = {claim.object.value for claim in extraction.claims if claim.predicate == "title"}
    assert titles == {"绿色“一带一路”中心主任"}


def test_who_leads_the_other_side_does_not_serve_the_first(read):
    text = "分委会中方主席、青岚环境规划院院长李子明和俄方主席、丙丁海洋大学校长陈一文出席会议。"
    extraction = read(text)
    told = {}
    for claim in extraction.claims:
        if claim.subject.type == "Post":
            told.setdefault(claim.subject, {})[claim.predicate] = claim.object
    wrong = [one for one in told.values() if getattr(one["title"], "value", "") == "俄方主席"]
    assert wrong == []


def test_an_envoy_beside_an_official_is_not_of_his_ministry(read):
    text = "孟加拉国电力、能源和矿产资源部常秘卡里姆、孟驻华大使哈桑等参加座谈。"
    titles = {claim.object.value for claim in read(text).claims if claim.predicate == "title"}
    assert "孟驻华大使" not in titles


def test_the_head_of_the_school_that_tells_of_itself(statements):
    found = {
        claim
        for _, claim in statements(
            "研修班在我校结业\n青岚农林大学国际学院\n副校长罗小坤、加纳农业部司长巴卡·萨马出席。我校为青岚农林大学。"
        )
    }
    assert not any("加纳" in one and "副校长" in one for one in found)
