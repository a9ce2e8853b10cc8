"""What all commands share: exit status, errors without traceback, a quick start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from greensilk_kg.cli import BROKEN_PIPE, COMMANDS, FOUND, NOTHING_FOUND, WRONG, run

GREENSILK = [sys.executable, "-m", "greensilk_kg.cli"]


def test_help_and_version_succeed(capsys):
    assert run(["--help"]) == NOTHING_FOUND
    shown = capsys.readouterr().out
    assert all(f"\n  {name} " in shown for name in COMMANDS)
    assert run(["--version"]) == NOTHING_FOUND
    assert capsys.readouterr().out.startswith("greensilk, version ")


def test_no_command_shows_the_help_as_an_error(capsys):
    assert run([]) == WRONG
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.startswith("Usage: greensilk")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extracts"], "'extracts'"),
        (["--verbose"], "'--verbose'"),
        (["text"], "'FILE'"),
        (["text", "a.txt", "--max-size", "big"], "'big' is no size"),
        (["diff", "a.nq"], "'NEW'"),
        (["serve", "--workers", "0"], "'--workers'"),
        (["serve", "--timeout", "-1"], "'--timeout'"),
        (["up", "--port", "65536"], "'--port'"),
    ],
)
def test_wrong_use_names_what_is_wrong_and_where_help_is(arguments, said, capsys):
    assert run(arguments) == WRONG
    shown = capsys.readouterr()
    assert not shown.out
    [line] = shown.err.splitlines()
    assert line.startswith("greensilk: error: ")
    assert said in line
    assert "--help)" in line


def test_an_error_of_the_system_is_told_with_the_file(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("两国交界处有一座风电场。", "utf-8")
    (tmp_path / "file").touch()
    assert run(["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "file" / "out.nq")]) == WRONG
    error = capsys.readouterr().err.splitlines()[-1]
    assert error.startswith(f"greensilk: error: {tmp_path}/file")
    assert "Traceback" not in error


def test_help_imports_nothing_heavy():
    heavy = {"rdflib", "pyoxigraph", "pyshacl", "flask", "rich", "bs4", "SPARQLWrapper"}
    code = (
        f"import sys; from greensilk_kg.cli import run; run(['--help']); print(set(sys.modules) & {heavy!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_ends_the_command_quietly(unbuffered, tmp_path):
    file = tmp_path / "long.txt"
    file.write_text("风电场位于海边。\n" * 50_000, "utf-8")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen([*GREENSILK, "text", file], env=environment, **pipes) as process:
        assert process.stdout
        assert process.stdout.read(3) == "风".encode()
        process.stdout.close()
        assert process.wait(timeout=30) == BROKEN_PIPE
        assert process.stderr
        assert process.stderr.read() == b""


def open_writer(fifo, within=20.0):
    """Open a named pipe for writing once somebody reads it; blocks no longer than `within` seconds."""
    end = time.monotonic() + within
    while True:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


LISTENING = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
"""Runs a command that hears interrupts even where these tests run in the background, which ignores them."""


def test_an_interrupt_ends_the_command_without_a_traceback(tmp_path):
    fifo = tmp_path / "never.rq"
    os.mkfifo(fifo)
    command = [sys.executable, "-c", LISTENING, *GREENSILK, "query", "-f", fifo]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        try:
            writer = open_writer(fifo)
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 130
            os.close(writer)
        finally:
            process.kill()
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_answers_help_in_an_empty_folder(name, tmp_path):
    done = subprocess.run(
        [*GREENSILK, name, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == NOTHING_FOUND, done.stderr
    assert done.stdout.startswith(f"Usage: greensilk {name} ")
    assert list(Path(tmp_path).iterdir()) == []


def test_statuses_are_those_of_the_interface():
    assert (NOTHING_FOUND, FOUND, WRONG) == (0, 1, 2)
