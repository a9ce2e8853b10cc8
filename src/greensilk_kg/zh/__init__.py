"""Chinese as pure functions: numerals, dates, quantities. Strings in, plain records out."""
