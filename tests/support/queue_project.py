"""Projects of many pages that no engine ever saw: their rows are written with the project's own functions."""

from __future__ import annotations

import zlib
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.batch.worker import account_of
from zhengban.model.page import Page
from zhengban.readers.source import ReadResult, sha256_of
from zhengban.review.kept_plan import plan_told
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan, make_plan
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_runs import MadePlan, Output, PageRun

# What is put where, again and again: mostly done, as an archive is.
PATTERN = ("done", "done", "review", "done", "doubtful", "done", "waiting", "done", "failed", "done")
FAILURE = "it took longer than 10 s"
# Two line breaks that are asked about.
TEXT = (
    "湖城日报\n"
    "市图书馆周六开馆\n"
    "　　本报讯（记者王小明）昨日，记者从市文化馆获悉，\n"
    "秋季读书会将于本周六开幕。\n"
    "　　全市志愿者,集结完毕,并开始服务,他们来自各县.\n"
    "李强摄\n"
)


class Sample(NamedTuple):
    """A page with its plan as a project keeps it, and what is told of it."""

    text: str
    plan: bytes
    account: dict[str, Any]
    counts: dict[str, int]


def sample_of(text: str, kind: str = "review") -> Sample:
    """Return what the engine makes of a text, changed so that the queue has something to say of it.

    *Done* has nothing open, *doubtful* a finding under the line from which the policy asks.
    """
    plan = make_plan(Page(text))
    decisions = dict(plan.decisions)
    for identity, decision in decisions.items():
        if kind != "review" and decision == "ask":
            decisions[identity] = "auto"
    if kind == "doubtful":
        decisions[plan.findings[-1].id] = "hidden"
    plan = Plan(plan.page, plan.findings, decisions)
    review = review_page(plan, ())
    body = zlib.compress(plan_told(plan).encode(), 3)
    return Sample(text, body, account_of(review), {str(s): n for s, n in review.counts.items()})


def make_queue_project(path: Path, pages: int, text: str = TEXT, pattern: tuple[str, ...] = PATTERN) -> None:
    """Make a project of so many pages, eight a day; every page has the text with a last line of its own."""
    samples = {kind: sample_of(text, kind) for kind in ("done", "review", "doubtful")}
    with ProjectFile.create(path) as project:
        for number, kind in enumerate(islice(cycle(pattern), pages)):
            _add(project, path.parent, number, kind, samples.get(kind))


def _add(project: ProjectFile, folder: Path, number: int, kind: str, sample: Sample | None) -> None:
    month, day, place = number // 8 // 28 % 240, number // 8 % 28 + 1, number % 8 + 1
    file = folder / f"{2004 + month // 12}-{month % 12 + 1:02}-{day:02}" / f"第{place:02}版.txt"
    text = f"{sample.text if sample else TEXT}{number}\n"
    page = Page(text, file.name, sha256_of(text.encode()), 1, "utf-8")
    (held,) = project.runs.bring(file, ReadResult((page,), page.sha256, "utf-8"))
    if kind == "failed":
        project.runs.record_failure(PageRun(held.id, "", "", FAILURE, {"fault": "time"}))
    if sample is not None:
        outputs = [Output(folder / "out" / file.parent.name / file.name, "txt", "")]
        plan = MadePlan(f"made {number}", sample.plan, sample.counts, is_settled=False)
        project.runs.record(PageRun(held.id, f"made {number}", "", "", sample.account), outputs, plan)
