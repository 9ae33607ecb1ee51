"""Where ``zhengban`` starts: one command is run, and whatever goes wrong becomes one line and an exit code.

Exit codes: 0 done, nothing to report; 1 ``check`` found something or ``evaluate`` a loss; 2 bad input, output or
arguments; 3 a bug of ours that stopped an export; 130 interrupted; 141 whoever read our output went away.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from zhengban.cli.arguments import build_parser
from zhengban.cli.command_table import COMMANDS
from zhengban.cli.console import (
    BROKEN_PIPE,
    INTERRUPTED,
    complain,
    is_broken_pipe,
    prepare_streams,
    silence_output,
)
from zhengban.errors import ZhengbanError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; ``arguments`` are those of the process unless given.

    Raises ``SystemExit`` for ``--help``, ``--version`` and arguments that make no sense, as argparse does.
    """
    prepare_streams()
    try:
        code = _run(build_parser().parse_args(arguments))
        sys.stdout.flush()
    except ZhengbanError as error:
        code = complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        code = complain("interrupted; results already written are whole", INTERRUPTED)
    except MemoryError:
        code = complain("not enough memory for this page; split the file and run again")
    except OSError as error:
        if is_broken_pipe(error):
            silence_output()
            return BROKEN_PIPE
        code = complain(str(error))
    return code


def _run(options: argparse.Namespace) -> int:
    """Run the chosen command; its module is imported only here, so that ``--help`` answers at once."""
    command = next(command for command in COMMANDS if command.name == options.command)
    return int(import_module(command.module).run(options))


if __name__ == "__main__":
    sys.exit(main())
