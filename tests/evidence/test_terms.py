"""Shared words and their rarity: what must hold for any texts, and that names tell more than everyday words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.terms import Rarity, likeness, shared, shared_runs, terms_of

TEXT = st.text(st.sampled_from("新石桥清水河通车市民12A，。 "), max_size=30)
TEXTS = st.lists(TEXT, min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("新石桥", {"新石", "石桥", "新石桥"}),
        ("新，石桥", {"石桥"}),
        ("桥", set()),
        ("共12.5万", {"12.5"}),
        ("Green River桥", {"Green", "River"}),
        ("7天", set()),
        ("", set()),
    ],
)
def test_terms(text: str, terms: set[str]) -> None:
    assert terms_of(text) == terms


@given(TEXT, TEXT)
def test_marks_part_terms(left: str, right: str) -> None:
    assert terms_of(f"{left}。{right}") == terms_of(left) | terms_of(right)


@given(TEXTS)
def test_rarer_terms_weigh_more(texts: list[str]) -> None:
    tables = [terms_of(text) for text in texts]
    rarity = Rarity(tables)
    counts = {term: sum(term in table for table in tables) for table in tables for term in table}
    for one, count in counts.items():
        assert rarity.weight(one) == max(math.log((len(texts) + 1) / (count + 0.5)), 0)
        assert all(rarity.weight(one) >= rarity.weight(other) for other in counts if count <= counts[other])


@given(TEXTS, TEXT, TEXT)
def test_shares_and_likeness_are_shares(texts: list[str], heading: str, body: str) -> None:
    rarity = Rarity(map(terms_of, texts))
    own, other = terms_of(heading), terms_of(body)
    assert 0 <= shared(own, other, rarity) <= 1 + 1e-9
    assert 0 <= likeness(own, other, rarity) <= 1 + 1e-9
    assert likeness(own, other, rarity) == pytest.approx(likeness(other, own, rarity))
    assert shared(own, own, rarity) in (0, pytest.approx(1))


@given(TEXTS, TEXT, TEXT)
def test_shared_runs_stand_in_the_heading_and_are_covered_by_shared_terms(
    texts: list[str], heading: str, body: str
) -> None:
    other = terms_of(body)
    runs = shared_runs(heading, other, Rarity(map(terms_of, texts)))
    assert all(run.text in heading and run.weight > 0 for run in runs)
    assert all(terms_of(run.text) & other for run in runs)
    assert [run.weight for run in runs] == sorted((run.weight for run in runs), reverse=True)
    # No two of them overlap: together they are no longer than the heading.
    assert sum(len(run.text) for run in runs) <= len(heading)


@given(TEXTS, TEXT, TEXT)
def test_what_nothing_shares_tells_nothing(texts: list[str], heading: str, body: str) -> None:
    rarity = Rarity(map(terms_of, texts))
    if terms_of(heading).isdisjoint(terms_of(body)):
        assert shared_runs(heading, terms_of(body), rarity) == []
        assert shared(terms_of(heading), terms_of(body), rarity) == 0


BODIES = [terms_of(text) for text in ("市民走上新石桥，盼来通车", "市民来到图书馆", "市民参观茶山")]


def test_a_rare_name_tells_more_than_a_word_of_every_text() -> None:
    rarity = Rarity(BODIES)
    runs = shared_runs("市民盼来新石桥", BODIES[0], rarity)
    assert [run.text for run in runs] == ["新石桥", "盼来", "市民"]
    heading = terms_of("市民盼来新石桥")
    assert shared(heading, BODIES[0], rarity) > 3 * shared(heading, BODIES[1], rarity) > 0


def test_one_long_name_counts_less_than_two_short_ones() -> None:
    """The terms of one name overlap: it is one coincidence."""
    body = terms_of("农机修造厂")
    (name,) = shared_runs("农机修造厂", body, Rarity([body, terms_of("茶山")]))
    alone = shared_runs("农机", body, Rarity([body, terms_of("茶山")]))[0]
    assert name.text == "农机修造厂"
    assert alone.weight < name.weight < 7 * alone.weight
