import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from greensilk_kg.rdf.authority import read_authority
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, PREFIXES

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "data" / "reference"
LEXICON = ROOT / "data" / "lexicon"
FILES = sorted(REFERENCE.glob("*.ttl"))
BY_HAND = [path for path in FILES if path.stem not in ("countries", "regions")]
NAMING = {PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"} | {
    PREFIXES["skos"] + name for name in ("altLabel", "hiddenLabel", "notation", "editorialNote")
}
GENERIC = [
    "联盟",
    "中心",
    "平台",
    "基金会",
    "倡议",
    "项目",
    "秘书处",
    "委员会",
    "卫生部",
    "农业部",
    "指南",
    "原则",
    "展望",
]
INSTITUTIONS = {
    "GovernmentBody",
    "IntergovernmentalOrganization",
    "Enterprise",
    "FinancialInstitution",
    "ResearchInstitution",
    "CivilSocietyOrganization",
    "MediaOrganization",
    "Institution",
}
KINDS = {
    "person": {"Person"},
    "country": {"Country"},
    "place": {"Place"},
    "institution": INSTITUTIONS,
    "initiative": {"Initiative", "Programme", "Partnership", "Platform", "Fund", "Principles"},
    "project": {"Project"},
    "publication": {"Publication", "PolicyDocument", "Guideline", "Report", "Standard"},
    "agreement": {
        "Agreement",
        "MemorandumOfUnderstanding",
        "CooperationAgreement",
        "LetterOfIntent",
        "JointDeclaration",
    },
}


def key(name):
    """Return a name without width, case, quotes, spaces and dashes, as links compare it."""
    return re.sub(r"[\s“”‘’\"'《》〈〉—–－─·•-]+", "", unicodedata.normalize("NFKC", name)).casefold()


def rows(name):
    lines = (LEXICON / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def entries():
    return read_authority(FILES)


@pytest.fixture(scope="module")
def claims(entries):
    found = defaultdict(set)
    for entry in entries:
        for name in (entry.label, *entry.aliases, *entry.hidden):
            found[key(name)].add(str(entry.id))
    return found


def test_files_are_sorted_and_in_the_one_layout():
    command = [sys.executable, str(ROOT / "scripts" / "format_reference.py"), "--check"]
    run = subprocess.run(command, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_formatting_loses_no_statement(tmp_path):
    for path in BY_HAND:
        copy = tmp_path / path.name
        reversed_lines = [str(quad.triple) + " .\n" for quad in read(path)][::-1]
        copy.write_text("".join(reversed_lines), "utf-8")
        command = [sys.executable, str(ROOT / "scripts" / "format_reference.py"), str(copy)]
        subprocess.run(command, check=True, capture_output=True)
        assert {quad.triple for quad in read(copy)} == {quad.triple for quad in read(path)}


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.stem)
def test_an_entry_states_names_and_no_fact(path):
    assert {quad.predicate.value for quad in read(path)} <= NAMING


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_slugs_are_readable_ascii(path):
    pattern = re.escape(CANONICAL_BASE) + r"id/[a-z]+/[a-z0-9]+(-[a-z0-9]+)*"
    for quad in read(path):
        assert re.fullmatch(pattern, quad.subject.value), quad.subject


def test_an_entity_stands_in_one_file():
    seen = {}
    for path in FILES:
        for subject in {quad.subject.value for quad in read(path)}:
            assert subject not in seen, f"{subject} in {path.name} and {seen[subject]}"
            seen[subject] = path.name


def test_the_first_class_is_one_of_the_ids_own_type(entries):
    for entry in entries:
        assert entry.classes[0] in KINDS[entry.id.type], entry.id
        known = set().union(*KINDS.values())
        assert set(entry.classes) <= known, entry.id


def test_classes_are_those_of_the_ontology(entries):
    terms = set()
    for path in sorted((ROOT / "ontology" / "modules").glob("*.ttl")):
        terms |= {quad.subject.value for quad in read(path) if quad.subject.value.startswith(GS)}
    assert terms
    assert {GS + name for entry in entries for name in entry.classes} <= terms


def test_no_name_is_claimed_twice(claims):
    assert {name: ids for name, ids in claims.items() if len(ids) > 1} == {}


def test_no_generic_word_and_no_single_character_is_a_name(claims):
    assert [name for name in claims if name in GENERIC or len(name) < 2] == []


def test_an_alias_repeats_no_other_name_of_its_entry(entries):
    for entry in entries:
        names = [entry.label, *entry.aliases, *entry.hidden]
        assert len(names) == len(set(names)), entry.id


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("欧洲环保协会", "美国环保协会"),
        ("关于推进共建“一带一路”绿色发展的意见", "关于推进绿色“一带一路”建设的指导意见"),
        ("“一带一路”可持续城市联盟", "绿色联盟"),
        ("中国银行", "中国银行保险监督管理委员会"),
        ("全球可持续交通创新联盟", "中国国际可持续交通创新和知识中心"),
        ("国家林业局", "国家林业和草原局"),
        ("印度", "印度尼西亚"),
        ("多米尼克", "多米尼加"),
    ],
)
def test_near_namesakes_stay_apart(claims, name, other):
    assert len(claims[key(name)]) == len(claims[key(other)]) == 1
    assert claims[key(name)] != claims[key(other)]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("生态环境部", "中华人民共和国生态环境部"),
        ("扎纳塔斯风电项目", "札纳塔斯风电项目"),
        ("芹苴垃圾焚烧发电项目", "茆苴垃圾焚烧发电项目"),
        ("老挝", "老挝人民民主共和国"),
        ("亚投行", "亚洲基础设施投资银行"),
        ("巴基斯坦中国研究院", "中国-巴基斯坦研究院"),
    ],
)
def test_names_of_one_thing_meet(claims, name, other):
    assert claims[key(name)] == claims[key(other)]
    assert len(claims[key(name)]) == 1


def test_country_characters_name_countries(entries):
    codes = {entry.id.slug.upper() for entry in entries if entry.id.type == "country"}
    table = rows("country-characters.tsv")
    assert table == sorted(table)
    assert all(len(character) == 1 and code in codes for character, code in table)
    assert len(table) == len({tuple(row) for row in table})


def test_a_trap_holds_a_name_and_hides_no_other(claims, entries):
    names = {name for entry in entries for name in (entry.label, *entry.aliases)}
    for trap, name in rows("name-traps.tsv"):
        assert name in names, name
        assert name[0] in trap
        assert key(trap) not in claims, trap
        hidden = [trap[:size] for size in range(len(trap), 1, -1) if trap[:size] in names][:1]
        assert hidden in ([], [name]), trap
