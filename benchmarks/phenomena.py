"""What extraction makes of each phenomenon that the genres have: short texts, one for each wording.

    python -m benchmarks.phenomena                          all tables of tests/phenomena
    python -m benchmarks.phenomena names --only near-twins --show    one phenomenon, with texts and failures

Columns: facts that must be stated; those found; those found with the right date, bound and modality too;
facts that must not be stated; those that are.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __package__ in {None, ""}:  # run as a file, not as a module
    sys.path[0] = str(ROOT)

from benchmarks.measure import phenomena  # noqa: E402 see above
from benchmarks.measure.documents import Reader  # noqa: E402
from greensilk_kg.errors import GreensilkError  # noqa: E402
from greensilk_kg.resources import find_home  # noqa: E402

TABLES = ROOT / "tests" / "phenomena"


def main(arguments: list[str] | None = None) -> int:
    """Measure the tables that are asked for; 2 where something cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        return _measure(options)
    except GreensilkError as error:
        print(f"phenomena: error: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="phenomena", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add, tables = parser.add_argument, phenomena.tables(TABLES)
    named = "; ".join(tables)
    add("tables", nargs="*", default=list(tables), choices=[*tables, []], metavar="TABLE", help=named)
    add("--only", default="", metavar="PREFIX", help="only phenomena whose name begins so")
    add("--show", action="store_true", help="print each text with what is missed or wrongly stated")
    scorer = ROOT.parent / "shared" / "score" / "score.py"
    add("--scorer", type=Path, default=scorer, metavar="FILE", help="score.py")
    return parser


def _measure(options: argparse.Namespace) -> int:
    home = find_home()
    known = [*home.files("data/reference", "*.ttl"), *home.files("ontology/modules", "*.ttl")]
    score, reader, tables = phenomena.scorer(options.scorer), Reader(home), phenomena.tables(TABLES)
    for name in options.tables:
        found = list(phenomena.outcomes(tables[name], reader, score, known, options.only))
        if options.show:
            _show(found)
        print(phenomena.render(name, found), flush=True)
    return 0


def _show(found: list[phenomena.Outcome]) -> None:
    shown = ""
    for one in found:
        if one.right:
            continue
        if one.fact["doc"] != shown:
            shown = one.fact["doc"]
            print(f"\n{shown} {one.fact['phenomenon']}\n{one.text}")
        kind = "STATED" if one.forbidden else f"wrong {', '.join(one.wrong_in)}" if one.wrong_in else "missed"
        said = {key: value for key, value in one.fact.items() if key not in {"doc", "phenomenon", "not"}}
        print(f"  {kind}: {json.dumps(said, ensure_ascii=False)}")


if __name__ == "__main__":
    sys.exit(main())
