"""The rule language: loading, matching and applying `data/rules`."""
