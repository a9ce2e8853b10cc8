"""A knowledge graph of the Green Silk Road, from Chinese documents to a served graph."""
