"""Queries that can only touch little are answered where they arrive, without a worker. Knows no HTTP."""
