"""Profiles as files: what is read, what is refused and in which words, and that they are written back the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengban.errors import InputError
from zhengban.model.finding import Kind
from zhengban.model.role import FURNITURE_ROLES, Role
from zhengban.profiles.profile import EMPTY, NEVER, Profile
from zhengban.profiles.reading import KEYS, find_profile, profile_from_table, read_profile
from zhengban.profiles.telling import profile_as_table, profile_told
from zhengban.resources import load_text, shipped_profiles

WRONG = {
    "a key that there is not": ('papars = ["某报"]', "there is no key papars: did you mean papers?"),
    "a role that is no furniture": (
        "[furniture]\nheadline = ['x']",
        "there is no key furniture.headline: known are",
    ),
    "a kind that there is not": ("[thresholds]\nspacin = 1", "thresholds.spacin: did you mean spacing?"),
    "a text for a list": ('captions = "图说"', "captions is a list of regular expressions: ['…', '…']"),
    "a number in a list": ("credits = [1]", "credits is a list of regular expressions"),
    "a list of numbers for words": (
        "words_to_add = [1]",
        'words_to_add is a list of texts in quotes: ["…", "…"]',
    ),
    "a number for a name": ("name = 3", "name is a text in quotes"),
    "no regular expression": (
        "datelines = ['(']",
        "datelines has '(', which is no regular expression: missing )",
    ),
    "groups with numbers": ("datelines = ['(本社)']", "write groups as (?:…)"),
    "a pattern that fits nothing": ("credits = ['影?']", "fits nothing at all: name what must be there"),
    "a pattern that fits everything": (r"[furniture]" "\n" r"editors = ['.+']", "fits text of articles"),
    "a threshold above 1": ("[thresholds]\nspacing = 1.5", 'a number from 0 to 1, or "never", not 1.5'),
    "a threshold below 0": ("[thresholds]\nspacing = -0.1", 'a number from 0 to 1, or "never", not -0.1'),
    "a truth for a threshold": ("[thresholds]\nspacing = true", 'a number from 0 to 1, or "never", not True'),
    "a threshold without number": (
        "[thresholds]\nspacing = nan",
        'a number from 0 to 1, or "never", not nan',
    ),
    "a column of a kilometre": ("column_width = 1000", "column_width is a number of em from 3 to 60"),
    "a name of one character": ('names_never_to_touch = ["丁"]', "write two characters or more"),
    "a name with space around": ('names_never_to_touch = [" 丁丁"]', "no spaces around"),
    "a table that is a number": ("furniture = 3", "furniture is a table: write [furniture]"),
    "no TOML": ("这是报纸", "this is no TOML"),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_told_in_one_line_with_file_and_key(text: str, expected: str) -> None:
    with pytest.raises(InputError) as caught:
        read_profile(text, "paper.toml")
    message = str(caught.value)
    assert message.startswith("paper.toml: ")
    assert expected in message
    assert len(message.splitlines()) == 1


def test_every_key_is_read() -> None:
    profile = read_profile(
        r"""
        name = "河间日报"
        papers = ["河间日报"]
        datelines = ['本社\S{0,8}专稿']
        captions = ['图说[:：]']
        credits = ['\p{Han}{2,4} 影像']
        column_width = 14
        names_never_to_touch = ["丁丁", "丁丁"]
        words_to_add = ["滴滴"]
        furniture.editors = ['版面统筹：\p{Han}{2,4}']
        thresholds = { spacing = 0.5, script_variant = "never" }
        """,
        "paper.toml",
    )
    assert profile == Profile(
        name="河间日报",
        papers=("河间日报",),
        furniture={Role.EDITORS: (r"版面统筹：\p{Han}{2,4}",)},
        datelines=(r"本社\S{0,8}专稿",),
        captions=("图说[:：]",),
        credits=(r"\p{Han}{2,4} 影像",),
        column_width=14.0,
        thresholds={Kind.SPACING: 0.5, Kind.SCRIPT_VARIANT: NEVER},
        names_never_to_touch=("丁丁",),
        words_to_add=("滴滴",),
    )
    assert set(profile_as_table(profile)) == set(KEYS)
    assert read_profile(profile_told(profile), "again.toml") == profile


_WORD = (
    st.text(min_size=2, max_size=8)
    .map(str.strip)
    .filter(lambda word: len(word) > 1 and len(word.splitlines()) == 1)
)
_PATTERN = st.sampled_from([r"本社\S{0,8}专稿", "图说[:：]", "it's", r"\d+'\"版", "第六版"])
_LINES = st.one_of(st.floats(0, 1).map(lambda line: round(line, 3)), st.just(NEVER))


@settings(max_examples=60)
@given(
    st.builds(
        Profile,
        name=st.text(max_size=8),
        papers=st.lists(_WORD, unique=True, max_size=3).map(tuple),
        furniture=st.dictionaries(
            st.sampled_from(sorted(FURNITURE_ROLES)), st.lists(_PATTERN, unique=True).map(tuple), max_size=3
        ),
        credits=st.lists(_PATTERN, unique=True).map(tuple),
        thresholds=st.dictionaries(st.sampled_from(Kind), _LINES, max_size=3),
        words_to_add=st.lists(_WORD, unique=True, max_size=3).map(tuple),
    )
)
def test_what_is_written_is_read_back(profile: Profile) -> None:
    assert read_profile(profile_told(profile), "x") == profile
    assert profile_from_table(profile_as_table(profile), "x") == profile


def test_a_remark_stands_behind_its_entry_in_one_line() -> None:
    profile = Profile(papers=("某报", "另报"), column_width=9)
    told = profile_told(
        profile, {("papers", "另报"): "3 of 4\npages", ("column_width", ""): "9 lines"}, ("head", "")
    )
    assert told == (
        '# head\n#\npapers = [\n    "某报",\n    "另报",  # 3 of 4pages\n]\ncolumn_width = 9  # 9 lines\n'
    )
    assert read_profile(told, "x") == profile


def test_the_shipped_default_says_nothing_and_explains_every_key() -> None:
    assert "default" in shipped_profiles()
    assert find_profile("default") == EMPTY
    text = load_text("profiles/default.toml")
    assert [key for key in KEYS if f"# {key} = " not in text and f"# [{key}]" not in text] == []


def test_the_examples_of_the_default_are_valid() -> None:
    lines = load_text("profiles/default.toml").splitlines()
    entries = [line[2:] for line in lines if line.startswith(("# [",)) or " = " in line]
    assert profile_as_table(read_profile("\n".join(entries), "default.toml")).keys() == set(KEYS)


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_shipped_profile_is_valid_and_begins_with_what_it_is(name: str) -> None:
    assert find_profile(name) is not None
    assert load_text(f"profiles/{name}.toml").startswith("# ")


def test_a_profile_is_a_file_or_a_shipped_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own.toml").write_text('\ufeffname = "某报"\n', encoding="utf-8")
    assert find_profile("own.toml").name == find_profile(str(tmp_path / "own.toml")).name == "某报"
    with pytest.raises(InputError, match=r"^there is no profile 'defalt': did you mean default\?"):
        find_profile("defalt")
    with pytest.raises(InputError, match=r"^none\.toml: the profile cannot be read: No such file"):
        find_profile("none.toml")
    Path("gbk.toml").write_bytes('name = "某报"'.encode("gbk"))
    with pytest.raises(InputError, match=r"^gbk\.toml: a profile is UTF-8"):
        find_profile("gbk.toml")
    Path("large.toml").write_bytes(b"#" * 2_000_000)
    with pytest.raises(InputError, match=r"^large\.toml: this is too large"):
        find_profile("large.toml")
    with pytest.raises(InputError, match=r": the profile cannot be read: "):
        find_profile(f"{tmp_path}/")
