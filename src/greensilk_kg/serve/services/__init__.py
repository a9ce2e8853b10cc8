"""Calls of other services in queries and updates: found, answered here, asked for or refused."""
