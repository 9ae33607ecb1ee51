"""Small things that a project keeps by name, and what can be told of it without opening it for work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, cast

from zhengban.review.page_review import State
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_lock import Owner, holder_of
from zhengban.review.project_values import Glance, LeftOpen

Table = Literal["meta", "view"]


def keep(database: ProjectDatabase, table: Table, key: str, value: Any) -> None:
    """Keep plain values under a name; None takes away what is there."""
    with database.writing(is_durable=table == "meta") as connection:
        if value is None:
            connection.execute(f"DELETE FROM {table} WHERE key = ?", (key,))
        else:
            told = json.dumps(value, ensure_ascii=False)
            connection.execute(f"REPLACE INTO {table} (key, value) VALUES (?, ?)", (key, told))


def kept(database: ProjectDatabase, table: Table, key: str) -> Any:
    """Return what was kept under a name, None when there is nothing that can be read."""
    with database.reading() as connection:
        row = connection.execute(f"SELECT value FROM {table} WHERE key = ?", (key,)).fetchone()
    try:
        return json.loads(row[0]) if row else None
    except (ValueError, TypeError):
        return None


def counts_in(body: object) -> Mapping[State, int] | None:
    """Return how many findings are in each state, None where that was not kept or cannot be read."""
    try:
        counts: object = json.loads(body) if isinstance(body, str) else None
    except ValueError:
        return None
    is_whole = isinstance(counts, dict) and all(type(count) is int for count in counts.values())
    return cast("Mapping[State, int]", counts) if is_whole else None


def left_open(database: ProjectDatabase) -> LeftOpen | None:
    """Return what the last owner was doing when the project was not closed."""
    match kept(database, "meta", "session"):
        case [str(name), str(host), int(process), str(since), int(first)]:
            owner = Owner(name, host, process, since)
        case _:
            return None
    with database.reading() as connection:
        count, time = connection.execute(
            "SELECT count(*), max(time) FROM operations WHERE number > ?", (first,)
        ).fetchone()
        last = connection.execute(
            "SELECT page FROM operations WHERE page > 0 AND number > ? ORDER BY number DESC LIMIT 1", (first,)
        ).fetchone()
    return LeftOpen(owner, time or since, last[0] if last else 0, count)


def glance(path: Path) -> Glance:
    """Return what a start screen tells of a project; raises ``InputError`` when it is none."""
    database = ProjectDatabase.look(path)
    try:
        holder = holder_of(path)
        with database.reading() as connection:
            pages, settled, operations, time = connection.execute(
                "SELECT (SELECT count(*) FROM pages), (SELECT count(*) FROM counts WHERE is_settled),"
                " (SELECT count(*) FROM operations), (SELECT max(time) FROM operations)"
            ).fetchone()
        return Glance(pages, settled, operations, time or "", None if holder else left_open(database), holder)
    finally:
        database.close()
