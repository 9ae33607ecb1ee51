"""Write tables/misread_characters.toml: which characters a reader of print takes for one another.

The last layer of a text recogniser holds a vector for each character: what the picture of a line must look like to be
read as that character. Characters whose vectors point the same way look alike to it. Needs the package ``onnx``, which
nothing else here needs; the model is ``rapidocr/models/PP-OCRv6_rec_small.onnx`` in the wheel of rapidocr 3.10
(``pip download rapidocr==3.10.0 --no-deps``).
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import numpy

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "resources" / "zhengban_resources" / "tables"
NEIGHBOURS = 10
LEVELS = (
    0.55,
    0.47,
)  # of the symmetrised cosine: from here the pair is in the first group, the second, else the third
MOST_BYTES = 98_000
HEADER = """\
# Characters that look alike in print, for matching texts one of which was misread; nothing is ever mended by it.
# A line a character: itself, then up to three groups of characters that look like it, the likest group first
# (- for a group without any). Each pair stands once, under the character with the lower code point.
#
# How made: tests/measure/make_misread_table.py, from the weights of the last layer of the text recogniser
# PP-OCRv6_rec_small.onnx as it stands in the wheel of rapidocr 3.10.0: of each character, the ten nearest
# others by cosine, a pair's weight being the mean of both directions' (0 where it is not among the ten). The
# characters are those of GB 2312's first level, their traditional forms, and the table frequent_characters.
# The weights are Copyright Baidu and the PaddleOCR authors, licensed under the Apache License, Version 2.0
# (https://www.apache.org/licenses/LICENSE-2.0); this table is derived from them, and so changed. Not by hand.

"""


def wanted() -> list[str]:
    """Return the characters of the table, in order of code points."""
    level_one = {
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF if row < 0xD7 else 0xFA)
    }
    variants = tomllib.loads((TABLES / "script_variants.toml").read_text(encoding="utf-8"))
    frequent = tomllib.loads((TABLES / "frequent_characters.toml").read_text(encoding="utf-8"))
    pairs = "".join(str(variants["traditional"]).split())
    traditional = {one for one, other in zip(pairs[::2], pairs[1::2], strict=True) if other in level_one}
    common = {character for text in (frequent["simplified"], frequent["traditional"]) for character in text}
    return sorted(one for one in level_one | traditional | common if not one.isspace())


def read_vectors(model: Path, characters: Sequence[str]) -> tuple[list[str], Any]:
    """Return the characters that the recogniser knows and their vectors of length 1, a row each."""
    onnx = import_module("onnx")
    loaded = onnx.load(str(model))
    (listed,) = (one.value for one in loaded.metadata_props if one.key == "character")
    # The first class is the blank between characters.
    places = {character: place for place, character in enumerate(listed.split("\n"), 1)}
    (weights,) = (
        onnx.numpy_helper.to_array(one) for one in loaded.graph.initializer if one.name == "linear_8.w_0"
    )
    known = [character for character in characters if character in places]
    vectors = weights[:, [places[character] for character in known]].T
    vectors = vectors - vectors.mean(axis=0)
    return known, vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def neighbours(known: Sequence[str], vectors: Any, number: int) -> dict[str, dict[str, float]]:
    """Return for each character its nearest ones with their cosines, the nearest first."""
    cosines = vectors @ vectors.T
    found = {}
    for row, character in enumerate(known):
        order = [int(place) for place in (-cosines[row]).argsort()[: number + 1] if place != row]
        found[character] = {known[place]: float(cosines[row, place]) for place in order[:number]}
    return found


def symmetrised(nearest: Mapping[str, Mapping[str, float]]) -> dict[tuple[str, str], float]:
    """Return the pairs, the strongest first, with the mean of both directions' weights."""
    pairs: dict[tuple[str, str], float] = {}
    for one, others in nearest.items():
        for other, cosine in others.items():
            pair = (min(one, other), max(one, other))
            pairs[pair] = pairs.get(pair, 0.0) + cosine / 2
    return dict(sorted(pairs.items(), key=lambda item: (-item[1], item[0])))


def lines(pairs: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """Yield the lines of the table."""
    groups: dict[str, list[str]] = {}
    for (one, other), weight in pairs.items():
        level = sum(weight < least for least in LEVELS)
        groups.setdefault(one, [""] * (len(LEVELS) + 1))[level] += other
    for one in sorted(groups):
        yield " ".join((one, *(group or "-" for group in groups[one]))).removesuffix(" -").removesuffix(" -")


def table(pairs: Mapping[tuple[str, str], float]) -> str:
    """Return the text of the table."""
    return f'{HEADER}pairs = """\n' + "\n".join(lines(pairs)) + '\n"""\n'


def cut_to_size(pairs: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Return the strongest pairs that the table has room for."""
    number = len(pairs)
    while len(table(kept := dict(islice(pairs.items(), number))).encode()) > MOST_BYTES:
        number -= 500
    return kept


def hand_made() -> list[tuple[str, str]]:
    """Return the pairs that were written down by hand, each once."""
    text = (Path(__file__).parent / "stroke_alike.txt").read_text(encoding="utf-8")
    words = " ".join(line for line in text.splitlines() if not line.startswith("#")).split()
    return sorted({(min(word), max(word)) for word in words if len(set(word)) == 2})


def report(nearest: Mapping[str, Mapping[str, float]], kept: Mapping[tuple[str, str], float]) -> None:
    """Print how many of the hand-made pairs are among the nearest of either character, and in the table."""
    pairs = [pair for pair in hand_made() if set(pair) <= set(nearest)]
    print(f"{len(pairs)} of {len(hand_made())} hand-made pairs are among the characters")
    for number in (5, 10, 20):
        near = {one: set(islice(others, number)) for one, others in nearest.items()}
        found = sum(one in near[other] or other in near[one] for one, other in pairs)
        print(f"among the {number} nearest of either: {found} ({found / len(pairs):.0%})")
    found = sum(pair in kept for pair in pairs)
    print(f"in the table: {found} ({found / len(pairs):.0%}); {len(kept)} pairs of {len(nearest)} characters")


def main() -> None:
    """Write the table and print how it fares on the pairs written by hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="PP-OCRv6_rec_small.onnx")
    known, vectors = read_vectors(parser.parse_args().model, wanted())
    nearest = neighbours(known, vectors, 20)
    ten = {one: dict(islice(others.items(), NEIGHBOURS)) for one, others in nearest.items()}
    kept = cut_to_size(symmetrised(ten))
    (TABLES / "misread_characters.toml").write_text(table(kept), encoding="utf-8")
    report(nearest, kept)
    weights = list(kept.values())
    print(f"weights {weights[0]:.2f} to {weights[-1]:.2f}, median {weights[len(weights) // 2]:.2f}")


if __name__ == "__main__":
    main()
