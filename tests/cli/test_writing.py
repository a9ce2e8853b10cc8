"""`greensilk serve --writable`: what is refused before anything is served."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-c", "from greensilk_kg.cli import main; main()", "serve", "--port", "0"]


def run(*arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GREENSILK_TOKEN")}
    ended = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ended.returncode, ended.stderr


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["--writable", "store"], {}, "needs a token"),
        (["--writable", "store", "--token", ""], {}, "needs a token"),
        (["--writable", "store"], {"GREENSILK_TOKEN": "two words"}, "letters, digits"),
        (["--token", "secret"], {}, "goes with --writable"),
        (["build", "--writable", "store", "--token", "secret"], {}, "never written to"),
    ],
)
def test_wrong_use_is_told(tmp_path, monkeypatch, arguments, environment, said):
    monkeypatch.chdir(tmp_path)
    status, words = run(*arguments, **environment)
    assert status == 2
    assert said in " ".join(words.split())
    assert "secret" not in words
    assert not (tmp_path / "store").exists()


def test_a_folder_of_other_things_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    status, words = run("--writable", tmp_path, "--token", "secret")
    assert (status, "no folder of a writable store" in words) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_store_of_a_snapshot_is_left_alone(tmp_path):
    (tmp_path / "manifest.json").write_text("{}")
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("MANIFEST-000001\n")
    status, words = run("--writable", tmp_path / "store", "--token", "secret")
    assert (status, "no folder of a writable store" in words) == (2, True)


def test_a_store_that_another_process_has_open_is_left_alone(tmp_path):
    (tmp_path / "CURRENT").write_text("MANIFEST-000001\n")
    with (tmp_path / "LOCK").open("w") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        status, words = run("--writable", tmp_path, "--token", "secret")
    assert (status, "another process has this store open" in words) == (2, True)
