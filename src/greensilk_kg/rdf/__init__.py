"""What the graph half shares: names, canonical N-Quads, the ontology as a schema, authority entries."""
