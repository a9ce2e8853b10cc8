"""Sentences that tell of several things in turn, told apart: one sentence for each thing."""
