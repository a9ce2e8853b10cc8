"""Everything of a class as a list that can be narrowed: `/browse`, `/browse/{Class}`."""

from greensilk_kg.serve.browse.routes import blueprint

__all__ = ["blueprint"]
