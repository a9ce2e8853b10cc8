"""The line of a statement, by a scan that agrees with the parser."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.rdf.files import read
from greensilk_kg.validate import locate
from greensilk_kg.validate.turtle_scan import scan

ROOT = Path(__file__).parents[2]
TEXT = """\
@prefix ex: <urn:x:> .  # ex:a ex:p ex:nothing .
PREFIX dc: <http://purl.org/dc/terms/>
@base <http://base.example/> .

ex:a a ex:Thing ;
    ex:p ex:b, ex:c.d ,
        <rel> ;
    dc:title "x \\"quoted\\" ; . y"@en ,
        '''two
lines'''@zh-Hans ;
    ex:n 1.5, true, "3"^^ex:kind .
[] ex:p [ ex:q ex:inner ; ex:r ( 1 2 ) ] ,
    ex:after .
ex:e ex:q \"\"\"a "b" c\"\"\" .
"""


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "line"),
    [
        ("urn:x:a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", NamedNode("urn:x:Thing"), 5),
        ("urn:x:a", "urn:x:p", NamedNode("urn:x:b"), 6),
        ("urn:x:a", "urn:x:p", NamedNode("urn:x:c.d"), 6),
        ("urn:x:a", "urn:x:p", NamedNode("http://base.example/rel"), 7),
        ("urn:x:a", "http://purl.org/dc/terms/title", Literal('x "quoted" ; . y', language="en"), 8),
        ("urn:x:a", "http://purl.org/dc/terms/title", Literal("two\nlines", language="zh-Hans"), 9),
        ("urn:x:a", "urn:x:n", Literal("3", datatype=NamedNode("urn:x:kind")), 11),
        ("urn:x:a", "urn:x:p", NamedNode("urn:x:absent"), 6),
        ("urn:x:a", "urn:x:absent", NamedNode("urn:x:b"), 5),
        ("urn:x:absent", "urn:x:p", NamedNode("urn:x:b"), None),
        ("urn:x:e", "urn:x:q", Literal('a "b" c'), 14),
    ],
)
def test_lines_of_turtle(tmp_path, subject, predicate, value, line):
    path = tmp_path / "a.ttl"
    path.write_text(TEXT, encoding="utf-8")
    assert list(read(path))
    assert locate(path, Quad(NamedNode(subject), NamedNode(predicate), value)) == line


def test_lines_of_trig_skip_the_graph_name(tmp_path):
    path = tmp_path / "a.trig"
    path.write_text(
        "<urn:g> {\n <urn:a> <urn:p> <urn:b> .\n}\nGRAPH <urn:h> { <urn:a> <urn:q>\n <urn:b> }\n",
        encoding="utf-8",
    )
    lines = [locate(path, quad) for quad in sorted(read(path), key=str)]
    assert lines == [2, 5]


def test_lines_of_n_quads_are_exact_whatever_the_spelling(tmp_path):
    path = tmp_path / "a.nq"
    lines = [b"# first", b'<urn:a> <urn:p> "\\u7EFF" <urn:g> .', b"", b"<urn:a>   <urn:p> <urn:b>  .# end"]
    path.write_bytes(b"\n".join(lines) + b"\n")
    green = Quad(NamedNode("urn:a"), NamedNode("urn:p"), Literal("绿"), NamedNode("urn:g"))
    assert locate(path, green) == 2
    assert locate(path, Quad(NamedNode("urn:a"), NamedNode("urn:p"), NamedNode("urn:b"))) == 4
    assert locate(path, Quad(NamedNode("urn:a"), NamedNode("urn:p"), Literal("绿"))) is None


TERMS = st.sampled_from([f"http://x.example/{name}" for name in ("a", "b", "c")]).map(NamedNode)
LITERALS = st.text(max_size=8).map(Literal) | st.integers().map(Literal) | st.booleans().map(Literal)
TRIPLES = st.lists(st.builds(ox.Triple, TERMS, TERMS, TERMS | LITERALS), max_size=12)


@given(TRIPLES)
def test_the_scan_finds_what_the_parser_finds(triples):
    text = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes={"x": "http://x.example/"}).decode()
    parsed = {
        tuple(term.value for term in (q.subject, q.predicate, q.object))
        for q in ox.parse(text, format=ox.RdfFormat.TURTLE)
    }
    assert {(one.subject, one.predicate, one.object) for one in scan(text)} == parsed


@pytest.mark.parametrize(
    "path", sorted((ROOT / "ontology/modules").glob("*.ttl")), ids=lambda path: path.stem
)
def test_the_scan_reads_the_ontology_as_the_parser_does(path):
    def iri(term):
        return getattr(term, "value", "") if not isinstance(term, ox.BlankNode) else ""

    parsed = {tuple(map(iri, (q.subject, q.predicate, q.object))) for q in read(path)}
    assert {
        (one.subject, one.predicate, one.object) for one in scan(path.read_text(encoding="utf-8"))
    } == parsed
