"""Arguments and kinds of value that several commands share. Nothing here imports the engine."""

from __future__ import annotations

import argparse

from zhengban.review.result_files import DEFAULT_FOLDER, SUFFIXES

FORMATS = tuple(SUFFIXES)
PROJECT = "a .zhengban file"
REVIEWER = "who decides; the login unless given"

_OUTPUT = f"a folder, a file (for one result), or - for standard output; {DEFAULT_FOLDER}/ unless given"
_LANGUAGE = "of what is shown; zh where ZHENGBAN_LANGUAGE or the locale is Chinese, else en"


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add formats, where results go, and the certificate."""
    formats = f"one or more of {', '.join(FORMATS)}; txt unless given"
    parser.add_argument("--to", type=read_formats, default=("txt",), metavar="FORMAT[,…]", help=formats)
    parser.add_argument("-o", "--output", metavar="WHERE", help=_OUTPUT)
    certificate = "write what became of every character, for verify to check"
    parser.add_argument("--certificate", metavar="FILE", help=certificate)


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the language of what is shown."""
    parser.add_argument("--language", choices=("zh", "en"), help=_LANGUAGE)


def add_profile_choice(parser: argparse.ArgumentParser, more: str = "") -> None:
    """Add which newspaper profile counts; ``more`` ends what is said of it."""
    profile = f"what is known of the newspaper: a shipped profile or a .toml file{more}"
    parser.add_argument("--profile", metavar="NAME|FILE", help=profile)


def read_formats(value: str) -> tuple[str, ...]:
    """Return the formats of a list with commas, each once, in the order given."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",")))
    for name in names:
        if name not in FORMATS:
            raise argparse.ArgumentTypeError(f"unknown format {name!r}: choose from {', '.join(FORMATS)}")
    return names


def read_ranges(value: str) -> tuple[tuple[int, int], ...]:
    """Return the first and last of each range in a list with commas."""
    ranges = []
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise argparse.ArgumentTypeError(f"{part.strip()!r} is no page: write numbers such as 1,3-5")
        ranges.append((int(first), int(last or first)))
    return tuple(ranges)


def read_count(value: str) -> int:
    """Return a whole number from 1."""
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number from 1")
    return int(value)


def read_whole_number(value: str) -> int:
    """Return a whole number that is not negative."""
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number from 0 up")
    return int(value)


def read_encoding(value: str) -> str:
    """Return the name of an encoding when Python has it and it is one for text (not hex, rot13)."""
    try:
        " ".encode(value)
    except (LookupError, ValueError, UnicodeError) as error:
        raise argparse.ArgumentTypeError(f"unknown encoding {value!r}: try utf-8, gb18030, big5") from error
    return value


def read_confidence(value: str) -> float:
    """Return a number between 0 and 1."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:  # not a number compares false as well
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 0 to 1")
    return number
