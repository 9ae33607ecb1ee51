"""A page whose file was read anew: what was decided is carried over where it fits, and hits no other characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zhengban.errors import OutputError
from zhengban.model.edit import ReplaceText
from zhengban.model.span import Span
from zhengban.review.export import export_page, pre_flight
from zhengban.review.operation import Deed
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.session import ReviewSession

PAGE = (
    "湖城日报\n"
    "市图书馆周六开馆\n"
    "本报讯（记者王小明）昨日，记者从市文化馆\n"
    "获悉，秋季读书会将于本周六开幕。\n"
    "老人们在公园里下棋。老人们在公园里下棋。\n"
    "邻县的读者也坐车赶来。\n"
)
FRONT = "第6版\n"
_CONTEXT = 6  # code points in front of a finding that make its id its own


class Bench:
    """A project with one page, and what happens to the page's file."""

    def __init__(self, folder: Path) -> None:
        self.source = folder / "湖城.txt"
        self.source.write_text(PAGE, encoding="utf-8")
        self.project = ProjectFile.create(folder / "六月.zhengban", "王编辑")
        self.project.add_sources([self.source])
        self.session = open_session(self.project, "王编辑")
        bring_plan(self.project, self.session, 1)

    @property
    def review(self) -> PageReview:
        """Return the page as it stands."""
        return self.session.review(1)

    def change(self, text: str) -> None:
        """Put another text in the file and read it anew."""
        self.source.write_text(text, encoding="utf-8")
        self.project.accept_source(1)
        bring_plan(self.project, self.session, 1)

    def edit(self, text: str, replacement: str) -> None:
        """Write something else in the place of a text."""
        start = PAGE.index(text)
        self.session.edit(1, [ReplaceText(Span(start, start + len(text)), replacement)], "改字")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """The project, which is closed in the end."""
    made = Bench(tmp_path)
    yield made
    made.project.close()


def _states(review: PageReview) -> dict[str, str]:
    return {entry.id: entry.state for entry in review.entries}


def _ids_behind_the_front(review: PageReview) -> list[str]:
    """Return the findings in whose context nothing changes when something is put in front of the page."""
    return [entry.id for entry in review.entries if entry.finding.spans[0].start >= _CONTEXT]


def test_a_line_in_front_keeps_the_decisions(bench: Bench) -> None:
    ids = _ids_behind_the_front(bench.review)
    bench.session.reject(1, ids[::2])
    bench.session.accept(1, ids[1::2])
    before = {identity: _states(bench.review)[identity] for identity in ids}
    assert set(before.values()) == {"accepted", "rejected"}
    bench.change(FRONT + PAGE)
    assert {identity: _states(bench.review)[identity] for identity in ids} == before
    assert bench.review.unmatched == ()


def test_a_line_in_front_keeps_the_decisions_on_the_seed_page(tmp_path: Path, seed_text: str) -> None:
    (tmp_path / "版面.txt").write_text(seed_text, encoding="utf-8", newline="")
    with ProjectFile.create(tmp_path / "六月.zhengban") as project:
        project.add_sources([tmp_path / "版面.txt"])
        session = open_session(project)
        bring_plan(project, session, 1)
        ids = _ids_behind_the_front(session.review(1))
        session.accept(1, ids)
        (tmp_path / "版面.txt").write_text(" \n" + seed_text, encoding="utf-8", newline="")
        project.accept_source(1)
        bring_plan(project, session, 1)
        states = _states(session.review(1))
        assert {states.get(identity) for identity in ids} == {"accepted"}
        assert len(ids) > 70


def test_an_edit_by_hand_hits_no_other_characters(bench: Bench) -> None:
    bench.edit("周六开馆", "周日开馆")
    edit = bench.session.log.operations[-1]
    bench.change(FRONT + PAGE)
    text = export_page(bench.review, ["txt"])["txt"]
    assert "周六开馆" in text
    assert "周日" not in text
    assert bench.review.manual == ()
    assert bench.review.unfit == (edit,)
    assert pre_flight([bench.review]).unmatched == 1
    bench.change("短页\n")
    assert bench.review.document.page.text == "短页\n"


def test_what_fits_nothing_any_more_can_be_dismissed_and_taken_back(bench: Bench) -> None:
    bench.edit("周六开馆", "周日开馆")
    edit = bench.session.log.operations[-1]
    bench.change(FRONT + PAGE)
    bench.session.dismiss(1, [edit.number])
    assert not bench.review.unfit
    assert pre_flight([bench.review]).unmatched == 0
    bench.session.undo()
    assert list(bench.review.unfit) == [edit]


def test_a_decision_on_what_is_found_no_more_can_be_dismissed(bench: Bench) -> None:
    rejected = next(entry.id for entry in bench.review.entries if entry.is_on)
    bench.session.reject(1, [rejected])
    bench.change("短页\n")
    assert [target.finding for target in bench.review.unmatched] == [rejected]
    bench.session.dismiss(1, findings=[rejected])
    assert not bench.review.unmatched
    bench.session.undo()
    assert [target.finding for target in bench.review.unmatched] == [rejected]


def test_an_edit_after_the_change_counts(bench: Bench) -> None:
    bench.change(PAGE.replace("周六开馆", "周日开馆"))
    bench.edit("湖城日报", "湖城晚报")
    assert "湖城晚报" in export_page(bench.review, ["txt"])["txt"]
    assert bench.review.unfit == ()


def test_a_lock_is_off_and_told_unless_it_was_taken_back(bench: Bench) -> None:
    bench.session.lock(1, [Span(0, 2)])
    bench.session.unlock(1, [Span(0, 1)])
    bench.session.lock(1, [Span(5, 8)])
    bench.change(FRONT + PAGE)
    assert bench.review.locks == ()
    assert [deed.spans for deed in bench.review.unfit] == [(Span(5, 8),)]


def test_other_edits_in_the_place_of_a_finding_are_to_be_confirmed(bench: Bench) -> None:
    double = next(entry.id for entry in bench.review.entries if entry.finding.kind == "duplicate_run")
    bench.session.amend(1, double, [ReplaceText(Span(0, 1), "河")], "河")
    assert bench.review.by_id[double].state == "amended"
    bench.change(FRONT + PAGE)
    entry = bench.review.by_id[double]
    assert (entry.state, entry.edits) == ("confirm", entry.finding.edits)
    bench.session.accept(1, [double])
    assert bench.review.by_id[double].state == "accepted"


def test_what_was_rejected_on_another_text_refuses_nothing_by_its_place(bench: Bench) -> None:
    double = next(entry.id for entry in bench.review.entries if entry.finding.kind == "duplicate_run")
    bench.session.reject(1, [double])
    assert bench.session.rejections(1)[double]
    bench.change(FRONT + PAGE)
    assert bench.session.rejections(1) == {double: ()}
    assert bench.review.by_id[double].state == "rejected"


def test_the_log_holds_what_was_read_anew(bench: Bench) -> None:
    bench.session.settle(1)
    bench.change(FRONT + PAGE)
    settled, reread = bench.session.log.operations
    assert bench.project.operations() == (settled, reread)
    assert (reread.deed, reread.page, reread.reviewer) == (Deed.REREAD, 1, "王编辑")
    assert reread.text == bench.project.page(1).sha256
    assert reread.time > settled.time
    assert bench.session.settle(1).number == 3


def test_the_same_text_is_not_another(bench: Bench) -> None:
    """Only bytes that mean nothing changed."""
    bench.source.write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    bench.edit("周六开馆", "周日开馆")
    assert bench.project.accept_source(1) == (1,)
    assert [operation.deed for operation in bench.project.operations()] == [Deed.EDIT]
    assert bench.review.unfit == ()


def test_nothing_takes_back_that_a_page_was_read_anew(bench: Bench) -> None:
    bench.edit("周六开馆", "周日开馆")
    bench.change(FRONT + PAGE)
    log = bench.session.log
    undone = log.undoable()
    assert undone is not None
    assert undone.deed is Deed.EDIT
    assert log.way_to(0) == ((1,), ())
    numbers = []
    steps: list[Callable[[], object]] = [
        lambda: bench.session.go_to(0),
        bench.session.undo,
        bench.session.redo,
    ]
    for step in steps:
        step()
        numbers.append([deed.number for deed in bench.review.unfit])
        assert bench.review.manual == ()
    assert numbers == [[], [], [undone.number]]


def test_listeners_hear_that_a_page_was_read_anew(bench: Bench) -> None:
    heard: list[tuple[Deed, frozenset[int]]] = []
    bench.session.listen(lambda happened: heard.append((happened.operation.deed, happened.pages)))
    bench.source.write_text(FRONT + PAGE, encoding="utf-8")
    bench.project.accept_source(1)
    assert heard == [(Deed.REREAD, frozenset({1}))]
    assert not bench.session.has_plan(1)


def test_a_page_that_cannot_be_read_anew_leaves_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OutputError("the disk is full")

    before = bench.project.load(1)
    bench.source.write_text(FRONT + PAGE, encoding="utf-8")
    monkeypatch.setattr("zhengban.review.project_pages._replace", fail)
    with pytest.raises(OutputError, match="disk is full"):
        bench.project.accept_source(1)
    assert bench.project.operations() == ()
    assert bench.project.load(1) == before
    assert bench.session.log.next_number == 1


def test_another_encoding_is_another_text(tmp_path: Path) -> None:
    (tmp_path / "国标.txt").write_bytes(PAGE.encode("gb18030"))
    with ProjectFile.create(tmp_path / "六月.zhengban") as project:
        project.add_sources([tmp_path / "国标.txt"], "latin-1")
        session = ReviewSession(project, project.operations())
        project.reopen_with(1, "gb18030")
        assert [operation.deed for operation in session.log.operations] == [Deed.REREAD]
