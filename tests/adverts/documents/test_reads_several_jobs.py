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


CARDS = """\
<!doctype html><html><head><title>Jobs | Backhaus Erlengrund</title></head><body><main>
<h1>Komm in unsere Backstube</h1>
<p>Wir backen seit 1921 mit Sauerteig aus eigener Führung.</p>
<h3>Bäckergeselle (m/w/d)</h3>
<p>Vollzeit, ab sofort</p>
<h4>Aufgaben</h4><ul><li>Teige führen und aufarbeiten</li><li>Öfen beschicken</li></ul>
<h3>Auslieferungsfahrerin (m/w/d)</h3>
<p>Sie beliefern jeden Morgen unsere neun Filialen im Umland.</p>
<h2>So bewerben Sie sich</h2>
<p>Schreiben Sie an <a href="mailto:backen@erlengrund.example">backen@erlengrund.example</a>.</p>
</main></body></html>
"""
BOTH = ["Bäckergeselle (m/w/d)", "Auslieferungsfahrerin (m/w/d)"]


def read_page(text):
    return list(read_adverts(Document.of(text, name="page.html")))


def test_divides_a_web_page_whose_headings_name_jobs_for_all_genders():
    baker, driver = read_page(CARDS)
    assert [baker.title, driver.title] == BOTH
    assert [item.text for item in baker.items] == [
        "Teige führen und aufarbeiten",
        "Öfen beschicken",
    ]
    assert baker.apply_email == driver.apply_email == "backen@erlengrund.example"
    assert baker.company == driver.company == "Backhaus Erlengrund"


def test_divides_a_page_whose_jobs_fold_out():
    page = CARDS
    for title in BOTH:
        page = page.replace(f"<h3>{title}</h3>", f"</details><details><summary>{title}</summary>")
    assert [draft.title for draft in read_page(page)] == BOTH


def test_jobs_may_have_the_same_title_in_two_places():
    extra = "<h3>Konditorin (m/w/d)</h3><ul><li>Torten füllen</li></ul>"
    again = "<h3>Konditorin (m/w/d)</h3><ul><li>Pralinen gießen</li></ul><h2>So bewerben"
    page = CARDS.replace("<h2>So bewerben", f"{extra}{again}")
    assert [draft.title for draft in read_page(page)] == [*BOTH, *["Konditorin (m/w/d)"] * 2]


def test_a_heading_for_all_genders_below_the_title_makes_no_second_job():
    page = CARDS.replace("<h1>Komm in unsere Backstube</h1>", "<h1>Bäcker (m/w/d)</h1>").replace(
        "<h3>Auslieferungsfahrerin (m/w/d)</h3>", ""
    )
    assert len(read_page(page)) == 1


def test_what_introduces_the_next_job_is_not_of_the_one_before():
    middle = "# Training\nWe also train people in the sluice house.\n\n## Medical Editor"
    writer, editor = read(PAGE.replace("## Medical Editor", middle))
    assert "sluice" in str(editor.as_json())
    assert "sluice" not in str(writer.as_json())


LISTED = """\
# Werken bij de sluis

Wij houden al honderd jaar zeven sluizen open.

## Openstaande vacatures

### Sluismonteur

Je houdt de motoren van onze sluizen gaande, ook als het stormt.

### Vrachtwagenchauffeur

Je brengt onderdelen naar de sluizen langs de hele kust.

### Niets passends gevonden?

Schrijf ons dan een open brief over wat je het liefste doet.

## Solliciteren

Mail naar werk@sluiswacht.example.
"""


@pytest.mark.parametrize(
    "heading", ["## Openstaande vacatures", "Openstaande vacatures\n\n## Wie we zoeken"]
)
def test_divides_the_headings_below_one_of_openings(heading):
    mechanic, driver = read(LISTED.replace("## Openstaande vacatures", heading))
    assert (mechanic.title, driver.title) == ("Sluismonteur", "Vrachtwagenchauffeur")
    assert mechanic.apply_email == driver.apply_email == "werk@sluiswacht.example"
    assert "stormt" in str(mechanic.as_json())
    assert "stormt" not in str(driver.as_json())
    assert "open brief" not in str(driver.as_json())


def test_a_heading_among_jobs_may_name_no_occupation():
    named = "### Talent voor het diepe water\n\n#### Taken\n\n- Duiken\n- Ankers vinden\n\n"
    jobs = read(LISTED.replace("### Niets", f"{named}### Niets"))
    assert [job.title for job in jobs][2:] == ["Talent voor het diepe water"]


def test_headings_of_which_few_name_occupations_are_no_jobs():
    about = LISTED.replace("### Vrachtwagenchauffeur", "### Onze kust").replace(
        "Niets", "Nog niets"
    )
    assert len(read(about)) == 1
