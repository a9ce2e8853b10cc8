"""When a server goes over to another snapshot, and when it does not."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

from greensilk_kg.serve.operation.reload import Follower, follow, is_followed
from greensilk_kg.store import open_snapshot
from greensilk_kg.store.folders import collect, locate, make_current


@pytest.fixture
def two(tmp_path, build_small):
    """A folder of two snapshots: (folder, first, second); the second is current."""
    build_small(tmp_path)
    first = locate(tmp_path)
    build_small(tmp_path, "https://example.org/other/")
    return tmp_path, first, locate(tmp_path)


def test_a_folder_of_snapshots_is_followed_and_one_snapshot_is_not(two):
    folder, first, _ = two
    assert is_followed(folder)
    assert not is_followed(first)


def test_what_is_served_is_left_alone_and_what_was_refused_is_tried_again_only_when_forgiven(two):
    folder, first, second = two
    follower = Follower(folder, first)
    assert follower.look() == second
    follower.refuse(second, ValueError("broken"))
    assert follower.look() is None
    follower.forgive()
    assert follower.look() == second
    follower.taken(second)
    assert follower.look() is None
    make_current(first)
    assert follower.look() == first


def run(work):
    async def bounded():
        async with asyncio.timeout(30):
            await work()

    asyncio.run(bounded())


def test_every_new_one_is_taken_and_a_broken_one_refused_once(two, caplog):
    folder, first, second = two

    async def work():
        tried, wake = asyncio.Queue(), asyncio.Event()

        async def take(found):
            tried.put_nowait(found)
            if found == second:
                open_snapshot(found / "nowhere")

        task = asyncio.create_task(follow(folder, first, 0.01, take, wake))
        assert await tried.get() == second
        await asyncio.sleep(0.2)
        assert tried.empty()
        make_current(first)
        await asyncio.sleep(0.1)
        make_current(second)
        wake.set()
        assert await tried.get() == second
        task.cancel()

    run(work)
    assert f"{second.name} is refused and {first.name} goes on" in caplog.text


def test_without_a_time_it_looks_only_when_woken(two):
    folder, first, second = two

    async def work():
        tried, wake = asyncio.Queue(), asyncio.Event()
        task = asyncio.create_task(follow(folder, first, 0, tried.put, wake))
        await asyncio.sleep(0.2)
        assert tried.empty()
        wake.set()
        assert await tried.get() == second
        task.cancel()

    run(work)


def test_what_a_process_has_open_is_not_collected(two):
    folder, first, second = two
    reader = open_snapshot(first)
    assert collect(folder, keep=0) == []
    assert first.is_dir()
    del reader
    assert collect(folder, keep=0) == [first]
    assert not first.exists()
    assert second.is_dir()


def test_a_hold_ends_with_its_process(two):
    folder, first, _ = two
    program = f"""
import sys
from pathlib import Path
from greensilk_kg.store.folders import Hold
hold = Hold(Path({str(first)!r}))
print("held", flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        assert collect(folder, keep=0) == []
        process.kill()
    assert collect(folder, keep=0) == [first]
