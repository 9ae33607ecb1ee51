"""The operations of a project in its database: written once, never changed, read in order."""

from __future__ import annotations

import json
import sqlite3

from zhengban.errors import InputError
from zhengban.review.kept_plan import NOT_A_PLAN
from zhengban.review.operation import Operation, operation_as_json, operation_from_json
from zhengban.review.project_database import ProjectDatabase


def write_operation(connection: sqlite3.Connection, operation: Operation, name: str) -> None:
    """Write an operation down and note it at the pages that it changes; ``name`` is what messages call the project."""
    body = json.dumps(operation_as_json(operation), ensure_ascii=False, separators=(",", ":"))
    connection.execute(
        "INSERT INTO operations (number, page, deed, reviewer, time, body) VALUES (?, ?, ?, ?, ?, ?)",
        (operation.number, operation.page, operation.deed, operation.reviewer, operation.time, body),
    )
    touched = [(operation.number, page) for page in _touched(connection, operation, name)]
    connection.executemany("UPDATE pages SET touched = ? WHERE id = ?", touched)


def operations_in(database: ProjectDatabase) -> tuple[Operation, ...]:
    """Return all operations in order; raises ``InputError`` when one cannot be read."""
    with database.reading() as connection:
        rows = connection.execute("SELECT number, body FROM operations ORDER BY number").fetchall()
    return tuple(_operation(number, body, database.name) for number, body in rows)


def last_number(connection: sqlite3.Connection) -> int:
    """Return the number of the last operation, 0 when there is none."""
    return int(connection.execute("SELECT ifnull(max(number), 0) FROM operations").fetchone()[0])


def _operation(number: int, body: str, name: str) -> Operation:
    try:
        return operation_from_json(json.loads(body))
    except NOT_A_PLAN as error:
        raise InputError(f"{name}: operation {number} cannot be read") from error


def _touched(connection: sqlite3.Connection, operation: Operation, name: str) -> frozenset[int]:
    """Return the pages that an operation changes; an undo changes those of the deeds that it switches."""
    pages = operation.pages
    for number in (*operation.undoes, *operation.restores):
        row = connection.execute("SELECT body FROM operations WHERE number = ?", (number,)).fetchone()
        pages |= _operation(number, row[0], name).pages if row else frozenset()
    return pages
