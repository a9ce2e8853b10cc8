"""Entities get names in IRIs: of authority entries, minted from labels, or from what nodes hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from greensilk_kg.link import link
from greensilk_kg.link.mint import slug_of
from greensilk_kg.model.claim import Claim, Evidence, Extraction, LocalEntity, Ref, Value
from greensilk_kg.model.document import Document
from greensilk_kg.model.knowledge import AuthorityEntry, EntityId
from greensilk_kg.model.text import Span

ENTRIES = (
    AuthorityEntry(
        EntityId("institution", "qli"),
        ("ResearchInstitution",),
        "青岚研究院",
        ("青岚院", "青院"),
        ("青岗研究院",),
    ),
)


def document(slug="try"):
    return Document(slug, "", "0" * 64, "try.txt", "text/plain")


def named(type_, label, key=None, **more):
    return LocalEntity(Ref(type_, key or label), (type_,), label, **more)


def names(*entities, doc="try", entries=ENTRIES, claims=()):
    extraction = Extraction(doc, {one.ref: one for one in entities}, tuple(claims))
    return link(extraction, entries, document(doc)).ids


def name(entity, doc="try", entries=ENTRIES):
    return names(entity, doc=doc, entries=entries)[entity.ref]


def claim(subject, predicate, value, start=0, end=9):
    return Claim(subject, predicate, value, Evidence(Span(start, end), "try/rule", 0.9))


@pytest.mark.parametrize(
    ("label", "aliases"),
    [
        ("青岚研究院", ()),
        ("“青岚”研究院", ()),
        ("青岗研究院", ()),
        ("青岚国际研究院", ("青岚院",)),
        ("青岚国际研究院", ("院", "青岚研究院")),
    ],
)
def test_any_name_of_an_authority_entry_leads_to_it(label, aliases):
    assert name(named("Institution", label, aliases=aliases)) == EntityId("institution", "qli")


def test_an_authority_that_was_recognised_wins():
    known = EntityId("institution", "other")
    assert name(named("Institution", "青岚研究院", authority=known)) == known


@pytest.mark.parametrize(
    "entity",
    [
        named("Publication", "青岚研究院"),
        named("Institution", "青岚研究所"),
        named("Institution", "丙丁所", aliases=("青院",)),
    ],
)
def test_another_class_another_name_or_a_local_short_form_does_not(entity):
    assert name(entity).slug != "qli"


def test_two_entities_of_one_authority_share_its_name():
    one, other = named("Institution", "青岚研究院"), named("Institution", "青岚国际院", aliases=("青岚院",))
    assert set(names(one, other).values()) == {EntityId("institution", "qli")}


@pytest.mark.parametrize(
    ("type_", "label"),
    [
        ("Institution", "丙丁研究院"),
        ("Place", "南屿"),
        ("Initiative", "绿帆倡议"),
        ("Event", "第三届港口论坛"),
        ("Event", "2023年港口论坛"),
        ("Publication", "“绿帆”港口报告"),
        ("Project", "QLI光伏电站"),
    ],
)
def test_a_name_that_singles_a_thing_out_is_the_same_in_every_document(type_, label):
    assert name(named(type_, label), "one") == name(named(type_, label), "two")
    assert name(named(type_, label)).slug == slug_of(label, type_)


@pytest.mark.parametrize(
    ("type_", "label"),
    [
        ("Event", "港口论坛"),
        ("Publication", "工作方案"),
        ("Agreement", "合作协议"),
        ("Project", "光伏电站"),
        ("Person", "周明远"),
    ],
)
def test_a_name_that_does_not_is_of_its_document(type_, label):
    one, two = name(named(type_, label), "one"), name(named(type_, label), "two")
    assert one != two
    assert one.slug.rsplit("-", 1)[0] == two.slug.rsplit("-", 1)[0]


def test_a_person_of_an_authority_entry_is_the_same_everywhere():
    person = AuthorityEntry(EntityId("person", "zhou-mingyuan"), ("Person",), "周明远")
    assert {name(named("Person", "周明远"), doc, (person,)).slug for doc in ("one", "two")} == {
        "zhou-mingyuan"
    }


@pytest.mark.parametrize(("type_", "segment"), [("GovernmentBody", "government-body"), ("Event", "event")])
def test_a_type_in_kebab_case(type_, segment):
    assert name(named(type_, "丙丁")).type == segment


def post(title="院长", start=0, key="one"):
    ref = Ref("Post", key)
    return ref, [
        claim(ref, "holder", Ref("Person", "周明远"), start),
        claim(ref, "title", Value(title, "zh"), start),
        claim(ref, "postAt", Ref("Institution", "青岚研究院"), start),
    ]


PERSON, BODY = named("Person", "周明远"), named("Institution", "青岚研究院")


def test_a_post_is_named_by_its_holder_and_a_hash():
    ref, claims = post()
    ids = names(PERSON, BODY, claims=claims)
    assert ids[ref].type == "post"
    assert ids[ref].slug.startswith(ids[PERSON.ref].slug + "-")


def test_the_hash_is_of_the_content_whatever_the_order_and_the_key():
    ref, claims = post()
    other, same = post(key="two")
    assert names(PERSON, BODY, claims=claims)[ref] == names(BODY, PERSON, claims=claims[::-1])[ref]
    assert names(PERSON, BODY, claims=claims)[ref] == names(PERSON, BODY, claims=same)[other]


@pytest.mark.parametrize("changed", [{"title": "副院长"}, {"start": 3}])
def test_other_content_or_another_passage_gives_another_hash(changed):
    ref, claims = post()
    _, others = post(**changed)
    assert names(PERSON, BODY, claims=claims)[ref] != names(PERSON, BODY, claims=others)[ref]


def test_another_document_gives_another_hash():
    ref, claims = post()
    body = replace(PERSON, authority=EntityId("person", "zhou"))
    one, two = (names(body, BODY, claims=claims, doc=doc)[ref] for doc in ("one", "two"))
    assert one.slug[:-8] == two.slug[:-8]
    assert one != two
