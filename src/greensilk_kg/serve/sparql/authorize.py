"""Who may write: whoever has the token (RFC 6750), and nobody where the server has none."""

from __future__ import annotations

import hmac

from flask import request

from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

_REALM = 'Bearer realm="greensilk"'


def demand_writer() -> None:
    """Let a request pass that may write.

    Raises:
        ProblemError: 403 where the store is read-only, 401 without the token.
    """
    token = site().config.token
    if not token:
        raise ProblemError(403, "This server is read-only: it takes no updates and no graphs.")
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    given = given.strip() if scheme.lower() == "bearer" else ""
    if not given:
        detail = "Writing needs the server's token: send `Authorization: Bearer TOKEN`."
        raise ProblemError(401, detail, headers={"WWW-Authenticate": _REALM})
    # a header comes as Latin-1; the comparison takes as long wherever the two differ
    if not hmac.compare_digest(given.encode("latin-1"), token.encode()):
        headers = {"WWW-Authenticate": f'{_REALM}, error="invalid_token"'}
        raise ProblemError(401, "This is not the server's token.", headers=headers)
