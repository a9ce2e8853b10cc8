"""What the server says beside the access log: one JSON line an event on standard error, or plain text."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.serve.config import AccessLog

_ROOT = "greensilk_kg"
_PLAIN = "%(asctime)s %(levelname)s %(message)s"


class JsonLines(logging.Formatter):
    """Writes an event as one line: time, level, message, and the traceback where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line.

        Example:
            >>> event = logging.makeLogRecord({"msg": "snapshot %s", "args": ("a1",), "levelname": "INFO"})
            >>> json.loads(JsonLines().format(event))["message"]
            'snapshot a1'
        """
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said, separators=(",", ":"))


def configure(access_log: AccessLog) -> None:
    """Make this process write its events to standard error, in the form of the access log."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if access_log == "json" else logging.Formatter(_PLAIN))
    logger = logging.getLogger(_ROOT)
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
