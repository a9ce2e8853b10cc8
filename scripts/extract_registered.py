"""Write data/extracted/{doc}.nq out of registered documents: `make extracted SOURCES="FILE…"`.

Beside each, {doc}.sentences.tsv says where its sentences stand, {doc}.unread.tsv what was left unread in
them, and {doc}.refused.tsv what the shapes kept out.
"""

from __future__ import annotations

import sys
from pathlib import Path

from greensilk_kg.errors import GreensilkError
from greensilk_kg.pipeline.beside import refused_table, sentences_table
from greensilk_kg.pipeline.extraction import extract_documents
from greensilk_kg.pipeline.inputs import register_of
from greensilk_kg.pipeline.unread import by_sentence, render
from greensilk_kg.rdf.files import canonical, write_atomic
from greensilk_kg.resources import find_home


def main(folder: Path, files: list[Path]) -> int:
    """Extract each file into the folder; refuse a document that the register does not have."""
    home = find_home()
    known = {entry.slug for entry in register_of(home).entries.values()}
    try:
        found = extract_documents(files, home)
    except GreensilkError as error:
        print(error, file=sys.stderr)
        return 2
    strangers = [one.slug for one in found if one.slug not in known]
    if strangers or not found:
        print(f"not in data/sources: {', '.join(strangers) or 'no file given'}", file=sys.stderr)
        return 2
    for one in found:
        write_atomic(folder / f"{one.slug}.nq", canonical(one.validated.accepted))
        beside = {
            "sentences": sentences_table(one.text),
            "unread": render(by_sentence(one.slug, one.issues)),
            "refused": refused_table(one.validated),
        }
        for name, table in beside.items():
            write_atomic(folder / f"{one.slug}.{name}.tsv", table.encode())
        print(f"{one.slug}: {len(one.validated.accepted)} quads, {len(one.validated.violations)} violations")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
