"""A violation in a data file says file, line and fact."""

import pytest

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.rdf.files import canonical, write_atomic
from greensilk_kg.validate import validate_files

TURTLE = """\
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix event: <https://w3id.org/greensilk/id/event/> .
@prefix person: <https://w3id.org/greensilk/id/person/> .

event:forum a gs:Conference ;
    rdfs:label "论坛"@zh ;
    gs:startDate "2022" ;
    gs:chair person:li .

event:nameless a gs:Meeting .
"""


@pytest.fixture
def turtle(tmp_path):
    path = tmp_path / "contributed.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


def told(found):
    return [(one.path.name, one.line, one.violation.shape.value.rpartition("#")[2]) for one in found]


def test_turtle_lines(turtle, context, shapes):
    found = validate_files([turtle], context, shapes)
    assert told(found) == [
        ("contributed.ttl", 8, "startDate-value"),
        ("contributed.ttl", 9, "chair-value"),
        ("contributed.ttl", 11, "Label"),
    ]
    assert found[0].fact.endswith('ontology#startDate> "2022"')
    assert found[2].fact == "<https://w3id.org/greensilk/id/event/nameless>"


def test_one_file_may_describe_what_another_names(turtle, tmp_path, context, shapes):
    other = tmp_path / "people.ttl"
    prefixes = TURTLE.split("\n\n", maxsplit=1)[0]
    other.write_text(prefixes + '\nperson:li a gs:Person ; rdfs:label "李某"@zh .\n', encoding="utf-8")
    assert "chair-value" not in {
        name for _, _, name in told(validate_files([turtle, other], context, shapes))
    }


def test_extracted_lines_are_exact(tmp_path, emitted, context, shapes):
    path = tmp_path / "brief.nq"
    write_atomic(path, canonical(emitted()))
    assert validate_files([path], context, shapes) == []
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines) if "#start>" in line)
    lines[number] = lines[number].replace("XMLSchema#integer", "XMLSchema#string")
    path.write_text("\n".join(lines), encoding="utf-8")
    found = validate_files([path], context, shapes)
    assert {line for _, line, name in told(found) if name == "Evidence-start"} == {number + 1}


def test_a_statement_without_evidence_is_told_with_its_line(tmp_path, emitted, context, shapes):
    path = tmp_path / "brief.nq"
    quads = [q for q in emitted() if "participant" not in str(q.object)]
    lost = {q.subject for q in emitted()} - {q.subject for q in quads}
    write_atomic(path, canonical(quads))
    assert lost == set()
    found = validate_files([path], context, shapes)
    line = next(
        n
        for n, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if "ontology#participant> <" in text
    )
    assert ("brief.nq", line, "Grounded") in told(found)


def test_a_broken_file_is_an_error_with_its_line(tmp_path, context, shapes):
    path = tmp_path / "broken.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> .\n", encoding="utf-8")
    with pytest.raises(UnreadableInputError, match=r"broken\.ttl:2"):
        validate_files([path], context, shapes)
