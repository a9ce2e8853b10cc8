"""The reference of the ontology and of the concept schemes, as pages."""

from greensilk_kg.serve.linked.ontology.page import page
from greensilk_kg.serve.linked.ontology.schemes import scheme_page

__all__ = ["page", "scheme_page"]
