"""The order of the stages; the one place that knows it."""
