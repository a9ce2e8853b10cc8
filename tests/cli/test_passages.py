from __future__ import annotations

import hashlib

import pytest

from greensilk_kg.cli.passages import prepared
from greensilk_kg.resources import Home
from greensilk_kg.serve.linked.passages import AROUND, LONGEST, Passage, Texts

TEXT = "标题\r\n甲国与乙国签署协议。\n下一行"


@pytest.fixture
def home(tmp_path):
    register = tmp_path / "home" / "data" / "sources"
    register.mkdir(parents=True)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    entry = f"slug: kept\ntitle: 题\npublisher: 社\nissued: 2024\nsha256: {digest}\n"
    entry += "genre: report\nrights: Theirs.\n"
    (register / "kept.yaml").write_text(entry, "utf-8")
    (register / "lost.yaml").write_text(
        entry.replace("kept", "lost").replace(digest, "0" * 64), encoding="utf-8"
    )
    return Home(tmp_path / "home")


def test_texts_are_those_of_the_registered_documents_by_digest(home, tmp_path, capsys):
    folder = tmp_path / "files"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "whatever.txt").write_bytes(TEXT.encode())
    (folder / "changed.txt").write_bytes(TEXT.replace("甲", "丙").encode())
    (folder / "picture.png").write_bytes(b"\x89PNG")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    with prepared(folder, home) as made:
        texts = Texts(made, {"kept": digest, "lost": "0" * 64})
        assert "kept" in texts
        assert "lost" not in texts
        start = TEXT.index("甲国")
        assert texts.passage("kept", start, start + 2) == Passage("", "甲国", "与乙国签署协议。", line=2)
        changed = hashlib.sha256(TEXT.replace("甲", "丙").encode()).hexdigest()
        assert {path.stem for path in made.iterdir()} == {digest, changed}
    assert not made.exists()
    said = capsys.readouterr().err
    assert "passages of 2 documents" in said
    assert "not among them: lost" in said
    assert "picture.png" in said


def test_nothing_is_shown_where_no_folder_is_given(home):
    with prepared(None, home) as made:
        assert made is None
    assert Texts(None, {"kept": "0" * 64}).passage("kept", 0, 1) is None


def test_a_passage_stays_in_its_line_and_in_the_text(tmp_path):
    (tmp_path / "d.txt").write_bytes(("长" * 500 + "\n前" + "词" * 3 + "后\n").encode())
    texts = Texts(tmp_path, {"d": "d"})
    assert texts.passage("d", 502, 505) == Passage("前", "词词词", "后", line=2)
    long = texts.passage("d", 0, 450)
    assert (len(long.words), long.cut, len(long.after)) == (LONGEST, True, 50)
    assert len(texts.passage("d", 400, 401).before) == AROUND
    for outside in ((0, 9999), (-1, 3), (5, 5)):
        assert texts.passage("d", *outside) is None
    assert texts.passage("../d", 0, 1) is None
