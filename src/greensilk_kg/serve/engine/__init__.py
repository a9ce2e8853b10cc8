"""Queries run here: read-only worker processes that can be killed. Knows no HTTP and no Flask."""
