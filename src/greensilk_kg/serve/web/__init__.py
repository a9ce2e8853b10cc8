"""What every route needs of HTTP: media types, conditions, languages, errors, links."""
