"""How much memory a page may take, where the system lets a process limit itself."""

from __future__ import annotations

import sys
from pathlib import Path

_MEGABYTE = 1 << 20


def can_limit_memory() -> bool:
    """Tell whether limits on memory hold here: macOS accepts and ignores them, Windows has none."""
    return sys.platform.startswith("linux")


def limit_memory(megabytes: int | None) -> None:
    """Let this process take so much more address space than it has now; beyond it gets a ``MemoryError``."""
    if megabytes is None or not can_limit_memory():
        return
    import resource  # there is none on Windows

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + megabytes * _MEGABYTE
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(
        resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard)
    )
