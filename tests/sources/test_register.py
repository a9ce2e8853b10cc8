from pathlib import Path

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.model.value import PartialDate
from greensilk_kg.sources import load_register, read_document

ROOT = Path(__file__).parents[2]
SOURCES = ROOT.parent / "shared" / "sources"
DIGEST = "0" * 64
ENTRY = f"""slug: a-report
title: 某报告
publisher: 某中心
issued: 2024-06
genre: report
rights: The publisher's.
sha256: {DIGEST}
expected:
  claims: 10-40
"""


def load(tmp_path, text, name="a.yaml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load_register(tmp_path.glob("*.yaml"))


def test_an_entry_is_read_whole(tmp_path):
    entry = load(tmp_path, ENTRY).find(DIGEST)
    assert (entry.slug, entry.title, entry.publisher) == ("a-report", "某报告", "某中心")
    assert (entry.issued, entry.expected) == (PartialDate(2024, 6), {"claims": (10, 40)})
    assert entry.title_en == ""


@pytest.mark.parametrize(
    ("before", "after", "line", "what"),
    [
        ("slug: a-report", "slug: A report", 1, "does not fit"),
        ("issued: 2024-06", "issued: June 2024", 4, "does not fit"),
        ("issued: 2024-06", "issued: 2024-13", 4, "does not fit"),
        ("issued: 2024-06", "issued: [2024]", 4, "a plain value is wanted"),
        ("genre: report", "gender: report", 5, "does not belong here"),
        ("genre: report", "title: report", 5, "does not belong here"),
        ("publisher: 某中心\n", "", 1, "no publisher"),
        ("  claims: 10-40", "  claims: many", 9, "does not fit"),
        ("title: 某报告", "title: [", 4, "no YAML"),
    ],
)
def test_a_broken_entry_is_named_with_its_line(tmp_path, before, after, line, what):
    with pytest.raises(ConfigurationError, match=what) as error:
        load(tmp_path, ENTRY.replace(before, after))
    assert error.value.where.line == line
    assert error.value.where.path.name == "a.yaml"


def test_a_document_is_registered_once(tmp_path):
    load(tmp_path, ENTRY)
    with pytest.raises(ConfigurationError, match="registered twice"):
        load(tmp_path, ENTRY, "b.yaml")


def test_the_projects_own_register_loads_and_names_files_by_slug():
    paths = sorted((ROOT / "data" / "sources").glob("*.yaml"))
    register = load_register(paths)
    assert {entry.slug for entry in register.entries.values()} == {path.stem for path in paths}


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents (../shared/sources) are not here")
def test_the_source_documents_are_registered():
    register = load_register((ROOT / "data" / "sources").glob("*.yaml"))
    documents = [read_document(path, register=register) for path in SOURCES.glob("*.txt")]
    assert len({document.entry.slug for document in documents}) == 5
    for document in documents:
        years = document.text.count(str(document.entry.issued.year))
        assert years or document.entry.genre == "interview"
