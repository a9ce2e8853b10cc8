"""Figures: what is measured or counted, of what, when."""
