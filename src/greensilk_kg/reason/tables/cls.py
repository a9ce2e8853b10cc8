"""Table 6: classes.

`cls-thing` and `cls-nothing1` are axioms without conditions (`axioms.py`); `cls-int1`, `cls-int2`, `cls-uni`
and `cls-oo` read a list and stand in `lists.py`. A bare 0 or 1 is a non-negative integer.
"""

RULES = """
cls-nothing2: | ?x rdf:type owl:Nothing -> false
cls-com: ?c owl:complementOf ?d | ?x rdf:type ?c . ?x rdf:type ?d -> false
cls-svf1: ?r owl:someValuesFrom ?c . ?r owl:onProperty ?p | ?x ?p ?y . ?y rdf:type ?c -> ?x rdf:type ?r
cls-svf2: ?r owl:someValuesFrom owl:Thing . ?r owl:onProperty ?p | ?x ?p ?y -> ?x rdf:type ?r
cls-avf: ?r owl:allValuesFrom ?c . ?r owl:onProperty ?p | ?x rdf:type ?r . ?x ?p ?y -> ?y rdf:type ?c
cls-hv1: ?r owl:hasValue ?v . ?r owl:onProperty ?p | ?x rdf:type ?r -> ?x ?p ?v
cls-hv2: ?r owl:hasValue ?v . ?r owl:onProperty ?p | ?x ?p ?v -> ?x rdf:type ?r
cls-maxc1: ?r owl:maxCardinality 0 . ?r owl:onProperty ?p | ?x rdf:type ?r . ?x ?p ?y -> false
cls-maxc2: ?r owl:maxCardinality 1 . ?r owl:onProperty ?p | ?x rdf:type ?r . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z
cls-maxqc1: ?r owl:maxQualifiedCardinality 0 . ?r owl:onProperty ?p . ?r owl:onClass ?c | ?x rdf:type ?r . ?x ?p ?y . ?y rdf:type ?c -> false
cls-maxqc2: ?r owl:maxQualifiedCardinality 0 . ?r owl:onProperty ?p . ?r owl:onClass owl:Thing | ?x rdf:type ?r . ?x ?p ?y -> false
cls-maxqc3: ?r owl:maxQualifiedCardinality 1 . ?r owl:onProperty ?p . ?r owl:onClass ?c | ?x rdf:type ?r . ?x ?p ?y . ?y rdf:type ?c . ?x ?p ?z . ?z rdf:type ?c -> ?y owl:sameAs ?z
cls-maxqc4: ?r owl:maxQualifiedCardinality 1 . ?r owl:onProperty ?p . ?r owl:onClass owl:Thing | ?x rdf:type ?r . ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z
"""  # noqa: E501 (one rule is one line, as in the standard's table)
