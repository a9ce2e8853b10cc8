"""Names of things: known ones, ones found by their form, short forms, titles."""
