"""Map, line of time and network of the whole graph: at full size, with filters, and as data."""

from greensilk_kg.serve.overview.routes import blueprint

__all__ = ["blueprint"]
