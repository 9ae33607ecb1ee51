"""``zhengban profile``: list, show and learn what is known of newspapers."""

from __future__ import annotations

import argparse
from pathlib import Path

from zhengban.batch.sources import Wanted, find_batch
from zhengban.cli.console import complain, one_line, write_result
from zhengban.errors import OutputError, ZhengbanError
from zhengban.files import write_file
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page
from zhengban.profiles.learning import Learnt, learn_profile
from zhengban.profiles.reading import find_profile, read_profile
from zhengban.profiles.telling import profile_told
from zhengban.propose import propose
from zhengban.resources import shipped_profiles


def run(options: argparse.Namespace) -> int:
    """List, show or learn, and return 0, or 2 when a page to learn from could not be read."""
    if options.deed == "list":
        print("\n".join(shipped_profiles()))
        return 0
    if options.deed == "show":
        write_result(profile_told(find_profile(options.profile)).lstrip() or "# it says nothing\n")
        return 0
    return _learn(options)


def _learn(options: argparse.Namespace) -> int:
    """Learn from every page that can be read; a bad file is complained of and left out."""
    target = Path(options.output) if options.output else None
    if target is not None and target.exists():
        raise OutputError(f"{target} is there already, perhaps with your own entries: name a new file")
    sources, failures = find_batch([Path(name) for name in options.inputs], Wanted())
    failed = max((complain(reason) for _, reason in failures), default=0)
    pages: list[tuple[str, ...]] = []
    for source in sources:
        try:
            pages.extend(_lines(page) for page in source.read(options.encoding).pages)
        except ZhengbanError as error:
            failed = max(failed, complain(str(error), error.exit_code))
    told = _told(learn_profile(pages))
    if target is None:
        write_result(told)
    else:
        write_file(target, told, [source.path for source in sources])
        print(one_line(f"{target}: a proposal from {len(pages)} pages; look at each entry before you use it"))
    return failed


def _lines(page: Page) -> tuple[str, ...]:
    """Return the lines of the page in source order, doubled text and stray characters mended where that is certain."""
    proposal = propose(page)
    edits = [edit for edit in proposal.draft.edits if isinstance(edit.edit, ReplaceText)]
    return tuple(line.text for line in Draft(page, tuple(edits)).lines)


def _told(learnt: Learnt) -> str:
    head = (
        f"Proposed by zhengban from what repeats on {learnt.pages} pages. Look at each entry and strike what is wrong:",
        "lines that fit a pattern of [furniture] are lifted out of the text unasked.",
        "",
    )
    told = profile_told(learnt.profile, learnt.remarks, head)
    read_profile(told, "the proposal")  # what was proposed can be used as it is
    return told
