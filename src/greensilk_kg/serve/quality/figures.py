"""The figures of a snapshot in words: which are shares, which mean good news, and their change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.quality.trend import trend
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from greensilk_kg.quality import Entry

SHARE = "_share"
SHARES = ("precision",)
FOLLOWED = (
    "facts", "things", "evidence_share", "precision", "sentences_share", "name_en_share", "one_source_share",
    "infos", "refused", "open_checks", "pairs", "conflicts",
)  # fmt: skip
"""The figures whose change is drawn."""
HEAD = ("facts", "evidence_share", "precision", "sentences_share", "violations", "conflicts")
"""The figures at the head of the page."""


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure over all snapshots of the history.

    Attributes:
        name: Of the figure.
        label: In words.
        now: Its last value as text; empty where the last snapshot has none.
        before: The one before as text; empty where there is none.
        picture: A line; empty where there are not two values.
    """

    name: str
    label: str
    now: str
    before: str
    picture: Markup | str


def shown(name: str, value: float) -> str:
    """Return a figure as text.

    Example:
        >>> shown("facts", 3901), shown("precision", 0.955)
        ('3,901', '95.5%')
    """
    return f"{value:.1%}" if name.endswith(SHARE) or name in SHARES else f"{value:,.0f}"


def moment(entry: Entry) -> str:
    """Return when a snapshot was built, as a page shows it; its version where that is not told.

    Example:
        >>> moment({"version": "ab12", "built_at": "2026-11-21T07:08:35Z", "figures": {}})
        '2026-11-21 07:08'
    """
    return entry["built_at"][:16].replace("T", " ") or entry["version"]


def trends(history: Sequence[Entry], language: str) -> list[Trend]:
    """Return the figures that are followed, each over all snapshots."""
    told = {name for entry in history for name in entry["figures"]}
    return [_trend(name, history, language) for name in FOLLOWED if name in told]


def _trend(name: str, history: Sequence[Entry], language: str) -> Trend:
    values = [
        (moment(entry), entry["figures"][name], shown(name, entry["figures"][name]))
        for entry in history
        if name in entry["figures"]
    ]
    label = text(f"figure_{name}", language)
    before = values[-2][2] if len(values) > 1 else ""
    drawn = trend(values, label=label, lang=language) if len(values) > 1 else ""
    return Trend(name, label, values[-1][2] if values else "", before, drawn)
