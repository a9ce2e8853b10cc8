"""Documentation cannot drift: commands, dependencies and links are compared with what is there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from greensilk_kg.cli import COMMANDS, group

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md"))
    if "samples" not in path.parts
)
DEPENDENCIES = ROOT / "docs" / "decisions" / "0002-dependencies.md"
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def prose(path):
    return FENCE.sub("", path.read_text("utf-8"))


def anchors(path):
    """Return the anchors of a page's headings, as GitHub makes them."""
    words = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(prose(path)))
    return {title.strip().replace(" ", "-") for title in words}


def test_command_page_is_what_help_says():
    script = ROOT / "scripts" / "command_docs.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_has_its_file_and_every_file_is_a_command_or_a_helper():
    folder = ROOT / "src" / "greensilk_kg" / "cli"
    commands = {path.stem for path in folder.glob("*.py") if "\ndef command(" in path.read_text("utf-8")}
    assert commands == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_explains_arguments_and_options_and_has_an_example(name):
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name == name
    assert command.help
    assert f"greensilk {name}" in (command.epilog or ""), "no example"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
        else:
            assert parameter.make_metavar(click.Context(command)).strip("[].") in command.help, parameter.name


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_commands_named_in_prose_exist(page):
    named = set(re.findall(r"`greensilk ([a-z]+)", (ROOT / page).read_text("utf-8")))
    assert named
    assert named <= set(COMMANDS), named - set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_within_the_project_lead_somewhere(page):
    for target in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        goal = (page.parent / name).resolve() if name else page
        assert goal.exists(), f"{page.name}: {target}"
        assert goal.is_relative_to(ROOT), f"{page.name}: {target} leads out of the project"
        if anchor and goal.suffix == ".md":
            assert anchor in anchors(goal), f"{page.name}: {target}"


def test_every_runtime_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[<>=\[]", name)[0] for name in project["dependencies"]}
    for_python, _, for_pages = DEPENDENCIES.read_text("utf-8").partition("## What the pages bundle")
    assert packages_of(for_python) == wanted
    bundled = json.loads((ROOT / "frontend" / "package.json").read_text("utf-8"))
    assert packages_of(for_pages) == {*bundled["dependencies"], *bundled["devDependencies"]}


def packages_of(page):
    rows = [row for row in page.splitlines() if row.startswith("| ")]
    return {name.strip() for row in rows for name in row.split("|")[1].split(",")} - {"package", "---"}
