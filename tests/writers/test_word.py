"""DOCX: what Word finds in it, and that revisions lead back to the source and on to the clean file."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given

from support.engine import Fixed, fix_bytes
from support.page_spec import seed_spec
from support.revisions import revision_names, settled
from support.spec_pages import spec_pages
from writers.conftest import SEEDS, STEM
from writers.samples import compose, sample
from writers.strategies import documents
from zhengban.model.document import Document
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.resources import load_table
from zhengban.writers.docx import language_of, write_docx
from zhengban.writers.docx_changes import write_docx_changes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
