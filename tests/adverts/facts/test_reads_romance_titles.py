"""Titles, companies, labels and contracts of adverts in Romance languages."""

import pytest

from adverts import read_advert
from adverts.facts.titles import employer_of_page, hiring_in, is_plausible_title
from tests.adverts.facts.test_reads_romance_facts import BODIES


def read(language, *lines):
    body = BODIES[language].replace("## ", "")
    return read_advert("\n\n".join([*lines, body]).encode(), name="analista.txt")


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("fr", "Fiche de poste : Chargé de mission", "Chargé de mission"),
        ("fr", "Avis de recrutement : Chargé de mission", "Chargé de mission"),
        ("fr", "Nous recrutons : Comptable", "Comptable"),
        ("fr", "La Ruche recrute un·e animateur·rice jeunesse", "Animateur·rice jeunesse"),
        ("fr", "Rivage recrute sa chargée de mission culture", "Chargée de mission culture"),
        ("es", "Descripción del puesto: Auxiliar administrativo", "Auxiliar administrativo"),
        ("es", "Título del cargo: Auxiliar administrativo", "Auxiliar administrativo"),
        ("es", "Oferta laboral: Auxiliar administrativo", "Auxiliar administrativo"),
        ("es", "Se busca auxiliar administrativo", "Auxiliar administrativo"),
        ("es", "Se necesita auxiliar administrativo", "Auxiliar administrativo"),
        ("pt", "Vaga de Analista de dados", "Analista de dados"),
        ("pt", "Estamos contratando Analista de dados", "Analista de dados"),
        ("it", "Cercasi impiegato contabile", "Impiegato contabile"),
        ("it", "Offerta di lavoro: Impiegato contabile", "Impiegato contabile"),
        ("ca", "Cerquem una tècnica de projectes", "Tècnica de projectes"),
        ("ca", "Oferta de feina: Tècnica de projectes", "Tècnica de projectes"),
    ],
)
def test_takes_the_job_from_what_is_around_it(language, line, title):
    assert read(language, line).title.casefold() == title.casefold()


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Riva Srl ricerca impiegato contabile", "Impiegato contabile", "Riva Srl"),
        ("Riva Srl cerca un impiegato contabile", "Impiegato contabile", "Riva Srl"),
    ],
)
def test_names_who_seeks(line, title, company):
    draft = read("it", line)
    assert (draft.title.casefold(), draft.company) == (title.casefold(), company)


def test_a_word_for_seeking_may_also_be_a_noun():
    assert hiring_in("Centro ricerca clinica") is None


def test_words_for_an_employer_without_a_name_are_no_company():
    assert read("fr", "La chaire recrute une chargée de mission").company is None


def test_hashtags_are_no_title_and_a_sentence_says_what_somebody_will_be():
    draft = read(
        "pt", "#VEMPROTIME 🧡 #VEMSERMAREA", "Como Analista de Dados, você será a referência."
    )
    assert draft.title == "Analista de Dados"


def test_a_bracket_may_hold_only_facts():
    draft = read("fr", "Poste : Chargé de mission (temps plein – 18 mois – Nantes)")
    assert (draft.title, draft.locations) == ("Chargé de mission", ("Nantes",))


@pytest.mark.parametrize(
    ("language", "line", "place"),
    [
        ("fr", "Lieu d’affectation : Nantes", "Nantes"),
        ("fr", "Résidence administrative : Nantes", "Nantes"),
        ("fr", "Lieu : Basé à Nantes", "Nantes"),
        ("es", "Ubicación del equipo: Sevilla", "Sevilla"),
        ("es", "Centro de trabajo: Sevilla", "Sevilla"),
    ],
)
def test_reads_labels_of_places(language, line, place):
    assert read(language, "Analista", line).locations == (place,)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Type de contrat : Contrat à durée déterminée (12 mois)"),
        ("fr", "Nature du contrat : CDD de 12 mois"),
        ("it", "Tipologia contrattuale: tempo determinato"),
    ],
)
def test_reads_contracts_with_an_end(language, line):
    assert read(language, "Analista", line).employment_type == "TEMPORARY"


@pytest.mark.parametrize(
    ("language", "text", "company"),
    [
        ("pt", "A Pagali é uma fintech em crescimento.", "Pagali"),
        ("fr", "Alder-Rive propose des stages. Alder-Rive cherche à grandir.", "Alder-Rive"),
        ("it", "Alderiva sviluppa programmi per le scuole.", "Alderiva"),
        ("pt", "Ele ajuda a todos.", None),
        ("pt", "Somos a Pagali, e gostamos de contas.", "Pagali"),
        ("fr", "Depuis ses débuts, Rivage est une association de parents.", "Rivage"),
        ("fr", "La Ruche est une association. Travailler à La Ruche rend heureux.", "La Ruche"),
        ("ca", "Riba Nova necessita incorporar a l'equip una persona.", "Riba Nova"),
    ],
)
def test_finds_companies_in_sentences(language, text, company):
    assert read(language, "Analista", text).company == company


@pytest.mark.parametrize(
    "line",
    ["Sobre a área", "À propos de nous", "VACANTES", "Posizioni aperte", "Recrutement de Rivage"],
)
def test_names_of_pages_and_sections_are_no_titles(line):
    assert not is_plausible_title(line)


def test_below_a_heading_of_items_only_an_occupation_is_a_title():
    text = (
        "Estamos em busca de um(a) Desenvolvedor(a) Back-end Sênior com experiência sólida.\n"
        "Requisitos\n.NET / C# Avançado\nMicroserviços\nTestes unitários\nBoa comunicação\n"
        "Diferenciais\nGraphQL\nTestes de integração\nMensageria\n\nEnvie seu CV.\n"
    )
    draft = read_advert(text.encode(), name="vaga.txt")
    assert draft.title == "Desenvolvedor(a) Back-end Sênior"
    assert ".NET / C# Avançado" in [item.text for item in draft.items]


def test_needs_and_wishes_of_who_seeks_people_make_an_advert():
    text = (
        "# Por que trabalhar na Marealta?\n\nProcuramos profissionais curiosos.\n\n"
        "Competências obrigatórias:\n\n* Escrever código limpo\n* Experiência com testes\n\n"
        "Competências que gostaríamos que tivesse:\n\n* Conhecimento em NoSQL\n* Git\n\n"
        "# Como participar\n\nEnvie seu currículo para vagas@marealta.example.\n"
    )
    draft = read_advert(text.encode(), name="README.md")
    assert [item.importance for item in draft.items] == ["must"] * 2 + ["nice"] * 2


def test_a_page_may_invite_to_its_employer():
    page = (
        "<title>Estágio em Dados — Faça parte da Marealta</title><h1>Estágio em Dados</h1>"
        "<h2>Atividades</h2><ul><li>Cuidar dos relatórios</li><li>Escrever consultas</li></ul>"
    )
    assert read_advert(page.encode(), name="a.html").company == "Marealta"


def test_a_line_break_in_a_heading_separates_words():
    page = (
        "<h1>Nous recrutons des chauffeurs<br>professionnels</h1><h2>Profil</h2><ul>"
        "<li>Permis C valide</li><li>Carte à jour</li></ul><h2>Missions</h2><ul>"
        "<li>Livrer les clients</li></ul>"
    )
    assert read_advert(page.encode(), name="a.html").title == "chauffeurs professionnels"


def test_labels_may_lack_their_accents():
    draft = read("es", "Titulo del puesto: Coordinador de proyecto", "Ubicacion: Sevilla")
    assert (draft.title, draft.locations) == ("Coordinador de proyecto", ("Sevilla",))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Recrutement de Work'n Share", "Work'n Share"),
        ("Por que trabalhar na Marealta?", "Marealta"),
        ("¿Por qué trabajar en Ribera?", "Ribera"),
        ("Recrutement de Comptables", ""),
    ],
)
def test_headings_about_working_there_name_the_employer(heading, name):
    assert employer_of_page(heading) == name
