"""Accessibility by axe-core, which `make frontend` installs."""

from __future__ import annotations

from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SERIOUS = {"serious", "critical"}


def axe(page, **options) -> None:
    """Fail where axe-core finds anything serious or critical on a page as it stands.

    Args:
        page: An open page.
        options: For `axe.run`; by default the rules of WCAG 2.2 AA and best practice.
    """
    if not SCRIPT.exists():
        pytest.skip("axe-core is not installed: `make frontend` does it, by npm")
    page.evaluate(SCRIPT.read_text("utf-8"))
    run = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], **options}
    found = page.evaluate("options => axe.run(document, options)", run)
    serious = [one for one in found["violations"] if one["impact"] in SERIOUS]
    assert not serious, "\n".join(_tell(one) for one in serious)


def _tell(violation) -> str:
    nodes = [f"  {node['html'][:200]}\n    {node['failureSummary']}" for node in violation["nodes"][:5]]
    head = f"{violation['id']} ({violation['impact']}, {len(violation['nodes'])} places): {violation['help']}"
    return "\n".join([head, *nodes])
