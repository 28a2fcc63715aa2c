"""A title is the name of the job: without words for a vacancy, its employer, or a cut bracket."""

from __future__ import annotations

import pytest

from adverts import read_advert
from adverts.facts.titles import clean_title, title_in_prose

TEXT = """
## Your tasks

- Plan and run weekly shifts
- Keep the records in order

## Requirements

- Two years of experience
- A driving licence
"""


@pytest.mark.parametrize(
    ("stated", "job"),
    [
        ("Job offer: Nurse (CLOSED)", "Nurse"),
        ("Open position – Lab Technician", "Lab Technician"),
        ("Aktuell gesucht: Gärtner:innen (m/w/d)", "Gärtner:innen (m/w/d)"),
        ("Wir suchen: Bäcker (m/w/d)", "Bäcker (m/w/d)"),
        ("Careers > Nurse", "Nurse"),
        ("Seeking a Marketing Lead", "Marketing Lead"),
        ("Stellenangebote an der Werft", "Stellenangebote an der Werft"),
        ("Offene Stelle / Architekt (m/w/d)", "Architekt (m/w/d)"),
        ("Poste de Chargé de projet", "Chargé de projet"),
        ("Vaga Padeiro", "Padeiro"),
        ("Vagas para Programador", "Programador"),
        ("Vi söker: Snickare", "Snickare"),
        ("Executive Chef Position", "Executive Chef"),
        ("Museum Curator Vacancy", "Museum Curator"),
        ("Full Stack Developer Job Opening", "Full Stack Developer"),
        # Their names, though words of vacancies are in them.
        ("PhD Position", "PhD Position"),
        ("Postdoctoral position in cell biology", "Postdoctoral position in cell biology"),
        ("Jobs Board Manager", "Jobs Board Manager"),
        ("Post Office Clerk", "Post Office Clerk"),
        ("Developer (Spanish is required)", "Developer (Spanish is required)"),
    ],
)
def test_leaves_out_words_for_a_vacancy(stated: str, job: str) -> None:
    assert clean_title(stated) == job


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        ("We are looking for a Volunteer Coordinator (8 hours per week) who leads projects.",
         "Volunteer Coordinator"),
        ("As a Deck Officer at Seabright you will sail.", "Deck Officer"),
        ("Als webontwikkelaar bij Kaasplein.nl ben je betrokken bij ons platform.",
         "Webontwikkelaar"),
        ("Als Erzieherin in unserem Haus begleitest du Kinder.", "Erzieherin"),
        ("Som snickare hos oss bygger du hus.", "Snickare"),
        ("Nous recherchons des conseillers commerciaux passionnés par la mer.",
         "Conseillers commerciaux"),
        ("Als führender Anbieter finden Sie uns überall.", ""),
    ],
)  # fmt: skip
def test_takes_the_job_alone_from_a_sentence(sentence: str, job: str) -> None:
    assert title_in_prose(sentence) == job


@pytest.mark.parametrize(
    ("title", "about", "job", "company"),
    [
        ("Bicycle Mechanic - Velofox", "At Velofox, we rebuild old bikes.", "Bicycle Mechanic",
         "Velofox"),
        ("Community Manager | Tannenbuch", "Tannenbuch is a publisher of books for children.",
         "Community Manager", "Tannenbuch"),
        ("Baker na [Kornfeld]", "At Kornfeld, we bake.", "Baker", "Kornfeld"),
        ("Pfleger (m/w/d) – Haus Birkenhain",
         "Im Haus Birkenhain leben 40 Menschen. Das Haus Birkenhain ist ein Pflegeheim.",
         "Pfleger (m/w/d)", "Haus Birkenhain"),
        ("Veterinarian - Wildlife", "Wildlife Rescue Aldorf is a charity.",
         "Veterinarian - Wildlife", "Wildlife Rescue Aldorf"),
    ],
)  # fmt: skip
def test_leaves_out_the_company_behind_the_job(
    title: str, about: str, job: str, company: str
) -> None:
    draft = read_advert(f"# {title}\n\n{about}\n{TEXT}".encode(), name="")
    assert (draft.title, draft.company) == (job, company)
