from __future__ import annotations

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.bombs import refuse_bombs

RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://a.example/">{}</rdf:RDF>'
NODE = "<rdf:Description><a:p>{}</a:p></rdf:Description>"
TRIPLE = "<http://a.example/s> <http://a.example/p> "
NESTED = [
    ox.RdfFormat.TURTLE,
    ox.RdfFormat.TRIG,
    ox.RdfFormat.N3,
    ox.RdfFormat.N_TRIPLES,
    ox.RdfFormat.N_QUADS,
]


def xml(entities, text):
    declared = "".join(f'<!ENTITY {name} "{value}">' for name, value in entities.items())
    return f"<!DOCTYPE rdf:RDF [{declared}]>{RDF.format(NODE.format(text))}".encode()


def nested(depth):
    return f"{TRIPLE}{f'<<( {TRIPLE}' * depth}1{' )>>' * depth} ."


@pytest.mark.parametrize(
    ("entities", "text"),
    [
        ({"l0": "lol" * 9, **{f"l{i}": f"&l{i - 1};" * 10 for i in range(1, 10)}}, "&l9;"),
        ({"l": "x" * 100_000}, "&l;" * 2_000),
        ({"l": "&l;"}, "&l;"),
    ],
)
def test_entities_that_expand_beyond_measure_are_refused(entities, text):
    with pytest.raises(ValueError, match=r"amplification|recursive"):
        refuse_bombs(xml(entities, text), ox.RdfFormat.RDF_XML)


def test_entities_as_ontologies_use_them_are_let_through():
    document = xml({"owl": "http://www.w3.org/2002/07/owl#", "a": "b"}, "&owl;Class &a;")
    refuse_bombs(document, ox.RdfFormat.RDF_XML)
    [quad] = ox.parse(document, ox.RdfFormat.RDF_XML)
    assert quad.object.value == "http://www.w3.org/2002/07/owl#Class b"


@pytest.mark.parametrize("chosen", NESTED)
def test_triple_terms_nested_deep_are_refused(chosen):
    refuse_bombs(nested(100).encode(), chosen)
    with pytest.raises(ValueError, match="nested 100 deep"):
        refuse_bombs(nested(101).encode(), chosen)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('# """\n', '# """'),
        ("# '''\n", "# '''"),
        (f'{TRIPLE}"\\"" .\n', '# "'),
        (f"{TRIPLE}<http://a.example/#x> . ", ""),
        (f"@prefix a: <http://a.example/> . {TRIPLE} a:\\#x . ", ""),
        (f"{TRIPLE}'\"', '''\"\"\"''' . ", '# """'),
    ],
)
def test_nothing_hides_them(before, after):
    with pytest.raises(ValueError, match="nested"):
        refuse_bombs(f"{before}{nested(200)}{after}".encode(), ox.RdfFormat.TURTLE)


@pytest.mark.parametrize("text", ['"<<"', "'<<'", '"""<< " <<"""', "'''<< ' <<'''", '"\\"<<"'])
def test_brackets_within_texts_and_comments_do_not_count(text):
    refuse_bombs((f"{TRIPLE}{text} . # <<\n" * 150).encode(), ox.RdfFormat.TURTLE)
