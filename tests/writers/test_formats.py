"""What the formats for reading look like: small documents, whole files compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from writers.samples import compose
from zhengban.model.document import Document
from zhengban.model.role import Role
from zhengban.writers.html import write_html
from zhengban.writers.markdown import write_markdown
from zhengban.writers.plain_text import write_text

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "writers.yml").read_text(encoding="utf-8")
)
every_case = pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])


@every_case
def test_text(case: dict[str, Any]) -> None:
    assert write_text(compose(case["blocks"])) == case["txt"]


@every_case
def test_markdown(case: dict[str, Any]) -> None:
    assert write_markdown(compose(case["blocks"])) == case["md"].replace("␠", " ")


@every_case
def test_html(case: dict[str, Any]) -> None:
    written = write_html(compose(case["blocks"]))
    assert written[written.index("<body>\n") + 7 : written.index("</body>")] == case["html"]


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.BYLINE, Role.DATELINE}])
def test_every_role_is_written(role: Role) -> None:
    document = compose([("*headline", "主题"), (str(role), "此处文字")])
    assert "此处文字" in write_text(document)
    assert "此处文字" in write_markdown(document)
    assert "此处文字" in write_html(document)


@pytest.mark.parametrize("write", [write_text, write_markdown])
def test_first_character_is_not_taken_for_a_byte_order_mark(write: Any) -> None:
    document = compose([("masthead", "\ufeff日报")])
    assert write(document).encode().decode("utf-8-sig").strip() == "\ufeff日报"


def test_control_characters_are_shown_in_html() -> None:
    written = write_html(compose([("*paragraph", "甲\x00乙\x9f丙")]))
    assert "\x00" not in written
    assert '甲<span class="control" data-code="0000">␀</span>乙' in written
    assert '<span class="control" data-code="009F">\ufffd</span>丙' in written


@pytest.mark.parametrize("write", [write_text, write_markdown, write_html])
def test_a_deleted_character_is_in_no_format(write: Any) -> None:
    assert "乙" not in write(compose([("*paragraph", "甲〔乙〕丙")]))


def test_html_needs_nothing_from_elsewhere(everything: Document) -> None:
    written = write_html(everything)
    for outside in ("<script", "<link", "src=", "url(", "@import", "http"):
        assert outside not in written
    assert '<html lang="zh">' in written
