from dataclasses import replace

import pytest

from adverts.document import Document
from careers.reading.errors import UnreadableText
from careers.reading.profile import read_role_profile
from careers.reading.profile_text import profile_as_text
from tests.careers.texts import PROFILE, TITLES


def read(text):
    return read_role_profile(Document.of(text))


def headings(draft):
    return [(group.heading, len(group.items)) for group in draft.groups]


GROUPS = [("Visits & Patients", 3), ("Paper/Data", 4), ("Money Matters", 2), ("Guidance", 2)]


def test_reads_titles_with_their_descriptions():
    draft = read(PROFILE)
    assert (draft.role, draft.abbreviation, draft.department) == (
        "Trial Coordinator", "TC", "Study Operations",
    )  # fmt: skip
    assert [one.title for one in draft.titles] == TITLES
    for title in draft.titles:
        assert title.description.startswith(f"The {title.title} ")
        assert "\n" not in title.description
    assert draft.overview.split("\n\n")[1].startswith("It is the first contact")
    assert draft.warnings == ()


def test_reads_groups_with_an_item_that_lost_its_bullet():
    draft = read(PROFILE)
    assert headings(draft) == GROUPS
    assert draft.groups[1].items[-1].text == "Be careful with names; never send them by mail"


def test_reads_which_titles_a_group_applies_to():
    *others, last = read(PROFILE).groups
    assert {item.titles for group in others for item in group.items} == {tuple(TITLES)}
    assert {item.titles for item in last.items} == {("Lead Trial Coordinator",)}


def test_infers_years_and_degree_from_what_is_required():
    draft = read(PROFILE)
    assert [one.importance for one in draft.requirements] == ["must", "must", "must", "nice"]
    assert (draft.experience_years, draft.education) == (2, "bachelor degree")


MARKDOWN = """\
# Trial Coordinator

**Department:** Study Operations

## Titles

- Junior Trial Coordinator: keeps the files and learns the work next to a colleague
- Trial Coordinator (TC): runs the visits of a study
- Lead Trial Coordinator – runs several studies and trains others

## Purpose of the role

Keeps a study on its way.

## Duties

### Visits

- Plans visits with patients
- Signs contracts (TC and above)
- Orders supplies (Junior Trial Coordinator only)

## Qualifications

- At least 4 years of experience at a site
"""


def test_reads_markdown_with_limits_of_single_items():
    draft = read(MARKDOWN)
    assert draft.role == "Trial Coordinator"
    assert [one.description for one in draft.titles] == [
        "keeps the files and learns the work next to a colleague",
        "runs the visits of a study",
        "runs several studies and trains others",
    ]
    assert [(item.text, item.titles) for item in draft.groups[0].items] == [
        ("Plans visits with patients", tuple(TITLES)),
        ("Signs contracts", tuple(TITLES[1:])),
        ("Orders supplies", tuple(TITLES[:1])),
    ]
    assert draft.experience_years == 4


def test_reads_the_same_from_a_web_page_without_its_scripts():
    items = "".join(f"<li>{title}</li>" for title in TITLES)
    page = (
        f"<html><body><h1>Trial Coordinator</h1><script>steal()</script><h2>Titles</h2>"
        f"<ul>{items}</ul><h2>Visits</h2><ul><li onclick='x()'>Plans <b>visits</b></li></ul>"
        "</body></html>"
    )
    draft = read(page)
    assert [one.title for one in draft.titles] == TITLES
    assert headings(draft) == [("Visits", 1)]
    assert draft.groups[0].items[0].text == "Plans visits"


GERMAN = """\
Stelle: Studienkoordinator
Abteilung: Klinische Studien
Titel:
- Studienassistent
- Studienkoordinator
Überblick:
Hält eine Studie auf Kurs.
Patienten und Termine
- Plant die Termine der Patienten
- Erklärt jeden Schritt
Leitung (nur Studienkoordinator)
- Leitet neue Kollegen an
Anforderungen:
- Mindestens 3 Jahre Berufserfahrung
"""
MALAY = """\
Jawatan: Penyelaras Kajian
Jabatan: Operasi Kajian
Gelaran:
- Pembantu Kajian
- Penyelaras Kajian
Ringkasan:
Memastikan kajian berjalan lancar.
Lawatan pesakit
- Merancang lawatan pesakit
- Menerangkan setiap langkah
Kepimpinan (untuk Penyelaras Kajian sahaja)
- Melatih pembantu baharu
Kelayakan:
- Sekurang-kurangnya 3 tahun pengalaman
"""


@pytest.mark.parametrize("text", [GERMAN, MALAY])
def test_reads_german_and_malay(text):
    draft = read(text)
    assert len(draft.titles) == 2
    assert draft.department
    assert draft.overview
    assert [len(group.items) for group in draft.groups] == [2, 1]
    assert draft.groups[1].items[0].titles == (draft.titles[1].title,)
    assert draft.experience_years == 3


def test_needs_titles():
    without = PROFILE.replace("".join(f"- {title}\n" for title in TITLES), "")
    with pytest.raises(UnreadableText, match="no titles"):
        read(without)
    with pytest.raises(UnreadableText, match="no titles"):
        read("Visits\n- Plans visits\n- Explains each step\n")


def test_needs_duties():
    with pytest.raises(UnreadableText, match="No duties"):
        read("Position: Trial Coordinator\nTitles:\n- Trial Coordinator\n- Trial Assistant\n")


def test_says_what_it_does_not_use():
    odd = PROFILE.replace("LTC position", "XYZ position").replace("There are 3", "There are 4")
    draft = read(
        odd + "All studies follow one manual, which the ministry has approved this year.\n"
    )
    assert any("4 titles and lists 3" in warning for warning in draft.warnings)
    assert any("XYZ position" in warning for warning in draft.warnings)
    twice = PROFILE.replace("- Trial Coordinator\n", "- Trial Coordinator\n- Trial Coordinator\n")
    assert any("twice" in warning for warning in read(twice).warnings)


def test_refuses_a_text_of_a_megabyte():
    with pytest.raises(UnreadableText, match="100,000 characters"):
        read("- Plans visits with patients\n" * 40_000)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04word/broken"])
def test_says_why_a_file_cannot_be_read(data):
    with pytest.raises(UnreadableText, match=r"."):
        read(data)


@pytest.mark.parametrize("text", [PROFILE, MARKDOWN, GERMAN, MALAY])
def test_reads_its_own_text_back(text):
    draft = read(text)
    again = read(profile_as_text(draft))
    assert again == replace(draft, language=again.language)
    assert profile_as_text(again) == profile_as_text(draft)
