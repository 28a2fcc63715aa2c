"""Pay, days, places, ways of working and mail addresses of adverts in Romance languages."""

from datetime import date
from decimal import Decimal

import pytest

from adverts import read_advert
from adverts.facts.places import parse_location
from adverts.facts.titles import is_title_of_openings

BODIES = {
    "fr": "## Missions\n\n- Tenir les comptes de la société\n- Préparer les bilans annuels\n",
    "es": "## Funciones\n\n- Llevar las cuentas de la empresa\n- Preparar los balances anuales\n",
    "pt": "## Atividades\n\n- Cuidar das contas da empresa\n- Preparar os balanços anuais\n",
    "it": "## Mansioni\n\n- Tenere i conti della società\n- Preparare i bilanci annuali\n",
    "ca": "## Funcions\n\n- Portar els comptes de l'empresa\n- Preparar els balanços anuals\n",
}


def read(language, text):
    draft = f"# Analista\n\n{BODIES[language]}\n{text}\n"
    return read_advert(draft.encode(), name="analista.md")


@pytest.mark.parametrize(
    ("language", "text", "minimum", "currency", "period"),
    [
        ("fr", "Gratification : 600 € par mois", 600, "EUR", "month"),
        ("fr", "Taux horaire : 12,50 €/h", "12.50", "EUR", "hour"),
        ("es", "Salario bruto de 31,000 a 36,500 pesos mexicanos", 31000, "MXN", None),
        ("es", "Remuneración: S/ 2,500 mensuales", 2500, "PEN", "month"),
        ("es", "Entre 24.000€ y 28.000€ brutos al año", 24000, "EUR", "year"),
        ("es", "Rango salarial: 28-35k", 28000, None, None),
        ("es", "1.400 € netos al mes en 14 pagas", 1400, "EUR", "month"),
        ("pt", "Bolsa de R$ 400,00 mensais", 400, "BRL", "month"),
        ("it", "RAL: 30-35k", 30000, None, None),
        ("it", "RAL 28.000 - 32.000 euro", 28000, "EUR", "year"),
        ("it", "Retribuzione: 1.500 € netti al mese", 1500, "EUR", "month"),
        ("it", "Compenso: 19.367,00 euro annui", 19367, "EUR", "year"),
    ],
)
def test_reads_pay(language, text, minimum, currency, period):
    pay = read(language, text).pay
    assert (pay.minimum, pay.currency) == (Decimal(minimum), currency)
    assert pay.period == period


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Date de clôture : 15 septembre 2031"),
        ("fr", "Date buttoir pour postuler : 15 septembre 2031"),
        ("es", "Plazo de presentación hasta el 15/09/2031"),
        ("pt", "Inscrições até 15 de setembro de 2031"),
        ("it", "Scadenza: 15 settembre 2031"),
        ("it", "Inviare CV entro il 15 settembre 2031 a lavoro@marea.example"),
        ("ca", "Enviar CV a feina@marea.example fins al 15/09/2031"),
        ("ca", "Termini: 15 de setembre de 2031"),
    ],
)
def test_reads_the_closing_date(language, text):
    assert read(language, text).closes_on == date(2031, 9, 15)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "📅 Publié le 15 septembre 2031"),
        ("fr", "Annonce publiée le 15/09/2031"),
        ("es", "Publicado el 15 de septiembre de 2031"),
        ("pt", "Publicado em 15 de setembro de 2031"),
        ("it", "Pubblicato il 15 settembre 2031"),
        ("it", "Data di pubblicazione: 15 settembre 2031"),
    ],
)
def test_reads_the_day_of_posting(language, text):
    assert read(language, text).posted_on == date(2031, 9, 15)


@pytest.mark.parametrize(
    ("language", "text", "way"),
    [
        ("fr", "Télétravail partiel possible (2 jours par semaine)", "hybrid"),
        ("fr", "Poste en présentiel", "onsite"),
        ("es", "Teletrabajo 2 días a la semana", "hybrid"),
        ("es", "Modalidad: híbrida", "hybrid"),
        ("pt", "Vaga 100% remota", "remote"),
        ("it", "Lavoro ibrido (3 giorni in sede)", "hybrid"),
        ("it", "Smart working 2 giorni a settimana", "hybrid"),
        ("it", "Lavoro in presenza", "onsite"),
        ("ca", "Modalitat: teletreball", "remote"),
        ("ca", "Treball híbrid", "hybrid"),
    ],
)
def test_reads_the_way_of_working(language, text, way):
    assert read(language, text).workplace_type == way


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "📍 Bordeaux", "Bordeaux"),
        ("fr", "Le stage se déroulera à Grenoble.", "Grenoble"),
        ("it", "La sede di lavoro è Bologna.", "Bologna"),
        ("it", "Luogo di lavoro: Torino (TO)", "Torino"),
        ("ca", "Lloc de treball: Mataró", "Mataró"),
        ("ca", "Ubicació: Barcelona", "Barcelona"),
        ("pt", "Local: São Paulo - SP", "São Paulo, SP"),
    ],
)
def test_reads_the_place(language, text, place):
    assert read(language, text).locations == (place,)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Curitiba (PR)", "Curitiba, PR"),
        ("Basel (CH)", "Basel, Switzerland"),
        ("Rho (MI)", "Rho"),
        ("Sevilla (España)", "Sevilla, España"),
    ],
)
def test_reads_codes_in_brackets(text, place):
    assert parse_location(text).locations == (place,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Envie seu currículo para rh@mare.example"),
        ("fr", "Écrivez-nous : rh@mare.example"),
        ("es", "Escríbenos a rh@mare.example"),
        ("es", "## Enviar CV y carta a:\n\nAna Roca\n**rh@mare.example**"),
        ("it", "Scrivici: rh@mare.example"),
    ],
)
def test_reads_the_address_to_apply_at(language, text):
    assert read(language, text).apply_email == "rh@mare.example"


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Structure : Marée"), ("it", "Azienda: Marée"), ("ca", "Entitat: Marée")],
)
def test_reads_the_label_of_the_company(language, text):
    assert read(language, text).company == "Marée"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Le poste est à Nantes. Rémunération : 1047€ brut", "month"),
        ("Salaire : 2100 euros nets", "month"),
        ("Salaire : 2100 euros", None),
        ("Salaire : 34000 euros brut", "year"),
        ("Salaire : 25 euros brut", None),
    ],
)
def test_euros_gross_or_net_are_of_a_month(text, period):
    assert read("fr", text).pay.period == period


def test_an_address_alone_is_no_heading_of_the_list_below():
    text = "## Enviar CV a:\n\nAna Roca\\\n**rh@mare.example**\n\n- Con el asunto «Analista»\n"
    assert read("es", text).apply_email == "rh@mare.example"


@pytest.mark.parametrize(
    ("facts", "text", "title", "company"),
    [
        ("title: Marée recrute !", "Marée recrute un·e chargé·e de projet pour le port.",
         "Chargé·e de projet", "Marée"),
        ("layout: page", "A Marea cerquem una **desenvolupadora sènior** que vulgui venir.",
         "Desenvolupadora sènior", "Marea"),
        ("layout: page", "# Chargé d'accueil\n\nChez Marée, nous aimons les ports.",
         "Chargé d'accueil", "Marée"),
        ("title: 'Appel à candidatures : Chargé.e de projet'", "Marée recrute un salarié.",
         "Chargé.e de projet", "Marée"),
        ("title: À la recherche d'un(e) «Sysadmin»", "L'équipe est une entreprise dans Marée.",
         "Sysadmin", None),
    ],
)  # fmt: skip
def test_reads_the_job_of_posts_that_announce_it(facts, text, title, company):
    draft = read_advert(f"---\n{facts}\n---\n{text}\n\n{BODIES['fr']}".encode(), name="a.md")
    assert (draft.title, draft.company) == (title, company)


@pytest.mark.parametrize(
    "title",
    ["On recrute !", "Nos offres d'emploi", "Marée | Carrières", "Bolsa de trabajo",
     "Posizioni aperte", "Carreiras", "Treballa amb nosaltres"],
)  # fmt: skip
def test_knows_titles_of_pages_of_openings(title):
    assert is_title_of_openings(title)
    assert not is_title_of_openings(f"{title} – Analista")
