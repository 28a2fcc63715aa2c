"""Random changes to valid documents of every format raise only the readers' own error."""

import json
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.adverts.records import ODD_TEXTS, ODD_VALUES
from tests.postings.importing.test_imports_hostile_folders import changed
from tests.promises import read_all

NAMES = st.sampled_from(
    ["title", "company", "location", "description", "salary", "url", "date", "requirements", "jobs",
     "data", "text", "categories", "hostedUrl", "absolute_url", "internal_job_id", "jobUrl",
     "isListed", "shortcode", "jobPostingInfo", "@type", "@graph", "baseSalary", "validThrough"]
)  # fmt: skip
VALUES = st.recursive(
    ODD_VALUES | st.just("JobPosting"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
TEXTS = ODD_TEXTS | st.text(max_size=30)


@settings(deadline=None)
@given(changed())
def test_survives_changed_documents(data):
    read_all(data, name="2026-02-31-x.md")


@settings(deadline=None)
@given(VALUES)
def test_survives_any_json(value):
    read_all(json.dumps(value))
    read_all(
        json.dumps([{"title": "Nurse", "company": "C", "location": "x", "description": value}])
    )


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, TEXTS), max_size=9))
def test_survives_any_rows_of_xml(pairs):
    inside = "".join(f"<{n.strip('@')}>{escape(t)}</{n.strip('@')}>" for n, t in pairs)
    row = "<job><title>Nurse</title><company>C</company><url>x</url></job>"
    read_all(f"<source>{row}<job>{inside}</job></source>".encode("utf-8", "replace"))


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=12), st.sampled_from(",;\t|"))
def test_survives_any_table(cells, delimiter):
    read_all(f"title{delimiter}company{delimiter}description\n" + delimiter.join(cells))
