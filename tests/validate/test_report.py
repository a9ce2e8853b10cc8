"""Each format can be read by what it is made for, and says file, line and fact."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
from pyoxigraph import NamedNode

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate import FORMATS, FileViolation, Report, Violation, render

FOCUS = NamedNode("https://w3id.org/greensilk/id/event/forum")


def violation(severity="Violation", **more):
    made = {
        "focus": FOCUS,
        "path": ns.term("chair"),
        "value": NamedNode("urn:x"),
        "shape": NamedNode("https://w3id.org/greensilk/shapes#chair-value"),
        "component": "ClassConstraintComponent",
        "severity": severity,
        "messages": {"en": "A value of gs:chair is a person: 100%, always.", "zh": "主持人须是人物。"},
    }
    return Violation(**{**made, **more})


PLACED = FileViolation(violation(), Path("data/contributed/a,b.ttl"), 7, "<urn:s> <urn:p> <urn:x>")
NOTE = FileViolation(violation("Info"), None, None, "<urn:s> <urn:p> <urn:y>")


def test_text_says_all_and_counts():
    text = render([PLACED, NOTE])
    assert "data/contributed/a,b.ttl:7: Violation: A value of gs:chair" in text
    assert "<urn:s> <urn:p> <urn:x>" in text
    assert "主持人须是人物。" in text
    assert text.endswith("does not conform: 1 violation, 0 warnings, 1 info\n")
    assert render([NOTE]).endswith("conforms: 0 violations, 0 warnings, 1 info\n")


def test_json():
    told = json.loads(render([PLACED, NOTE], "json"))
    assert (told["conforms"], len(told["results"])) == (False, 2)
    first = told["results"][0]
    assert (first["file"], first["line"], first["message"]["zh"]) == (
        "data/contributed/a,b.ttl",
        7,
        "主持人须是人物。",
    )


def test_turtle_is_a_validation_report():
    quads = list(ox.parse(render([PLACED, NOTE], "turtle"), format=ox.RdfFormat.TURTLE))
    store = ox.Store()
    store.extend(quads)
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?severity { ?report a sh:ValidationReport ; sh:conforms false ; sh:result ?result .
          ?result a sh:ValidationResult ; sh:focusNode ?focus ; sh:resultSeverity ?severity ;
            sh:resultMessage ?zh, ?en
          FILTER (LANG(?zh) = "zh" && LANG(?en) = "en") }"""
    assert {row["severity"].value for row in store.query(query)} == {ns.SH + "Violation", ns.SH + "Info"}


def test_sarif_points_at_the_line():
    (run,) = json.loads(render([PLACED, NOTE], "sarif"))["runs"]
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("data/contributed/a,b.ttl", 7)
    assert (first["level"], second["level"], "locations" in second) == ("error", "note", False)
    assert {one["ruleId"] for one in run["results"]} <= {
        rule["id"] for rule in run["tool"]["driver"]["rules"]
    }


def test_junit_fails_for_violations_only():
    suite = ET.fromstring(render([PLACED, NOTE], "junit"))  # noqa: S314  # our own output
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert [child.tag for case in suite for child in case] == ["failure", "skipped"]
    assert ET.fromstring(render([], "junit")).get("failures") == "0"  # noqa: S314  # our own output


def test_github_escapes_what_its_commands_reserve():
    first, second = render([PLACED, NOTE], "github").splitlines()
    assert first.startswith(
        "::error file=data/contributed/a%2Cb.ttl,line=7,title=chair-value::A value of gs:chair"
    )
    assert "100%25, always" in first
    assert second.startswith("::notice title=chair-value::")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_a_report_and_nothing_at_all(form):
    assert render(Report((violation(),)), form)
    assert isinstance(render(Report(()), form), str)


def test_only_violations_break_conformance():
    assert Report((violation("Info"), violation("Warning"))).conforms
    assert not Report((violation("Info"), violation())).conforms
