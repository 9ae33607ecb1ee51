"""Exports of a review: byte for byte those of ``fix`` without decisions; waiting findings only when asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import CommandLine
from support.exported import as_bytes, exported_texts
from support.review_samples import TEXT, sample_session
from zhengban.cli.shared_arguments import FORMATS
from zhengban.errors import OutputError
from zhengban.model.edit import ReplaceText
from zhengban.model.span import Span
from zhengban.review.export import ProjectExport, export_page, history_lines, pre_flight
from zhengban.review.operation import operation_from_json
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.result_files import SUFFIXES
from zhengban.review.session import ReviewSession
from zhengban.writers.markdown import write_markdown
from zhengban.writers.remarks import Remarks
from zhengban.writers.verify import check_written
from zhengban.writers.verify_word import word_paragraphs


@pytest.fixture
def zhengban(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return CommandLine(capsys)


@pytest.mark.parametrize("name", ["hengshui", "sample"])
def test_without_decisions_it_is_what_fix_writes(
    zhengban: CommandLine, tmp_path: Path, seed_text: str, name: str
) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text(seed_text if name == "hengshui" else TEXT, encoding="utf-8", newline="")
    with ProjectFile.in_memory() as project:
        project.add_file(path)
        session = open_session(project)
        bring_plan(project, session, 1)
        texts = export_page(session.review(1), FORMATS)
    assert zhengban("fix", path, "--to", ",".join(FORMATS), "-o", "out").code == 0
    for form, suffix in SUFFIXES.items():
        assert as_bytes(texts[form]) == (tmp_path / "out" / f"{name}{suffix}").read_bytes()


def test_what_waits_is_left_out_unless_asked_for() -> None:
    review = sample_session().review(1)
    for form in FORMATS:
        kept, proposed = (
            export_page(review, [form])[form],
            export_page(review, [form], as_proposed=True)[form],
        )
        assert kept != proposed
    assert "，,记者" in exported_texts(review, ["txt"])["txt"]
    assert "，记者" in exported_texts(review, ["txt"], as_proposed=True)["txt"]


def test_doubts_go_along_with_their_notes() -> None:
    session = sample_session()
    assert "doubts" not in json.loads(exported_texts(session.review(1), ["json"])["json"])
    session.doubt(1, ["double"], "两稿 <b>？")
    session.doubt(1, ["comma"])
    texts = exported_texts(session.review(1))
    start = TEXT.index("孩子们")
    assert json.loads(texts["json"])["doubts"] == [
        {"finding": "double", "kind": "duplicate_run", "spans": [[start, start + 4]], "note": "两稿 <b>？"},
        {
            "finding": "comma",
            "kind": "punctuation",
            "spans": [[TEXT.index("，,"), TEXT.index("，,") + 2]],
            "note": "",
        },
    ]
    assert '<p class="note">两稿 &lt;b&gt;？</p>' in texts["report"]
    assert texts["report"].count(" d-doubt") == 2
    assert "两稿" not in texts["txt"] + texts["md"] + texts["html"]


def test_a_rejected_or_doubted_finding_is_not_done() -> None:
    session = sample_session()
    session.reject(1, ["double"])
    session.doubt(1, ["wrap"])
    text = exported_texts(session.review(1), ["txt"], as_proposed=True)["txt"]
    assert text.count("孩子们") == 2
    assert "文化馆\n" in text


def test_hand_set_data_are_in_masthead_and_titles() -> None:
    session = sample_session()
    before = json.loads(exported_texts(session.review(1), ["json"])["json"])
    assert before["masthead"]["paper"] == "湖城日报"
    session.describe(1, "paper", "湖城晚报 <新> --")
    session.describe(1, "date", "二〇二三年九月二十日")
    session.describe(1, "page_number", "06")
    session.describe(1, "mood", "sunny")
    texts = exported_texts(session.review(1))
    masthead = json.loads(texts["json"])["masthead"]
    assert masthead == {
        **before["masthead"],
        "paper": "湖城晚报 <新> --",
        "date": "2023-09-20",
        "page_number": "06",
        "described": ["paper", "date", "page_number"],
    }
    assert "<title>湖城晚报 &lt;新&gt; -- 2023-09-20 第06版</title>" in texts["html"]
    assert texts["md"].startswith("<!-- 湖城晚报 ‹新› ‐‐ 2023-09-20 第06版 -->\n\n湖城日报")
    assert texts["txt"].startswith("湖城日报")


def test_an_emptied_field_is_none() -> None:
    session = sample_session()
    session.describe(1, "paper", "")
    texts = exported_texts(session.review(1), ["json", "html"])
    assert json.loads(texts["json"])["masthead"]["paper"] is None
    assert "<title>湖城.txt</title>" in texts["html"]


@pytest.mark.parametrize("paper", ["a\nb", "--> <p>", "\\*_`", "\u2028", "---"])
def test_no_title_breaks_out_of_its_comment(paper: str) -> None:
    document = sample_session().review(1).document
    written = write_markdown(document, Remarks(described={"paper": paper}))
    check_written("md", written, document)
    assert written.count("-->") == 1


def test_an_amended_finding_is_reported_as_it_was_done() -> None:
    session = sample_session()
    session.take(1, "headline", 0)
    report = exported_texts(session.review(1), ["report"])["report"]
    assert "副题" in report


def test_edits_made_by_hand_are_exported() -> None:
    session = sample_session()
    start = TEXT.index("周六开馆")
    session.edit(1, [ReplaceText(Span(start, start + 2), "周日")], "改字")
    texts = exported_texts(session.review(1))
    assert all("日开馆" in text for form, text in texts.items() if form != "report")
    (word,) = export_page(session.review(1), ["docx"]).values()
    assert "日开馆" in "".join(word_paragraphs(as_bytes(word)))
    assert json.loads(texts["json"])["changes"]["substituted"] == [[start + 1, "日", "op1"]]


def test_pre_flight() -> None:
    session = sample_session()
    session.set_plan(2, session.review(1).plan)
    session.doubt(1, ["wrap"])
    session.settle(2)
    flight = pre_flight(session.review(page) for page in (1, 2))
    assert (flight.pages, flight.settled, flight.open_count) == (2, 1, 3)
    assert (flight.waiting, flight.doubts, flight.confirm, flight.conflicts, flight.unmatched) == (
        2,
        1,
        0,
        0,
        0,
    )
    assert (flight.deleted, flight.inserted, flight.substituted) == (22, 0, 0)
    assert pre_flight([]).pages == 0


def test_history_as_lines() -> None:
    session = sample_session()
    session.accept(1, ["comma"])
    session.undo()
    lines = list(history_lines(session.log))
    values = [json.loads(line) for line in lines]
    assert [value.pop("in_force") for value in values] == [False, False]
    assert [operation_from_json(value) for value in values] == list(session.log.operations)


# Files


@pytest.fixture
def archive(tmp_path: Path) -> ProjectFile:
    """A project in memory: two days with pages of one name, and a file of two pages."""
    for name in ("0919/06.txt", "0920/06.txt", "0920/07.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        text = TEXT + "\f" + TEXT if "07" in name else TEXT
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    project = ProjectFile.in_memory()
    project.add_sources([tmp_path / "in"])
    return project


def test_results_mirror_the_folders(archive: ProjectFile, tmp_path: Path) -> None:
    export = ProjectExport(archive, str(tmp_path / "out"), ["txt", "report"], 4)
    named = [export.paths(page.id)["report"].relative_to(tmp_path / "out") for page in archive.pages()]
    assert [path.as_posix() for path in named] == [
        "0919/06.report.html",
        "0920/06.report.html",
        "0920/07.report.html",
        "0920/07.p2.report.html",
    ]
    assert export.existing([1, 2, 3, 4]) == ()
    written = export.write(2, {"txt": "甲", "report": "乙"})
    assert [path.read_text(encoding="utf-8") for path in written] == ["甲", "乙"]
    assert export.existing([1, 2, 3, 4]) == written


def test_a_source_is_never_written_to(archive: ProjectFile, tmp_path: Path) -> None:
    export = ProjectExport(archive, str(tmp_path / "in"), ["txt"], 4)
    with pytest.raises(OutputError, match="is never overwritten"):
        export.write(1, {"txt": "甲"})
    assert (tmp_path / "in" / "0919" / "06.txt").read_text(encoding="utf-8") == TEXT


def test_several_results_need_a_folder(archive: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="several results"):
        ProjectExport(archive, str(tmp_path / "one.txt"), ["txt"], 4)
    export = ProjectExport(archive, str(tmp_path / "one.txt"), ["txt"], 1)
    assert export.paths(2) == {"txt": tmp_path / "one.txt"}


def test_decisions_reach_the_file(archive: ProjectFile, tmp_path: Path) -> None:
    session = ReviewSession(archive, archive.operations())
    bring_plan(archive, session, 1)
    double = next(entry.id for entry in session.review(1).entries if entry.finding.kind == "duplicate_run")
    session.reject(1, [double])
    ProjectExport(archive, str(tmp_path / "out"), ["txt"], 1).write(
        1, export_page(session.review(1), ["txt"])
    )
    written = (tmp_path / "out" / "0919" / "06.txt").read_text(encoding="utf-8")
    assert written.count("孩子们") == 2
