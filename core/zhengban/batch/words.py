"""The words of batches in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from zhengban.batch.certificates import FOLDER_CERTIFICATE
from zhengban.batch.summary import Failure, Summary
from zhengban.resources import load_table
from zhengban.writers.report_reasons import kind_name


class BatchWords:
    """Says what became of a batch; ``language`` is the one it speaks."""

    def __init__(self, language: Literal["zh", "en"]) -> None:
        self.language = language
        self._words: Mapping[str, Any] = load_table("batch_words")[language]

    def say(self, name: str, /, **values: object) -> str:
        """Return a sentence with the values filled in."""
        return str(self._words[name]).format(**values)

    def kind(self, kind: str) -> str:
        """Return the name of a kind of finding."""
        return kind_name(kind) if self.language == "zh" else kind.replace("_", " ")

    def failure(self, failure: Failure) -> str:
        """Return in one line what failed, why, and what to do about it where the reason does not say so."""
        name, told = failure.name, failure.reason
        if name not in told:
            told = self.say("failure", name=name, reason=told)
        advice = str(self._words["advice"].get(failure.fault, ""))
        return self.say("advised", told=told, advice=advice) if advice else told

    def stopped(self, summary: Summary) -> str:
        """Return in one line why the batch stopped and what to do, empty when it did not."""
        return self.say(summary.stopped, problem=summary.problem) if summary.stopped else ""

    def sums(self, summary: Summary) -> Iterator[str]:
        """Yield the lines that end a batch."""
        made = {"done": summary.done, "unchanged": summary.unchanged, "failed": summary.failed}
        yield self.say("made", **made, files=summary.files)
        if summary.left:
            yield self.say("left", left=summary.left)
        if summary.done:
            rate = summary.done / summary.seconds if summary.seconds else 0.0
            yield self.say("speed", rate=rate, seconds=summary.seconds)
        if summary.sums:
            yield self.say("changes", **summary.sums)
        if summary.certified:
            yield self.say("certified", folders=summary.certified, name=FOLDER_CERTIFICATE)
        if summary.doubtful:
            yield self.say("open", doubtful=summary.doubtful, open=summary.sums["open"])
