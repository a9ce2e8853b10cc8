"""Where a server listens."""

from __future__ import annotations

import socket

from greensilk_kg.errors import GreensilkError


def refuse_busy(host: str, port: int) -> None:
    """Find out that nothing can be served there before long work is done for it.

    Raises:
        GreensilkError: The address is in use, or not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            what = getattr(error, "strerror", None) or error
            raise GreensilkError(
                f"cannot serve on {host}:{port}: {what}", hint="choose another --port"
            ) from error
