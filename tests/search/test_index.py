from __future__ import annotations

import runpy
import threading
from pathlib import Path

import pytest

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.search import build_index, near, open_index

HELPERS = runpy.run_path(str(Path(__file__).parent / "conftest.py"))
named, slugs, iri = HELPERS["named"], HELPERS["slugs"], HELPERS["iri"]


def test_equal_statements_in_any_order_give_equal_bytes(tmp_path):
    quads = [
        q for n in range(40) for q in named(f"project/{n}", f"河谷{n}号@zh", f"Valley {n}@en", pointed=n)
    ]
    build_index(quads, CANONICAL_BASE, tmp_path / "a")
    build_index(reversed(quads), CANONICAL_BASE, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_is_no_entity_concept_or_term_is_left_out(made):
    quads = list(named("project/a", "河谷@zh"))
    elsewhere = [type(q)(type(q.subject)("https://e.example/a"), q.predicate, q.object) for q in quads]
    assert slugs(made(quads, elsewhere).search("河谷")) == ["a"]


def test_a_graph_without_names_finds_nothing(made):
    index = made([])
    assert index.search("光").total == 0
    assert near(index, "a") == []


def test_no_index_and_a_broken_one_are_told(tmp_path):
    (tmp_path / "broken").write_bytes(b"no database at all, of some length" * 100)
    for name in ("absent", "broken"):
        with pytest.raises(UnreadableInputError, match="greensilk build"):
            open_index(tmp_path / name)


def test_many_threads_ask_one_index(made):
    index = made(*(named(f"project/{n}", f"河谷{n}号@zh") for n in range(50)))
    found = []

    def ask():
        found.extend(index.search(f"河谷{n}").total for n in range(50))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(8 * [index.search(f"河谷{n}").total for n in range(50)])


def test_near_names_for_slugs_and_for_chinese(made):
    index = made(
        named("project/valley-solar", "河谷光伏电站@zh"),
        named("project/he-gu-shui-dian-zhan-0a1b2c3d", "河谷水电站@zh"),
        named("country/lao", "老挝@zh", type_="Country"),
        named("country/lbn", "黎巴嫩@zh", type_="Country"),
    )
    assert near(index, "vally-solr") == [iri("project/valley-solar").value]
    assert near(index, "valley-solar", "country") == []
    assert near(index, "he-gu-shui-dian-ff00ff00", "project") == [
        iri("project/he-gu-shui-dian-zhan-0a1b2c3d").value
    ]
    assert near(index, "laos", "country", n=1) == [iri("country/lao").value]
    assert near(index, "loa", "country", n=1) == [iri("country/lao").value]
    assert near(index, "老握", "country") == [iri("country/lao").value]
    assert near(index, "河谷水力发电站", n=1) == [iri("project/he-gu-shui-dian-zhan-0a1b2c3d").value]


@pytest.mark.parametrize(
    "text", ["", "-", '"', "*", "\0", "a" * 10_000, "老" * 10_000, "🌏", "\ud800", "a b OR c"]
)
@pytest.mark.parametrize("type_", ["", "project", '"', "a:b"])
def test_near_takes_anything(made, text, type_):
    assert near(made(named("project/a-b", "老@zh")), text, type_) in ([], [iri("project/a-b").value])
