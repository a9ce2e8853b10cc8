"""Records that are made by the ten thousand."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def quick(record: type[T]) -> type[T]:
    """Let a frozen record be made as fast as one that is not.

    A frozen record sets its fields by a detour, which takes three times as long. To the type checker one that
    is quick is still frozen; at run time nothing keeps its fields from being set.

    Args:
        record: A class made by `dataclass(frozen=True, slots=True)`, without `__post_init__`.

    Example:
        >>> from dataclasses import dataclass
        >>> @quick
        ... @dataclass(frozen=True, slots=True)
        ... class Stop:
        ...     name: str
        ...     minutes: int = 2
        >>> Stop("甲站"), Stop("甲站") == Stop("甲站", 2)
        (Stop(name='甲站', minutes=2), True)
    """
    same = [
        (one.name, object, field(default=one.default, default_factory=one.default_factory))
        for one in fields(record)  # type: ignore[arg-type]
    ]
    thawed = make_dataclass(record.__name__, same)
    for name in ("__setattr__", "__delattr__"):
        delattr(record, name)
    record.__init__ = thawed.__init__  # type: ignore[misc, method-assign]
    return record


class lazy(Generic[T]):  # noqa: N801 used as `property` is
    """Make a method an attribute that is told when first asked: `cached_property` without its lock.

    Example:
        >>> class Square:
        ...     @lazy
        ...     def area(self):
        ...         print("told")
        ...         return 4
        >>> square = Square()
        >>> square.area + square.area
        told
        8
    """

    def __init__(self, tell: Callable[[Any], T]) -> None:
        self._tell = tell

    def __get__(self, one: object, owner: type | None = None) -> T:
        told = one.__dict__[self._tell.__name__] = self._tell(one)
        return told
