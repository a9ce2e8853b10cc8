"""One server for all suites, and the count of each at the end."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from tests.conformance.manifests import SUITE
from tests.conformance.roads import OverHTTP
from tests.conformance.server import serving

MISSES = Path(__file__).parent / "known-misses.tsv"
_SUITE = pytest.StashKey[str]()


def known_misses():
    """Return id → reason of the tests that do not pass."""
    with MISSES.open(newline="", encoding="utf-8") as stream:
        return {row["test"]: row["reason"] for row in csv.DictReader(stream, delimiter="\t")}


@pytest.fixture(scope="session")
def client(tmp_path_factory):
    """A connection to a server over a writable store."""
    with serving(tmp_path_factory.mktemp("conformance") / "store", "--access-log", "off") as (client, _):
        yield client


@pytest.fixture
def endpoint(client):
    """The server, its store empty."""
    road = OverHTTP(client)
    road.update("DROP ALL")
    return road


def pytest_collection_modifyitems(items):
    here = [item for item in items if Path(item.fspath).parent == MISSES.parent]
    misses = known_misses()
    for item in here:
        if not SUITE.is_dir():
            item.add_marker(pytest.mark.skip(reason=f"the suites are not there: {SUITE}"))
        test = getattr(item, "callspec", None)
        reason = misses.get(test.id) if test else None
        if reason and item.get_closest_marker("suite"):
            item.add_marker(pytest.mark.xfail(reason=reason, raises=AssertionError, strict=True))


def pytest_terminal_summary(terminalreporter):
    counts = Counter()
    for outcome in ("passed", "failed", "xfailed", "xpassed", "skipped", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            suite = dict(getattr(report, "user_properties", ())).get("suite")
            counts[suite, "passed" if outcome == "passed" else "missed"] += bool(suite)
    for suite in sorted({suite for suite, _ in counts if suite}):
        passed, missed = counts[suite, "passed"], counts[suite, "missed"]
        terminalreporter.write_line(f"{suite}: {passed} of {passed + missed} passed")


@pytest.fixture(autouse=True)
def _count(request, record_property):
    marker = request.node.get_closest_marker("suite")
    if marker:
        record_property("suite", marker.args[0])
