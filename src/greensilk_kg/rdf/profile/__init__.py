"""Whether an ontology is in the OWL 2 RL profile, and if not, which axiom leaves it and why.

Follows the grammar of https://www.w3.org/TR/owl2-profiles/#OWL_2_RL on the RDF mapping of
https://www.w3.org/TR/owl2-mapping-to-rdf/: which expressions may stand as sub-class, super-class or
equivalent class, which datatypes and axioms there are, that every entity is declared, and those global
restrictions of OWL 2 DL that a hand-written ontology is likely to break (one name for two kinds of
property; transitive properties where only simple ones may stand).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.profile.axioms import axiom_violations
from greensilk_kg.rdf.profile.declarations import declaration_violations
from greensilk_kg.rdf.profile.restrictions import restriction_violations
from greensilk_kg.rdf.profile.view import OntologyView, Violation

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = ["Violation", "violations"]


def violations(graph: Graph) -> list[Violation]:
    """Return what in an ontology is outside OWL 2 RL, sorted; empty means that it is in the profile.

    Args:
        graph: The whole ontology with all that it uses: a term declared in another file counts as undeclared.

    Example:
        >>> from rdflib import Graph
        >>> text = '''@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix e: <urn:e#> .
        ... e:knows a owl:ObjectProperty, owl:ReflexiveProperty .'''
        >>> [found.construct for found in violations(Graph().parse(data=text, format="turtle"))]
        ['owl:ReflexiveProperty']
    """
    view = OntologyView(graph)
    found = {
        *axiom_violations(view),
        *declaration_violations(view),
        *restriction_violations(view),
    }
    return sorted(found)
