"""Run the command line in this process and look at what it did."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from zhengban.cli.main import main


class Outcome(NamedTuple):
    """The exit code, and all that was printed."""

    code: int
    output: str
    errors: str


class CommandLine:
    """Calls ``main`` and takes what it printed from pytest."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *arguments: object) -> Outcome:
        """Run ``zhengban`` with these arguments; argparse's exit counts as an exit code."""
        self._capture.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else 1
        output, errors = self._capture.readouterr()
        return Outcome(code, output, errors)
