"""What may be written behind ``zhengban issue``."""

from __future__ import annotations

import argparse

from zhengban.cli.shared_arguments import PROJECT, add_language, read_encoding


def add_issue(parser: argparse.ArgumentParser) -> None:
    """Add what ``issue`` takes."""
    parser.description = (
        "Group pages to issues by paper and date, list their contents, and tell of missing and doubled pages, repeated "
        "lines and continued articles. Each issue gets a folder with contents.md, contents.json and issue.json."
    )
    inputs = (
        f"results of batch, fix or export in json, folders of them, {PROJECT}, or pages as fix takes them"
    )
    parser.add_argument("inputs", nargs="+", metavar="IN", help=inputs)
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="a folder, made if need be")
    join = "join articles that go on on another page where both parts prove it; what is doubtful is told"
    parser.add_argument("--join-continued", action="store_true", help=join)
    encoding = "of pages that are text; found out unless given"
    parser.add_argument("--encoding", type=read_encoding, metavar="NAME", help=encoding)
    add_language(parser)
