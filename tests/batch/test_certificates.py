"""The certificates of a batch: a page's beside its results, a folder's for all of them, both for ``verify``."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from support.command_line import CommandLine
from zhengban.batch.certificates import FOLDER_CERTIFICATE
from zhengban.batch.executors import ProcessExecutor
from zhengban.batch.runner import Order

SCRIPT = Path(__file__).parents[2] / "resources" / "zhengban_resources" / "verify_certificate.py"
DOUBLED = "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with pages in two folders, one file in another encoding and of three pages, one blank."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "en")
    write_pages(tmp_path / "in", ["10.txt", "9.txt", "六月/1.txt"], {"9.txt": DOUBLED})
    text = f"第一版的正文在这里。\r\n\f \n\f{DOUBLED}"
    (tmp_path / "in" / "六月" / "旧.txt").write_bytes(text.encode("gb18030"))
    return tmp_path


@pytest.fixture
def zhengban(capsys: pytest.CaptureFixture[str], place: Path) -> CommandLine:
    """Run the command line where the pages are."""
    return CommandLine(capsys)


def _certifying(place: Path) -> Order:
    return Order(place / "out", ("txt", "docx", "json"), is_certifying=True)


def test_every_page_and_folder_is_certified(zhengban: CommandLine, place: Path) -> None:
    batch = ("batch", "in", "-o", "out", "--project", "p.zhengban", "--workers", "0", "--to", "txt,docx,json")
    told = zhengban(*batch, "--certificates", "--report", "report.html")
    assert (told.code, told.errors) == (0, "")
    assert "2 folders of the output have a certificate" in told.output
    folders = sorted((place / "out").rglob(FOLDER_CERTIFICATE))
    checked = zhengban("verify", *folders, "--source", "in")
    assert (checked.code, checked.errors) == (0, "")
    assert "2 pages and 6 files are what was certified" in checked.output
    assert "3 pages and 9 files are what was certified" in checked.output
    pages = sorted((place / "out").rglob("*.certificate.json"))
    assert [page.name for page in pages] == [
        "10.certificate.json",
        "9.certificate.json",
        "1.certificate.json",
        "旧.certificate.json",
        "旧.p3.certificate.json",
    ]
    assert zhengban("verify", *pages, "--source", "in").code == 0
    report = (place / "report.html").read_text(encoding="utf-8")
    assert "<td>六月</td><td>3</td>" in report


def test_a_text_that_is_called_as_its_source_is_not_taken_for_it(zhengban: CommandLine, place: Path) -> None:
    """``9.txt`` lies beside the certificate of the source ``9.txt``, which is far away."""
    zhengban("batch", "in", "-o", "far/out", "--project", "p.zhengban", "--workers", "0", "--certificates")
    checked = zhengban("verify", place / "far" / "out" / FOLDER_CERTIFICATE)
    assert checked.code == 2
    assert checked.output == ""
    assert "is not found: name it, or its folder, with --source" in checked.errors
    assert zhengban("verify", place / "far" / "out" / FOLDER_CERTIFICATE, "--source", "in").code == 0


def test_the_sums_of_a_folder_are_those_of_its_pages_and_of_the_summary(place: Path) -> None:
    summary = run_batch(place, _certifying(place))
    value = json.loads((place / "out" / "六月" / FOLDER_CERTIFICATE).read_bytes())
    pages = [page["characters"] for page in value["pages"]]
    assert value["characters"] == {name: sum(page[name] for page in pages) for name in value["characters"]}
    assert summary.folders["六月"] == [3, *value["characters"].values()]
    assert value["characters"]["source"] == value["characters"]["kept"] + value["characters"]["deleted"]
    assert value["characters"]["deleted"] == 11


def test_whoever_trusts_nobody_needs_no_code_of_ours(place: Path) -> None:
    run_batch(place, _certifying(place))
    certificate = place / "out" / "六月" / FOLDER_CERTIFICATE
    command = [sys.executable, str(SCRIPT), str(certificate), str(place / "in")]
    assert subprocess.run(command, check=False).returncode == 0
    changed = place / "out" / "六月" / "1.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("市", "", 1), encoding="utf-8")
    assert subprocess.run(command, check=False, capture_output=True).returncode == 1


def test_certificates_do_not_depend_on_who_made_them_or_when(place: Path) -> None:
    run_batch(place, _certifying(place))
    made = files_in(place / "out")
    assert run_batch(place, _certifying(place)).unchanged == 5
    assert files_in(place / "out") == made
    (place / "p.zhengban").unlink()
    other = Order(place / "other", ("txt", "docx", "json"), is_certifying=True)
    run_batch(place, other, ProcessExecutor(2))
    assert files_in(place / "other") == made


def test_a_folder_is_certified_anew_when_one_of_its_pages_was(zhengban: CommandLine, place: Path) -> None:
    run_batch(place, _certifying(place))
    write_pages(place / "in", ["10.txt"], {"10.txt": "另一版的正文。\n"})
    run_batch(place, _certifying(place))
    assert zhengban("verify", f"out/{FOLDER_CERTIFICATE}", "--source", "in").code == 0


def test_a_certificate_that_was_lost_is_made_again(place: Path) -> None:
    run_batch(place, _certifying(place))
    made = files_in(place / "out")
    (place / "out" / FOLDER_CERTIFICATE).unlink()
    (place / "out" / "9.certificate.json").unlink()
    summary = run_batch(place, _certifying(place))
    assert (summary.done, summary.unchanged) == (1, 4)
    assert files_in(place / "out") == made


def test_results_that_move_take_their_certificates_along(zhengban: CommandLine, place: Path) -> None:
    run_batch(place, _certifying(place))
    run_batch(place, Order(place / "out", template="all/{stem}-{page}", is_certifying=True))
    assert [path.parent.name for path in sorted((place / "out").rglob(FOLDER_CERTIFICATE))] == ["all"]
    assert zhengban("verify", f"out/all/{FOLDER_CERTIFICATE}", "--source", "in").code == 0


def test_pages_of_an_archive_are_certified_against_its_members(zhengban: CommandLine, place: Path) -> None:
    (place / "packed").mkdir()
    with zipfile.ZipFile(place / "packed" / "a.zip", "w") as archive:
        for name, data in files_in(place / "in").items():
            archive.writestr(name, data)
    run_batch(place, _certifying(place), inputs="packed")
    for folder in ("a", "a/六月"):
        assert zhengban("verify", f"out/{folder}/{FOLDER_CERTIFICATE}", "--source", "in").code == 0


def test_articles_alone_are_not_certified(zhengban: CommandLine, place: Path) -> None:
    batch = ("batch", "in", "-o", "out", "--project", "p.zhengban", "--certificates", "--per", "article")
    told = zhengban(*batch)
    assert told.code == 2
    assert "needs --per page" in told.errors
    assert not (place / "out").exists()
