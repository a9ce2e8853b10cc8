"""An answer is the same bytes wherever it is held, and ends where it is longer than may be."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.engine.spool import SHORT, Spool

PIECES = st.lists(st.integers(0, SHORT), max_size=5).map(lambda sizes: [b"x" * size for size in sizes])


@given(PIECES)
def test_what_is_written_is_there_once_in_memory_or_in_the_file(pieces):
    spool, whole = Spool(10 * SHORT), b"".join(pieces)
    for piece in pieces:
        assert spool.write(piece) == len(piece)
    spool.flush()
    handle = spool.handle()
    held = os.pread(handle, len(whole) + 1, 0) if handle is not None else b""
    assert (spool.body(), held) == ((whole, b"") if len(whole) <= SHORT else (b"", whole))
    assert spool.size == len(whole)
    spool.close()


@pytest.mark.parametrize("most", [10, 2 * SHORT])
def test_a_longer_answer_than_may_be_is_an_error_and_never_a_shorter_one(most):
    spool = Spool(most)
    spool.write(b"x" * most)
    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)) as raised:
        spool.write(b"x")
    assert raised.value.errno == errno.EFBIG
    spool.close()
