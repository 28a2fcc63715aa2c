"""The employer may be beside the job in a title, on the page's heading, or in an address."""

from __future__ import annotations

import pytest

from adverts import UnreadableAdvert, read_advert
from adverts.facts.titles import employer_of_page

_TEXT = """
## Your tasks

- Plan and run weekly shifts
- Keep the records in order

## Requirements

- Two years of experience
- A driving licence
"""


@pytest.mark.parametrize(
    "top",
    [
        "# Tidewell: Staff Gardener\n\nTidewell grows trees.",
        "# Staff Gardener (Tidewell)\n\nTidewell grows trees.",
        "# Staff Gardener, Tidewell\n\nTidewell grows trees.",
        "# Staff Gardener for Tidewell\n\nTidewell grows trees.",
        "# Staff Gardener @ Tidewell",
        "# Staff Gardener\n\nCompany: Tidewell | Leeds | Full-time",
        "---\ntitle: Vacancies at Tidewell\n---\n\n## Staff Gardener",
        "---\ntitle: Tidewell is hiring!\n---\n\n## Staff Gardener",
    ],
)
def test_names_job_and_employer(top: str) -> None:
    draft = read_advert(f"{top}\n{_TEXT}", name="job.md")
    assert (draft.title, draft.company) == ("Staff Gardener", "Tidewell")


def test_knows_a_firm_beside_the_job_by_its_legal_form() -> None:
    text = f"---\ntitle: Staff Gardener – Tidewell Parks Ltd\n---\n{_TEXT}"
    draft = read_advert(text, name="job.md")
    assert (draft.title, draft.company) == ("Staff Gardener", "Tidewell Parks Ltd")


@pytest.mark.parametrize(
    "title",
    [
        "Staff Gardener (Roses)",
        "Staff Gardener - Leeds",
        "Staff Gardener, Lead Planter",
        "Trees wanted: Staff Gardener",
    ],
)
def test_takes_nothing_else_beside_the_job_for_an_employer(title: str) -> None:
    assert (
        read_advert(f"# {title}\n\nTrees wanted here. Trees grow.\n{_TEXT}", name="job.md").company
        is None
    )


@pytest.mark.parametrize("line", ["Stiftung Lindenhof", "Mairie de Clairval", "Gemeente Zandhoek"])
def test_takes_a_name_in_an_address(line: str) -> None:
    text = f"# Staff Gardener\n{_TEXT}\n## Contact\n\n{line}\n\n1 High Street\n"
    assert read_advert(text, name="job.md").company == line


@pytest.mark.parametrize(
    ("heading", "employer"),
    [
        ("Careers at Tidewell", "Tidewell"),
        ("Karriere bei Lindwerk", "Lindwerk"),
        ("Werken bij Veldhof", "Veldhof"),
        ("Jobba hos Nordvik", "Nordvik"),
        ("Jobs in Leeds", ""),
    ],
)
def test_knows_the_employer_of_a_page(heading: str, employer: str) -> None:
    assert employer_of_page(heading) == employer


def test_refuses_a_page_that_leads_elsewhere() -> None:
    page = (
        "<html><head><title>Weiterleitung · Tidewell</title></head><body>"
        "<p>Diese Seite wird derzeit nicht angeboten.</p><a href='/'>Weiter</a></body></html>"
    )
    with pytest.raises(UnreadableAdvert):
        read_advert(page, name="jobs.html")
