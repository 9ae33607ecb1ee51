"""From what was typed to finished pages: results in json, folders of them, projects, or pages put in order now."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from zhengban.cli.decisions import policy_for
from zhengban.cli.inputs import STANDARD_INPUT, find_inputs, read
from zhengban.collecting.collected_page import CollectedPage, collected_page
from zhengban.errors import InputError
from zhengban.model.conservation import check
from zhengban.propose import propose
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.writers.json_document import SCHEMA, document_as_json

_JSON, _PROJECT = ".json", ".zhengban"


def inputs_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the inputs, folders as the results in json that lie in them, each file once.

    Raises ``InputError`` for a folder without any.
    """
    found: dict[str, str] = {}
    for name in find_inputs(names):
        for path in _documents_below(name) if os.path.isdir(name) else (name,):
            found.setdefault(path if path == STANDARD_INPUT else os.path.realpath(path), path)
    return tuple(found.values())


def finished_pages(name: str, encoding: str | None) -> Iterator[CollectedPage]:
    """Yield the pages of an input; raises ``InputError``, or ``ConservationError`` for a bug of ours."""
    suffix = Path(name).suffix.lower()
    if suffix == _JSON:
        yield collected_page(name, _json(Path(name)))
    elif suffix == _PROJECT:
        yield from _of_project(Path(name))
    else:
        yield from _put_in_order(name, encoding)


def _documents_below(folder: str) -> list[str]:
    """Return the files in json that are pages, or cannot be read; a certificate or another list is none."""
    paths = sorted(path for path in Path(folder).rglob("*.json") if path.is_file())
    found = [str(path) for path in paths if _may_be_document(path)]
    if not found:
        raise InputError(f"{folder} holds no pages in json: write them with batch or fix --to json")
    return found


def _may_be_document(path: Path) -> bool:
    try:
        value = _json(path)
    except InputError:
        return True
    return isinstance(value, dict) and value.get("schema") == SCHEMA


def _json(path: Path) -> Any:
    """Half a character outside of the basic plane, which JSON can name, could never be written: it is no text."""
    try:
        data = path.read_bytes()
        value = json.loads(data)
        if b"\\ud" in data.lower():
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        return value
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:  # bytes that are no text are a ValueError, too
        raise InputError(f"{path} is no JSON: name results that were written with --to json") from error


def _of_project(path: Path) -> Iterator[CollectedPage]:
    """The pages as they were decided; what waits is left out, as export does."""
    with ProjectFile.look(path) as project:
        session = open_session(project)
        pages = project.pages()
        if not pages:
            raise InputError(f"{path} has no pages")
        for page in pages:
            bring_plan(project, session, page.id)
            document = session.review(page.id).document
            session.drop_plan(page.id)
            check(document)
            yield collected_page(str(page.path), document_as_json(document), document.page.text)


def _put_in_order(name: str, encoding: str | None) -> Iterator[CollectedPage]:
    for read_page in read(name, encoding):
        page = replace(read_page, name=os.path.basename(read_page.name))
        document = propose(page, policy_for(None)).draft.document
        check(document)
        yield collected_page(name, document_as_json(document), page.text)
