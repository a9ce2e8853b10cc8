"""Why an answer is empty: names the pattern, filter or clause that leaves a query without rows."""

from greensilk_kg.serve.why.routes import blueprint

__all__ = ["blueprint"]
