"""OWL 2 RL reasoning, and rules kept as SPARQL: returns what is new, and what contradicts itself."""

from greensilk_kg.reason.closure import Closure, InconsistentError, materialise, reason
from greensilk_kg.reason.report import Inconsistency

__all__ = ["Closure", "Inconsistency", "InconsistentError", "materialise", "reason"]
