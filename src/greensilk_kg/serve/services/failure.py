"""How a call of another service fails."""

from __future__ import annotations


class ServiceError(Exception):
    """A call that failed.

    Args:
        status: HTTP status of our answer: 502 where the service fails, 504 where it is too slow.
        detail: What was wrong: a sentence with its final stop.
    """

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
