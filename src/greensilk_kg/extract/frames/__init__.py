"""Clauses read as frames: a verb, who did it, what was done, when and where."""
