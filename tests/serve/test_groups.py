"""Limits of control groups, read from files as the kernel has them."""

from __future__ import annotations

import pytest

from greensilk_kg.serve import groups


def own(root, said):
    (root / "proc/self").mkdir(parents=True)
    (root / "proc/self/cgroup").write_text(said)


def group(root, path, **files):
    folder = root / "sys/fs/cgroup" / path
    folder.mkdir(parents=True, exist_ok=True)
    for name, said in files.items():
        (folder / f"memory.{name}").write_text(said)


def test_nothing_limits_where_there_are_no_groups(tmp_path):
    assert groups.left(tmp_path) is None


def test_a_group_without_a_limit_says_nothing(tmp_path):
    own(tmp_path, "0::/job\n")
    group(tmp_path, "job", max="max\n", current="5\n")
    assert groups.left(tmp_path) is None


def test_the_narrowest_group_around_decides(tmp_path):
    own(tmp_path, "0::/outer/inner\n")
    group(tmp_path, "outer", max="1000\n", current="900\n")
    group(tmp_path, "outer/inner", max="800\n", current="100\n")
    assert groups.left(tmp_path) == 100


def test_a_group_whose_path_only_the_host_knows_is_at_the_top(tmp_path):
    own(tmp_path, "0::/docker/0a1b\n")
    group(tmp_path, "", max="4096\n", current="1024\n")
    assert groups.left(tmp_path) == 3072


def test_cached_files_are_given_back(tmp_path):
    own(tmp_path, "0::/\n")
    group(tmp_path, "", max="1000\n", current="950\n", stat="anon 100\ninactive_file 600\n")
    assert groups.left(tmp_path) == 650


@pytest.mark.parametrize(("limit", "expected"), [("700", 600), ("50", 0)])
def test_the_first_version_has_other_names(tmp_path, limit, expected):
    own(tmp_path, "7:cpu,cpuacct:/x\n4:memory:/x\n")
    group(tmp_path, "memory/x", limit_in_bytes=limit, usage_in_bytes="100")
    assert groups.left(tmp_path) == expected
