"""Shared words and their rarity: what must hold for any texts, and that names tell more than everyday words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.terms import Rarity, likeness, shared, telling_terms, terms_of

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
def test_telling_terms_are_shared_and_none_holds_another(texts: list[str], heading: str, body: str) -> None:
    chosen = telling_terms(terms_of(heading), terms_of(body), Rarity(map(terms_of, texts)))
    assert len(chosen) <= 4
    assert all(term in terms_of(heading) and term in terms_of(body) for term in chosen)
    assert not any(one in other for one in chosen for other in chosen if one is not other)


@given(TEXTS, TEXT, TEXT)
def test_what_nothing_shares_tells_nothing(texts: list[str], heading: str, body: str) -> None:
    rarity = Rarity(map(terms_of, texts))
    if terms_of(heading).isdisjoint(terms_of(body)):
        assert telling_terms(terms_of(heading), terms_of(body), rarity) == []
        assert shared(terms_of(heading), terms_of(body), rarity) == 0


def test_a_rare_name_tells_more_than_a_word_of_every_text() -> None:
    bodies = [terms_of(text) for text in ("市民走上新石桥", "市民来到图书馆", "市民参观茶山")]
    rarity = Rarity(bodies)
    heading = terms_of("市民盼来新石桥")
    assert telling_terms(heading, bodies[0], rarity)[0] == "新石桥"
    assert shared(heading, bodies[0], rarity) > 3 * shared(heading, bodies[1], rarity) > 0
