"""The cues of newspaper text in one place: pure functions over the text of one line or one paragraph.

They may be handed text joined from several lines, for a byline is often cut by a line end. All positions
and lengths are code points of the text as given. The words and patterns stand in the tables cues, people
and agencies.
"""

from __future__ import annotations

from zhengban.evidence.cues_byline import byline_line, closing_byline
from zhengban.evidence.cues_furniture import (
    contact_text,
    date_text,
    editor_fields,
    editors_line,
    folio_text,
    issue_numbers,
    jump_line,
    jump_spans,
)
from zhengban.evidence.cues_marks import column_title, editor_note, list_item, notice_cue, quotation_balance
from zhengban.evidence.cues_people import names_only, person_name
from zhengban.evidence.cues_photo import credit_then_text, pointer_mark
from zhengban.evidence.cues_with_own import (
    caption_score,
    credit_at_end,
    is_credit,
    opening_byline,
    opens_article,
)

__all__ = [
    "byline_line",
    "caption_score",
    "closing_byline",
    "column_title",
    "contact_text",
    "credit_at_end",
    "credit_then_text",
    "date_text",
    "editor_fields",
    "editor_note",
    "editors_line",
    "folio_text",
    "is_credit",
    "issue_numbers",
    "jump_line",
    "jump_spans",
    "list_item",
    "names_only",
    "notice_cue",
    "opening_byline",
    "opens_article",
    "person_name",
    "pointer_mark",
    "quotation_balance",
]
