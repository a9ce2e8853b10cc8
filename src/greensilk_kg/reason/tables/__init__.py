"""The rule tables of OWL 2 RL, one file each, under the names that the standard gives the rules.

Source: OWL 2 Web Ontology Language Profiles (Second Edition), section 4.3.
"""
