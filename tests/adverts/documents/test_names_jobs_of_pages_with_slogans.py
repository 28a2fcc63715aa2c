"""A page may be called by a slogan, or by what all pages of openings are called; then a heading, a
bold line or a sentence names the job.
"""

from __future__ import annotations

import pytest

from adverts import read_advert

TEXT = """
## Your tasks

- Plan and run weekly shifts
- Keep the records in order

## Requirements

- Two years of experience
- A driving licence
"""
HTML = (
    "<h2>Oppgaver</h2><ul><li>Planlegge skift</li><li>Holde orden</li></ul>"
    "<h2>Kvalifikasjoner</h2><ul><li>To års erfaring</li><li>Førerkort</li></ul>"
)


def post(title: str, text: str) -> str:
    """Write a post of a site."""
    return f"---\nlayout: page\ntitle: {title}\n---\n{text}{TEXT}"


@pytest.mark.parametrize(
    ("document", "job"),
    [
        (post("Employment", "\n## Openings\n\nWe want people for the position of:\n\n"
              "#### Stable Hand Supervisor\n"), "Stable Hand Supervisor"),
        (post("Offene Stellen", "\n**Staatlich geprüfter Gärtner (m/w/d)**\n"),
         "Staatlich geprüfter Gärtner (m/w/d)"),
        (post("Employment Offers", "\nThe choir seeks an Artistic Director to lead it.\n"),
         "Artistic Director"),
        (post("Rejoignez notre équipe", "\nNous cherchons un graphiste motivé.\n"), "Graphiste"),
        (post("La Marée engage pour une saison !", "\n**Recrutement d’un chef de cuisine**\n"),
         "chef de cuisine"),
        ("# Job Description\n\nRiverLab is seeking a seasoned Executive Director to lead it.\n\n"
         f"## Strategy and Board\n\n- Work with the board\n- Plan\n{TEXT}", "Executive Director"),
        (f"# Join the crew\n\nAs a Deck Officer at Seabright you will sail.\n{TEXT}",
         "Deck Officer"),
        ("<html><body><h1>Bli en del av et sterkt lag</h1><h2>Vi søker: Tømrer / snekker</h2>"
         f"{HTML}</body></html>", "Tømrer / snekker"),
    ],
)  # fmt: skip
def test_takes_the_job_that_the_text_names(document: str, job: str) -> None:
    assert read_advert(document.encode(), name="").title == job
