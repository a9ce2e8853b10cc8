"""Linked data: each thing and each document by its IRI, as pages and as RDF, with its evidence."""
