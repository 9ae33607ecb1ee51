"""Which real set a folder is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.corpora import clean, doubled, jingbao, ocr
from zhengban.evaluate.corpora.corpus import Corpus

# The first that recognises a folder has it; clean stands last because any text would be clean text.
CORPORA: tuple[Corpus, ...] = (doubled.CORPUS, jingbao.CORPUS, ocr.CORPUS, clean.CORPUS)


class FoundCorpus(NamedTuple):
    """A set and what of it is to be measured."""

    corpus: Corpus
    title: str
    jobs: Sequence[Any]


def find_corpora(folders: Iterable[Path], every: int = 1) -> tuple[FoundCorpus, ...]:
    """Return the sets that the folders are or hold, with every nth page; raises ``InputError`` when one is none."""
    return tuple(found for folder in folders for found in _found(folder, every))


def _found(folder: Path, every: int) -> Iterator[FoundCorpus]:
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder: name the folder of a real set")
    inner = sorted(path for path in folder.iterdir() if path.is_dir())
    # Folders of plain text are kinds of one clean set; any other set inside tells a folder of sets.
    several = any(corpus.recognises(path) for path in inner for corpus in CORPORA[:-1])
    found = False
    for path in inner if several else [folder]:
        corpus = next((corpus for corpus in CORPORA if corpus.recognises(path)), None)
        if corpus is not None:
            found = True
            yield FoundCorpus(corpus, f"corpus {path.name}", corpus.jobs(path, every))
    if not found:
        names = ", ".join(corpus.name for corpus in CORPORA)
        raise InputError(f"{folder} holds none of the sets that are known: {names}")
