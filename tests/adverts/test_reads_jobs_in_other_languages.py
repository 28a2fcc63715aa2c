"""Titles, facts and ways to apply in the languages of western Europe other than English."""

import pytest

from adverts import read_advert
from adverts.facts.title_parts import title_parts
from adverts.facts.titles import (
    clean_title,
    is_plausible_title,
    names_occupation,
    title_in_prose,
)

JOBS = [
    "Schulbegleitung (15 Std.)", "Verkäufer:in", "Pädagog*in", "Lehrkraft", "Sachbearbeiterin",
    "Infirmier·ère de nuit", "Conducteur de travaux", "Vendeuse", "Gestionnaire de paie",
    "Auxiliar jurídico", "Enfermeira", "Programador web", "Encargada de almacén",
    "Onthaalmedewerker", "Regioverslaggever", "Tandarts", "Werkvoorbereider",
    "Redovisningschef", "Gymnasielärare", "Undersköterska", "Lokalvårdare",
    "Social- og sundhedsassistent", "Sygeplejerske", "Pædagogmedhjælper",
    "Driftstekniker", "Sykepleier", "Saksbehandler", "Rørlegger", "Logopäd:in", "Segelmacher/in",
    "Kartendealer", "Hilfskräfte", "Midi kraan machinist",
    "Souschef/kok", "Sluiswachter en hovenier", "Penningmeester (vrijwilliger)", "Poetshulp",
    "Koch (Teilzeit)", "Schiffszimmerer", "Fachärztin", "Azubis 2031", "Doktorandenstelle",
    "Auszubildender zum Glaser", "Masterarbeit: Gezeiten", "Personlig tränare", "Maskinförare",
    "Klokkebager", "Tilkaldevikar", "Servitør", "Kranfører", "Turnuslege",
    "Sviluppatrice software", "Addetto alle vendite", "Sistemista", "Desenvolupadora",
    "Tècnic de so", "Barman", "Régisseuse", "Maçon", "Museum Educator", "Night Porter",
    "Fahrradmonteur", "Fliesenleger", "Fietsenmaker", "Padeiro", "Fontanero", "Trädgårdsmästare",
    "Vétérinaire", "Juruukur",
]  # fmt: skip


NO_JOBS = [
    "College", "Faculty of Arts", "Administration", "Privilege", "Kraft", "Conception", "Benefits",
    "Log/in", "Opt-in", "Oktober", "Semester", "Hvem fører ordet", "Was wir kochen",
]  # fmt: skip


OTHER_TITLES = ["Ledige stillinger", "Vacatures", "Stellenangebote", "Vagas", "Lediga jobb",
                "Offres d'emploi", "Trabaja con nosotros"]  # fmt: skip


@pytest.mark.parametrize("title", JOBS)
def test_knows_an_occupation(title):
    assert names_occupation(title)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Nous recherchons un(e) serveur(se) pour la terrasse.", "Serveur(se)"),
        ("Buscamos un/a técnico/a de sonido para la sala.", "Técnico/a de sonido"),
        ("Cerchiamo un addetto alla contabilità con esperienza.", "Addetto alla contabilità"),
        ("Busquem una tècnica de comunicació per a la revista.", "Tècnica de comunicació"),
        ("Estamos buscando um analista de dados que goste do mar.", "Analista de dados"),
        ("Buscamos una persona con ganas de aprender.", ""),
    ],
)
def test_reads_the_job_that_a_sentence_seeks(sentence, title):
    assert title_in_prose(sentence) == title


def test_a_question_seeks_nobody():
    title = "¿Eres un marinero en busca de nuevos retos?"
    assert title_parts(title) == (title, "", (), None)


@pytest.mark.parametrize(
    "title",
    ["FÖJ auf der Vogelwarte", "Ausbildungsplätze am Leuchtturm", "Offre de thèse en optique",
     "Service civique au phare", "Stageplek bij de vuurtoren", "Dottorato di ricerca in ottica",
     "Bolsa de iniciação científica em marés", "Prácticas profesionales en el faro",
     "Praktikplats vid fyren", "Ph.d.-stipendium i optik", "Traineeship in tides"],
)  # fmt: skip
def test_a_place_to_learn_is_a_job(title):
    assert names_occupation(title)


def test_a_job_may_end_with_a_full_stop():
    assert clean_title("Systemutvecklare.") == "Systemutvecklare"
    assert clean_title("Senior Pharmacist.") == "Senior Pharmacist"
    assert clean_title("Our nurses care for you.") == "Our nurses care for you."


@pytest.mark.parametrize("text", NO_JOBS)
def test_other_words_are_no_occupation(text):
    assert not names_occupation(text)


@pytest.mark.parametrize("text", OTHER_TITLES)
def test_the_name_of_a_list_of_jobs_is_no_title(text):
    assert not is_plausible_title(clean_title(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Oferta de trabajo (España): Técnico de almacén (CERRADA)", "Técnico de almacén"),
        ("Vacature: Monteur [vervuld]", "Monteur"),
        ("Ledig stilling: Lektor", "Lektor"),
        ("Utlysning: Hospitering hos Tidewell", "Hospitering hos Tidewell"),
        ("Vi søker en rådgiver", "rådgiver"),
        ("Vacature Monteur – Medior", "Monteur – Medior"),
        ("Vacature bij Tidewell", "Vacature bij Tidewell"),
        ("Wij zoeken een monteur", "monteur"),
        ("Segelmacherin gesucht!", "Segelmacherin"),
        ("Gesucht: Segelmacher*in für große Tücher", "Segelmacher*in für große Tücher"),
    ],
)
def test_a_title_has_no_words_around_it(text, title):
    assert clean_title(text) == title


LABELLED = """{title}: Elektriker

{company}: Alder Montage

{place}: {town}

{form}: {full}

{closing}: 2027-03-14

{duties}

- {one}
- {two}
"""


LABELS = [
    ("Functie", "Werkgever", "Standplaats", "Utrecht", "Dienstverband", "Voltijds",
     "Sluitingsdatum", "Wat ga je doen?", "Je sluit kasten aan", "Je test installaties"),
    ("Tjänst", "Arbetsgivare", "Placeringsort", "Lund", "Omfattning", "Heltid",
     "Sista ansökningsdag", "Arbetsuppgifter", "Koppla in centraler", "Testa installationer"),
    ("Stilling", "Arbejdsgiver", "Arbejdssted", "Odense", "Ansættelsesform", "Fuldtid",
     "Ansøgningsfrist", "Dine opgaver", "Du tilslutter tavler", "Du tester installationer"),
    ("Stilling", "Annonsør", "Arbeidssted", "Bergen", "Ansettelsesform", "Heltid", "Søknadsfrist",
     "Arbeidsoppgaver", "Koble til tavler", "Teste installasjoner"),
    ("Vaga", "Empregador", "Cidade", "Curitiba", "Regime de contratação", "Tempo integral",
     "Prazo", "Atividades", "Ligar painéis", "Testar instalações"),
]  # fmt: skip


@pytest.mark.parametrize("words", LABELS, ids=[words[1] for words in LABELS])
def test_reads_labelled_facts(words):
    title, company, place, town, form, full, closing, duties, one, two = words
    text = LABELLED.format(
        title=title, company=company, place=place, town=town, form=form, full=full,
        closing=closing, duties=duties, one=one, two=two,
    )  # fmt: skip
    draft = read_advert(text, name="a.txt")
    assert (draft.title, draft.company, draft.locations) == ("Elektriker", "Alder Montage", (town,))
    assert (draft.employment_type, str(draft.closes_on)) == ("FULL_TIME", "2027-03-14")
    assert [(item.kind, item.text) for item in draft.items] == [
        ("responsibility", one), ("responsibility", two),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Solliciteer via {}", "Ansök via {}", "Send din ansøgning via {}", "Søk på stillingen: {}",
        "Candidate-se em {}", "Inscrições pelo site {}",
    ],
)  # fmt: skip
def test_finds_where_to_apply(words):
    text = (
        "# Elektriker\n\nAlder Montage\n\n## Aufgaben\n\n- Schränke anschließen\n\n"
        "Mehr auf https://alder.example/om\n\n" + words.format("https://alder.example/x/7") + "\n"
    )
    assert read_advert(text, name="a.md").apply_url == "https://alder.example/x/7"


@pytest.mark.parametrize(
    ("title", "job", "company", "places"),
    [
        ("Säljare till Alder Consulting", "Säljare", "Alder Consulting", ()),
        ("Lärare sökes till Alderskolan", "Lärare", "Alderskolan", ()),
        ("Elektriker til Oslo", "Elektriker til Oslo", "", ()),
        ("Auxiliar fiscal - Bauru", "Auxiliar fiscal", "", ("Bauru",)),
    ],
)
def test_a_title_may_name_employer_or_town(title, job, company, places):
    parts = title_parts(title)
    assert (parts.job, parts.company, parts.locations) == (job, company, places)


@pytest.mark.parametrize("heading", ["Como se candidatar", "Solliciteren", "So bewirbst du dich"])
def test_an_address_alone_below_a_heading_is_where_to_apply(heading):
    address = "https://farol.example/z9"
    source = (
        "# Faroleira\n\n## Responsabilidades\n\n- Acender o farol\n- Limpar as lentes\n\n"
        f"## Requisitos\n\n- Calma\n- Boa vista\n\n## {heading}\n\n{address}\n"
    )
    assert read_advert(source, name="advert.md").apply_url == address


@pytest.mark.parametrize(
    "words", ["Cadastre-se no link", "Se cadastre em", "Postulez ici :", "Bewirb dich unter"]
)
def test_an_address_beside_a_word_for_applying_is_where_to_apply(words):
    address = "https://farol.example/z9"
    source = (
        "# Faroleira\n\n## Responsabilidades\n\n- Acender o farol\n- Limpar as lentes\n\n"
        f"## Requisitos\n\n- Calma\n- Boa vista\n\n{words} {address} ou envie um e-mail.\n"
    )
    assert read_advert(source, name="advert.md").apply_url == address
