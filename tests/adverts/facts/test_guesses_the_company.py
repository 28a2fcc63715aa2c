"""The company is guessed from sentences, addresses and headings, where no line names it."""

import pytest

from adverts.facts.company_names import (
    company_by_careers_page,
    company_by_host,
    company_by_mail,
    company_in_prose,
    public_bodies,
    university_by_host,
)
from adverts.facts.employers import in_full, with_form


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Tidewell ist ein Hafen.", "Tidewell"),
        ("Tidewell sucht Menschen mit Geduld.", "Tidewell"),
        ("Tidewell recrute.", None),
        ("Tidewell är en hamn.", "Tidewell"),
        ("Eine Verlängerung ist möglich.", None),
        ("Dienstbeginn ist der 01.04.2031.", None),
        ("Menschen sind das Wichtigste.", None),
        ("Suchen Sie einen Hafen? Finden Sie, was Sie bei Finden Sie suchen.", None),
        ("Unsere Werft liegt bei Zürich.", None),
        ("Wir helfen bei Ihrer Weiterbildung und bei Deinem Umzug.", None),
        ("Kollegin am Hafen ist Frau Tidewell.", None),
        ("Misschien is dit het begin van een verhaal.", None),
        ("Você é alguém com paciência.", None),
        ("This is part of Tidewell's mission.", "Tidewell"),
        ("Hos Tidewell er der plads til dig.", "Tidewell"),
        ("Hos Tidewell AB arbetar tio personer.", "Tidewell AB"),
        ("Die Werft Tidewell GmbH wächst.", "Werft Tidewell GmbH"),
        ("Four of us left. Today Tidewell Docks has 38 people.", "Tidewell Docks"),
        ("Axis Tidal, CRO indépendante basée à Lyon, conduit des essais.", "Axis Tidal"),
        ("En Centro Médico Tidal atendemos a familias.", "Centro Médico Tidal"),
        ("En Portugal, pedimos paciencia.", None),
        (
            "Wir sind viele. Das Institut für Gezeiten Tidewell misst Ebbe und Flut.",
            "Institut für Gezeiten Tidewell",
        ),
        ("Since 2012 Tidewell Harbour has treated sailors.", "Tidewell Harbour"),
        ("Beim Rettungsdienst Tidewell gGmbH fahren wir.", "Rettungsdienst Tidewell gGmbH"),
        ("We at tidewell are looking for a sailor.", "tidewell"),
        ("At Tidewell, we row. Tidewell Rowing Center has ten boats.", "Tidewell Rowing Center"),
        ("At Tidewell, we row. Tidewell Labs has ten boats.", "Tidewell"),
        ("We at home are looking for a sailor.", None),
        ("En España somos diez personas.", None),
        ("Zur Erweiterung unseres Teams suchen wir einen Koch.", None),
        (
            "Tidewell's College Aldorf is a university. At Tidewell we row.",
            "Tidewell's College Aldorf",
        ),
        ("At Harbour Group, we row. We are at Aldorf University.", "Aldorf University"),
        ("Tidewell e. V. ist ein Verein.", "Tidewell e. V."),
        ("Pour compléter son équipe, Marée recherche un cuisinier.", "Marée"),
        ("La coopérative Élan recherche une cuisinière.", "Élan"),
        ("Marée, restaurant du port, recherche un cuisinier.", "Marée"),
        ("Chez Marée Haute, nous croyons aux ports.", "Marée Haute"),
        ("En MAREA estamos buscando marineros.", "MAREA"),
        ("Na Maré Alta, acreditamos nas pessoas.", "Maré Alta"),
        ("A Maré está contratando desenvolvedores.", "Maré"),
        ("Marea sta cercando un programmatore.", "Marea"),
        ("Marea è un'azienda di Genova.", "Marea"),
        ("A Marea busquem una persona.", "Marea"),
    ],
)
def test_reads_the_company_in_prose(text, company):
    assert company_in_prose([], [text]) == company


@pytest.mark.parametrize(
    ("texts", "company"),
    [
        (["Write to jobs@quillworks.example", "Quill Works mends pens."], "Quill Works"),
        (["Bewerbung an post@tidewell.example", "Wir bauen Tidewells Uhren."], "Tidewell"),
        (
            ["hr@tidewell.example", "Tidewell Clock School is old. Tidewell!"],
            "Tidewell Clock School",
        ),
        (["hr@tidewell.example", "Tidewell is old. Tidewell Clock School!"], "Tidewell"),
        (["Write to tidewell@gmail.com", "Gmail is our mail."], None),
        (["Write to jobs@tidewell.example", "we are at www.tidewell.example"], None),
    ],
)
def test_reads_the_company_by_its_mail_address(texts, company):
    assert company_by_mail(texts) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("As a senior surveyor at Quill Works, you will map harbours.", "Quill Works"),
        ("Working at Tidewell means early mornings.", "Tidewell"),
        ("Tidewell is one of the oldest charities on the coast.", "Tidewell"),
        ("3Harbours is a start-up for tide tables.", "3Harbours"),
        ("tW Harbours is hiring.", "tW Harbours"),
        ("We're Tidewell. We keep clocks.", "Tidewell"),
        ("The Open Tide fund is currently searching for clockmakers.", "Open Tide fund"),
        ("Tidewell was founded by three sailors.", "Tidewell"),
        ("Tidewell, acteur majeur des ports, aide les marins.", "Tidewell"),
        ("harbourAI is a company that builds tide tables.", "harbourAI"),
        ("Tidewell looking for a persuasive clockmaker.", "Tidewell"),
        ("Du kümmerst dich bei der tidewell.de GmbH um die Uhren.", "tidewell.de GmbH"),
        ("Being a clockmaker for Tidewell, you are expected to be on time.", "Tidewell"),
        ("Les Horloges de la Mer sont un centre de marées.", "Horloges de la Mer"),
        ("La Tidewell est une association des ports.", "Tidewell"),
        ("Tidewell är ett bolag för klockor.", "Tidewell"),
        (
            "Die Universität der Uhren Hafen liegt am Meer. Die Universität der Uhren Hafen …",
            "Universität der Uhren Hafen",
        ),
        (
            "The clocks of Tide City Council tick. Tide City Council keeps them.",
            "Tide City Council",
        ),
        ("You have studied at a place like Tide University.", None),
        ("You bring experience with React and Elixir.", None),
        ("LLMs are our tools.", None),
        ("You will meet Tidewell's clients.", "Tidewell"),
    ],
)
def test_reads_the_company_in_the_ways_of_employers(text, company):
    assert company_in_prose([], [text]) == company


@pytest.mark.parametrize(
    "texts",
    [
        ["Salaries are reviewed each spring.", "We publish all salaries."],
        ["To is a small word.", "We go to sea."],
        ["A Bachelor's degree is welcome."],
        ["Harbour Engineers are looking for a quay."],
        ["Compass is a tool.", "Each compass is checked."],
    ],
)
def test_takes_no_word_of_the_language_for_a_company(texts):
    assert company_in_prose([], texts) is None


def test_what_employs_outweighs_what_is_only_mentioned_more_often():
    texts = [
        "Sextant has three screens. Sextant makes maps.",
        "Join Tidewell and you will sail. At Tidewell, we rest on Fridays.",
    ]
    assert company_in_prose([], texts) == "Tidewell"


@pytest.mark.parametrize(
    ("heading", "company"),
    [("Why join Tidewell?", "Tidewell"), ("About Tidewell", "Tidewell"), ("Why Tides?", None)],
)
def test_a_heading_names_the_company_that_the_text_speaks_of(heading, company):
    assert company_in_prose([heading], ["Tidewell, on the coast."]) == company


@pytest.mark.parametrize(
    ("url", "company"),
    [
        ("https://careers.tidewell.example/jobs/7", "Tidewell"),
        ("https://jobs.lever.co/tide-well/42", "Tide Well"),
        ("https://boards.greenhouse.io/tidewell", "Tidewell"),
        ("https://tidewell.recruitee.com/o/cook", "Tidewell"),
        ("https://www.tidewell.example/", None),
        ("https://jobs.ashbyhq.com/elsewhere/7", None),
    ],
)
def test_reads_the_company_by_its_page_of_careers(url, company):
    texts = ["Tidewell, also written Tide Well, keeps quays."]
    if company == "Tide Well":
        texts = ["Tide Well keeps quays."]
    assert company_by_careers_page([url], texts) == company


@pytest.mark.parametrize(
    ("mail", "url", "company"),
    [
        ("jobs@quill-works.example", "", "Quill Works"),
        ("", "https://tidewell.teamtailor.com/jobs/7", "Tidewell"),
        ("tidewell@gmail.com", "", None),
        ("office@physik.tidewell.edu", "", None),
        ("office@uni-tidewell.example", "", None),
        ("office@tide.example", "", None),  # as likely an abbreviation
        ("", "https://tidewell.example/jobs/7", None),
    ],
)
def test_makes_a_name_of_an_address_as_the_last_guess(mail, url, company):
    assert company_by_host(mail, url) == company


def test_goes_on_with_the_name_as_the_text_does():
    text = "Tidewell Labs is building clocks. Tidewell's clocks are known. Join Tidewell."
    assert company_in_prose([], [text]) == "Tidewell Labs"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Praxis Quellgarten\nMail an team@quellgarten.example", "Praxis Quellgarten"),
        ("Die Gemeinde Oberquell sucht Gärtner: post@oberquell.example", "Gemeinde Oberquell"),
        ("Construcciones Almeñar\nEscribe a cv@almenar.example", "Construcciones Almeñar"),
        (
            "Quellner Förderbänder GmbH baut. jobs@quellner-foerder.example",
            "Quellner Förderbänder GmbH",
        ),
        ("Skicka till jobb@lindvik.example. Lindviks friskola söker kock.", "Lindviks friskola"),
        ("Send til jobb@sjovik.example. Sjøvik selger tau.", "Sjøvik"),
        ("About Quellwerk\nMail jobs@quellwerk.example", "Quellwerk"),
    ],
)
def test_writes_the_name_in_a_mail_address_as_the_text_does(text, company):
    assert company_by_mail(text.split("\n")) == company


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Otter Brook Trust cleans forty miles of river.", "Otter Brook Trust"),
        ("Das Haus am Quellhof in Celle begleitet alte Menschen.", "Haus am Quellhof"),
        ("Le Club Nautique de Quellac réunit 900 licenciés.", "Club Nautique de Quellac"),
        ("La Maison des Quais, à Rochefort, accueille des enfants.", "Maison des Quais"),
        ("The Institute of Quays in Lancaster seeks a researcher.", "Institute of Quays"),
        ("Kvellvik gartneri i Drammen dyrker roser.", "Kvellvik gartneri"),
        ("Kvellvik kommune har 4 000 innbyggere.", "Kvellvik kommune"),
        ("Mobilität verändert sich. Die Mobilität von morgen …", None),
        ("Do you love gardens? Do you like rain?", None),
        ("Ab 01.02.2027 suchen wir Verstärkung.", None),
        ("Då är du välkommen att skriva. Då ringer vi.", None),
    ],
)
def test_the_first_sentence_about_the_company_speaks_of_it(line, company):
    assert company_in_prose([], [line], portraits=[line]) == company


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("AIS", "The Aldorf Institute for Ships (AIS) is at sea.", "Aldorf Institute for Ships"),
        ("AIS", "We are at sea. Ask Aldorf Ship Sellers (AIS).", "AIS"),
        ("Aldorf", "The Aldorf Institute (AI).", "Aldorf"),
    ],
)
def test_writes_letters_in_full(name: str, text: str, whole: str) -> None:
    assert in_full(name, text) == whole


def test_takes_no_part_of_a_university_for_its_name() -> None:
    texts = ["You join the University of Aldorf School of Tides.", "Ask Tidewell Foundation."]
    assert public_bodies(texts) == ["University of Aldorf"]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("We are Boldra and are looking for our second engineer.", "Boldra"),
        ("Wir sind Lindwerk und suchen Verstärkung.", "Lindwerk"),
        ("Somos Altavera y buscamos un camarero.", "Altavera"),
        ("Vi är Nordvik och söker en kock.", "Nordvik"),
        ("Lindwerk ist auf der Suche nach einer Fachkraft.", "Lindwerk"),
        ("Nordvik er på udkig efter en ny kok.", "Nordvik"),
        ("Ubrank está en la búsqueda de un pintor para su equipo.", "Ubrank"),
        (
            "Red Maple Tree, Serbian software company since 2009, would like to hire.",
            "Red Maple Tree",
        ),
        ("Join the team of Alder Works and help us print books.", "Alder Works"),
        ("Your employer will be Alder Works.", "Alder Works"),
        ("Ihr Arbeitgeber: Lindwerk. Das Team freut sich.", "Lindwerk"),
        ("Founded in 1999, Alder Works prints books.", "Alder Works"),
        ("Seit 1960 steht Lindwerk für gutes Handwerk.", "Lindwerk"),
        ("Alder Works' mission is to print books.", "Alder Works"),
        ("Tidemar is a printer of books. Write to jobs at tidemar dot org.", "Tidemar"),
        ("Applications are welcome. Payment is made monthly.", None),
        ("Technologies are being chosen with care.", None),
    ],
)
def test_reads_more_ways_of_employers(text: str, company: str | None) -> None:
    assert company_in_prose([], [text], portraits=[text]) == company


@pytest.mark.parametrize(
    ("address", "text", "company"),
    [
        (
            "mail ann@harr.edu",
            "The University of Harrow is an equal employer.",
            "University of Harrow",
        ),
        ("mail ann@bio.asu.edu", "We are at Alder State University.", "Alder State University"),
        (
            "https://www.jobs.harr.ac.uk/7",
            "The University of Harrow RCS has it.",
            "University of Harrow",
        ),
        ("mail ann@harr.edu", "She studied at the University of Aldorf.", None),
        ("mail ann@harr.example", "The University of Harrow is near.", None),
    ],
)
def test_takes_the_university_of_an_academic_address(
    address: str, text: str, company: str | None
) -> None:
    assert university_by_host([address], [text]) == company


def test_finds_a_client_whose_name_in_an_address_has_a_tail() -> None:
    url = "https://hire.withgoogle.com/public/jobs/clipmarkcom/view/1"
    assert company_by_careers_page([url], ["Work on the Clipmark platform"]) == "Clipmark"


def test_keeps_the_end_of_an_address_in_a_name() -> None:
    assert with_form("Quillmark", "Quillmark.NET AG (Aldorf)") == "Quillmark.NET AG"
