from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.rdf.namespaces import LABEL, Names
from greensilk_kg.store import (
    Meta,
    Withdrawal,
    build_snapshot,
    check_withdrawn,
    load_withdrawn,
    open_snapshot,
)

ROOT = Path(__file__).parents[2]
IDS = Names().base + "id/"
ROW = "project/plan\tproject/plant\t2026-01-02\ta plan only"


def write(folder, *rows):
    path = folder / "withdrawn.tsv"
    path.write_text("entity\treplacement\twhen\twhy\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def labelled(*names):
    graph = Names().graph("reference")
    return [ox.Quad(ox.NamedNode(IDS + name), LABEL, ox.Literal(name), graph) for name in names]


def test_rows_with_and_without_a_replacement(tmp_path):
    path = write(tmp_path, "# gone", ROW, f"{IDS}project/mirage\t\t2026-01-03\tnever was")
    found = check_withdrawn(load_withdrawn(path), labelled("project/plant"), {})
    assert found == {
        IDS + "project/plan": Withdrawal(IDS + "project/plant", "2026-01-02", "a plan only"),
        IDS + "project/mirage": Withdrawal("", "2026-01-03", "never was"),
    }


@pytest.mark.parametrize(
    "row",
    [
        "plan\tproject/plant\t2026-01-02\twhy",
        "http://example.org/plan\t\t2026-01-02\twhy",
        "project/plan\tplant\t2026-01-02\twhy",
        "project/plan\t\tyesterday\twhy",
        "project/plan\t\t2026-01-02\t",
        "project/plan\t\t2026-01-02",
        "project/plan\t\t2026-01-02\twhy\tmore",
    ],
)
def test_a_broken_row_is_named_by_file_and_line(tmp_path, row):
    with pytest.raises(ConfigurationError, match=r"withdrawn.tsv:2"):
        load_withdrawn(write(tmp_path, row))


def test_an_entity_stands_there_once(tmp_path):
    with pytest.raises(ConfigurationError, match="line 2"):
        load_withdrawn(write(tmp_path, ROW, ROW))


@pytest.mark.parametrize(
    ("names", "redirects", "said"),
    [
        (("project/plant", "project/plan"), {}, "still name"),
        (("project/other",), {}, "nothing is known"),
        (("project/plant",), {IDS + "project/plan": IDS + "project/plant"}, "the same as"),
    ],
)
def test_what_the_data_contradict_is_refused(tmp_path, names, redirects, said):
    with pytest.raises(ConfigurationError, match=said):
        check_withdrawn(load_withdrawn(write(tmp_path, ROW)), labelled(*names), redirects)


def test_one_that_is_only_an_object_is_still_named(tmp_path):
    plant, plan = (ox.NamedNode(f"{IDS}project/{name}") for name in ("plant", "plan"))
    quad = ox.Quad(plant, LABEL, plan, Names().graph("reference"))
    with pytest.raises(ConfigurationError, match="still name"):
        check_withdrawn(load_withdrawn(write(tmp_path, ROW)), [quad], {})


def test_a_snapshot_carries_them_and_its_version_depends_on_them(tmp_path):
    gone = {IDS + "project/plan": Withdrawal(IDS + "project/plant", "2026-01-02", "一个计划")}
    quads = labelled("project/plant")
    plain = build_snapshot(quads, (), tmp_path / "a", Meta(), {})
    more = build_snapshot(quads, (), tmp_path / "b", Meta(), {}, withdrawn=gone)
    assert plain.version != more.version
    assert open_snapshot(tmp_path / "b").withdrawn == gone
    assert open_snapshot(tmp_path / "a").withdrawn == {}


def test_the_project_s_own_list_is_readable():
    assert isinstance(load_withdrawn(ROOT / "data" / "identity" / "withdrawn.tsv"), dict)
