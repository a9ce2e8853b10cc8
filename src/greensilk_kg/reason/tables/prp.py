"""Table 5: axioms about properties.

`prp-ap` is an axiom without conditions (`axioms.py`); `prp-spo2`, `prp-adp` and `prp-key` read a list and
stand in `lists.py`.
"""

RULES = """
prp-dom: ?p rdfs:domain ?c | ?x ?p ?y -> ?x rdf:type ?c
prp-rng: ?p rdfs:range ?c | ?x ?p ?y -> ?y rdf:type ?c
prp-fp: ?p rdf:type owl:FunctionalProperty | ?x ?p ?y . ?x ?p ?z -> ?y owl:sameAs ?z
prp-ifp: ?p rdf:type owl:InverseFunctionalProperty | ?x ?p ?z . ?y ?p ?z -> ?x owl:sameAs ?y
prp-irp: ?p rdf:type owl:IrreflexiveProperty | ?x ?p ?x -> false
prp-symp: ?p rdf:type owl:SymmetricProperty | ?x ?p ?y -> ?y ?p ?x
prp-asyp: ?p rdf:type owl:AsymmetricProperty | ?x ?p ?y . ?y ?p ?x -> false
prp-trp: ?p rdf:type owl:TransitiveProperty | ?x ?p ?y . ?y ?p ?z -> ?x ?p ?z
prp-spo1: ?p rdfs:subPropertyOf ?q | ?x ?p ?y -> ?x ?q ?y
prp-eqp1: ?p owl:equivalentProperty ?q | ?x ?p ?y -> ?x ?q ?y
prp-eqp2: ?p owl:equivalentProperty ?q | ?x ?q ?y -> ?x ?p ?y
prp-pdw: ?p owl:propertyDisjointWith ?q | ?x ?p ?y . ?x ?q ?y -> false
prp-inv1: ?p owl:inverseOf ?q | ?x ?p ?y -> ?y ?q ?x
prp-inv2: ?p owl:inverseOf ?q | ?x ?q ?y -> ?y ?p ?x
prp-npa1: ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetIndividual ?y | ?x ?p ?y -> false
prp-npa2: ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetValue ?y | ?x ?p ?y -> false
"""  # noqa: E501 (one rule is one line, as in the standard's table)
