"""``zhengban explain``."""

from __future__ import annotations

import pytest

from support.command_line import CommandLine
from zhengban.propose import PLAN

KINDS = sorted({str(detector.kind) for stage in PLAN for detector in stage})


def test_the_list_names_every_kind(zhengban: CommandLine) -> None:
    result = zhengban("explain")
    assert result.code == 0
    listed = {line.split()[0] for line in result.output.splitlines() if line}
    assert set(KINDS) <= listed


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_explained(zhengban: CommandLine, kind: str) -> None:
    result = zhengban("explain", kind)
    assert result.code == 0
    assert result.output.startswith(f"{kind}: ")
    assert len(result.output.splitlines()) > 3


def test_a_kind_may_be_typed_with_hyphens(zhengban: CommandLine) -> None:
    assert zhengban("explain", "Duplicate-Run") == zhengban("explain", "duplicate_run")
