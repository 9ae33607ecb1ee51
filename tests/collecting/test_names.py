"""What pages are called: by their labels, and by the names of their files (tests/cases/page_names.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengban.collecting.file_names import name_facts
from zhengban.collecting.page_label import PageLabel, labels_in, read_label

_CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "page_names.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["label"])
def test_a_file_name(case: dict[str, Any]) -> None:
    facts = name_facts(case["name"])
    label = str(facts.label) if facts.label else None
    assert (facts.date, label, facts.rest) == (case["date"], case["page"], case["rest"])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("6", ("", 6)),
        ("06", ("", 6)),
        ("A06", ("A", 6)),
        ("a6", ("A", 6)),
        ("第六版", ("", 6)),
        ("第 12 版", ("", 12)),
        ("二十一版", ("", 21)),
        ("廿一", ("", 21)),
        ("十版", ("", 10)),
        ("一○版", ("", 10)),
        ("第６版", ("", 6)),
        ("GA03", ("GA", 3)),
        ("0", None),
        ("2023", None),
        ("要闻", None),
        ("第二张", None),
        ("", None),
    ],
)
def test_a_label(text: str, label: tuple[str, int] | None) -> None:
    assert read_label(text) == label


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("二、三版", ["2", "3"]),
        ("第2版、第4版", ["2", "4"]),
        ("A3-A5版", ["A3", "A4", "A5"]),
        ("A3至5版", ["A3", "A4", "A5"]),
        ("3、3版", ["3"]),
        ("5-3版", ["5", "3"]),
        ("A3-B5版", ["A3", "B5"]),
        ("1-40版", ["1", "40"]),
    ],
)
def test_a_list_of_labels(text: str, labels: list[str]) -> None:
    assert [str(label) for label in labels_in(text)] == labels


def test_labels_sort_as_pages_do() -> None:
    labels = [PageLabel("B", 1), PageLabel("A", 10), PageLabel("A", 2), PageLabel("", 3)]
    assert [str(label) for label in sorted(labels)] == ["3", "A2", "A10", "B1"]
