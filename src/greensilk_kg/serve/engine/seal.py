"""Limits that a worker process puts on itself: memory, file size, no new sockets."""

from __future__ import annotations

import ctypes
import platform
import resource
import sys
from pathlib import Path

_SYSTEMS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Machine → (audit architecture, number of the system call `socket`), of Linux."""
_EPERM, _ALLOW, _ERRNO = 1, 0x7FFF0000, 0x00050000
_LOAD_WORD, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("yes", ctypes.c_ubyte),
        ("no", ctypes.c_ubyte),
        ("k", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


def limit(memory: int, file_size: int | None) -> None:
    """Cap what this process may still allocate and how large a file it may write, both in bytes.

    Without the second there is no limit to files: a store that is written to has files of its own.
    Beyond the first an allocation fails and the process ends; beyond the second a write raises `OSError`.
    What is mapped already does not count: stacks of threads, of which there are as many as cores.
    """
    space = mapped() + memory
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    if file_size is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def mapped() -> int:
    """Return the size of this process's address space in bytes; 0 where `/proc` does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize()


def forbid_sockets() -> bool:
    """Make every later `socket()` call of this process fail with `EPERM`; return whether it worked.

    A seccomp filter (Linux, x86-64 and ARM64); it cannot be lifted again. Elsewhere nothing is done.
    """
    known = _SYSTEMS.get(platform.machine()) if sys.platform == "linux" else None
    if known is None:
        return False
    architecture, call = known
    steps = (
        _Instruction(_LOAD_WORD, 0, 0, 4),
        _Instruction(_JUMP_EQUAL, 0, 3, architecture),
        _Instruction(_LOAD_WORD, 0, 0, 0),
        _Instruction(_JUMP_EQUAL, 0, 1, call),
        _Instruction(_RETURN, 0, 0, _ERRNO | _EPERM),
        _Instruction(_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(steps), (_Instruction * len(steps))(*steps))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return bool(libc.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
