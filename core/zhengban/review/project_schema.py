"""The tables of a project file, and the way from every older version of them to this one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from zhengban.errors import InputError

APPLICATION_ID = 0x5A48424E  # "ZHBN": what tells a project from any other SQLite file

Migration = Sequence[str]

# Each entry leads from the version that is its place to the next one; what was once released never changes.
MIGRATIONS: tuple[Migration, ...] = (
    (
        # Paths are bytes, since a file name need not be text. ``touched`` is the last operation on the page.
        """CREATE TABLE pages (
            id INTEGER PRIMARY KEY,
            path BLOB NOT NULL,
            name TEXT NOT NULL,
            number INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            encoding TEXT NOT NULL,
            note TEXT NOT NULL,
            sort_key TEXT NOT NULL,
            touched INTEGER NOT NULL DEFAULT 0,
            UNIQUE (path, number)
        )""",
        "CREATE TABLE texts (page INTEGER PRIMARY KEY REFERENCES pages, body BLOB NOT NULL)",
        """CREATE TABLE operations (
            number INTEGER PRIMARY KEY,
            page INTEGER NOT NULL,
            deed TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            time TEXT NOT NULL,
            body TEXT NOT NULL
        )""",
        # One plan a page; what it was made from is its key.
        "CREATE TABLE plans (page INTEGER PRIMARY KEY REFERENCES pages, key TEXT NOT NULL, body BLOB NOT NULL)",
        # Counted after operation ``through``: when a page was touched later, the counts are old.
        """CREATE TABLE counts (
            page INTEGER PRIMARY KEY REFERENCES pages,
            through INTEGER NOT NULL,
            is_settled INTEGER NOT NULL,
            body TEXT NOT NULL
        )""",
        "CREATE TABLE view (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
    (
        # What a batch made of a page. ``key`` is a hash of all that its results follow from; ``body`` is its account.
        """CREATE TABLE runs (
            page INTEGER PRIMARY KEY REFERENCES pages,
            key TEXT NOT NULL,
            rules TEXT NOT NULL,
            reason TEXT NOT NULL,
            body TEXT NOT NULL
        )""",
        # ``name`` is the whole path; ``key`` the same for names that some systems take for one.
        """CREATE TABLE run_outputs (
            key TEXT PRIMARY KEY,
            page INTEGER NOT NULL REFERENCES pages,
            name TEXT NOT NULL,
            form TEXT NOT NULL,
            sha256 TEXT NOT NULL
        )""",
        "CREATE INDEX outputs_of_page ON run_outputs (page)",
    ),
)


def check_version(connection: sqlite3.Connection, name: str, newest: int) -> int:
    """Return the version of the tables; raises ``InputError`` for another program's file and for a newer one."""
    application, version = (
        connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in ("application_id", "user_version")
    )
    if application != APPLICATION_ID or version < 1:
        raise InputError(
            f"{name} is not a zhengban project: open the page itself, or choose a .zhengban file"
        )
    if version > newest:
        raise InputError(
            f"{name} was made by a newer zhengban (project version {version}, this one reads up to {newest}): "
            "update zhengban"
        )
    return int(version)


def migrate(connection: sqlite3.Connection, version: int, migrations: Sequence[Migration]) -> None:
    """Bring tables of a version to the newest; each step happens whole or not at all."""
    for number, statements in enumerate(migrations[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
