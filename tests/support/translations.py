"""The translations as Qt's files hold them, the strings as the code has them, and a language that nobody speaks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parent.parent.parent
GUI = ROOT / "gui" / "zhengban_gui"
FOLDER = ROOT / "resources" / "zhengban_resources" / "i18n"


@dataclass(frozen=True, slots=True)
class Message:
    """A string of the program and what stands for it in another language, once for each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def key(self) -> tuple[str, str]:
        """Return what Qt finds it by."""
        return self.context, self.source


def messages(language: str) -> list[Message]:
    """Return all that a .ts file holds."""
    root = ElementTree.parse(FOLDER / f"zhengban_{language}.ts").getroot()
    found = []
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            found.append(
                Message(
                    name,
                    message.findtext("source") or "",
                    forms or (translation.text or "",),
                    translation.get("type") is None,
                )
            )
    return found


def strings_of_the_code() -> tuple[set[tuple[str, str]], list[str]]:
    """Return every string that is translated, with its context, and the calls that Qt's tools cannot read."""
    found: set[tuple[str, str]] = set()
    unread: list[str] = []
    for path in sorted(GUI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for context, call in _calls(tree, ""):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
                key = _own_string(context, call)
            else:
                key = _named_string(call)
            if key is None:
                unread.append(f"{path.relative_to(ROOT).as_posix()}:{call.lineno}")
            elif key[1]:
                found.add(key)
    return found, unread


def _calls(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls that translate, each with the class that it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _translates(child):
            yield context, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else context)


def _translates(call: ast.Call) -> bool:
    # A text's own ``translate`` and a painter's have nothing to do with languages.
    if _name(call.func) == "translate":
        return ast.unparse(call.func).startswith("QCoreApplication.")
    return _name(call.func) in {"tr", "QT_TRANSLATE_NOOP"}


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _own_string(context: str, call: ast.Call) -> tuple[str, str] | None:
    """The string of ``self.tr("…")``; on another object the tools take the wrong context."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    text = _text(call.args[0])
    return (context, text) if isinstance(owner, ast.Name) and owner.id == "self" and text else None


def _named_string(call: ast.Call) -> tuple[str, str] | None:
    """The string of a call that names its context; a variable is fine, the string is then marked elsewhere.

    The tools do not read a number behind it: plurals want a class of their own.
    """
    context, text = _text(call.args[0]), _text(call.args[1])
    return (context, text) if context and len(call.args) == 2 else None


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


class Marks(QTranslator):
    """A language that says everything in English between marks; only what can be translated is marked."""

    def __init__(self, opening: str, closing: str) -> None:
        super().__init__()
        self._opening, self._closing = opening, closing
        self._known = {message.key for message in messages("zh_CN")}

    def isEmpty(self) -> bool:
        """Return that there is something to say."""
        return False

    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        sourceText: bytes | bytearray | memoryview | str,
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = -1,
    ) -> str:
        """Return the string between marks, as it is when no translation of it is known."""
        key = str(context), str(sourceText)
        return f"{self._opening}{key[1]}{self._closing}" if key in self._known else key[1]
