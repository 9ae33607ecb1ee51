"""Writing made pages: ``NAME.EXTRACTOR.txt`` for each dump, ``NAME.gold.json`` for all of them, ``NAME.pdf`` if kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from zhengban.evaluate.pages.maker import MadePage
from zhengban.files import write_file


def write_page(folder: Path, page: MadePage, *, keep_pdf: bool = False) -> None:
    """Write the files of a page into a folder that exists; the gold comes last. Raises ``OutputError``."""
    for dump in page.dumps:
        write_file(folder / f"{page.name}.{dump.extractor}.txt", dump.text)
    if keep_pdf and page.pdf is not None:
        write_file(folder / f"{page.name}.pdf", page.pdf)
    write_file(folder / f"{page.name}.gold.json", gold_text(page.gold))


def gold_text(gold: dict[str, Any]) -> str:
    """Return a gold document as text: one entry a line, short lists on one."""
    return _laid_out(gold, "") + "\n"


def _laid_out(value: Any, margin: str) -> str:
    inner = margin + " "
    if isinstance(value, dict) and value:
        flat = json.dumps(value, ensure_ascii=False)
        if margin and len(flat) <= 100:
            return flat
        entries = (f"{json.dumps(key)}: {_laid_out(entry, inner)}" for key, entry in value.items())
        return "{" + ",".join(f"\n{inner}{entry}" for entry in entries) + f"\n{margin}}}"
    if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
        return "[" + ",".join(f"\n{inner}{_laid_out(entry, inner)}" for entry in value) + f"\n{margin}]"
    return json.dumps(value, ensure_ascii=False)
