"""The pause of the garbage collector while one page is worked on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector out while very many small values are made, none of which form rings.

    It would look through all of them again and again and find nothing. Calls may be nested and come from several
    threads: whoever found the collector running starts it again.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
