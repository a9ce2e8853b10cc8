"""`/conflicts`: readings that differ, side by side, with their evidence."""

from greensilk_kg.serve.conflicts.routes import blueprint

__all__ = ["blueprint"]
