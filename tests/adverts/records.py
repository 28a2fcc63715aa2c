"""Shared parts of the tests of records: invented texts, and values of any type in any field."""

from hypothesis import strategies as st

from adverts import AdvertDraft, Skipped, UnreadableAdvert, read_adverts
from adverts.document import Document

BODY = (
    "<h3>What you will do</h3><ul><li>Write plain-language summaries of trials</li>"
    "<li>Check every figure against its source</li></ul>"
    "<h3>What you bring</h3><ul><li>A degree in life sciences</li>"
    "<li>Two years in medical communications</li></ul>"
)
DUTIES = ["Write plain-language summaries of trials", "Check every figure against its source"]

ODD_TEXTS = st.sampled_from(
    ["", "0", "-1", "9" * 5000, "1e999", "NaN", "javascript:alert(1)", "//x", "http://[::1",
     "https://jobs.example/1", "2026-99-99", "9999-12-31T00:00", "\ud800", "\x00", "&lt;b&gt;",
     "<li>", "](", "remote", "$1~$1", "£40-48k", "٣٤", "²", "="]
)  # fmt: skip
ODD_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | ODD_TEXTS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=5) | st.sampled_from(["name", "value", "id"]), inner,
                      max_size=3),
    max_leaves=8,
)  # fmt: skip


def drafts(document, *, name=""):
    """Return all results of a document; each may be skipped."""
    return list(read_adverts(Document.of(document, name=name)))


def survives(document):
    """Read any document to its end; a refusal must have a reason in words."""
    try:
        found = drafts(document)
    except UnreadableAdvert as error:
        assert str(error)
        return
    for advert in found:
        assert isinstance(advert, AdvertDraft | Skipped)
        if isinstance(advert, AdvertDraft):
            assert advert.title
            assert str(advert.as_json()).encode()
            assert (advert.apply_url or "http:").lower().startswith("http")


def kinds(draft, kind):
    """Return the texts of a draft's items of one kind."""
    return [item.text for item in draft.items if item.kind == kind]


def swapped(job):
    """Generate jobs with any value in any field."""
    return st.fixed_dictionaries({key: st.just(value) | ODD_VALUES for key, value in job.items()})
