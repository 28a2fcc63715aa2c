"""Any document gives a draft or UnreadableAdvert, however odd it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import AdvertDraft, UnreadableAdvert, read_advert
from tests.promises import check

UNLABELLED = Path(__file__).resolve().parents[3] / "shared" / "adverts" / "unlabelled"
PIECES = st.sampled_from(
    ["---\n", "title: a: b\n", "tags: [x, , ]\n", "date: 2021-13-40\n", "# [T](https://x.example)\n",
     "### None\n", "#### `💰 $1~$1` `🌎 remote,Remote`\n", "## CLICK TO [APPLY](javascript:x)\n",
     "<ul><li>", "</div>", "<p>· a", "**Requirements:**\n", "Nice to have:\n\n", "  * do it\n",
     "- 5 years\n", "\n", "{% include x %}", "&#0;", "\x0b", "<h4>Company Overview</h4>",
     "Salary: RM 1,,2..3k - 9", "<a href='http://[::1'>Apply</a>", "1) ", "]](", "\ud800"]
)  # fmt: skip


def read(document):
    try:
        draft = read_advert(document, name="2021-99-99-x.md")
    except UnreadableAdvert:
        return
    assert isinstance(draft, AdvertDraft)
    check(draft)
    assert draft.apply_url is None or draft.apply_url.lower().startswith(("http://", "https://"))


@given(st.text())
def test_survives_any_text(text):
    read(text)


@given(st.binary())
def test_survives_any_bytes(data):
    read(data)


@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join))
def test_survives_any_post(body):
    read("---\ntitle: T\n---\n" + body)


@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join))
def test_survives_any_listing(body):
    read("# [T](https://x.example/a)\n### C\n" + body)


@given(st.text())
def test_survives_any_front_matter(facts):
    read(f"---\n{facts}\n---\nbody")


@pytest.mark.parametrize("piece", ["<div>", "> ", "- ", "[", "*", "<ul><li>", "](", "`"])
def test_survives_deep_nesting(piece):
    read("---\ntitle: T\n---\n" + piece * 20_000)


def test_survives_front_matter_whose_names_are_no_texts():
    read("---\n: a\n1: b\n2027-01-01: c\ntrue: d\n---\nbody")


def test_survives_other_formats():
    files = sorted(path for path in UNLABELLED.rglob("*") if path.is_file())
    if not files:
        pytest.skip(f"UNLABELLED ADVERTS NOT FOUND in {UNLABELLED}: this test has checked nothing")
    for path in files:
        read(path.read_bytes())
