"""The SPARQL protocol and the Graph Store Protocol: requests read, planned, answered."""
