"""What a page must not do: ask other hosts, break its own policy, throw errors."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

LOCAL = {"data", "blob", "about"}


@dataclass
class Watch:
    """Notes of one browser context.

    Attributes:
        root: Address of the server, without a final slash.
        foreign: Requests to anyone else; they are stopped.
        errors: What the console and the scripts complained of.
        allowed: Parts of messages that a test expects.
    """

    root: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def attach(self, context) -> None:
        context.route("**/*", self._route)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _route(self, route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in LOCAL or f"{address.scheme}://{address.netloc}" == self.root:
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

    def _console(self, message) -> None:
        if message.type != "error":
            return
        own_status = message.location["url"] == message.page.url and "status of" in message.text
        if not own_status:  # a page that tells of an error has the status of one
            self.errors.append(f"{message.text} ({message.location['url']})")

    def check(self) -> None:
        """Fail on what was noted."""
        unexpected = [text for text in self.errors if not any(part in text for part in self.allowed)]
        assert not self.foreign, f"requests to other hosts: {self.foreign}"
        assert not unexpected, f"errors in the page: {unexpected}"
