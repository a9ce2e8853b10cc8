"""What is measured of the graph: `/quality`, and how it changed: `/quality/history`."""

from greensilk_kg.serve.quality.routes import blueprint

__all__ = ["blueprint"]
