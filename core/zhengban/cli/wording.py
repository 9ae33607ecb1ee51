"""The words of the commands in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhengban.cli.language import Language
from zhengban.model.finding import Evidence, Finding
from zhengban.model.role import Role
from zhengban.resources import load_table
from zhengban.writers.report_deeds import moves, verbs
from zhengban.writers.report_places import Places
from zhengban.writers.report_reasons import kind_name, merged, reason_told


class Wording:
    """Says things in a language; English takes a detector's own words, Chinese those of the tables."""

    def __init__(self, language: Language) -> None:
        self._chinese = language == "zh"
        self._words: Mapping[str, Any] = load_table("command_words")[language]
        shared = load_table("report_words") if self._chinese else self._words
        self._decisions, self._deeds, self._moves = shared["decisions"], shared["deeds"], shared["moves"]
        self._roles: Mapping[Role, str] = (
            shared["roles"] if self._chinese else {role: role.replace("_", " ") for role in Role}
        )

    @property
    def columns(self) -> list[str]:
        """Return the heads of the table."""
        return list(self._words["columns"])

    def say(self, name: str, /, **values: object) -> str:
        """Return a sentence with the values filled in."""
        return str(self._words[name]).format(**values)

    def quote(self, text: str) -> str:
        """Return the text in quotation marks."""
        return self.say("quote", text=text)

    def kind(self, kind: str) -> str:
        """Return the name of a kind; in English it is the word that the commands take."""
        return kind_name(kind) if self._chinese else kind

    def decision(self, decision: str) -> str:
        """Return the name of a decision."""
        return str(self._decisions[decision])

    def reason(self, finding: Finding, reason: Evidence, places: Places) -> str:
        """Return one reason; in Chinese the text that it speaks of stands behind."""
        return reason_told(finding.kind, reason, places) if self._chinese else reason.text

    def reasons(self, finding: Finding, places: Places) -> list[str]:
        """Return the reasons for a finding in one line, and those against it, if any, in another."""
        told = []
        for name, supports in (("because", True), ("against", False)):
            reasons = [reason for reason in finding.evidence if reason.supports is supports]
            reasons = merged(finding.kind, reasons) if self._chinese else reasons
            line = self.say("between").join(self.reason(finding, reason, places) for reason in reasons)
            told += [self.say(name) + line] if line else []
        return told

    def operation(self, deed: str, **values: object) -> str:
        """Return what an operation of a project did."""
        return str(self._words["operations"][deed]).format(**values)

    def edit(self, doing: str, detail: str) -> str:
        """Return what an edit by hand did; ``detail`` is a role or an article, as ``EditName`` has them."""
        known = {str(role): told for role, told in self._roles.items()}
        return str(self._words["edits"][doing]).format(detail=known.get(detail, detail))

    def deeds(self, finding: Finding, text: str) -> str:
        """Return what a finding does, as verbs; ``text`` is the page's."""
        return verbs(finding.edits, text, self._deeds, self._roles)

    def moves(self, finding: Finding, text: str) -> tuple[str, ...]:
        """Return where a finding moves something."""
        return moves(finding, text, self._moves)
