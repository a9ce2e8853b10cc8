"""What is likely wrong with a query that does not parse, and how to mend it.

The engine says where it stopped and what it would have read next, which is seldom what its author meant.
"""

from greensilk_kg.serve.sparql.mistakes.find import mistakes
from greensilk_kg.serve.sparql.mistakes.mistake import Mistake, mended
from greensilk_kg.serve.sparql.mistakes.undeclared import KNOWN

__all__ = ["KNOWN", "Mistake", "mended", "mistakes"]
