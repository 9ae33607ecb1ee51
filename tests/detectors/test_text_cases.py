"""The cases of the detectors that look at characters and marks: ``spacing.yml`` and so on, see ``support.text_cases``."""

from __future__ import annotations

from typing import Any

from support.text_cases import Cases, parameters


@parameters("found")
def test_found(cases: Cases, case: dict[str, Any]) -> None:
    cases.check_found(case)


@parameters("reported")
def test_reported(cases: Cases, case: dict[str, Any]) -> None:
    cases.check_reported(case)


@parameters("must_not_change")
def test_must_not_change(cases: Cases, case: dict[str, Any]) -> None:
    cases.check_unchanged(case)


@parameters("known_failure")
def test_known_failure(cases: Cases, case: dict[str, Any]) -> None:
    cases.check_known_failure(case)
