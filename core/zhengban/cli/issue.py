"""``zhengban issue``: pages collected to issues, with their contents and their continued articles."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from zhengban.batch.naming import free_name, safe_name
from zhengban.cli.console import complain, one_line
from zhengban.cli.finished_pages import finished_pages, inputs_of
from zhengban.cli.language import Language, language_for
from zhengban.cli.wording import Wording
from zhengban.collecting.collected_page import CollectedPage
from zhengban.collecting.collection import Collection, collect, issue_value
from zhengban.collecting.contents import contents_markdown, contents_value, page_names
from zhengban.collecting.issue import Issue, issues_of
from zhengban.collecting.problem import told
from zhengban.errors import OutputError, ZhengbanError
from zhengban.files import make_folder, refuse_inputs, write_file
from zhengban.resources import load_table
from zhengban.writers.json_document import layout

_Identity = tuple[int, int]  # device and number of a file


def run(options: argparse.Namespace) -> int:
    """Write every issue and return 0, or the exit code of the worst that went wrong.

    A bad file fails alone; its page is then missing in its issue, which is told there too.
    """
    language = language_for(options.language)
    names = inputs_of(options.inputs)
    _refuse_file(Path(options.output))
    pages, failures = _read(names, options)
    taken: set[str] = set()
    known = _identities(names)
    for issue in issues_of(pages):
        name = free_name(_folder_name(issue), lambda wanted: wanted.casefold() not in taken)
        taken.add(name.casefold())
        collection = collect(issue)
        folder = Path(options.output) / name
        _write(collection, folder, options.join_continued, known)
        _tell(collection, folder, options.join_continued, language)
    if failures and len(names) > 1:
        complain(Wording(language).say("failed", failed=len(failures), all=len(names)))
    return max(failures, default=0)


def _refuse_file(output: Path) -> None:
    """Say before pages are read, which may take long, that nothing can be written there."""
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} is a file: name a folder for the issues")


def _read(names: Iterable[str], options: argparse.Namespace) -> tuple[list[CollectedPage], list[int]]:
    pages: list[CollectedPage] = []
    failures: list[int] = []
    for name in names:
        try:
            pages += finished_pages(name, options.encoding)
        except ZhengbanError as error:
            failures.append(complain(str(error), error.exit_code))
    return pages, failures


def _folder_name(issue: Issue) -> str:
    words = load_table("issue_words")["contents"]
    return safe_name(f"{safe_name(issue.paper or words['unnamed'])}-{issue.date or words['undated']}")


def _write(
    collection: Collection, folder: Path, join_continued: bool, known: Mapping[_Identity, Path]
) -> None:
    """Make all three texts, the account of the characters with them, before the first is written."""
    results = {
        "contents.md": contents_markdown(collection),
        "contents.json": layout(contents_value(collection)) + "\n",
        "issue.json": layout(issue_value(collection, join_continued)) + "\n",
    }
    for name in results:
        refuse_inputs(folder / name, _input_at(folder / name, known))
    make_folder(folder)
    for name, text in results.items():
        write_file(folder / name, text)


def _identities(names: Iterable[str]) -> dict[_Identity, Path]:
    """Return the input files by what the system knows them by: of thousands, one at most is where a result goes."""
    found: dict[_Identity, Path] = {}
    for path in map(Path, names):
        with suppress(OSError, ValueError):
            status = path.stat()
            found[status.st_dev, status.st_ino] = path
    return found


def _input_at(path: Path, known: Mapping[_Identity, Path]) -> list[Path]:
    try:
        status = path.stat()
    except OSError:
        return []
    return [known[status.st_dev, status.st_ino]] if (status.st_dev, status.st_ino) in known else []


def _tell(collection: Collection, folder: Path, join_continued: bool, language: Language) -> None:
    account, *problems = _told(collection, folder, join_continued, language)
    print(one_line(account))
    for problem in problems:
        print(f"  {one_line(problem)}")


def _told(collection: Collection, folder: Path, join_continued: bool, language: Language) -> Iterator[str]:
    """Yield the account of the issue, then a line for everything that should be looked at."""
    issue, chains = collection.issue, collection.chains if join_continued else ()
    joined = sum(len(chain) - 1 for chain in chains)
    yield str(load_table("issue_words")[language]["written"]).format(
        folder=folder,
        pages=len(issue.pages),
        articles=sum(len(page.articles) for page in issue.pages) - joined,
        links=len(collection.links),
        joined=joined,
        problems=len(collection.problems),
    )
    names = page_names(collection, language)
    yield from (told(problem, names, language) for problem in collection.problems)
