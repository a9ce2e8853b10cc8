"""Results for people and for machines: text, JSON, Turtle, SARIF, JUnit XML, GitHub annotations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pyoxigraph as ox

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate.quarantine import properties
from greensilk_kg.validate.records import FileViolation, Report, Violation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LEVELS = {"Violation": "error", "Warning": "warning", "Info": "note"}


def render(found: Report | Iterable[FileViolation | Violation], form: str = "text") -> str:
    """Return results in one of `FORMATS`, with a line feed at the end.

    Args:
        found: Results, with or without their places.
        form: `text`, `json`, `turtle`, `sarif`, `junit` or `github`.

    Raises:
        KeyError: There is no such format.
    """
    results = found.results if isinstance(found, Report) else found
    placed = [one if isinstance(one, FileViolation) else _unplaced(one) for one in results]
    return FORMATS[form](placed)


def _unplaced(result: Violation) -> FileViolation:
    terms = (result.focus, result.path, result.value)
    return FileViolation(result, None, None, " ".join(str(term) for term in terms if term is not None))


def _name(found: FileViolation) -> str:
    return found.violation.shape.value.rpartition("#")[2]


def _place(found: FileViolation) -> str:
    return ":".join(str(part) for part in (found.path, found.line) if part is not None)


def text(results: Sequence[FileViolation]) -> str:
    """One result a paragraph: place, severity, message, fact; then the counts."""
    lines = []
    for found in results:
        place = _place(found)
        result = found.violation
        lines.append(f"{place + ': ' if place else ''}{result.severity}: {result.message()} [{_name(found)}]")
        lines += [f"    {found.fact}", f"    {result.message('zh')}"]
    counts = {name: sum(one.violation.severity == name for one in results) for name in LEVELS}
    verdict = "does not conform" if counts["Violation"] else "conforms"
    told = ", ".join(f"{count} {name.lower()}{'' if count == 1 else 's'}" for name, count in counts.items())
    return "\n".join([*lines, f"{verdict}: {told}", ""])


def as_json(results: Sequence[FileViolation]) -> str:
    """An object with `conforms` and `results`; absent places are null."""
    told = [
        {
            "severity": found.violation.severity,
            "file": None if found.path is None else str(found.path),
            "line": found.line,
            "fact": found.fact,
            "focus": str(found.violation.focus),
            "path": None if found.violation.path is None else str(found.violation.path),
            "value": None if found.violation.value is None else str(found.violation.value),
            "shape": found.violation.shape.value,
            "component": found.violation.component,
            "message": dict(found.violation.messages),
        }
        for found in results
    ]
    conforms = not any(one.violation.severity == "Violation" for one in results)
    return json.dumps({"conforms": conforms, "results": told}, ensure_ascii=False, indent=2) + "\n"


def turtle(results: Sequence[FileViolation]) -> str:
    """A `sh:ValidationReport` as SHACL has it."""
    report = ox.BlankNode("report")
    conforms = not any(one.violation.severity == "Violation" for one in results)
    boolean = ox.Literal("true" if conforms else "false", datatype=ox.NamedNode(ns.XSD + "boolean"))
    triples = [
        ox.Triple(report, ns.TYPE, ox.NamedNode(ns.SH + "ValidationReport")),
        ox.Triple(report, ox.NamedNode(ns.SH + "conforms"), boolean),
    ]
    for number, found in enumerate(results):
        node = ox.BlankNode(f"result{number}")
        triples.append(ox.Triple(report, ox.NamedNode(ns.SH + "result"), node))
        triples += [ox.Triple(node, name, value) for name, value in properties(found.violation)]
    made = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=ns.PREFIXES) or b""
    return made.decode()


def sarif(results: Sequence[FileViolation]) -> str:
    """SARIF 2.1.0, which code hosts show beside the lines."""
    driver = {
        "name": "greensilk",
        "rules": [{"id": name} for name in sorted({_name(found) for found in results})],
    }
    run = {"tool": {"driver": driver}, "results": [_sarif_result(found) for found in results]}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return (
        json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _sarif_result(found: FileViolation) -> dict[str, object]:
    result = found.violation
    message = f"{result.message()} {found.fact}"
    told: dict[str, object] = {
        "ruleId": _name(found),
        "level": LEVELS[result.severity],
        "message": {"text": message},
    }
    if found.path is not None:
        place: dict[str, object] = {"artifactLocation": {"uri": found.path.as_posix()}}
        if found.line is not None:
            place["region"] = {"startLine": found.line}
        told["locations"] = [{"physicalLocation": place}]
    return told


def junit(results: Sequence[FileViolation]) -> str:
    """JUnit XML: a failure for each violation; warnings and infos are skipped cases with their message."""
    failures = sum(one.violation.severity == "Violation" for one in results)
    counts = {"tests": str(max(len(results), 1)), "failures": str(failures)}
    suite = ET.Element("testsuite", {"name": "greensilk validate", **counts})
    for found in results:
        case = ET.SubElement(suite, "testcase", classname=_name(found), name=_place(found) or found.fact)
        failed = found.violation.severity == "Violation"
        note = ET.SubElement(case, "failure" if failed else "skipped", message=found.violation.message())
        note.text = f"{_place(found)}\n{found.fact}\n{found.violation.message('zh')}"
    if not results:
        ET.SubElement(suite, "testcase", classname="greensilk", name="conforms")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suite, encoding="unicode") + "\n"


def github(results: Sequence[FileViolation]) -> str:
    """Workflow commands, which GitHub shows at the lines of a change."""
    return "".join(_command(found) for found in results)


def _command(found: FileViolation) -> str:
    level = LEVELS[found.violation.severity].replace("note", "notice")
    place = {"file": found.path, "line": found.line, "title": _name(found)}
    where = ",".join(
        f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value is not None
    )
    return f"::{level} {where}::{_escaped(f'{found.violation.message()} {found.fact}')}\n"


def _escaped(value: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        value = value.replace(char, f"%{ord(char):02X}")
    return value


FORMATS: dict[str, Callable[[Sequence[FileViolation]], str]] = {
    "text": text,
    "json": as_json,
    "turtle": turtle,
    "sarif": sarif,
    "junit": junit,
    "github": github,
}
"""Name of a format → results to text."""
