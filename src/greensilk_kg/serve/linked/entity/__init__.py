"""The page of a thing: what is known of it, as a person would read it."""
