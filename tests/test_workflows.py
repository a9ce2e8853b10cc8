"""The workflows do here what they do there: each `run:` step runs, each `uses:` is pinned."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
INSIDE = "GREENSILK_MAKE_TEST"
"""Set by `make test` for the tests that it runs."""

FINE = """\
<https://w3id.org/greensilk/id/place/test-island> a <https://w3id.org/greensilk/ontology#Place> ;
    <http://www.w3.org/2000/01/rdf-schema#label> "试验岛"@zh ;
    <http://purl.org/dc/terms/source> <https://example.org/atlas> .
"""
WRONG = """\
<https://w3id.org/greensilk/id/project/test-plant> a <https://w3id.org/greensilk/ontology#Project> ;
    <http://www.w3.org/2000/01/rdf-schema#label> "试验电站"@zh ;
    <https://w3id.org/greensilk/ontology#startedOn> "some day" ;
    <http://purl.org/dc/terms/source> <https://example.org/atlas> .
"""
WRONG_LINE = 3


def steps(path):
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        yield from job["steps"]


def runs():
    return [(path.name, step["run"]) for path in WORKFLOWS for step in steps(path) if "run" in step]


def git(folder, *arguments):
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def clone(tmp_path):
    """Return a clone of the committed project that uses this environment's packages and its own code."""
    folder = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder))
    for name, value in (("user.name", "Test"), ("user.email", "test@example.org")):
        git(folder, "config", name, value)
    environment = folder / ".venv"
    environment.mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (environment / name).symlink_to(ROOT / ".venv" / name)
    for stamp in (".runtime", ".dev"):
        (environment / stamp).touch()
    return folder


def run_step(folder, script, **variables):
    """Run a step as the runner does: bash, stop at the first error, in the checkout."""
    inherited = {
        key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "COV_", "MAKE"))
    }
    variables = {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(folder), **variables}
    environment = {**inherited, **variables, "PYTHONPATH": str(folder / "src")}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def step_named(part):
    return next(script for _, script in runs() if part in script)


def commit(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    git(folder, "add", name)
    git(folder, "commit", "--quiet", "-m", f"Add {name}")


def test_there_are_workflows():
    assert {path.name for path in WORKFLOWS} >= {"test.yml", "validate-data.yml"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_rights_are_least(path):
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert all(PINNED.fullmatch(action) for action in used), used
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_a_stranger_writes_is_pasted_into_a_script(path):
    for step in steps(path):
        assert "${{" not in step.get("run", ""), "hand it over in env:"


@pytest.mark.parametrize(("workflow", "script"), runs(), ids=[f"{name}: {script}" for name, script in runs()])
def test_each_step_runs(workflow, script, clone):
    if script.strip() == "make test":
        if os.environ.get(INSIDE):
            pytest.skip("this test is running inside that very step")
        pytest.skip("run `make test` itself for this step; it would take as long again here")
    commit(clone, "data/contributed/test-island.ttl", FINE)
    done = run_step(clone, script, BASE=git(clone, "rev-parse", "HEAD~1"))
    assert done.returncode == 0, (workflow, done.stdout + done.stderr)


def test_a_violation_fails_the_change_and_is_told_with_file_line_and_fact(clone):
    commit(clone, "data/contributed/test-plant.ttl", WRONG)
    done = run_step(clone, step_named("validate-changes"), BASE=git(clone, "rev-parse", "HEAD~1"))
    assert done.returncode == 1, done.stdout + done.stderr
    told = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert told, done.stdout
    assert any(f"file=data/contributed/test-plant.ttl,line={WRONG_LINE}" in line for line in told)
    assert any("test-plant" in line and "some day" in line for line in told)


def test_a_violation_is_found_in_any_commit_of_the_change(clone):
    base = git(clone, "rev-parse", "HEAD")
    commit(clone, "data/contributed/test-plant.ttl", WRONG)
    commit(clone, "docs/note.md", "a note\n")
    assert run_step(clone, step_named("validate-changes"), BASE=base).returncode == 1


def test_a_change_without_data_needs_no_validation(clone):
    commit(clone, "docs/note.md", "a note\n")
    done = run_step(clone, ".ci/validate-changes")
    assert done.returncode == 0
    assert "no data file" in done.stdout


def test_tables_beside_the_triples_are_no_triples(clone):
    commit(clone, "data/extracted/test-note.unread.tsv", "word\t1\n")
    done = run_step(clone, ".ci/validate-changes")
    assert (done.returncode, "no data file" in done.stdout) == (0, True), done.stderr


def test_an_unknown_base_validates_all_data(clone):
    commit(clone, "data/contributed/test-plant.ttl", WRONG)
    done = run_step(clone, step_named("validate-changes"), BASE="0" * 40)
    assert "all of data/" in done.stdout
    assert done.returncode == 1
    assert "data/contributed/test-plant.ttl" in done.stdout


def test_a_change_of_shapes_validates_all_data(clone):
    shape = next((clone / "shapes").glob("*.ttl"))
    commit(clone, str(shape.relative_to(clone)), shape.read_text("utf-8") + "\n")
    done = run_step(clone, ".ci/validate-changes")
    assert "shapes or ontology changed: all of data/" in done.stdout
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_local_run_calls_make_test_and_the_same_validation():
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert re.search(r"^make test\b", script, re.MULTILINE)
    assert re.search(r"^make browser-setup$", script, re.MULTILINE)
    assert re.search(r"^\.ci/validate-changes$", script, re.MULTILINE)
    assert "set -euo pipefail" in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert shutil.which("bash")
