"""Counts how often the cues fire on a folder of clean text, where most of them should not, and how long
they take.

    python tests/measure/measure_cues.py FOLDER [--show 5] [--wrap 14] [--furniture]

Every paragraph (a line of a .txt or .md file) is handed to every cue; ``--wrap`` cuts it into lines of that
many characters first, as a narrow column would. The figures are per million characters. ``--furniture``
runs the detector of page furniture over the whole files instead; every automatic finding on clean text is a
false alarm.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from zhengban.detectors.page_furniture import DETECTOR
from zhengban.evidence import cues
from zhengban.model.draft import Draft
from zhengban.model.page import Page

_PAGE_LINES = 700

CUES: dict[str, Callable[[str], bool]] = {
    "opening_byline": lambda text: cues.opening_byline(text) > 0,
    "byline_line": cues.byline_line,
    "closing_byline": lambda text: cues.closing_byline(text) >= 0,
    "credit_at_end": lambda text: cues.credit_at_end(text) >= 0,
    "is_credit": cues.is_credit,
    "credit_then_text": lambda text: bool(cues.credit_then_text(text)),
    "caption_score": lambda text: cues.caption_score(text) >= 0.5,
    "jump_line": cues.jump_line,
    "jump_spans": lambda text: bool(cues.jump_spans(text)),
    "editors_line": cues.editors_line,
    "date_text": cues.date_text,
    "folio_text": cues.folio_text,
    "contact_text": cues.contact_text,
    "issue_numbers": cues.issue_numbers,
    "editor_note": cues.editor_note,
    "column_title": cues.column_title,
    "list_item": cues.list_item,
    "notice_cue": cues.notice_cue,
    "names_only": cues.names_only,
    "quotation_balance": lambda text: cues.quotation_balance(text) != 0,
}


def paragraphs(folder: Path, width: int) -> Iterator[str]:
    """Yield the non-blank lines of all text files below the folder, cut at ``width`` characters if it is
    not 0.
    """
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".txt", ".md"}:
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                text = line.strip()
                step = width or max(1, len(text))
                yield from (text[start : start + step] for start in range(0, len(text), step))


def measure_furniture(folder: Path, width: int) -> None:
    """Print every finding of page furniture on pages of 700 lines, then the automatic ones per million
    characters.
    """
    lines = list(paragraphs(folder, width))
    automatic = 0
    for start in range(0, len(lines), _PAGE_LINES):
        for finding in DETECTOR.detect(Draft(Page("\n".join(lines[start : start + _PAGE_LINES])))):
            automatic += finding.confidence >= 0.95
            print(f"{finding.confidence:.2f} {finding.before[:80]!r}")
    millions = max(1, sum(map(len, lines))) / 1e6
    print(f"{automatic} automatic in {millions:.2f} million characters: {automatic / millions:.2f}/M")


def main() -> None:
    """Print one row a cue: hits, hits per million characters, microseconds a paragraph, and examples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=5, metavar="N", help="examples a cue")
    parser.add_argument("--wrap", type=int, default=0, metavar="WIDTH", help="cut paragraphs into lines")
    parser.add_argument("--furniture", action="store_true", help="run the detector instead of the cues")
    options = parser.parse_args()
    if options.furniture:
        measure_furniture(options.folder, options.wrap)
        return
    texts = list(paragraphs(options.folder, options.wrap))
    millions = max(1, sum(map(len, texts))) / 1e6
    print(f"{len(texts)} paragraphs, {millions:.2f} million characters")
    for name, cue in CUES.items():
        cue("本报讯（记者张三）图为上接第1版。新华社记者 李四 摄")  # compiles the pattern
        started = time.perf_counter()
        hits = [text for text in texts if cue(text)]
        microseconds = (time.perf_counter() - started) / max(1, len(texts)) * 1e6
        print(f"{name:18} {len(hits):7} {len(hits) / millions:10.1f}/M {microseconds:7.2f} µs")
        for text in hits[:: max(1, len(hits) // max(1, options.show))][: options.show]:
            print(f"    {text[:60]!r} … {text[-40:]!r}")


if __name__ == "__main__":
    main()
