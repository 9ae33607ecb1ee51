"""Packs parts as a DOCX (ECMA-376, Office Open XML) that has the same bytes for the same document.

Nothing in it knows of a clock, a machine or a user: times are fixed, and the order of the parts is theirs here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from zhengban.resources import load_table, load_text
from zhengban.writers.word_text import attribute, run_content

# The earliest time that a zip archive can hold, and the same for what names an author.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
FIXED_TIME = "1980-01-01T00:00:00Z"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def package(title: str, language: str, body: str, comments: str = "") -> bytes:
    """Return a DOCX with this ``w:body`` content; ``comments`` are ``w:comment`` elements, if there are any."""
    parts = {
        "[Content_Types].xml": _content_types(bool(comments)),
        "_rels/.rels": _root_relations(),
        "docProps/core.xml": _core_properties(title, language),
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{body}{_section()}</w:body></w:document>',
        "word/styles.xml": styles(language),
        "word/settings.xml": _settings(language),
        "word/_rels/document.xml.rels": _document_relations(bool(comments)),
    }
    if comments:
        parts["word/comments.xml"] = f'<w:comments xmlns:w="{_MAIN}">{comments}</w:comments>'
    return _zipped(parts)


def comment(number: int, author: str, text: str) -> str:
    """Return a ``w:comment``; a line of the text is a line of it."""
    who = f'w:author="{attribute(author)}" w:date="{FIXED_TIME}" w:initials="{attribute(author[:1])}"'
    return f'<w:comment w:id="{number}" {who}><w:p><w:r>{run_content(text)}</w:r></w:p></w:comment>'


def styles(language: str) -> str:
    """Return the style sheet: the document's defaults, then a paragraph style for every role."""
    table = load_table("word_styles")
    defaults = load_text("templates/word_defaults.xml").format(language=language, **table["page"])
    own = "".join(_style(name, values) for name, values in table["styles"].items())
    return f'<w:styles xmlns:w="{_MAIN}">{defaults}{own}</w:styles>'


def _style(name: str, values: Mapping[str, str | int | bool]) -> str:
    """The order of the elements is that of the schema; Word refuses a file with another."""
    level = values.get("level")
    paragraph = "".join(
        [
            "<w:keepNext/>" if values.get("keep") else "",
            f'<w:spacing w:before="{values.get("before", 0)}" w:after="{values.get("after", 0)}"/>',
            _indent(values),
            f'<w:jc w:val="{values.get("align", "both")}"/>',
            f'<w:outlineLvl w:val="{int(level) - 1}"/>' if level else "",
        ]
    )
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{values["name"]}"/>{based}'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{_characters(values)}</w:rPr></w:style>'
    )


def _indent(values: Mapping[str, str | int | bool]) -> str:
    """Hundredths of a character, which follow the font's size; in twips, too, for those who know no other."""
    size = int(values.get("size", load_table("word_styles")["page"]["size"]))
    names = {"left": int(values.get("left", 0)), "firstLine": int(values.get("first", 0))}
    own = (f'w:{name}Chars="{value}" w:{name}="{value * size // 10}"' for name, value in names.items())
    return f"<w:ind {' '.join(own)}/>"


def _characters(values: Mapping[str, str | int | bool]) -> str:
    font = values.get("font")
    return "".join(
        [
            f'<w:rFonts w:eastAsia="{font}"/>' if font else "",
            "<w:b/>" if values.get("bold") else "",
            f'<w:color w:val="{values["color"]}"/>' if "color" in values else "",
            f'<w:sz w:val="{values["size"]}"/>' if "size" in values else "",
        ]
    )


def _section() -> str:
    return (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
        'w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
    )


def _settings(language: str) -> str:
    return (
        f'<w:settings xmlns:w="{_MAIN}"><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="{language}"/></w:settings>'
    )


def _core_properties(title: str, language: str) -> str:
    names = (
        f'xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{FIXED_TIME}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f"<cp:coreProperties {names}><dc:title>{attribute(title)}</dc:title><dc:creator>zhengban</dc:creator>"
        f"<dc:language>{language}</dc:language>{times}</cp:coreProperties>"
    )


def _content_types(has_comments: bool) -> str:
    types = {
        "/docProps/core.xml": _CORE_TYPE,
        "/word/document.xml": f"{_TYPES}.document.main+xml",
        "/word/styles.xml": f"{_TYPES}.styles+xml",
        "/word/settings.xml": f"{_TYPES}.settings+xml",
        **({"/word/comments.xml": f"{_TYPES}.comments+xml"} if has_comments else {}),
    }
    own = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def _root_relations() -> str:
    return _relations(
        {
            f"{_OFFICE}/officeDocument": "word/document.xml",
            f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
        }
    )


def _document_relations(has_comments: bool) -> str:
    targets = {f"{_OFFICE}/styles": "styles.xml", f"{_OFFICE}/settings": "settings.xml"}
    return _relations({**targets, **({f"{_OFFICE}/comments": "comments.xml"} if has_comments else {})})


def _relations(targets: Mapping[str, str]) -> str:
    own = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{own}</Relationships>'


def _zipped(parts: Mapping[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it would tell of the system that it was made on
            archive.writestr(entry, (_DECLARATION + content).encode("utf-8"))
    return stream.getvalue()
