"""DOCX: what Word finds in it, and that revisions lead back to the source and on to the clean file."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given

from support.engine import Fixed, fix_bytes, fix_text
from support.exported import as_bytes
from support.review_samples import TEXT, sample_session
from support.revisions import revision_names, settled
from support.spec_pages import spec_pages
from writers.conftest import SEEDS, STEM
from writers.samples import compose, sample
from writers.strategies import documents
from zhengban.errors import ConservationError
from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.model.span import Span
from zhengban.resources import load_table
from zhengban.review.export import export_page
from zhengban.writers.docx import language_of, write_docx
from zhengban.writers.docx_changes import write_docx_changes
from zhengban.writers.verify import check_written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def seed() -> Fixed:
    """Return the seed page with the automatic edits on."""
    return fix_bytes((SEEDS / f"{STEM}.txt").read_bytes())


TORN = "孩子们昨日在图书\n馆里看书。看书。\n读书会同时开幕。\n周六开馆\n"


def _found(kind: Kind, start: str, *edits: Edit) -> Finding:
    span = Span(TORN.index(start), TORN.index(start) + len(start))
    reason = Evidence("sample", f"因为{start}", (span,))
    return Finding(kind, (span,), edits, 0.9, (reason,), before=start, after=start, id=f"f{span.start}")


@pytest.fixture(scope="module")
def reviewed() -> bytes:
    """Return a page with a joined line, a deletion and a headline that was moved to the front, as revisions."""
    again, head = TORN.rindex("看书。"), TORN.index("周六")
    findings = [
        _found(Kind.LINE_WRAP, "图书", Join(TORN.index("\n") - 1, TORN.index("\n") + 1)),
        _found(Kind.DUPLICATE_RUN, "看书", ReplaceText(Span(again, again + 3), "")),
        _found(
            Kind.DETACHED_HEADLINE,
            "周六开馆",
            SetRole(Span(head, head + 4), Role.HEADLINE),
            MoveBlock(Span(head, head + 4), 0, "before"),
            StartArticle(0),
        ),
    ]
    owned = [OwnedEdit(edit, finding.id, -1) for finding in findings for edit in finding.edits]
    return write_docx_changes(rebuild(Page(TORN), owned), findings, {})


def _lines(document: Document) -> list[str]:
    return [document.page.text[line.start : line.end] for line in document.page.lines] or [""]


def _changes(fixed: Fixed) -> bytes:
    proposal = fixed.proposal
    return write_docx_changes(proposal.draft.document, proposal.findings, proposal.decisions)


def _part(content: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def _assert_both_ways(document: Document, changes: bytes) -> None:
    clean = settled(write_docx(document), accept=True)
    assert [entry for entry in settled(changes, accept=True) if entry[1]] == [e for e in clean if e[1]]
    assert [text for _, text in settled(changes, accept=False)] == _lines(document)


@given(document=documents())
def test_revisions_lead_both_ways(document: Document) -> None:
    _assert_both_ways(document, write_docx_changes(document, [], {}))


def test_the_gold_leads_both_ways(gold_document: Document) -> None:
    _assert_both_ways(gold_document, write_docx_changes(gold_document, [], {}))


def test_the_seed_leads_both_ways(seed: Fixed) -> None:
    _assert_both_ways(seed.proposal.draft.document, _changes(seed))


@pytest.mark.parametrize("name", spec_pages())
def test_written_pages_lead_both_ways(name: str) -> None:
    fixed = fix_text(spec_pages()[name](0).text)
    _assert_both_ways(fixed.proposal.draft.document, _changes(fixed))


def test_accepted_paragraphs_are_those_of_the_clean_file(seed: Fixed) -> None:
    clean = settled(write_docx(seed.proposal.draft.document), accept=True)
    assert settled(_changes(seed), accept=True) == clean


def test_the_author_of_a_revision_is_the_kind_of_its_finding(reviewed: bytes) -> None:
    names = revision_names(reviewed)
    assert set(names) == {
        ("w:moveFrom", "标题归位"),
        ("w:moveTo", "标题归位"),
        ("w:del", "标题归位"),  # the paragraph mark that the last line leaves behind
        ("w:del", "断行"),
        ("w:del", "重复文字"),
    }


def test_a_change_by_hand_has_an_author_of_its_own() -> None:
    session = sample_session()
    start = TEXT.index("周六开馆")
    session.edit(1, [ReplaceText(Span(start, start + 2), "周日")], "改字")
    content = as_bytes(export_page(session.review(1), ["docx-changes"])["docx-changes"])
    assert ("w:ins", "人工") in revision_names(content)


def test_moves_have_both_ranges_under_one_name(gold_document: Document) -> None:
    root = _part(write_docx_changes(gold_document, [], {}), "word/document.xml")
    starts = {
        side: [element.get(f"{W}name") for element in root.iter(f"{W}{side}RangeStart")]
        for side in ("moveFrom", "moveTo")
    }
    ends = [element.get(f"{W}id") for element in root.iter() if element.tag.endswith("RangeEnd")]
    assert starts["moveFrom"]
    assert sorted(starts["moveFrom"], key=str) == sorted(starts["moveTo"], key=str)
    assert len(set(starts["moveFrom"])) == len(starts["moveFrom"])
    opened = [element.get(f"{W}id") for element in root.iter() if element.tag.endswith("RangeStart")]
    assert sorted(opened, key=str) == sorted(ends, key=str)


def test_revisions_are_numbered_apart_and_dated_alike(seed: Fixed) -> None:
    revisions = [
        element
        for element in _part(_changes(seed), "word/document.xml").iter()
        if element.tag in {f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"}
    ]
    numbers = [element.get(f"{W}id") for element in revisions]
    assert len(set(numbers)) == len(numbers)
    assert {element.get(f"{W}date") for element in revisions} == {"1980-01-01T00:00:00Z"}


def test_a_finding_has_one_comment_with_its_reason(reviewed: bytes) -> None:
    comments = list(_part(reviewed, "word/comments.xml"))
    references = [e.get(f"{W}id") for e in _part(reviewed, "word/document.xml").iter(f"{W}commentReference")]
    assert [comment.get(f"{W}id") for comment in comments] == references
    told = {comment.get(f"{W}author"): "".join(comment.itertext()) for comment in comments}
    assert told == {
        "重复文字": "重复文字 0.90因为看书：「看书」",
        "断行": "断行 0.90因为图书：「图书」",
        "标题归位": "标题归位 0.90因为周六开馆：「周六开馆」",
    }


def test_accepted_and_rejected_are_what_a_reader_expects(reviewed: bytes) -> None:
    assert settled(reviewed, accept=True) == [
        ("Heading1", "周六开馆"),
        ("Paragraph", "孩子们昨日在图书馆里看书。"),
        ("Paragraph", "读书会同时开幕。"),
    ]
    assert [text for _, text in settled(reviewed, accept=False)] == TORN.split()


def test_no_findings_no_comments(gold_document: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx_changes(gold_document, [], {}))) as archive:
        assert "word/comments.xml" not in archive.namelist()


def test_another_program_reads_it(gold_document: Document) -> None:
    document = docx.Document(io.BytesIO(write_docx(gold_document)))
    shown = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]
    heads = [text for style, text in shown if style == "Heading 1"]
    blocks = [block for article in gold_document.articles for block in article.blocks]
    assert heads == [block.text for block in blocks if block.role is Role.HEADLINE]
    assert docx.Document(io.BytesIO(write_docx_changes(gold_document, [], {}))).paragraphs
    assert document.core_properties.title.startswith("河北经济日报")
    assert document.core_properties.language == "zh-CN"


@pytest.mark.parametrize("role", [role for role in Role if role not in INLINE_ROLES])
def test_every_role_has_a_style(role: Role) -> None:
    table = load_table("word_styles")
    content = write_docx(compose([("*headline", "主题"), (str(role), "此处文字")]))
    styles = {style for style, text in settled(content, accept=True) if text == "此处文字"}
    assert styles == {table["roles"][role]}
    known = {element.get(f"{W}styleId") for element in _part(content, "word/styles.xml").iter(f"{W}style")}
    assert styles <= known


def test_chinese_fonts_and_language_are_set() -> None:
    root = _part(write_docx(sample()), "word/styles.xml")
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    fonts, language = defaults.find(f"{W}rFonts"), defaults.find(f"{W}lang")
    assert fonts is not None
    assert language is not None
    assert (fonts.get(f"{W}eastAsia"), language.get(f"{W}eastAsia")) == ("宋体", "zh-CN")


@pytest.mark.parametrize(
    ("text", "language"),
    [("经济发展", "zh-CN"), ("經濟發展與國際關係", "zh-TW"), ("", "zh-CN"), ("大小", "zh-CN")],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_first_line_of_a_paragraph_is_indented_by_two_characters() -> None:
    root = _part(write_docx(sample()), "word/styles.xml")
    (style,) = (e for e in root.iter(f"{W}style") if e.get(f"{W}styleId") == "Paragraph")
    indent = style.find(f"{W}pPr/{W}ind")
    assert indent is not None
    assert (indent.get(f"{W}firstLineChars"), indent.get(f"{W}firstLine")) == ("200", "420")


def test_no_clock_and_no_machine_is_in_the_file(seed: Fixed) -> None:
    contents = (write_docx(sample()), _changes(seed))
    assert contents == (write_docx(sample()), _changes(seed))
    for content in contents:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {entry.create_system for entry in archive.infolist()} == {0}


def _damaged(content: bytes, old: str, new: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(stream, "w") as other:
        for name in archive.namelist():
            text = archive.read(name).decode()
            other.writestr(name, text.replace(old, new, 1) if name == "word/document.xml" else text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第二段", "第段"),
        ("第三段", "第三三段"),
        ("小标题", "小示题"),
        ("<w:t ", "<w:moveTo><w:t "),
        ("李四", ""),
    ],
    ids=["lost", "doubled", "altered", "not XML", "a name lost"],
)
def test_damage_is_seen(old: str, new: str) -> None:
    content = _damaged(write_docx(sample()), old, new)
    with pytest.raises(ConservationError, match=r"^docx"):
        check_written("docx", content, sample())


def test_a_revision_that_is_none_any_more_is_seen() -> None:
    content = write_docx_changes(sample(), [], {})
    check_written("docx-changes", content, sample())
    with pytest.raises(ConservationError, match=r"^docx-changes"):
        check_written("docx-changes", _damaged(content, "第一段，</w:delText>", "</w:delText>"), sample())
