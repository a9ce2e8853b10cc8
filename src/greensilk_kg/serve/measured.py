"""What was measured of the snapshot that is served."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from greensilk_kg.quality import Findings, Quality, measure
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from greensilk_kg.quality.records import Document


def quality() -> Quality:
    """Return what was measured; a snapshot that was built before anything was is measured now, once."""
    known, memo = site().measured, site().memo
    if known is not None:
        return known
    if "quality" not in memo:
        memo["quality"] = measure(site().store, Findings(), Names(site().base))
    return cast("Quality", memo["quality"])


def document(slug: str) -> Document | None:
    """Return what was measured of one document; `None` where nothing was extracted from it."""
    return quality()["documents"].get(slug)
