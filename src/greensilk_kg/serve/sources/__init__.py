"""The source documents: `/sources`, `/sources/{doc}` and the evidence in each."""

from greensilk_kg.serve.sources.routes import blueprint

__all__ = ["blueprint"]
