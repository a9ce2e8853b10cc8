"""The first page: what there is, to look at and to begin with."""

from greensilk_kg.serve.home.routes import blueprint

__all__ = ["blueprint"]
