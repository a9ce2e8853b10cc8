"""The web application: SPARQL endpoint, linked data and pages over one immutable snapshot."""
