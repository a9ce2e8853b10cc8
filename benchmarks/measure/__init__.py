"""How good extraction is: recall against facts read by hand, precision by reading what it stated."""
