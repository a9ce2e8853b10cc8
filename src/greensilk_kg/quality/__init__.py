"""How good a graph is, measured from its statements and from what its build found; no files."""

from greensilk_kg.quality.history import Entry, appended, entry_of
from greensilk_kg.quality.measure import measure
from greensilk_kg.quality.records import Findings, Quality

__all__ = ["Entry", "Findings", "Quality", "appended", "entry_of", "measure"]
