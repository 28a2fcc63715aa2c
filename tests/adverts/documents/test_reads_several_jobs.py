"""Documents that offer several jobs: pages with jobs in sequence, and JSON lines."""

import pytest

from adverts import Skipped, UnreadableAdvert, read_advert, read_adverts
from adverts.document import Document

PAGE = """\
# Larkfield Medical is hiring a writer and an editor

## Pay
- Medical Writer: £41,000
- Medical Editor: £38,000

## Medical Writer
### Responsibilities
- Draft manuscripts
- Talk to authors
### Requirements
- A life science degree

## Medical Editor
### Responsibilities
- Edit manuscripts
- Keep the style guide
### Requirements
- Three years as an editor

# How to apply
Write to us [here](https://jobs.example/larkfield).
"""


def read(text):
    return list(read_adverts(Document.of(text, name="page.md")))


def texts(draft, kind):
    return [item.text for item in draft.items if item.kind == kind]


def test_makes_a_draft_for_each_job():
    writer, editor = read(PAGE)
    assert (writer.title, editor.title) == ("Medical Writer", "Medical Editor")
    assert texts(writer, "responsibility") == ["Draft manuscripts", "Talk to authors"]
    assert texts(editor, "responsibility") == ["Edit manuscripts", "Keep the style guide"]
    assert texts(editor, "requirement") == ["Three years as an editor"]


def test_gives_each_job_its_own_pay_and_the_shared_facts():
    writer, editor = read(PAGE)
    assert (writer.pay.minimum, editor.pay.minimum) == (41000, 38000)
    assert writer.apply_url == editor.apply_url == "https://jobs.example/larkfield"


def test_an_advert_with_responsibilities_by_role_stays_one_advert():
    one = PAGE.replace("### Responsibilities\n", "", 1)
    assert len(read(one)) == 1


def test_refuses_several_adverts_where_one_is_expected():
    with pytest.raises(UnreadableAdvert, match="Several adverts"):
        read_advert(PAGE, name="page.md")


def test_reads_json_lines_and_skips_only_broken_ones():
    line = '{"title": "%s", "employer": "Lindenhof", "city": "Bonn", "tasks": ["Rezepte prüfen"]}'
    broken = '{"title": "Nurse", "employer": '
    first, second, third = read("\n".join([line % "Apothekerin", broken, line % "PTA"]))
    assert isinstance(second, Skipped)
    assert (first.title, third.title) == ("Apothekerin", "PTA")
    assert texts(first, "responsibility") == ["Rezepte prüfen"]


def test_treats_na_as_empty():
    (draft,) = read(
        '[{"title": "PTA", "employer": "Lindenhof", "city": "Bonn", "requirements": "NA"}]'
    )
    assert draft.items == ()


ABOUT = (
    "We are an agency of eleven people who turn trial data into text that clinicians read. £40,000."
)
SEVERAL = "The advert seems to offer several jobs. Create a posting for each one: {}."


@pytest.mark.parametrize(
    "text",
    [
        f"Lumen Medical | Medical Writer, Study Nurse | Remote | Full-time\n\n{ABOUT}",
        f"Lumen Medical | Medical Writer | Study Nurse | Leeds | Full-time\n\n{ABOUT}",
        f"Lumen Medical | Full-time | Leeds | Visa\n\n{ABOUT}\n\nMedical Writer (remote)\n\n{ABOUT}"
        f"\n\nStudy Nurse\n\n{ABOUT}",
    ],
)
def test_warns_about_several_jobs_that_it_cannot_divide(text):
    (draft,) = read(text)
    (warning,) = [text for text in draft.warnings if text.startswith(SEVERAL[:30])]
    assert "“Medical Writer" in warning
    assert warning.endswith(", “Study Nurse”.")


@pytest.mark.parametrize(
    "text",
    [
        f"Lumen Medical | Medical Writer | Leeds, UK | Full-time\n\n{ABOUT}",
        f"Lumen Medical | Director, Medical Affairs | Leeds | Full-time\n\n{ABOUT}",
        f"# Medical Writer and Editor\n\nLocation: Leeds\n\n{ABOUT}\n\nAnna Alder, Recruiter",
        f"# Medical Writer\n\nLocation: Leeds\n\n{ABOUT}\n\nYour manager\n\n{ABOUT}",
    ],
)
def test_a_single_job_stays_one_draft(text):
    (draft,) = read(text)
    assert [text for text in draft.warnings if text.startswith(SEVERAL[:30])] == []
