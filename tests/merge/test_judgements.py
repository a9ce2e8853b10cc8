from pathlib import Path

import pytest

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.merge import load_judgements
from greensilk_kg.merge.judgements import clusters

ROOT = Path(__file__).parents[2]
TAIL = "\tlin\t2024-05-01\tread both pages"


def write(folder, *rows):
    path = folder / "judgements.tsv"
    path.write_text("left\tright\tverdict\twho\twhen\twhy\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def test_rows_with_tails_and_whole_iris(tmp_path):
    iri = "https://w3id.org/greensilk/id/person/b"
    [judgement] = load_judgements(write(tmp_path, "# seen twice", f"person/a\t{iri}\tsame{TAIL}"))
    assert (judgement.left, judgement.right, judgement.verdict) == ("person/a", "person/b", "same")
    assert judgement.row.line == 3


@pytest.mark.parametrize(
    "row",
    [
        f"person/a\tperson/b\tperhaps{TAIL}",
        f"person/a\tperson/a\tsame{TAIL}",
        f"person\tperson/b\tsame{TAIL}",
        f"person/a\thttp://example.org/b\tsame{TAIL}",
        "person/a\tperson/b\tsame\tlin\tyesterday\tread both pages",
        "person/a\tperson/b\tsame\tlin\t2024-05-01\t",
        "person/a\tperson/b\tsame\t\t2024-05-01\tread both pages",
        "person/a\tperson/b",
        f"person/a\tperson/b\tsame{TAIL}\tand more",
    ],
)
def test_a_broken_row_is_named_by_file_and_line(tmp_path, row):
    with pytest.raises(ConfigurationError, match=r"judgements\.tsv:2: "):
        load_judgements(write(tmp_path, row))


def test_same_by_way_of_another_and_different_names_all_rows(tmp_path):
    rows = [
        f"person/{pair[0]}\tperson/{pair[1]}\t{pair[2:]}{TAIL}"
        for pair in ("absame", "bcsame", "cadifferent")
    ]
    with pytest.raises(ConfigurationError, match=r"judgements\.tsv:4: .* line 2, 3 "):
        load_judgements(write(tmp_path, *rows))


def test_clusters_join_whatever_the_order(tmp_path):
    pairs = ("ab", "cd", "bc", "ef")
    rows = [f"person/{left}\tperson/{right}\tsame{TAIL}" for left, right in pairs]
    found = clusters(load_judgements(write(tmp_path, *rows)))
    assert found["person/a"] == found["person/d"] == {f"person/{name}" for name in "abcd"}
    assert found["person/e"] == {"person/e", "person/f"}


def test_our_own_judgements_load():
    assert load_judgements(ROOT / "data" / "identity" / "judgements.tsv")
