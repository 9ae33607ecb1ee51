"""Gold documents as texts in reading order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.truth import gold_path, read_truth, truth_from_json
from zhengban.model.role import Role

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"


def gold(**more: Any) -> dict[str, Any]:
    """Return a small document: an article with a picture, a photo by itself, one line of furniture."""
    body = [{"type": "paragraph", "text": "本报讯 春耕开始。"}, {"type": "paragraph", "text": "农机下田。"}]
    captions = [{"title": None, "text": "图为农机。", "credit": "林晓 摄"}]
    article = {"kicker": "备耕", "headline": "春耕 开始", "deck": None, "body": body, "captions": captions}
    photos = [{"captions": [{"title": "灯会", "text": "图为灯会。", "credit": None}], "title": "灯会"}]
    furniture = [{"role": "folio", "text": "第3版"}]
    return {"articles": [article], "standalone_photos": photos, "furniture": furniture, **more}


def test_units_stand_in_reading_order() -> None:
    truth = truth_from_json(gold())
    assert [(unit.role, unit.article, unit.photo) for unit in truth.units] == [
        (Role.FOLIO, None, None),
        (Role.KICKER, 0, None),
        (Role.HEADLINE, 0, None),
        (Role.PARAGRAPH, 0, None),
        (Role.PARAGRAPH, 0, None),
        (Role.CAPTION, 0, 0),
        (Role.CREDIT, 0, 0),
        (Role.PHOTO_TITLE, 1, 1),
        (Role.CAPTION, 1, 1),
    ]
    assert truth.text.startswith("第3版备耕春耕开始本报讯春耕开始。")
    assert [unit.place for unit in truth.units][3:5] == ["a1.body[0]", "a1.body[1]"]


def test_every_offset_lies_in_its_unit() -> None:
    truth = truth_from_json(gold())
    for offset in range(len(truth.text)):
        unit = truth.unit_of(offset)
        assert offset in truth.range_of(unit)
        assert truth.unit_numbers[offset] == unit
    for outside in (-1, len(truth.text)):
        with pytest.raises(IndexError):
            truth.unit_of(outside)


def test_hidden_breaks_are_units() -> None:
    truth = truth_from_json(gold(made={"hidden_breaks": [[0, 1]]}))
    assert [truth.units[number].text for number in truth.hidden] == ["农机下田。"]


def test_the_seed_is_read() -> None:
    path = gold_path(SEED)
    assert path is not None
    truth = read_truth(path)
    assert (truth.articles, truth.photos, len(truth.text)) == (7, 3, 5406)
    assert sum(unit.role is Role.PARAGRAPH for unit in truth.units) == 32
    assert sum(unit.role is Role.LEAD for unit in truth.units) == 1


def test_gold_is_found_beside_the_page(tmp_path: Path) -> None:
    page = tmp_path / "p1.drawing.txt"
    assert gold_path(page) is None
    shared = tmp_path / "p1.gold.json"
    shared.write_text("{}")
    assert gold_path(page) == shared
    own = tmp_path / "p1.drawing.gold.json"
    own.write_text("{}")
    assert gold_path(page) == own


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"articles": [{"headline": 1}]}', '{"articles": 3}'])
def test_what_is_no_gold_is_told_in_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.gold.json"
    path.write_text(content)
    with pytest.raises(InputError, match="no gold document") as caught:
        read_truth(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_truth(tmp_path / "x.gold.json")


def test_a_document_of_ours_is_gold(tmp_path: Path) -> None:
    path = tmp_path / "x.gold.json"
    path.write_text(json.dumps({**gold(), "schema": "zhengban-document/1", "unplaced": [{"text": "旧线"}]}))
    assert read_truth(path).units[-1].role is Role.UNPLACED
