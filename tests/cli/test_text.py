"""`greensilk text` prints exactly the text that offsets count in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from greensilk_kg.cli import run

TEXT = "第一行\r\n第二行：水电站。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_is_the_decoded_file_without_newline_translation_or_mark(encoding, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode(encoding))
    done = subprocess.run(
        [sys.executable, "-m", "greensilk_kg.cli", "text", file], capture_output=True, check=True
    )
    assert done.stdout.decode() == TEXT


def test_html_gives_its_blocks(tmp_path, capfdbinary):
    (tmp_path / "a.html").write_text("<h1>标题</h1><script>x</script><p>一段话。</p>", "utf-8")
    assert run(["text", str(tmp_path / "a.html")]) == 0
    assert capfdbinary.readouterr().out.decode() == "标题\n\n一段话。\n"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00", "format .png is unknown"),
        ("latin.txt", "café ".encode("latin-1") * 50, "cannot be decoded"),
        ("zeros.txt", b"\x00\x01\x02", "binary"),
    ],
)
def test_unreadable_input_names_the_file_and_the_remedy(name, content, said, tmp_path, capfdbinary):
    (tmp_path / name).write_bytes(content)
    assert run(["text", str(tmp_path / name)]) == 2
    shown = capfdbinary.readouterr()
    assert not shown.out
    error = shown.err.decode()
    assert error.startswith(f"greensilk: error: {tmp_path / name}: ")
    assert said in error
    assert error.endswith(")\n")


def test_a_size_limit_can_be_set(tmp_path, capfdbinary):
    (tmp_path / "a.txt").write_text(TEXT * 100, "utf-8")
    assert run(["text", str(tmp_path / "a.txt"), "--max-size", "1K"]) == 2
    assert b"--max-size" in capfdbinary.readouterr().err
    assert run(["text", str(tmp_path / "a.txt"), "--max-size", "1M"]) == 0
