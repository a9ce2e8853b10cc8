"""Persons with their posts in every order of body, title and name, by table; and none where none are."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from greensilk_kg.tables import read_table

CASES = [row.cells for row in read_table(Path(__file__).with_name("persons.tsv"), 2)]


def posts(extraction):
    """Return `person @ body = title` of every post, and `person` of every person without one."""
    facts = defaultdict(dict)
    for claim in extraction.claims:
        if claim.subject.type == "Post":
            facts[claim.subject][claim.predicate] = claim.object
    label = {ref: entity.label for ref, entity in extraction.entities.items()}
    held = {
        f"{label[post['holder']]} @ {label[post['postAt']]} = {post['title'].value}"
        for post in facts.values()
    }
    holders = {post["holder"] for post in facts.values()}
    return held | {label[ref] for ref in label if ref.type == "Person" and ref not in holders}


def read_posts(text, read):
    return posts(read(text))


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_the_persons_of_a_sentence(sentence, wanted, read):
    assert read_posts(sentence, read) == {post for post in wanted.split("；") if post}


def test_a_person_is_known_again_by_name_alone(read):
    extraction = read("青岚环境规划院院长周明远出席论坛。周明远介绍了港口的鸟。")
    assert [ref.key for ref in extraction.entities if ref.type == "Person"] == ["周明远"]


def test_every_post_has_holder_title_and_body(read):
    text = "".join(sentence for sentence, _ in CASES)
    facts = defaultdict(set)
    for claim in read(text).claims:
        if claim.subject.type == "Post":
            facts[claim.subject].add(claim.predicate)
    assert facts
    assert all(found >= {"type", "label", "holder", "title", "postAt"} for found in facts.values())
