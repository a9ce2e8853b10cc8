"""Which gathering the clauses of a report speak of, where it is not the one reported."""
