"""Names are found: `/search` and its parameters."""
