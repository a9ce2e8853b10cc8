from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.engine.lanes import Lanes, Size
from greensilk_kg.serve.engine.run import BusyError

LATER = 1000.0
STEPS = st.lists(st.sampled_from(["enter", "pull out", "leave short", "leave long"]), max_size=40)


@given(st.integers(1, 4), st.integers(1, 4), STEPS)
def test_no_more_run_than_there_are_places_and_they_are_let_in_in_order(most, short, steps):
    entered = asyncio.run(walk(Size(most, short), steps))
    assert entered == sorted(entered)


async def walk(size, steps):
    """Take steps, and return who was let in, in order; each step keeps within the size."""
    loop = asyncio.get_running_loop()
    lanes = Lanes(size, loop)
    entered, tasks = [], []

    async def come(number):
        await lanes.enter(loop.time() + LATER)
        entered.append(number)

    for step in steps:
        if step == "enter":
            tasks.append(loop.create_task(come(len(tasks))))
        elif step == "pull out" and lanes.short and lanes.have_room:
            lanes.pull_out()
        elif step == "leave short" and lanes.short:
            lanes.leave(is_short=True)
            lanes.let_in()
        elif step == "leave long" and lanes.running > lanes.short:
            lanes.leave(is_short=False)
            lanes.let_in()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert 0 <= lanes.short <= size.short
        assert lanes.short <= lanes.running <= size.most
        has_place = lanes.short < size.short and lanes.running < size.most
        assert lanes.are_full == (len(entered) < len(tasks))
        assert not (lanes.are_full and has_place)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return entered


def test_who_finds_no_place_in_time_is_told_and_takes_none_later():
    async def run():
        loop = asyncio.get_running_loop()
        lanes = Lanes(Size(1, 1), loop)
        await lanes.enter(loop.time() + LATER)
        with pytest.raises(BusyError):
            await lanes.enter(loop.time() + 0.01)
        lanes.leave(is_short=True)
        lanes.let_in()
        return lanes.running, lanes.short, lanes.are_full

    assert asyncio.run(run()) == (0, 0, False)


def test_who_is_called_off_just_after_being_let_in_gives_the_place_to_the_next():
    async def run():
        loop = asyncio.get_running_loop()
        lanes = Lanes(Size(1, 1), loop)
        await lanes.enter(loop.time() + LATER)
        first, second = (loop.create_task(lanes.enter(loop.time() + LATER)) for _ in range(2))
        await asyncio.sleep(0)
        lanes.leave(is_short=True)
        lanes.let_in()
        first.cancel()
        await second
        return first.cancelled(), lanes.running, lanes.short, lanes.are_full

    assert asyncio.run(run()) == (True, 1, 1, False)


def test_who_is_called_off_just_after_it_was_too_late_had_no_place_to_give():
    async def run():
        loop = asyncio.get_running_loop()
        lanes = Lanes(Size(1, 1), loop)
        await lanes.enter(loop.time() + LATER)
        deadline = loop.time() + 0.01
        late = loop.create_task(lanes.enter(deadline))
        await asyncio.sleep(0)
        loop.call_at(deadline + 1e-6, late.cancel)  # behind the deadline, before the task hears of it
        await asyncio.gather(late, return_exceptions=True)
        return lanes.running, lanes.short

    assert asyncio.run(run()) == (1, 1)
