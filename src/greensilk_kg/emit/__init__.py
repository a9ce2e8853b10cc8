"""The one place where a claim becomes quads: statements with evidence, and descriptions of documents."""

from greensilk_kg.emit.description import describe_register
from greensilk_kg.emit.statements import emit

__all__ = ["describe_register", "emit"]
