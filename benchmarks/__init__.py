"""What is measured: how fast, how much, how good; `results/` holds what came out."""
