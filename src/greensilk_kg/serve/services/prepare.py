"""Makes a query or an update such that the engine can run it without calling anybody.

Sources: SPARQL 1.1 Federated Query, section 2 (a `SERVICE SILENT` that fails is one solution that binds
nothing); SPARQL 1.1 Update, section 3.1.4 (a `LOAD SILENT` that fails counts as done).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.serve.engine.guard import may_call, outbound, place
from greensilk_kg.serve.services.calls import Load, ServiceCall, TooManyError, loads, service_calls
from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.rewrite import Edit, Rewritten, nothing, rewrite, solutions
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from greensilk_kg.serve.services.calls import Bindings, Scope

    Service = Callable[[ServiceCall], Bindings]
    Loader = Callable[[Load], str]

_Call = TypeVar("_Call", ServiceCall, Load)
_Answer = TypeVar("_Answer")
_Answerer = TypeVar("_Answerer")
_DONE = "INSERT DATA {}"
"""An operation that does nothing: a sequence of updates needs one where a `LOAD` was."""


def nobody(_address: str) -> None:
    """Answer for no address."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Who answers which call; whoever is not named here is not called.

    Attributes:
        scope: What reads a pattern from outside: a query worker.
        service: Absolute IRI → what answers a `SERVICE` of it, or `None` where it may not be called.
        document: Absolute IRI → what fetches it for a `LOAD` and returns operations that insert it; likewise.
        base: What relative IRIs are resolved against where a text has no `BASE`.
    """

    scope: Scope
    service: Callable[[str], Service | None] = nobody
    document: Callable[[str], Loader | None] = nobody
    base: str = ""


def prepare(query: str, policy: Policy) -> Rewritten:
    """Return a query with each `SERVICE` pattern replaced by its solutions.

    Raises:
        ProblemError: 400 for a malformed call; 403 for one of a service that may not be called; 502 or 504
            for one that fails; each with line and column.
    """
    if not may_call(query):
        return Rewritten(query, query)
    return _checked(rewrite(query, list(_services(query, policy))))


def prepare_update(update: str, policy: Policy) -> Rewritten:
    """Return an update with each `SERVICE` pattern and each `LOAD` operation replaced.

    Raises:
        ProblemError: As `prepare`.
    """
    if not may_call(update):
        return Rewritten(update, update)
    edits = [*_loads(update, policy), *_services(update, policy)]
    return _checked(rewrite(update, sorted(edits, key=lambda edit: edit.start)))


def _services(text: str, policy: Policy) -> Iterator[Edit]:
    for call, service in _allowed(
        "SERVICE", text, service_calls(text, policy.scope, policy.base), policy.service
    ):
        found = _try(service, call, text) if service else None
        yield Edit(call.start, call.end, nothing(call) if found is None else solutions(call, found))


def _loads(text: str, policy: Policy) -> Iterator[Edit]:
    for load, loader in _allowed("LOAD", text, loads(text, policy.base), policy.document):
        inserted = _try(loader, load, text) if loader else None
        yield Edit(load.start, load.end, _DONE if inserted is None else inserted)


def _allowed(
    keyword: str, text: str, calls: Iterable[_Call], who: Callable[[str], _Answerer | None]
) -> list[tuple[_Call, _Answerer | None]]:
    """Return each call with who answers it, before any is made.

    Raises:
        ProblemError: One that is not silent has nobody.
    """
    found = [(call, who(call.address) if call.address else None) for call in _read(calls)]
    for call, answerer in found:
        if answerer is None and not call.silent:
            raise _refusal(keyword, call, text)
    return found


def _try(answer: Callable[[_Call], _Answer], call: _Call, text: str) -> _Answer | None:
    try:
        return answer(call)
    except (ServiceError, ProblemError) as error:
        if call.silent:
            return None
        named = "" if isinstance(error, ProblemError) else f"The call of <{call.address}> failed: "
        raise _problem(error.status, f"{named}{error}", text, call.start) from error


def _read(calls: Iterable[_Call]) -> Iterator[_Call]:
    try:
        yield from calls
    except TooManyError as error:
        raise ProblemError(403, str(error), line=error.line, column=error.column) from error
    except SyntaxError as error:
        found = malformed(str(error))
        at = f" at line {found.line}, column {found.column}"
        raise ProblemError(
            400, f"The query is malformed{at}: {found.said}.", line=found.line, column=found.column
        ) from error


def _checked(rewritten: Rewritten) -> Rewritten:
    """Refuse what the rules above have not seen and the engine would take for a call."""
    token = outbound(rewritten.text)
    if token is None:
        return rewritten
    start = rewritten.origin(token.start)
    detail = "SERVICE or LOAD is not written as the standard has it, and is refused."
    raise _problem(403, detail, rewritten.original, start)


def _refusal(keyword: str, call: ServiceCall | Load, text: str) -> ProblemError:
    if call.address is None:
        detail = f"{keyword} with a variable is refused: write the address."
    else:
        detail = (
            f"{keyword} <{call.address}> is refused: this server calls only who its operator allows."
            f" Ask that address yourself, or write {keyword} SILENT to go on without it."
        )
    return _problem(403, detail, text, call.start)


def _problem(status: int, detail: str, text: str, start: int) -> ProblemError:
    line, column = place(text, start)
    return ProblemError(status, detail, line=line, column=column)
