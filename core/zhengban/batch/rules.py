"""Hashes of what results follow from: the engine with its tables, and everything about one page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from zhengban import __version__
from zhengban.policy import Policy
from zhengban.review.kept_plan import policy_as_json
from zhengban.review.operation import Operation, operation_as_json
from zhengban.review.project_values import ProjectPage


@cache
def rules_version() -> str:
    """Return a hash of the program's version and of all its tables."""
    digest = hashlib.sha256(__version__.encode())
    tables = files("zhengban_resources") / "tables"
    for table in sorted(
        (entry for entry in tables.iterdir() if entry.is_file()), key=lambda entry: entry.name
    ):
        digest.update(f"\0{table.name}\0".encode())
        digest.update(table.read_bytes())
    return digest.hexdigest()


def results_key(
    page: ProjectPage, policy: Policy, deeds: Iterable[Operation], layout: Mapping[str, Any]
) -> str:
    """Return a hash of all that the results of a page follow from; ``layout`` are formats, names and folder."""
    origin = [page.name, page.sha256, page.number, page.encoding]
    decided = [_without_signature(operation_as_json(deed)) for deed in deeds]
    told = [rules_version(), origin, policy_as_json(policy), decided, dict(layout)]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _without_signature(deed: dict[str, Any]) -> dict[str, Any]:
    """Who decided, and when, is in no result."""
    return {name: value for name, value in deed.items() if name not in ("reviewer", "time")}
