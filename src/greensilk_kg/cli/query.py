"""`greensilk query`: SPARQL against a snapshot or a server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from greensilk_kg.cli.arguments import PATH, snapshot
from greensilk_kg.cli.endpoint import ask
from greensilk_kg.cli.output import write
from greensilk_kg.cli.results import GRAPH_FORMATS, ROW_FORMATS, TABLE, render
from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.pipeline.datasets import ask_snapshot
from greensilk_kg.serve.engine.tokens import tokens

if TYPE_CHECKING:
    from greensilk_kg.cli.results import Results

QUERY = Path("QUERY")
"""What errors call a query that stands in no file."""
FORMATS = [TABLE, *ROW_FORMATS, *GRAPH_FORMATS]


@click.command("query", epilog='Example: greensilk query "SELECT ?p WHERE { ?p a gs:Project }" --format csv')
@click.argument("query", required=False)
@click.option(
    "-f", "--file", type=PATH, metavar="FILE.rq", help="Read the query from a file; - is standard input."
)
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL server instead of a snapshot.")
@snapshot
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="By default table for rows, turtle for triples."
)
def command(
    query: str | None, file: Path | None, endpoint: str | None, snapshot: Path | None, form: str | None
) -> None:
    """Run QUERY, or the query of a file, and print what it gives.

    The prefixes gs:, gsid:, gsscheme:, gsgraph:, rdf:, rdfs:, owl:, xsd:, skos:, prov:, dcterms:, sh: and
    unit: need no declaration.
    """
    if (query is None) == (file is None):
        raise click.UsageError("give a query, or -f FILE.rq")
    if endpoint and snapshot:
        raise click.UsageError("give --endpoint or --snapshot, not both")
    text = (query or "") if file is None else _read(file)
    _refuse_undecoded(text, file)
    if not endpoint:
        _refuse_calls(text, file)
    write(render(_run(text, file, endpoint, snapshot), form), None)


def _refuse_undecoded(text: str, file: Path | None) -> None:
    """Refuse bytes that Python took over from the shell or standard input as they were."""
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise UnreadableInputError("is not UTF-8", where=Place(file or QUERY), hint="write it in UTF-8")


def _refuse_calls(text: str, file: Path | None) -> None:
    """Refuse what only a server does: to call others, and to search by `SERVICE <search>`."""
    call = next((token for token in tokens(text) if token.keyword == "SERVICE"), None)
    if call is not None:
        line = text.count("\n", 0, call.start) + 1
        column = call.start - text.rfind("\n", 0, call.start)
        hint = "start one with `greensilk up` and give its address, --endpoint http://127.0.0.1:8000/sparql"
        raise UnreadableInputError(
            "SERVICE needs a server", where=Place(file or QUERY, line, column), hint=hint
        )


def _run(text: str, file: Path | None, endpoint: str | None, snapshot: Path | None) -> Results:
    if endpoint:
        return ask(endpoint, text)
    return ask_snapshot(text, snapshot, name=file or QUERY)


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInputError("is not UTF-8", where=Place(file), hint="save it as UTF-8") from error
