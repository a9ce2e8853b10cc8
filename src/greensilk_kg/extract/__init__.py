"""From prepared text to claims: names, values, persons and their posts, relations, figures."""
