"""Names of persons and the posts they hold."""
