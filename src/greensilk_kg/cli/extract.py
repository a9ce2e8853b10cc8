"""`greensilk extract`: documents in, RDF with evidence out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pyoxigraph import RdfFormat, serialize

from greensilk_kg.cli.arguments import PATH, form, max_size, output
from greensilk_kg.cli.output import write
from greensilk_kg.cli.progress import shown
from greensilk_kg.pipeline.extraction import extract_documents
from greensilk_kg.rdf.files import canonical, write_atomic
from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.resources import find_home
from greensilk_kg.validate.shapes import UNTRUSTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyoxigraph import Quad

    from greensilk_kg.pipeline.extraction import Extracted


@click.command(
    "extract", epilog="Example: greensilk extract data/samples/*.txt -o facts.nq; greensilk validate facts.nq"
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=PATH)
@output("Where to write the dataset; by default standard output.")
@form("nquads", "trig")
@click.option("--doc-id", metavar="ID", help="The document's name in IRIs, where FILE is a single one.")
@max_size
def command(files: Sequence[Path], output: Path | None, form: str, doc_id: str | None, max_size: int) -> None:
    """Read each FILE (txt, md, html, pdf, docx; UTF-8, UTF-16 with BOM, GB18030) into one dataset.

    It holds graph/source/{doc}, what the document states, and graph/evidence/{doc}, where each statement
    stands in it. What a shape refuses, readings with a confidence under 0.8 too, goes to OUT.quarantine.nq
    (with standard output: quarantine-{doc}.nq in the current folder) and is counted on standard error.
    One unreadable FILE stops the run before any output. The same files in any order give the same bytes.
    """
    if doc_id is not None and len(files) > 1:
        raise click.UsageError("--doc-id names a single document; give one FILE")
    with shown() as clock:
        found = extract_documents(files, find_home(), max_size=max_size, doc_id=doc_id, clock=clock)
    quads = [quad for one in found for quad in one.validated.accepted]
    write(_serialized(quads, form), output)
    _set_apart(found, output)
    for one in found:
        click.echo(_summary(one), err=True)


def _serialized(quads: list[Quad], form: str) -> bytes:
    if form == "nquads":
        return canonical(quads)
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
    return serialize(ordered, format=RdfFormat.TRIG, prefixes=PREFIXES) or b""


def _set_apart(found: Sequence[Extracted], target: Path | None) -> None:
    """Write quarantine files, and take away those of an earlier run that are no longer true."""
    if target is not None and str(target) != "-":
        files = {
            Path(f"{target}.quarantine.nq"): [quad for one in found for quad in one.validated.quarantined]
        }
    else:
        files = {Path(f"quarantine-{one.slug}.nq"): one.validated.quarantined for one in found}
    for path, quads in files.items():
        if quads:
            write_atomic(path, canonical(quads))
            click.echo(f"greensilk: what the shapes refused is in {path}", err=True)
        else:
            path.unlink(missing_ok=True)


def _summary(one: Extracted) -> str:
    source = f"/graph/source/{one.slug}>"
    statements = sum(str(quad.graph_name).endswith(source) for quad in one.validated.accepted)
    kinds = Counter(issue.kind for issue in one.issues)
    unread = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())) or "nothing"
    refused = len(one.validated.violations)
    doubted = sum(found.shape == UNTRUSTED for found in one.validated.violations)
    why = f" ({doubted} readings of too little confidence)" if doubted else ""
    return f"greensilk: {one.slug}: {statements} statements; quarantined: {refused}{why}; open: {unread}"
