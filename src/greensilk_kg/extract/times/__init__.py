"""Dates: what a text leaves out of them, and days without a month."""
