import gzip
import multiprocessing
import os
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.errors import ConfigurationError, GreensilkError, UnreadableInputError
from greensilk_kg.rdf.namespaces import LABEL, TYPE, XSD, Names, term
from greensilk_kg.store import Meta, build_snapshot, export, open_snapshot, rebase
from greensilk_kg.store.stable import stable

NAMES = Names()
DAM, LAKE = (ox.NamedNode(f"{NAMES.base}id/project/{name}") for name in ("dam", "lake"))
SOURCE, EVIDENCE, REFERENCE = (NAMES.graph(name) for name in ("source/a", "evidence/a", "reference"))
NODE = ox.NamedNode(f"{NAMES.base}evidence/a/1")
QUADS = [
    ox.Quad(DAM, TYPE, term("Project"), SOURCE),
    ox.Quad(DAM, TYPE, term("Project"), REFERENCE),
    ox.Quad(DAM, LABEL, ox.Literal("甲水坝", language="zh"), SOURCE),
    ox.Quad(NODE, term("start"), ox.Literal("7", datatype=ox.NamedNode(XSD + "integer")), EVIDENCE),
]
INFERRED = [ox.Triple(DAM, TYPE, term("Thing"))]
META = Meta(built_at="2024-06-01T00:00:00Z")


def build(folder, quads=QUADS, **more):
    return build_snapshot(quads, INFERRED, folder, META, {f"{NAMES.base}id/project/old": DAM.value}, **more)


def test_default_graph_holds_each_statement_once_and_no_evidence(tmp_path):
    info = build(tmp_path)
    snapshot = open_snapshot(tmp_path)
    described = info.counts["void"]
    expected = {"": 3 + described, "evidence/a": 1, "inferred": 1, "reference": 1, "source/a": 2}
    assert info.counts == expected | {"void": described}
    for name, count in info.counts.items():
        graph = NAMES.graph(name) if name else ox.DefaultGraph()
        assert len(list(snapshot.store.quads_for_pattern(None, None, None, graph))) == count
    assert snapshot.redirects == {f"{NAMES.base}id/project/old": DAM.value}


def test_same_input_in_any_order_is_the_same_snapshot(tmp_path):
    first = build(tmp_path / "a")
    second = build(tmp_path / "b", list(reversed(QUADS)))
    assert first == second
    left, right = (open_snapshot(tmp_path / name).dataset_path.read_bytes() for name in "ab")
    assert left == right


def test_a_snapshot_that_is_there_is_used_again(tmp_path):
    info = build(tmp_path)
    stamp = (tmp_path / info.version / "manifest.json").stat().st_mtime_ns
    assert build(tmp_path) == info
    assert (tmp_path / info.version / "manifest.json").stat().st_mtime_ns == stamp


def more_quads(number):
    return [*QUADS, ox.Quad(LAKE, LABEL, ox.Literal(f"湖{number}", language="zh"), SOURCE)]


def test_a_reader_stays_with_its_snapshot_while_another_becomes_current(tmp_path):
    old = build(tmp_path)
    reader = open_snapshot(tmp_path)
    new = build(tmp_path, more_quads(1))
    assert reader.version == old.version
    assert bool(reader.query("ASK { ?s a gs:Project }"))
    assert not bool(reader.query("ASK { gsid:project\\/lake ?p ?o }"))
    assert open_snapshot(tmp_path).version == new.version != old.version


def test_old_snapshots_go_and_the_current_one_stays(tmp_path):
    versions = []
    for number in range(4):
        versions.append(build(tmp_path, more_quads(number), keep=1).version)
        os.utime(tmp_path / versions[-1] / "manifest.json", (number, number))
    there = {path.name for path in tmp_path.iterdir() if not path.is_symlink()}
    assert there == set(versions[2:])
    assert (tmp_path / "current").resolve().name == versions[3]


def test_going_back_to_old_data_makes_the_old_snapshot_current(tmp_path):
    old = build(tmp_path).version
    build(tmp_path, more_quads(1))
    build(tmp_path)
    assert open_snapshot(tmp_path).version == old


def test_a_failed_build_leaves_the_current_snapshot_and_no_rubbish(tmp_path):
    before = build(tmp_path)
    with pytest.raises(GreensilkError, match="in graph"):
        build(tmp_path, [*QUADS, ox.Quad(DAM, TYPE, term("Project"))])
    assert open_snapshot(tmp_path).version == before.version
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([before.version, "current"])


def _labels(path):
    return open_snapshot(Path(path)).counts["source/a"]


def test_several_processes_read_one_snapshot_at_once(tmp_path):
    build(tmp_path)
    reader = open_snapshot(tmp_path)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_labels, [str(tmp_path)] * 2) == [2, 2]
    assert reader.counts["source/a"] == 2


def test_no_snapshot_is_an_error_that_says_what_to_do(tmp_path):
    with pytest.raises(UnreadableInputError, match="greensilk build"):
        open_snapshot(tmp_path)


def test_export_is_sorted_nquads_of_the_named_graphs(tmp_path):
    build(tmp_path)
    snapshot = open_snapshot(tmp_path)
    lines = export(snapshot).splitlines(keepends=True)
    assert lines == sorted(lines)
    assert b"".join(lines) == gzip.decompress(snapshot.dataset_path.read_bytes())
    found = set(ox.parse(export(snapshot), format=ox.RdfFormat.N_QUADS))
    assert {quad for quad in found if quad.graph_name != NAMES.graph("void")} == {
        *QUADS,
        ox.Quad(DAM, TYPE, term("Thing"), NAMES.graph("inferred")),
    }


@pytest.mark.parametrize(
    ("form", "kind"),
    [("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD), ("turtle", ox.RdfFormat.TURTLE)],
)
def test_export_formats_say_the_same(tmp_path, form, kind):
    build(tmp_path)
    snapshot = open_snapshot(tmp_path)
    found = set(ox.parse(export(snapshot, form), format=kind))
    if form == "turtle":
        assert found == set(snapshot.store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    else:
        assert found == set(ox.parse(export(snapshot), format=ox.RdfFormat.N_QUADS))
    one = {quad.triple for quad in ox.parse(export(snapshot, form, "source/a"), format=kind)}
    assert one == {quad.triple for quad in QUADS if quad.graph_name == SOURCE}


def test_export_of_an_unknown_graph_names_those_there_are(tmp_path):
    build(tmp_path)
    with pytest.raises(GreensilkError, match="source/a"):
        export(open_snapshot(tmp_path), "turtle", "source/b")


NUMBERS = st.builds(
    lambda text, kind: ox.Literal(text, datatype=ox.NamedNode(XSD + kind)),
    st.sampled_from(["007", "1.50", "1e3", "true", "2024-06", "x", "-0", "+1"]),
    st.sampled_from(["integer", "decimal", "double", "boolean", "gYearMonth", "string"]),
)


@given(st.lists(NUMBERS | st.builds(ox.Literal, st.text(max_size=3)), max_size=6))
def test_stable_quads_are_what_a_store_gives_back(literals):
    quads = stable(ox.Quad(DAM, LABEL, literal, SOURCE) for literal in literals)
    store = ox.Store()
    store.extend(quads)
    assert set(store) == quads == stable(quads)


@given(st.permutations(["_:a <urn:p> _:b .", "_:b <urn:p> <urn:x> .", "_:c <urn:q> _:a ."]))
def test_blank_nodes_have_the_same_names_in_any_order(lines):
    def named(text):
        return stable(ox.parse(text, format=ox.RdfFormat.N_TRIPLES))

    plain = named("\n".join(lines))
    assert plain == named("\n".join(lines).replace("_:a", "_:z"))


def test_rebase_moves_our_data_and_no_ontology_term():
    moved = list(rebase(QUADS, "http://kg.example/"))
    assert {q.graph_name.value for q in moved} == {
        f"http://kg.example/graph/{name}" for name in ("source/a", "evidence/a", "reference")
    }
    assert {q.predicate for q in moved} == {q.predicate for q in QUADS}
    assert {q.object for q in moved} == {q.object for q in QUADS}
    assert list(rebase(rebase(QUADS, "https://w3id.org/greensilk/"), "https://w3id.org/greensilk/")) == QUADS


def test_rebase_refuses_what_is_no_base():
    with pytest.raises(ConfigurationError, match=r"kg\.example"):
        list(rebase(QUADS, "kg.example"))


def test_the_version_does_not_depend_on_the_history(tmp_path):
    build(tmp_path / "a", QUADS[:2])
    later, alone = build(tmp_path / "a"), build(tmp_path / "b")
    assert later.version == alone.version
    told = [len(open_snapshot(tmp_path / name).history) for name in "ab"]
    assert told == [2, 1]


def test_a_snapshot_from_before_anything_was_measured_is_still_read(tmp_path):
    info = build(tmp_path)
    for name in ("quality.json", "history.json"):
        (tmp_path / info.version / name).unlink()
    snapshot = open_snapshot(tmp_path)
    assert (snapshot.quality, list(snapshot.history)) == (None, [])
    assert open_snapshot(tmp_path).version == info.version
    build(tmp_path, QUADS[:2])
    assert len(open_snapshot(tmp_path).history) == 1
