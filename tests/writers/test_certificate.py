"""The certificate: what it says is true, and what is tampered with is refused, by our own check and an outsider's."""

from __future__ import annotations

import copy
import hashlib
import json
import random
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import zhengban_resources
from support.engine import Fixed, fix_bytes
from support.exported import as_bytes
from writers.conftest import SEEDS, STEM
from writers.strategies import documents
from zhengban.cli.shared_arguments import FORMATS
from zhengban.errors import InputError
from zhengban.model.document import Document
from zhengban.writers.certificate import OutputFile, certificate, certified_page
from zhengban.writers.registry import WRITERS
from zhengban.writers.rendering import render
from zhengban.writers.verify_certificate import page_problems, read_certificate

SOURCE = (SEEDS / f"{STEM}.txt").read_bytes()
OUTSIDER = Path(zhengban_resources.__file__).parent / "verify_certificate.py"
TAMPERINGS = 1000
Values = dict[str, Any]


@pytest.fixture(scope="module")
def seed() -> Fixed:
    """Return the seed page with the automatic edits on."""
    return fix_bytes(SOURCE)


@pytest.fixture(scope="module")
def outputs(seed: Fixed) -> dict[str, bytes]:
    """Return the seed page in every format."""
    proposal = seed.proposal
    return {
        form: as_bytes(render(form, proposal.draft.document, proposal.findings, proposal.decisions))
        for form in FORMATS
    }


@pytest.fixture(scope="module")
def page(seed: Fixed, outputs: dict[str, bytes]) -> Values:
    """Return the seed page's part of a certificate."""
    files = [OutputFile(form, form, content) for form, content in outputs.items()]
    return certified_page(seed.proposal.draft.document, 0, files)


def _problems(page: Mapping[str, Any], outputs: Mapping[str, bytes], source: bytes = SOURCE) -> list[str]:
    return list(page_problems(page, source, lambda output: outputs[output["name"]]))


def _tampered(content: bytes, chance: random.Random) -> bytes:
    """Return the content with one character (of a file that is no text, one byte) removed, doubled or changed."""
    is_text = not content.startswith(b"PK")
    text = content.decode() if is_text else content.decode("latin-1")
    place = chance.randrange(len(text))
    character = text[place]
    other = chance.choice([mark for mark in "一二三" if mark != character] if is_text else ["\x00", "\x01"])
    changed = chance.choice(["", character * 2, other if other != character else "\x02"])
    return (text[:place] + changed + text[place + 1 :]).encode("utf-8" if is_text else "latin-1")


def test_what_was_written_is_certified(page: Values, outputs: dict[str, bytes]) -> None:
    assert _problems(page, outputs) == []
    assert page["characters"]["source"] == len("".join(SOURCE.decode().split()))


def test_every_tampering_is_refused(page: Values, outputs: dict[str, bytes]) -> None:
    chance = random.Random(11)
    for number in range(TAMPERINGS):
        form = FORMATS[number % len(FORMATS)]
        broken = _tampered(outputs[form], chance)
        assert broken != outputs[form]
        only = [output for output in page["outputs"] if output["name"] == form]
        assert len(_problems({**page, "outputs": only}, {form: broken})) == 1, (number, form)


@pytest.mark.parametrize("form", ["txt", "md", "html", "json", "docx", "tei", "report"])
def test_a_forged_hash_does_not_help(page: Values, outputs: dict[str, bytes], seed: Fixed, form: str) -> None:
    """Whoever rewrites an output and its hash, too, still cannot make the source say something else."""
    document = _forged(seed.proposal.draft.document)
    forged = as_bytes(render(form, document, seed.proposal.findings, seed.proposal.decisions))
    other = copy.deepcopy(page)
    for output in other["outputs"]:
        if output["name"] == form:
            output["sha256"] = hashlib.sha256(forged).hexdigest()
    assert len(_problems(other, {**outputs, form: forged})) == 1


def _forged(document: Document) -> Document:
    """Return a document of a page of which one character is another."""
    forged = fix_bytes(document.page.text.replace("志愿者", "志愿人", 1).encode()).proposal.draft.document
    assert forged.page.text != document.page.text
    return forged


def lose_printed(page: Values) -> None:
    page["printed"].pop(3)


def double_printed(page: Values) -> None:
    page["printed"].append(page["printed"][0])


def lose_deleted(page: Values) -> None:
    page["deleted"].pop()


def shift(page: Values) -> None:
    page["source"]["start"] += 1


def recount(page: Values) -> None:
    page["characters"]["kept"] += 1


def swap(page: Values) -> None:
    page["printed"][0], page["printed"][9] = page["printed"][9], page["printed"][0]


def invent(page: Values) -> None:
    page["printed"].append([0, 0, "新", "x"])
    page["characters"]["inserted"] += 1


def swallow(page: Values) -> None:
    page["printed"][3] = [*page["printed"][3], "短", "x"]


def another_source(page: Values) -> None:
    page["source"]["sha256"] = "0" * 64


def no_source(page: Values) -> None:
    del page["source"]["encoding"]


@pytest.mark.parametrize(
    "damage",
    [
        *(lose_printed, double_printed, lose_deleted, shift, recount),
        *(swap, invent, swallow, another_source, no_source),
    ],
)
def test_an_altered_certificate_is_refused(
    page: Values, outputs: dict[str, bytes], damage: Callable[[Values], None]
) -> None:
    altered = copy.deepcopy(page)
    damage(altered)
    assert _problems(altered, outputs) != []


def test_another_source_is_refused(page: Values, outputs: dict[str, bytes]) -> None:
    assert len(_problems(page, outputs, SOURCE + b"\n")) == 1


@given(document=documents())
def test_any_page_is_certified(document: Document) -> None:
    source = ("\ufeff" + document.page.text).encode()
    contents = {writer.name: as_bytes(writer.write(document)) for writer in WRITERS}
    page = certified_page(document, 0, [OutputFile(name, name, data) for name, data in contents.items()])
    page["source"]["sha256"] = hashlib.sha256(source).hexdigest()
    assert _problems(page, contents, source) == []


def test_sums_are_those_of_the_pages(page: Values) -> None:
    text = certificate([page, page])
    assert json.loads(text)["characters"]["source"] == 2 * 5464
    assert len(read_certificate(text.encode(), "c.json")) == 2
    with pytest.raises(InputError, match="was altered"):
        read_certificate(text.replace('"source": 10928', '"source": 10929', 1).encode(), "c.json")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"schema": "other", "pages": [], "characters": {}}', b"\xff"]
)
def test_what_is_no_certificate_is_told(content: bytes) -> None:
    with pytest.raises(InputError, match=r"^c\.json is no "):
        read_certificate(content, "c.json")


@pytest.fixture
def folder(tmp_path: Path, page: Values, outputs: dict[str, bytes]) -> Path:
    """Return a folder with the source in ``in``, and outputs and certificate in ``out``."""
    certified = copy.deepcopy(page)
    certified["source"]["name"] = "06.txt"
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
    (tmp_path / "in" / "06.txt").write_bytes(SOURCE)
    for form, content in outputs.items():
        (tmp_path / "out" / form).write_bytes(content)
    (tmp_path / "out" / "certificate.json").write_text(certificate([certified]), encoding="utf-8")
    return tmp_path


def _outsider(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the outsider's check where nothing of zhengban can be imported."""
    arguments = [
        sys.executable,
        "-I",
        str(OUTSIDER),
        str(folder / "out" / "certificate.json"),
        str(folder / "in"),
    ]
    return subprocess.run(arguments, capture_output=True, text=True, check=False, encoding="utf-8")


def test_an_outsider_certifies(folder: Path) -> None:
    result = _outsider(folder)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("form", FORMATS)
def test_an_outsider_refuses(folder: Path, form: str) -> None:
    path = folder / "out" / form
    path.write_bytes(_tampered(path.read_bytes(), random.Random(form)))
    result = _outsider(folder)
    assert result.returncode == 1
    assert result.stderr == f"{form} is not what was certified\n"


@pytest.mark.parametrize(
    "damage", [lose_printed, double_printed, lose_deleted, recount, swap, another_source]
)
def test_an_outsider_refuses_an_altered_certificate(folder: Path, damage: Callable[[Values], None]) -> None:
    path = folder / "out" / "certificate.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    damage(value["pages"][0])
    path.write_text(json.dumps(value), encoding="utf-8")
    assert _outsider(folder).returncode == 1
