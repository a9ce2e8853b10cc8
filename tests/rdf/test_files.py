"""Writing whole or not at all, and reading files that are broken."""

from __future__ import annotations

import gzip
import os
import stat
import threading

import pyoxigraph as ox
import pytest

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.rdf.files import read, write_atomic


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    target, link = tmp_path / "target.nq", tmp_path / "link.nq"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [link, target]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_atomic(pipe, b"data")
    reader.join(10)
    assert got == [b"data"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_no_file_to_write(tmp_path):
    with pytest.raises(IsADirectoryError) as error:
        write_atomic(tmp_path, b"data")
    assert error.value.filename == str(tmp_path)


def test_the_mode_of_a_new_file_follows_the_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "out.nq", b"data")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.nq").stat().st_mode) == 0o640


def test_a_truncated_archive_is_told(tmp_path):
    whole = gzip.compress(b"<urn:a> <urn:b> <urn:c> .\n" * 50)
    path = tmp_path / "data.nt.gz"
    path.write_bytes(whole)
    assert set(read(path)) == {ox.Quad(*map(ox.NamedNode, ("urn:a", "urn:b", "urn:c")))}
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnreadableInputError, match="broken gzip file"):
        list(read(path))


def test_folders_and_missing_files_are_told_before_their_suffix(tmp_path):
    with pytest.raises(UnreadableInputError, match="is a folder"):
        list(read(tmp_path))
    with pytest.raises(UnreadableInputError, match="No such file"):
        list(read(tmp_path / "none"))
    (tmp_path / "a.md").touch()
    with pytest.raises(UnreadableInputError, match="unknown RDF format"):
        list(read(tmp_path / "a.md"))
