"""Items as text, and text as items."""

from hypothesis import given
from hypothesis import strategies as st

from postings.item_text import format_items, parse_items
from postings.models import PostingItem

line = st.text(min_size=1, max_size=60).map(lambda t: " ".join(t.split())).filter(bool)
item = st.builds(
    PostingItem, text=line, heading=st.sampled_from(["", "Writing"]),
    importance=st.sampled_from(["must", "nice"]), kind=st.just("requirement"),
)  # fmt: skip


@given(st.lists(item, max_size=8))
def test_returns_unchanged(items):
    read = parse_items(format_items(items), kind="requirement")
    facts = [(i.heading, i.importance, i.text) for i in items]
    assert [(i.heading, i.importance, i.text) for i in read] == facts
    assert [i.position for i in read] == list(range(len(items)))


def test_accepts_pasted_bullets():
    items = parse_items("• Write\n- Edit\n\n* Check", kind="responsibility")
    assert [i.text for i in items] == ["Write", "Edit", "Check"]
