"""What the service and its data say of themselves: service description, VoID, DCAT. Only what is served."""

from greensilk_kg.serve.descriptions.dcat import catalogue, distributions
from greensilk_kg.serve.descriptions.service import service_description
from greensilk_kg.serve.descriptions.terms import PREFIXES
from greensilk_kg.serve.descriptions.void import dataset_iri, void

__all__ = ["PREFIXES", "catalogue", "dataset_iri", "distributions", "service_description", "void"]
