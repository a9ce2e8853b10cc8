"""A broken shape file says where and what to do."""

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.validate import load_shapes

HEAD = """\
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix gss: <https://w3id.org/greensilk/shapes#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .

"""
SAID = 'sh:severity sh:Violation ; sh:message "错"@zh, "wrong"@en'
GOOD = f"""\
gss:A a sh:PropertyShape ;
    sh:targetClass gs:Event ; sh:path gs:theme ; sh:minCount 1 ;
    {SAID} .
"""
QUERY = f"""\
{GOOD}gss:Q a sh:NodeShape ; sh:targetClass gs:Event ; {SAID} ;
    sh:sparql [ sh:select "SELECT $this QUERY" ] .
"""


def load(tmp_path, body):
    path = tmp_path / "events.ttl"
    path.write_text(HEAD + body, encoding="utf-8")
    return load_shapes([path])


def test_a_good_file(tmp_path):
    shapes = load(tmp_path, GOOD)
    assert [path.name for path in shapes.files.values()] == ["events.ttl"]


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        (GOOD.replace(" .\n", "\n"), None, ""),
        (GOOD.replace("minCount 1", "minCout 1"), 6, "SHACL has no term sh:minCout"),
        (GOOD.replace("sh:minCount 1", 'sh:minCount "one"'), 5, "minCount"),
        (GOOD.replace('"错"@zh, ', ""), 5, "lacks a message or severity: zh"),
        (GOOD.replace("sh:severity sh:Violation ; ", ""), 5, "sh:severity"),
        (GOOD.replace("sh:path gs:theme ; ", ""), 5, "broken shapes"),
        (
            f"gss:B a sh:NodeShape ; sh:property [ sh:path gs:theme ; sh:minCount 1 ] .\n\n{GOOD}",
            5,
            "without a name",
        ),
        (QUERY.replace("QUERY", "oops"), 8, "broken query"),
        (QUERY.replace("QUERY", "{ VALUES ?x { 1 } }"), 8, "VALUES"),
    ],
)
def test_a_broken_file(tmp_path, body, line, what):
    with pytest.raises(ConfigurationError, match=what or r"events\.ttl") as caught:
        load(tmp_path, body)
    assert caught.value.where is not None
    assert caught.value.where.path.name == "events.ttl"
    if line is not None:
        assert caught.value.where.line == line


def test_a_missing_file(tmp_path):
    with pytest.raises(ConfigurationError, match=r"absent\.ttl"):
        load_shapes([tmp_path / "absent.ttl"])
