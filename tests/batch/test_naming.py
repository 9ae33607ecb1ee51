"""Names are safe on every system and no two are alike."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from zhengban.batch.naming import check_template, filled, free_name, mirror_stem, other_stems, safe_name
from zhengban.errors import InputError


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("读书会开幕", "读书会开幕"),
        ('a/b\\c:d*e?"f<g>h|i', "a b c d e f g h i"),
        ("两行\n标题\t", "两行 标题"),
        ("结尾有点...", "结尾有点"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("connect", "connect"),
        ("..", "_"),
        ("", "_"),
        ("e\u0301", "é"),
        ("\u202e反", "反"),
        ("坏\udc80字", "坏 字"),
    ],
)
def test_names_are_safe_on_every_system(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_headline_of_300_characters_is_cut_between_characters() -> None:
    name = safe_name("衡" * 300)
    assert len(name.encode()) <= 160
    assert set(name) == {"衡"}


def test_what_is_not_known_leaves_no_gap() -> None:
    template = "{paper}-{date}-p{page}-{n}-{headline}"
    known = {"date": "2023-09-20", "page": "6", "n": "1", "headline": "秋收/开镰"}
    assert filled(template, known) == "2023-09-20-p6-1-秋收 开镰"
    assert filled("{paper}/{date}/{n}", {**known, "paper": "a/../b"}) == "a .. b/2023-09-20/1"


@pytest.mark.parametrize("template", ["{nothing}", "{", "{0}", "{n.real}", "../{n}", "/{n}", "{n!x}"])
def test_a_template_that_makes_no_sense_is_refused(template: str) -> None:
    with pytest.raises(InputError):
        check_template(template)


def _mirrored(names: list[str]) -> list[str]:
    stems = [mirror_stem(PurePosixPath(name)) for name in names]
    others = other_stems(lambda: iter(stems))
    return [others.get(place, stem) for place, stem in enumerate(stems)]


def test_two_sources_of_one_name_get_numbers_in_their_order() -> None:
    names = ["a/1.txt", "a/1.text", "a/1.TXT", "a/1-2.txt", "b/1.txt"]
    assert _mirrored(names) == ["a/1", "a/1-3", "a/1-4", "a/1-2", "b/1"]


def test_a_source_called_like_the_second_page_of_another_gets_a_number() -> None:
    assert _mirrored(["1.txt", "1.p2.txt", "3.p2.txt"]) == ["1", "1.p2-2", "3.p2"]


def test_a_source_called_like_the_certificate_of_another_gets_a_number() -> None:
    assert _mirrored(["1.certificate.txt", "1.txt", "3.certificate.txt"]) == [
        "1.certificate-2",
        "1",
        "3.certificate",
    ]


def test_the_first_free_name_is_taken() -> None:
    assert free_name("a", lambda name: name not in {"a", "a-2"}) == "a-3"
