"""Write tables/script_variants.toml from the character dictionaries of OpenCC (Apache-2.0).

Only characters that belong to one script alone are kept: a traditional one that GB 2312 also has (乾 著
於) is used in simplified text too, a simplified one that Big5 also has (后 里 云) in traditional text.
"""

from __future__ import annotations

import argparse
from pathlib import Path

HEADER = """\
# Characters of one script alone, each followed by its form in the other. Made from OpenCC's character
# dictionaries (Apache-2.0) by tests/measure/make_script_variants.py; do not edit by hand.

"""
WIDTH = 100


def read_dictionary(path: Path) -> dict[str, list[str]]:
    """Return an OpenCC dictionary: a character and its candidates, the commonest first."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {row[0]: row[1].split() for row in rows}


def encodable(character: str, encoding: str) -> bool:
    """Tell whether a character set of one script holds the character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def one_script(candidates: dict[str, list[str]], own: str, other: str) -> dict[str, list[str]]:
    """Return the entries whose key is written in its own script only, and whose first candidate in the
    other.
    """
    return {
        key: forms
        for key, forms in candidates.items()
        if key not in forms
        and len(key) == 1
        and encodable(key, own)
        and not encodable(key, other)
        and encodable(forms[0], other)
    }


def block(name: str, text: str) -> str:
    """Return a multi-line TOML string."""
    lines = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
    return f'{name} = """\n' + "\n".join(lines) + '\n"""\n'


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    help_text = "folder with STCharacters.txt and TSCharacters.txt"
    parser.add_argument("dictionaries", type=Path, help=help_text)
    parser.add_argument("table", type=Path, help="TOML file to write")
    options = parser.parse_args()
    from_traditional = read_dictionary(options.dictionaries / "TSCharacters.txt")
    from_simplified = read_dictionary(options.dictionaries / "STCharacters.txt")
    traditional = one_script(from_traditional, "big5", "gb2312")
    simplified = one_script(from_simplified, "gb2312", "big5")
    several = "".join(key for key, forms in simplified.items() if len(forms) > 1)
    seen = "".join(key for key in simplified if encodable(key, "big5hkscs"))
    text = (
        HEADER
        + block("traditional", "".join(key + forms[0] for key, forms in traditional.items()))
        + "\n"
        + block("simplified", "".join(key + forms[0] for key, forms in simplified.items()))
        + "\n# Simplified characters that stand for several traditional ones; the first is given above.\n"
        + block("ambiguous", several)
        + "\n# Simplified characters that traditional text has too, as popular forms (HKSCS).\n"
        + block("popular", seen)
    )
    options.table.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
