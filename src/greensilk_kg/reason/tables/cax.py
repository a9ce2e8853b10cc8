"""Table 7: class axioms. `cax-adc` reads a list and stands in `lists.py`."""

RULES = """
cax-sco: ?c rdfs:subClassOf ?d | ?x rdf:type ?c -> ?x rdf:type ?d
cax-eqc1: ?c owl:equivalentClass ?d | ?x rdf:type ?c -> ?x rdf:type ?d
cax-eqc2: ?c owl:equivalentClass ?d | ?x rdf:type ?d -> ?x rdf:type ?c
cax-dw: ?c owl:disjointWith ?d | ?x rdf:type ?c . ?x rdf:type ?d -> false
"""
