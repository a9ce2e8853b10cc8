"""Table 9: what follows for the schema itself. `scm-int` and `scm-uni` read a list and stand in `lists.py`.

What is reflexive (a class is its own sub-class) is kept while reasoning, since other rules need it, and
left out of the result.
"""

RULES = """
scm-cls: | ?c rdf:type owl:Class -> ?c rdfs:subClassOf ?c
scm-cls: | ?c rdf:type owl:Class -> ?c owl:equivalentClass ?c
scm-cls: | ?c rdf:type owl:Class -> ?c rdfs:subClassOf owl:Thing
scm-cls: | ?c rdf:type owl:Class -> owl:Nothing rdfs:subClassOf ?c
scm-sco: | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e -> ?c rdfs:subClassOf ?e
scm-eqc1: | ?c owl:equivalentClass ?d -> ?c rdfs:subClassOf ?d
scm-eqc1: | ?c owl:equivalentClass ?d -> ?d rdfs:subClassOf ?c
scm-eqc2: | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c -> ?c owl:equivalentClass ?d
scm-op: | ?p rdf:type owl:ObjectProperty -> ?p rdfs:subPropertyOf ?p
scm-op: | ?p rdf:type owl:ObjectProperty -> ?p owl:equivalentProperty ?p
scm-dp: | ?p rdf:type owl:DatatypeProperty -> ?p rdfs:subPropertyOf ?p
scm-dp: | ?p rdf:type owl:DatatypeProperty -> ?p owl:equivalentProperty ?p
scm-spo: | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r -> ?p rdfs:subPropertyOf ?r
scm-eqp1: | ?p owl:equivalentProperty ?q -> ?p rdfs:subPropertyOf ?q
scm-eqp1: | ?p owl:equivalentProperty ?q -> ?q rdfs:subPropertyOf ?p
scm-eqp2: | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p -> ?p owl:equivalentProperty ?q
scm-dom1: | ?p rdfs:domain ?c . ?c rdfs:subClassOf ?d -> ?p rdfs:domain ?d
scm-dom2: | ?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q -> ?p rdfs:domain ?c
scm-rng1: | ?p rdfs:range ?c . ?c rdfs:subClassOf ?d -> ?p rdfs:range ?d
scm-rng2: | ?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q -> ?p rdfs:range ?c
scm-hv: | ?c owl:hasValue ?v . ?c owl:onProperty ?p . ?d owl:hasValue ?v . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?c rdfs:subClassOf ?d
scm-svf1: | ?c owl:someValuesFrom ?x . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?y . ?d owl:onProperty ?p . ?x rdfs:subClassOf ?y -> ?c rdfs:subClassOf ?d
scm-svf2: | ?c owl:someValuesFrom ?x . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?x . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?c rdfs:subClassOf ?d
scm-avf1: | ?c owl:allValuesFrom ?x . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?y . ?d owl:onProperty ?p . ?x rdfs:subClassOf ?y -> ?c rdfs:subClassOf ?d
scm-avf2: | ?c owl:allValuesFrom ?x . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?x . ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q -> ?d rdfs:subClassOf ?c
"""  # noqa: E501 (one rule is one line, as in the standard's table)
