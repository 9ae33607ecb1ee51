from random import Random
import pytest
from hypothesis import given, assume, settings, HealthCheck, strategies as st
from model.strategies import edit_lists, page_texts
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from review.manual_operations import OPERATIONS

@st.composite
def docs(draw):
    t=draw(page_texts()); d=rebuild(Page(t),draw(edit_lists(t,outside=False)))
    assume(d.blocks() and d.units)
    return d
@pytest.mark.parametrize("op",OPERATIONS,ids=lambda o:o.__name__)
@settings(max_examples=400,deadline=None,derandomize=True,suppress_health_check=list(HealthCheck))
@given(docs(),st.integers(0,10**6))
def test_it(op,d,seed):
    op(d,Random(seed))
