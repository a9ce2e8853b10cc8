"""Parts of `benchmarks.serve`: data, questions, servers, the load they are put under, the table."""
