"""The three languages: all strings are translated, whole, in the right script, and the files are up to date."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from support.translations import FOLDER, ROOT, Message, messages, strings_of_the_code
from zhengban.model.page import Page
from zhengban.propose import propose
from zhengban.resources import load_table
from zhengban.writers.report_places import Places
from zhengban_gui.action_table import without_letter
from zhengban_gui.counts import Counts
from zhengban_gui.i18n import LANGUAGES, Translators, resolve_language
from zhengban_gui.keymap import shown_keys
from zhengban_gui.reasons import in_script, reasons_of

CHINESE = ("zh_CN", "zh_TW")
PLACEHOLDERS = re.compile(r"\{\w*\}|%L?n")
QUOTED = re.compile(r"「[^」]*」")


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """The script that makes the files."""
    loader = SourceFileLoader("dev", str(ROOT / "dev"))
    spec = importlib.util.spec_from_loader("dev", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def test_every_string_of_the_code_is_in_the_files() -> None:
    in_code, unread = strings_of_the_code()
    assert unread == [], "Qt's tools cannot read these: see support/translations.py"
    for language in CHINESE:
        assert {message.key for message in messages(language)} == in_code


def test_the_ts_files_are_up_to_date(
    tmp_path: Path, dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"zhengban_{language}.ts", tmp_path)
    dev.update_translations(tmp_path, Path(sys.executable).parent)
    assert _stale(tmp_path, "ts") == [], "run ./dev translate"


def test_the_qm_files_are_up_to_date(tmp_path: Path, dev: ModuleType) -> None:
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"zhengban_{language}.ts", tmp_path)
    dev.compile_translations(tmp_path, Path(sys.executable).parent)
    assert _stale(tmp_path, "qm") == [], "run ./dev translate"


def test_a_qm_file_that_is_open_is_not_written_over(tmp_path: Path, dev: ModuleType) -> None:
    """A window that runs has it mapped."""
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"zhengban_{language}.ts", tmp_path)
        (tmp_path / f"zhengban_{language}.qm").write_bytes(b"before")
    with (tmp_path / "zhengban_en.qm").open("rb") as held:
        dev.compile_translations(tmp_path, Path(sys.executable).parent)
        assert held.read() == b"before"
    names = {f"zhengban_{language}.{suffix}" for language in LANGUAGES for suffix in ("ts", "qm")}
    assert {path.name for path in tmp_path.iterdir()} == names


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language: str) -> None:
    left = [m for m in messages(language) if not m.is_finished or not all(form.strip() for form in m.forms)]
    assert left == []


def test_english_has_its_plurals() -> None:
    assert {len(message.forms) for message in messages("en")} == {2}
    assert [m for m in messages("en") if any("(s)" in form for form in m.forms)] == []


@pytest.mark.parametrize("language", CHINESE)
def test_placeholders_are_all_there(language: str) -> None:
    def differs(message: Message) -> bool:
        wanted = sorted(PLACEHOLDERS.findall(message.source))
        return any(sorted(PLACEHOLDERS.findall(form)) != wanted for form in message.forms)

    assert [message for message in messages(language) if differs(message)] == []


@pytest.mark.parametrize(("language", "foreign"), [("zh_CN", "traditional"), ("zh_TW", "simplified")])
def test_characters_are_of_the_languages_script(language: str, foreign: str) -> None:
    of_the_other = _only(foreign)
    found = {m.source: of_the_other.intersection("".join(m.forms)) for m in messages(language)}
    assert {source: characters for source, characters in found.items() if characters} == {}


@pytest.mark.parametrize("language", CHINESE)
def test_chinese_marks_are_full_width_and_nobody_shouts(language: str) -> None:
    """Behind a Chinese character stands a Chinese mark, and there is no call in the whole window.

    The brackets round the letter of a menu are half width everywhere.
    """
    half_width = re.compile(r"[㐀-鿿][,;:!?()]|[!！]")
    forms = ["".join(map(without_letter, message.forms)) for message in messages(language)]
    assert [form for form in forms if half_width.search(form)] == []


@pytest.mark.parametrize(
    ("system", "language"),
    [
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh_MO", "zh_TW"),
        ("en_US", "en"),
        ("de_DE", "en"),
        ("ja_JP", "en"),
    ],
)
def test_the_systems_language_is_the_default(system: str, language: str) -> None:
    assert resolve_language("system", QLocale(system)) == language
    assert resolve_language("zh_TW", QLocale(system)) == "zh_TW"


@pytest.mark.parametrize(
    ("named", "language"), [("zh", "zh_CN"), ("zh_TW", "zh_TW"), ("zh_CN.UTF-8", "zh_CN"), ("en", "en")]
)
def test_the_variable_of_the_command_line_goes_before_the_locale(
    monkeypatch: pytest.MonkeyPatch, named: str, language: str
) -> None:
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", named)
    assert resolve_language("system") == language
    assert resolve_language("zh_TW") == "zh_TW"


def test_a_language_is_spoken_and_left_again(qtbot: QtBot) -> None:
    translators = Translators()
    told = {}
    for language in LANGUAGES:
        translators.install(language)
        told[language] = (
            QCoreApplication.translate("Action", "Se&ttings…"),
            Counts().lines(1),
            Counts().lines(2),
            QCoreApplication.translate("QPlatformTheme", "Cancel"),
            shown_keys("Ctrl+Return"),
        )
    translators.remove()
    assert told == {
        "zh_CN": ("设置(&T)…", "1 行", "2 行", "取消", "Ctrl+Enter"),
        "zh_TW": ("設定(&T)…", "1 行", "2 行", "取消", "Ctrl+Enter"),
        "en": ("Se&ttings…", "1 line", "2 lines", "Cancel", "Ctrl+Enter"),
    }
    assert Counts().lines(2) == "2 line(s)"


def test_reasons_follow_the_script_of_the_window_and_quotations_do_not(seed_text: str) -> None:
    places, simplified = Places(seed_text), _only("simplified")
    told: list[str] = []
    for finding in propose(Page(seed_text)).findings:
        here, there = (reasons_of(finding, places, language) for language in CHINESE)
        for reason, converted in zip(here, there, strict=True):
            assert QUOTED.findall(reason.text) == QUOTED.findall(converted.text)
            told.append(QUOTED.sub("", converted.text))
    assert simplified.intersection("".join(told)) == set()
    assert any("標題" in words for words in told)
    assert in_script("图片说明与稿件共有一些词", "zh_CN") == "图片说明与稿件共有一些词"


def _stale(folder: Path, suffix: str) -> list[str]:
    names = [f"zhengban_{language}.{suffix}" for language in LANGUAGES]
    return [name for name in names if (folder / name).read_bytes() != (FOLDER / name).read_bytes()]


def _only(script: str) -> set[str]:
    """Characters of one script alone; each is followed by its form in the other."""
    return set("".join(load_table("script_variants")[script].split())[::2])
