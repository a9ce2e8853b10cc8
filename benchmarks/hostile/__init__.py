"""Parts of `benchmarks.timeouts`: queries that do not end, and what is watched as they are stopped."""
