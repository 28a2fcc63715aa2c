"""A title is the name of the job: without words for a vacancy, its employer, or a cut bracket."""

from __future__ import annotations

import pytest

from adverts import read_advert
from adverts.facts.title_parts import title_parts
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


@pytest.mark.parametrize(
    ("stated", "job"),
    [
        ("JD for Senior Gardener", "Senior Gardener"),
        ("Senior Gardener (JD)", "Senior Gardener"),
        ("Senior Gardener - Job Description", "Senior Gardener"),
        ("Position description for Gardener", "Gardener"),
        ("Vacancy notice: Gardener", "Gardener"),
        ("Open call: Gardener", "Gardener"),
        ("Recruitment of a Gardener", "Gardener"),
        ("Recruitment Consultant", "Recruitment Consultant"),
        ("Call Centre Agent", "Call Centre Agent"),
        ("Job Coach", "Job Coach"),
        ("Stellenbeschreibung Gärtner (m/w/d)", "Gärtner (m/w/d)"),
        ("Stellenausschreibung für Gärtner (m/w/d)", "Gärtner (m/w/d)"),
        ("Fiche de poste - Jardinier", "Jardinier"),
        ("Descriptif de poste : Jardinier", "Jardinier"),
        ("Perfil de puesto: Jardinero", "Jardinero"),
        ("Descrição da vaga de Jardineiro", "Jardineiro"),
        ("Functieprofiel: Tuinman", "Tuinman"),
        ("Stillingsbeskrivelse: Gartner", "Gartner"),
        ("Descrizione della posizione: Giardiniere", "Giardiniere"),
        ("Engineer C#", "Engineer C#"),
        ("Gardener ##", "Gardener"),
        ("\U0001f9f0 Vacature: Tuinman (fulltime)", "Tuinman (fulltime)"),
        ("Backend engineer |> (^_^)", "Backend engineer"),
        ("Backend engineer \U0001f680\U0001f680", "Backend engineer"),
    ],
)
def test_leaves_out_words_for_the_text_and_signs(stated: str, job: str) -> None:
    assert title_parts(clean_title(stated)).job == job


@pytest.mark.parametrize(
    ("stated", "job"),
    [
        ("Office assistant - Half time", "Office assistant"),
        ("Krankenpfleger – in Vollzeit", "Krankenpfleger"),
        ("Infirmier - CDI", "Infirmier"),
        ("Enfermera – Media jornada", "Enfermera"),
        ("Fysiotherapeut(e) voor 32-40 uur per week", "Fysiotherapeut(e)"),
        ("Nurse, 30 hours a week", "Nurse"),
        ("Koch 80 - 100 %", "Koch"),
        ("Church Administrator (Part-Time)", "Church Administrator (Part-Time)"),
        ("Senior Developer - Python", "Senior Developer - Python"),
        ("Journaliste - Journal Indépendant", "Journaliste - Journal Indépendant"),
    ],
)
def test_leaves_out_the_working_time_at_the_end(stated: str, job: str) -> None:
    assert title_parts(clean_title(stated)).job == job


def test_reads_a_post_that_is_called_an_advert() -> None:
    text = "---\ntitle: 'Vacature: Zwerver'\n---\n\nWij zijn een club in een dorp met veel zon.\n"
    assert read_advert(text, name="zwerver.md").title == "Zwerver"
