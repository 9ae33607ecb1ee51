"""What the engine says of files and projects that cannot be used, in the language of the user interface.

The engine speaks English sentences with names in them; here they are known again by their fixed words. A sentence that
is not known is shown as it is: a message in another language is better than none.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Whole sentences, then the reasons and descriptions that stand inside them.
SENTENCES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("EngineError", "{name} does not exist: check the path"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is empty: there is nothing to read"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is a folder: name the files in it, or run a batch over it"),
    QT_TRANSLATE_NOOP("EngineError", "{name} may not be read: check its permissions"),
    QT_TRANSLATE_NOOP("EngineError", "{name} cannot be read: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} holds no {suffixes} file"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is blank: it holds {size} bytes of white space and no text"),
    QT_TRANSLATE_NOOP("EngineError", "{name} seems to be {what}, not plain text: {advice}"),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name} seems to be binary data, not plain text: give the text that was extracted from it",
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name} seems to be binary data, not plain text in {encoding}: {controls} of its first {all} characters are control characters",  # noqa: E501
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name}: lone surrogate {code} at character {place} in {encoding}: export the page again, as UTF-8",
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name}: lone surrogate at byte offset {offset} ({bytes}) in {encoding}: export the page again, as UTF-8",
    ),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name} reads as Chinese in none of {tried}: name its encoding with --encoding"
    ),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name} cannot be read as {encoding}: name another encoding with --encoding"
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name}: the bytes at offset {offset} ({bytes}) are not valid {encoding}: the file is damaged there, or name its encoding with --encoding",  # noqa: E501
    ),
    QT_TRANSLATE_NOOP("EngineError", "unknown encoding {encoding}: {advice}"),
    QT_TRANSLATE_NOOP("EngineError", "use utf-8, utf-16, gb18030 or big5, or any other that Python knows"),
    QT_TRANSLATE_NOOP("EngineError", "{name} was not written: there is no folder {folder}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} was not written: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "the folder {name} cannot be made: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is the input {source}, {advice}"),
    QT_TRANSLATE_NOOP("EngineError", "which is never overwritten: choose another output"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is a folder: name a file in it"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is not a regular file: use - for standard output"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is write-protected: choose another output"),
    QT_TRANSLATE_NOOP(
        "EngineError", "{place} is one file and there are several results: name a folder with -o"
    ),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name}: {path} already holds the result of {owner}; use a folder for each"
    ),
    QT_TRANSLATE_NOOP("EngineError", "{name} is there already: open it, or choose another name"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is being made by {owner}"),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name} is not a zhengban project: open the page itself, or choose a .zhengban file"
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{name} was made by a newer zhengban (project version {version}, this one reads up to {newest}): update zhengban",
    ),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name} was made by an older zhengban: open it once where it can be written"
    ),
    QT_TRANSLATE_NOOP("EngineError", "{name}: its policy cannot be read"),
    QT_TRANSLATE_NOOP("EngineError", "{name}: operation {number} cannot be read"),
    QT_TRANSLATE_NOOP("EngineError", "{name} was removed or replaced while open: save it under another name"),
    QT_TRANSLATE_NOOP("EngineError", "{name}: {character} is no character; nothing was changed"),
    QT_TRANSLATE_NOOP("EngineError", "{name} cannot be opened: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is a folder: name a project file, or make a new one"),
    QT_TRANSLATE_NOOP(
        "EngineError", "{name} is cut off (it should have {expected} bytes): restore it from a copy"
    ),
    QT_TRANSLATE_NOOP("EngineError", "{name} is damaged ({reason}): restore it from a copy"),
    QT_TRANSLATE_NOOP("EngineError", "{name}: the text of page {page} is damaged"),
    QT_TRANSLATE_NOOP("EngineError", "{name} has no page {page} any more"),
    QT_TRANSLATE_NOOP("EngineError", "{name} has no page {page}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} was changed since it was read"),
    QT_TRANSLATE_NOOP("EngineError", "{name} cannot be locked: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "{reason}: nothing can be changed here"),
    QT_TRANSLATE_NOOP("EngineError", "{name}: {reason}; nothing was changed"),
    QT_TRANSLATE_NOOP("EngineError", "a replacement holds no line break: split the paragraph instead"),
    QT_TRANSLATE_NOOP("EngineError", "no regular expression: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "the pattern takes too long: make it simpler"),
    QT_TRANSLATE_NOOP("EngineError", "the replacement cannot be read: {reason}"),
    # What ends a batch, or fails one of its pages.
    QT_TRANSLATE_NOOP("EngineError", "the input {name} lies in the output folder {folder}: {advice}"),
    QT_TRANSLATE_NOOP("EngineError", "choose another output"),
    QT_TRANSLATE_NOOP("EngineError", "no worker process can be started (exit code {code}): use --workers 0"),
    QT_TRANSLATE_NOOP("EngineError", "its worker process died twice ({how})"),
    QT_TRANSLATE_NOOP("EngineError", "it took longer than {seconds} s"),
    QT_TRANSLATE_NOOP("EngineError", "the page needs more memory than allowed"),
    QT_TRANSLATE_NOOP(
        "EngineError", "{format}: what was written is not the document: {problem}; nothing is exported"
    ),
    QT_TRANSLATE_NOOP("EngineError", "characters are not conserved: {problem}"),
    # What a profile may not hold.
    QT_TRANSLATE_NOOP("EngineError", "{key} has {entry}, which is no regular expression: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "{what} at position {n}"),
    QT_TRANSLATE_NOOP("EngineError", "missing )"),
    QT_TRANSLATE_NOOP("EngineError", "unbalanced parenthesis"),
    QT_TRANSLATE_NOOP("EngineError", "unterminated character set"),
    QT_TRANSLATE_NOOP("EngineError", "bad character range"),
    QT_TRANSLATE_NOOP("EngineError", "nothing to repeat"),
    QT_TRANSLATE_NOOP("EngineError", "multiple repeat"),
    QT_TRANSLATE_NOOP("EngineError", "bad escape (end of pattern)"),
    QT_TRANSLATE_NOOP("EngineError", "unknown property"),
    QT_TRANSLATE_NOOP("EngineError", "{key} has {entry}: write groups as (?:…)"),
    QT_TRANSLATE_NOOP("EngineError", "{key} has {entry}, which fits nothing at all: name what must be there"),
    QT_TRANSLATE_NOOP(
        "EngineError", "{key} has {entry}, which fits text of articles ({text}): make it narrower"
    ),
    QT_TRANSLATE_NOOP(
        "EngineError",
        "{key} has {entry}: write two characters or more, in one line, no spaces around",
    ),
    QT_TRANSLATE_NOOP("EngineError", '{key} is a list of texts in quotes: ["…", "…"]'),
    QT_TRANSLATE_NOOP("EngineError", "{key} is a list of regular expressions: ['…', '…']"),
    QT_TRANSLATE_NOOP("EngineError", "{key} is a table: write {head} and its keys below"),
    QT_TRANSLATE_NOOP("EngineError", "{key} is a text in quotes"),
    QT_TRANSLATE_NOOP("EngineError", "there is no key {key}: {advice}"),
    QT_TRANSLATE_NOOP("EngineError", "did you mean {key}?"),
    QT_TRANSLATE_NOOP("EngineError", "known are {key}"),
    QT_TRANSLATE_NOOP("EngineError", '{key} is a number from 0 to 1, or "never", not {entry}'),
    QT_TRANSLATE_NOOP("EngineError", "{key} is a number of em from {least} to {most}"),
    QT_TRANSLATE_NOOP("EngineError", "this is no TOML: {reason}; {advice}"),
    QT_TRANSLATE_NOOP("EngineError", "patterns stand in single quotes, so that \\ stays \\"),
    QT_TRANSLATE_NOOP("EngineError", "the profile cannot be read: {reason}"),
    QT_TRANSLATE_NOOP("EngineError", "this is too large for a profile: is it the right file?"),
    QT_TRANSLATE_NOOP("EngineError", "a profile is UTF-8: save it as that"),
    QT_TRANSLATE_NOOP(
        "EngineError", "a profile is learnt from {least} pages or more, not {number}: {advice}"
    ),
    QT_TRANSLATE_NOOP("EngineError", "name more pages of one paper"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is write-protected"),
    QT_TRANSLATE_NOOP("EngineError", "{name} was opened to be read"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is open at {host} by {who} (process {pid}) since {time}"),
    QT_TRANSLATE_NOOP("EngineError", "{name} is open at {owner}"),
    QT_TRANSLATE_NOOP("EngineError", "the disk is full: make room and do it once more"),
    QT_TRANSLATE_NOOP("EngineError", "another program is writing to it: try again"),
    QT_TRANSLATE_NOOP("EngineError", "it may not be written: check its permissions"),
    QT_TRANSLATE_NOOP("EngineError", "it cannot be opened: check the folder and its permissions"),
    QT_TRANSLATE_NOOP("EngineError", "the disk failed: check it, and keep a copy of the project"),
    QT_TRANSLATE_NOOP("EngineError", "it was changed by another program: open it again"),
    QT_TRANSLATE_NOOP("EngineError", "another program"),
    QT_TRANSLATE_NOOP("EngineError", "Permission denied"),
    QT_TRANSLATE_NOOP("EngineError", "No such file or directory"),
    QT_TRANSLATE_NOOP("EngineError", "No space left on device"),
    QT_TRANSLATE_NOOP("EngineError", "Read-only file system"),
    QT_TRANSLATE_NOOP("EngineError", "Is a directory"),
    QT_TRANSLATE_NOOP("EngineError", "Not a directory"),
    QT_TRANSLATE_NOOP("EngineError", "File exists"),
    QT_TRANSLATE_NOOP("EngineError", "File name too long"),
    QT_TRANSLATE_NOOP("EngineError", "Input/output error"),
    QT_TRANSLATE_NOOP("EngineError", "extract its text first"),
    QT_TRANSLATE_NOOP("EngineError", "run text recognition (OCR) first"),
    QT_TRANSLATE_NOOP("EngineError", "unpack it first"),
    QT_TRANSLATE_NOOP("EngineError", "save it as plain text first"),
    QT_TRANSLATE_NOOP("EngineError", "give the page itself"),
    QT_TRANSLATE_NOOP("EngineError", "give a text file"),
    QT_TRANSLATE_NOOP("EngineError", "a PDF document"),
    QT_TRANSLATE_NOOP("EngineError", "a PostScript document"),
    QT_TRANSLATE_NOOP("EngineError", "a DjVu document"),
    QT_TRANSLATE_NOOP("EngineError", "an RTF document"),
    QT_TRANSLATE_NOOP("EngineError", "an old Word, Excel or WPS document"),
    QT_TRANSLATE_NOOP("EngineError", "a ZIP archive or a document packed as one (docx, epub, odt)"),
    QT_TRANSLATE_NOOP("EngineError", "a {format} picture"),
    QT_TRANSLATE_NOOP("EngineError", "a {format} archive"),
    QT_TRANSLATE_NOOP("EngineError", "an {format} archive"),
    QT_TRANSLATE_NOOP("EngineError", "a SQLite database or a review project"),
    QT_TRANSLATE_NOOP("EngineError", "a program"),
)
_FIELD = re.compile(r"\\{(\w+)\\}")
# These are names of files and the like: what looks like one of our sentences in them is none.
_NAMES = frozenset(
    {"name", "path", "folder", "source", "place", "encoding", "tried", "host", "who", "key", "entry"}
)


def error_told(message: str) -> str:
    """Return a message of the engine in the language of the user interface."""
    if not message:  # what has no fault has none: asked for every page of a project
        return ""
    for pattern, sentence in _patterns():
        if match := pattern.fullmatch(message):
            values = match.groupdict()
            told = {name: value if name in _NAMES else error_told(value) for name, value in values.items()}
            return QCoreApplication.translate("EngineError", sentence).format(**told)
    return message


def is_known(message: str) -> bool:
    """Tell whether a message is one of the sentences."""
    return any(pattern.fullmatch(message) for pattern, _ in _patterns())


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the sentences as patterns, the longest first: a short one may fit a part of another."""
    sentences = sorted(map(str, SENTENCES), key=lambda text: -len(re.sub(r"\{\w+\}", "", text)))
    return tuple(
        (re.compile(_FIELD.sub(r"(?P<\1>.+?)", re.escape(text)), re.DOTALL), text) for text in sentences
    )
