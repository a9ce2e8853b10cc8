"""Settings of the server: by flags, by the environment, and what is refused."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from greensilk_kg.cli.grouped import GroupedCommand
from greensilk_kg.cli.serve import command as serve
from greensilk_kg.cli.serving import serving
from greensilk_kg.cli.up import command as up
from greensilk_kg.serve.config import Config, processes_by_cores

SECRETS_AND_HOME = {"token", "max_upload", "shapes", "conflicts", "max_page_rows", "cards", "texts"}
"""Fields that have no option of their own here."""


@click.command(cls=GroupedCommand)
@serving
def told(host, port, sources, config):
    click.echo(f"{host} {port} {config!r}")


def run(*arguments, **environment):
    ended = CliRunner().invoke(told, arguments, env=environment)
    return ended.exit_code, ended.output.strip()


def test_without_any_the_settings_are_the_defaults_of_the_server():
    assert run() == (0, f"127.0.0.1 8000 {Config()!r}")


FLAGS = {
    "--timeout": ("2.5", "timeout", 2.5),
    "--workers": ("7", "query_workers", 7),
    "--ready-workers": ("3", "ready_workers", 3),
    "--processes": ("5", "processes", 5),
    "--memory": ("512M", "memory", 512 << 20),
    "--max-result": ("3G", "max_result", 3 << 30),
    "--max-query": ("64k", "max_query", 64 << 10),
    "--cache": ("0", "cache", 0),
    "--in-memory": ("never", "in_memory", "never"),
    "--reload": ("0", "reload", 0.0),
    "--access-log": ("off", "access_log", "off"),
    "--allow-service": ("https://example.org/sparql", "allow_services", ("https://example.org/sparql",)),
}


@pytest.mark.parametrize("flag", FLAGS)
def test_a_flag_and_its_variable_mean_the_same_and_the_flag_goes_first(flag):
    given, field, value = FLAGS[flag]
    variable = "GREENSILK_" + flag.strip("-").replace("-", "_").upper()
    expected = (0, f"127.0.0.1 8000 {Config(**{field: value})!r}")
    assert run(flag, given) == expected
    assert run(**{variable: given}) == expected
    assert run(flag, given, **{variable: "nonsense"}) == expected


def test_several_services_by_the_environment_and_by_flags():
    both = ("http://a.example/sparql", "https://b.example/")
    expected = repr(Config(allow_services=both))
    assert expected in run(GREENSILK_ALLOW_SERVICE=" ".join(both))[1]
    assert expected in run(*(part for url in both for part in ("--allow-service", url)))[1]


@pytest.mark.parametrize(
    ("flag", "given"),
    [
        *(("--timeout", text) for text in ("nan", "inf", "-inf", "0", "-1", "1e9", "soon", "")),
        ("--reload", "nan"),
        ("--workers", "0"),
        ("--processes", "-1"),
        ("--memory", "0"),
        ("--memory", "12.5.M"),
        ("--max-query", "0"),
        ("--cache", "-1"),
        ("--in-memory", "perhaps"),
        ("--port", "65536"),
        ("--allow-service", "file:///etc/passwd"),
        ("--allow-service", "http://"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_starts(flag, given):
    status, said = run(flag, given)
    assert status == 2
    assert flag in said


def test_the_token_is_never_shown():
    assert "open sesame" not in repr(Config(token="open sesame"))  # noqa: S106 - not one that opens anything


@pytest.mark.parametrize("command", [serve, up])
def test_help_names_each_setting_with_its_variable_under_a_heading(command):
    said = CliRunner().invoke(command, ["--help"], terminal_width=200).output
    for flag in (*FLAGS, "--host", "--port"):
        assert f"GREENSILK_{flag.strip('-').replace('-', '_').upper()}" in said
    headings = [line for line in said.splitlines() if line.endswith(":") and not line.startswith(" ")]
    writing = ["Writing:"] if command is serve else []
    assert headings == ["Address:", "Queries:", "Server:", *writing, "Options:"]


def test_every_field_that_an_operator_sets_has_an_option():
    fields = {parameter.name for parameter in told.params} | SECRETS_AND_HOME
    assert set(Config.__dataclass_fields__) <= fields


def test_there_is_at_least_one_process():
    assert 1 <= processes_by_cores() <= 8
