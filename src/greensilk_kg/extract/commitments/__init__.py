"""What countries, institutions and companies promise."""
