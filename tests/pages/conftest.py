"""Prints the table of made pages when the tests are through."""

from __future__ import annotations

import pytest

from support.scorer import FieldResult
from support.tables import results_table

RESULTS = pytest.StashKey[dict[str, list[FieldResult]]]()


def pytest_configure(config: pytest.Config) -> None:
    """Make room for the results of the pages."""
    config.stash[RESULTS] = {}


@pytest.fixture
def page_results(request: pytest.FixtureRequest) -> dict[str, list[FieldResult]]:
    """Return transformation → results; what a test puts in is printed at the end."""
    return request.config.stash[RESULTS]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table."""
    results = config.stash[RESULTS]
    if results:
        terminalreporter.section("fields of made pages that came out")
        terminalreporter.write_line(results_table(results))
