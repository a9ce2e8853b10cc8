"""Known names are found whatever their marks, the longest first, and never by accident."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.names.gazetteer import Gazetteer
from greensilk_kg.model.knowledge import AuthorityEntry, EntityId
from greensilk_kg.rdf.schema import load_schema
from greensilk_kg.resources import find_home
from greensilk_kg.text.folding import fold


def entry(name, cls, label, *aliases, hidden=()):
    type_, slug = name.split("/")
    return AuthorityEntry(EntityId(type_, slug), (cls,), label, aliases, hidden)


ENTRIES = (
    entry("country/chn", "Country", "中国"),
    entry("country/ind", "Country", "印度"),
    entry("country/idn", "Country", "印度尼西亚", "印尼"),
    entry("country/tha", "Country", "泰国"),
    entry("country/lao", "Country", "老挝"),
    entry("place/yunlan", "Place", "云岚省", "云岚"),
    entry("place/heping", "Place", "和平市", "云岚和平"),
    entry("institution/boc", "FinancialInstitution", "中国银行"),
    entry("institution/cbirc", "GovernmentBody", "中国银行保险监督管理委员会"),
    entry(
        "institution/qla",
        "CivilSocietyOrganization",
        "“青岚”港口国际联盟",
        "QLA",
        hidden=("青岗港口国际联盟",),
    ),
    entry("institution/mof", "GovernmentBody", "财政部", "中国财政部"),
    entry("institution/lao-energy", "GovernmentBody", "老挝能源部", "能源部"),
)


@pytest.fixture(scope="module")
def gazetteer():
    schema = load_schema(find_home().files("ontology", "modules/*.ttl"))
    return Gazetteer(ENTRIES, schema, ["发展中国家"])


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("印度尼西亚在赤道上", ["印度尼西亚=idn"]),
        ("印度与印尼", ["印度=ind", "印尼=idn"]),
        ("中国银行保险监督管理委员会", ["中国银行保险监督管理委员会=cbirc"]),
        ("中国银行保险柜", ["中国银行=boc"]),
        ("两国财政部门与中国财政部", ["中国财政部=mof"]),
        ("中国财政部门户网站", ["中国财政部=mof"]),
        ("“青岚”港口国际联盟的港口", ["“青岚”港口国际联盟=qla"]),
        ("青岚港口国际联盟", ["青岚港口国际联盟=qla"]),
        ("『青岚』港口—国际联盟", ["『青岚』港口—国际联盟=qla"]),
        ("“青岚港口国际联盟”", ["青岚港口国际联盟=qla"]),
        ("青岗港口国际联盟", ["青岗港口国际联盟=qla"]),
        ("成员QLA与qla", ["QLA=qla", "qla=qla"]),
        ("QLAB、AQLA、QLA2", []),
        ("QLA的", ["QLA=qla"]),
        ("发展中国家的港口", []),
        ("发展中国家与中国", ["中国=chn"]),
        ("财政部与中国财政部", ["财政部=mof", "中国财政部=mof"]),
        ("泰国财政部", ["泰国=tha"]),
        ("泰国、财政部", ["泰国=tha", "财政部=mof"]),
        ("老挝能源部", ["老挝能源部=lao-energy"]),
        ("云岚和平与和平", ["云岚=yunlan", "和平=heping"]),
        ("", []),
    ],
)
def test_known_names(gazetteer, sentence, found):
    mentions = gazetteer.find(fold(sentence), sentence, 0, len(sentence))
    assert [f"{one.name}={one.authority.slug}" for one in mentions] == found


def test_a_stretch_is_searched_alone(gazetteer):
    text = "印度尼西亚和中国银行"
    assert [one.name for one in gazetteer.find(text, text, 0, 2)] == ["印度"]
    assert [(one.start, one.end) for one in gazetteer.find(text, text, 3, len(text))] == [(6, 10)]


def test_lookup_wants_the_whole_name(gazetteer):
    assert gazetteer.lookup("《青岚》港口国际联盟").id.slug == "qla"
    assert gazetteer.lookup("青岚港口国际联盟会") is None
