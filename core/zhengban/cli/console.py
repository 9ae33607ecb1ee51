"""Streams that hold any character, and the one way to complain.

A Windows console set to cp936 and a pipe are two things: Python writes to a console in Unicode whatever its
code page, but to a pipe or file in that code page, where a page's rarer characters do not exist. Results
therefore leave as UTF-8 with ``\\n``, the same bytes on every machine.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from typing import TextIO

BAD_INPUT = 2
INTERRUPTED = 130
BROKEN_PIPE = 141


def prepare_streams() -> None:
    """Make standard output and error accept every character, a file name that is no valid text included."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            _prepare(stream)


def _prepare(stream: io.TextIOWrapper) -> None:
    """A terminal keeps its encoding and shows what it cannot as escapes; anything else gets UTF-8.

    ``PYTHONIOENCODING`` is a wish that somebody spelt out: it stands.
    """
    if stream.isatty() or "PYTHONIOENCODING" in os.environ:
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_result(result: str | bytes) -> None:
    """Write a result to standard output, bytes as they are."""
    if isinstance(result, str):
        sys.stdout.write(result)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()


def complain(message: str, code: int = BAD_INPUT) -> int:
    """Write one line to standard error and return the exit code that goes with it."""
    with contextlib.suppress(OSError, ValueError):  # nobody is left to tell when stderr is closed
        print(f"zhengban: {one_line(message)}", file=sys.stderr)
    return code


def one_line(message: str) -> str:
    """Return the message without line breaks and control characters, which a file name may hold."""
    return "".join(visible(character) for character in message.strip())


def visible(character: str) -> str:
    """Return the character, or an escape for one that a terminal would obey rather than show.

    Direction marks are escaped too: they would show the text in another order than it has.
    """
    if character.isprintable() or character == "\u3000":
        return character
    return "⏎" if character == "\n" else character.encode("unicode_escape").decode("ascii")


def is_broken_pipe(error: OSError) -> bool:
    """Tell whether the reader of our output has gone, as ``zhengban … | head`` does; Windows says EINVAL."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def silence_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def is_terminal(stream: TextIO) -> bool:
    """Tell whether somebody is looking; a closed stream has nobody."""
    return not stream.closed and stream.isatty()
