"""Table 4: equality.

`eq-ref` (everything is the same as itself) is left out: it says nothing, but
that what differs from itself is an error, which stands here. `eq-diff2` and `eq-diff3` read a
list and stand in `lists.py`.
"""

RULES = """
eq-sym: | ?x owl:sameAs ?y -> ?y owl:sameAs ?x
eq-trans: | ?x owl:sameAs ?y . ?y owl:sameAs ?z -> ?x owl:sameAs ?z
eq-rep-s: ?s owl:sameAs ?t | ?s ?p ?o -> ?t ?p ?o
eq-rep-p: ?p owl:sameAs ?q | ?s ?p ?o -> ?s ?q ?o
eq-rep-o: ?o owl:sameAs ?t | ?s ?p ?o -> ?s ?p ?t
eq-diff1: | ?x owl:sameAs ?y . ?x owl:differentFrom ?y -> false
eq-diff1: | ?x owl:differentFrom ?x -> false
"""
