"""Headings and lists in the languages of western Europe other than English."""

import pytest

from adverts import read_advert
from adverts.content.contents import read_contents
from adverts.text.lines import html_lines, markdown_lines
from adverts.vocabulary.headings import topic_of

ADVERT = """# Programador

Alder Trials

{heading}

- {first}
- {second}
- {third}
"""


@pytest.mark.parametrize(
    ("heading", "items", "kind"),
    [
        (
            "**¿Por qué buscamos un programador?**",
            ("Gestionar los servidores", "Definir alertas", "Mejorar las copias de seguridad"),
            "responsibility",
        ),
        (
            "Esperamos que você tenha:",
            ("Foco em resultados", "Agilidade nas entregas", "Vontade de aprender"),
            "requirement",
        ),
        (
            "Queremos suas contribuições para:",
            ("Apoiar a área fiscal", "Elaborar relatórios", "Atualizar o sistema"),
            "responsibility",
        ),
        (
            "## Vad kommer du att pyssla med?",
            ("Orkestrera våra tjänster", "Hålla ihop teamet", "Mentorera juniorer"),
            "responsibility",
        ),
        (
            "**Wat leer je bij ons?**",
            ("Bronnen vinden en controleren", "Kennis van het mediarecht", "Samenwerken"),
            "benefit",
        ),
        (
            "## Diferenciais",
            ("Plano de saúde", "Vale-refeição", "Day off no aniversário"),
            "benefit",
        ),
    ],
)
def test_a_heading_says_what_its_list_is(heading, items, kind):
    first, second, third = items
    text = ADVERT.format(heading=heading, first=first, second=second, third=third)
    draft = read_advert(text, name="a.md")
    assert [(item.kind, item.text) for item in draft.items] == [(kind, text) for text in items]


def test_what_sets_a_candidate_apart_stays_welcome():
    items = ("Conhecimento em SAP", "Experiência com auditorias", "Inglês avançado")
    draft = read_advert(
        ADVERT.format(heading="## Diferenciais", first=items[0], second=items[1], third=items[2]),
        name="a.md",
    )
    assert [item.importance for item in draft.items] == ["nice"] * 3


def test_a_common_heading_without_marks_begins_a_list_inside_a_text():
    text = (
        "Redovisningschef\n\nAlder Bygg söker en redovisningschef till Lund. Du leder ett team.\n"
        "Dina ansvarsområden\nLeda och utveckla teamet\nSäkerställa kvaliteten i bokslut\n"
        "Ansvara för systemen\n"
    )
    draft = read_advert(text, name="a.txt")
    assert [item.kind for item in draft.items] == ["responsibility"] * 3
    assert draft.company == "Alder Bygg"


def test_a_question_above_short_lines_is_a_heading():
    text = (
        "<h1>Auxiliar fiscal</h1><p>Alder Contas</p><p><b>Requisitos</b></p><ul><li>Curso "
        "técnico</li></ul><p>O que mais você vai encontrar por aqui?</p><p>Day off no "
        "aniversário</p><p>Plano de saúde</p>"
    )
    items = read_advert(text, name="a.html").items
    assert [(item.kind, item.text) for item in items[1:]] == [
        ("benefit", "Day off no aniversário"), ("benefit", "Plano de saúde"),
    ]  # fmt: skip


def test_a_sentence_leads_to_the_bold_headings_of_its_parts():
    text = (
        "# Géomaticien\n\nAlder Cartes recrute.\n\n## Description du poste\n\n"
        "Les missions à réaliser seront les suivantes :\n\n**Données**\n\n"
        "- Docker pour les chaînes de traitement\n- Python au quotidien\n\n**Cartes**\n\n"
        "- Une veille sur les outils\n- Des échanges avec les métiers\n"
    )
    items = read_advert(text, name="a.md").items
    assert {item.kind for item in items} == {"responsibility"}
    assert [item.heading for item in items] == ["Données"] * 2 + ["Cartes"] * 2


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Behörighetskrav för anställning:", "requirement"),
        ("För att trivas i rollen har du följande kompetenser:", "requirement"),
        ("**Wat heeft Alder je te bieden?**", "benefit"),
    ],
)
def test_a_heading_outweighs_a_word_in_it(heading, kind):
    items = ("Kommunikativ", "Flexibel", "Självständig")
    text = ADVERT.format(heading=heading, first=items[0], second=items[1], third=items[2])
    assert [item.kind for item in read_advert(text, name="a.md").items] == [kind] * 3


def test_a_heading_in_capitals_may_have_its_text_beside_it():
    text = (
        "<h1>Oficial de rede</h1><p>Alder Redes</p><p>REQUISITOS: Experiência com cabos</p>"
        "<p>ATRIBUIÇÕES: Instalar a rede</p><p>CIDADE: BAURU</p>"
    )
    draft = read_advert(text, name="a.html")
    assert [(item.kind, item.text) for item in draft.items] == [
        ("requirement", "Experiência com cabos"), ("responsibility", "Instalar a rede"),
    ]  # fmt: skip
    assert draft.locations == ("BAURU",)


def test_facts_in_a_list_without_heading_are_no_items():
    text = (
        "# Programador\n\nAlder Datos\n\n- Sector: Comercio\n- Vacantes: 2\n"
        "- Modalidad: Presencial\n- Departamento: Sistemas\n\n## Requisitos\n\n- Inglés alto\n"
    )
    assert [item.text for item in read_advert(text, name="a.md").items] == ["Inglés alto"]


# The same heading in each language; one that is missing in a language is likely missing in others.
SAME = {
    "requirement": ["Kvalifikationer", "Kvalifikasjoner", "Wer bist du?",
                    "Qui es-tu ?", "Quién eres", "Quem é você?",
                    "Wie ben jij?",
                    "Vem är du?", "Hvem er du?", "Über dich", "Sobre ti", "Sobre você"],
    "benefit": ["Was bekommst du?", "Ce que tu y gagnes", "Qué ganas con nosotros",
                "O que você ganha", "Wat krijg je?", "Vad får du?", "Hvad får du?", "Vores tilbud"],
    "nice": ["Idealerweise bringst du mit", "Nous aimerions aussi", "Nos gustaría que tuvieras",
             "Gostaríamos que tivesse", "Wij zien ook graag", "Vi ser gärna att du har",
             "Vi ser gerne, at du har", "Du bør ha"],
    "behaviour": ["Persönliche Eigenschaften", "Qualités personnelles", "Habilidades blandas",
                  "Competências comportamentais", "Persoonlijke eigenschappen",
                  "Personliga egenskaper", "Personlige kvalifikationer", "So bist du",
                  "Persönlich zeichnen Sie sich aus durch", "Persoonskenmerken",
                  "Menneskelige kvalifikationer", "För att trivas hos oss"],
    "responsibility": ["Ein typischer Tag", "Une journée type", "Tu día a día", "Seu dia a dia",
                       "Een dag als monteur", "En typisk arbetsdag", "En typisk arbejdsdag"],
    "logistics": ["Anställningsvillkor", "Ansættelsesvilkår", "Arbeidsvilkår"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "heading"), [(topic, one) for topic, headings in SAME.items() for one in headings]
)
def test_a_heading_is_known_in_each_language(topic, heading):
    assert topic_of(heading).value == topic


def test_facts_below_the_last_list_are_no_items():
    text = (
        "<h1>Técnico de taller</h1><p>Alder Bicis busca un técnico.</p><h2>Requisitos</h2><ul>"
        "<li>Mecánica básica</li></ul><p></p><ul><li>Sector: Comercio</li><li>Vacantes: 1</li>"
        "<li>Modalidad de trabajo: Presencial</li></ul>"
    )
    draft = read_advert(text, name="a.html")
    assert [item.text for item in draft.items] == ["Mecánica básica"]
    assert "Vacantes: 1" in [text for left in draft.left_lists for text in left.texts]


@pytest.mark.parametrize(
    ("heading", "item", "call"),
    [
        ("Vi erbjuder", "En trygg anställning", "Ansök idag, urval sker löpande"),
        ("Oferecemos", "Plano de saúde", "Interessados devem enviar currículo pelo site"),
        ("Vi tilbyr", "Fast stilling og god lønn", "Søk i dag, vi venter på deg"),
    ],
)
def test_a_call_to_apply_below_a_list_is_no_item(heading, item, call):
    text = (
        "<h1>Elektriker</h1><p>Alder Montage søker nå en elektriker.</p><p>Vi er ti kolleger.</p>"
        "<p>Vi bygger skip og kraftverk.</p>"
        f"<h2>{heading}</h2><p>{item}</p><p>{call}</p>"
    )
    assert [one.text for one in read_advert(text, name="a.html").items] == [item]


@pytest.mark.parametrize(("need", "found"), [
    ("Du har erfarenhet av tidvatten och är utbildad urmakare. Goda kunskaper i svenska i tal och "
     "skrift är ett krav. Du trivs med att arbeta självständigt vid havet.", 1),
    ("Vi har lenge jobbet med å finne erfarne urmakere. Nå er vi mange og kan ta imot flere som "
     "har erfaring med tidevann og med alt som hører havet til. Vi har krav til oss selv, og vi "
     "har erfaring med klokker og havner. Kom og bli med på laget vårt ved havet.", 0),
])  # fmt: skip
def test_a_paragraph_may_be_all_that_is_asked(need, found):
    text = f"<h1>Sykepleier</h1><h2>Kvalifikationer</h2><p>{need}</p><p>Skriv til a@b.example</p>"
    needs = read_contents(html_lines(text)).items
    assert [item.kind for item in needs] == ["requirement"] * found


def test_terms_in_plain_text_end_the_list_before():
    text = (
        "Sjuksköterska\n\nAlder Vård söker en sjuksköterska.\n\nKvalifikationer\n"
        "Legitimerad sjuksköterska\nErfarenhet av psykiatri\nB-körkort\n\n"
        "Anställningsform\n\nTillsvidareanställning, heltid.\n"
    )
    draft = read_advert(text, name="a.txt")
    assert [item.text for item in draft.items] == [
        "Legitimerad sjuksköterska", "Erfarenhet av psykiatri", "B-körkort",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Flexibelt och meriterande extrajobb", None),
        ("Extrajobb utan krav på förkunskaper", None),
        ("Det är meriterande om du har", "nice"),
        ("Det är även meriterande om du:", "nice"),
        ("Hva tilbyr Alder Elektro?", "benefit"),
        ("Derfor skal du jobbe hos oss", "benefit"),
        ("Worauf du dich freuen kannst", "benefit"),
        ("Krav för tjänsten", "requirement"),
        ("Como participar?", "apply"),
    ],
)
def test_a_word_in_passing_is_no_topic(heading, topic):
    found = topic_of(heading)
    assert (found.value if found else None) == topic


WHOLE = {
    "responsibility": ["Deine Mission", "Wofür wir Sie brauchen", "Vos attributions",
                       "Kerntaken", "Hva går jobben ut på"],
    "requirement": ["Du bringst mit", "Ce poste est fait pour vous si", "Se requiere",
                    "Necessário conhecimento", "Opleiding en ervaring", "Hvem ser vi etter"],
    "nice": ["Außerdem wünschen wir uns, wenn möglich",
             "Vorteilhaft sind", "Les +", "Prettige Extra’s", "Övriga meriter", "Pluss",
             "Preferibile conoscenza di", "Vous marquerez des points si",
             "Você se destacará se tiver", "Te destacarás si", "Ce qui vous distingue",
             "Hiermee onderscheid jij je", "Du sticker ut om du har"],
    "behaviour": ["Softskills", "Persönlich", "Compétences relationnelles", "Cualidades",
                  "Jouw karakter", "Personlige egenskaber", "Doti personali",
                  "Persoonsgebonden competenties", "Du kan som menneske byde ind med"],
    "benefit": ["Darauf dürfen Sie sich freuen", "Hos oss får du", "Goed geregeld", "Si offre",
                "Ce que l’équipe peut vous apporter", "Das wird geboten"],
    "pay": ["Salaris", "Lön", "Løn og vilkår", "Sueldo", "Retribuzione", "Entgelt"],
    "apply": ["Klingt gut?", "Intresserad?", "Er du interesseret?", "Contatti"],
    "process": ["Procedure", "Iter di selezione", "Vanliga frågor"],
    "overview": ["Unsere Mission", "Even voorstellen", "Litt om oss", "La nostra azienda"],
    "logistics": ["Befristung", "Rahmen", "Área de atuação", "Infos pratiques", "Jornada", "Labels",
                  "Contractduur", "Sede", "Arbeidssted", "Placeringsort"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "heading"), [(topic, one) for topic, headings in WHOLE.items() for one in headings]
)
def test_a_whole_heading_means_one_thing(topic, heading):
    assert topic_of(heading).value == topic


def test_a_word_of_such_a_heading_says_nothing_inside_others():
    assert topic_of("Due sedi nuove") is None
    assert topic_of("Dos jornadas al mar") is None


def test_a_long_bracket_keeps_no_list_inside_the_company():
    source = (
        "# [Remoto] Faroleira @ Faróis do Norte\n\n## Sobre nós\n\nSomos um farol.\n\n"
        "**Desejável você conhecer (já ter lido, estudado ou ouvido falar):**\n\n"
        "- Marés\n- Lentes\n- Gaivotas\n"
    )
    found = read_contents(markdown_lines(source)).items
    assert [(item.importance.value, item.text) for item in found] == [
        ("nice", "Marés"), ("nice", "Lentes"), ("nice", "Gaivotas"),
    ]  # fmt: skip


def test_a_sign_keeps_no_rest_of_an_emoji():
    found = markdown_lines("✔️ Vous maîtrisez le phare.<br>✔️ Vous parlez aux mouettes.")
    assert [line.text for line in found] == [
        "Vous maîtrisez le phare.", "Vous parlez aux mouettes.",
    ]  # fmt: skip


def test_a_plain_line_names_skills_below_a_list_without_bullets():
    source = (
        "# Faroleira @ Faróis do Norte\n\n## Responsabilidades\n\n- Limpar as lentes\n"
        "- Acender o farol\n- Contar os navios\n\nHabilidades\n\n- Calma\n- Boa vista\n"
    )
    found = read_contents(markdown_lines(source)).items
    assert [item.kind.value for item in found] == ["responsibility"] * 3 + ["behaviour"] * 2


@pytest.mark.parametrize(
    ("heading", "items", "kind"),
    [
        ("Diferenciais", ["Horários flexíveis", "Frutas todo dia", "Mesa de sinuca"], "benefit"),
        ("Bonus", ["Frisches Obst", "Jobrad", "Betriebliche Altersvorsorge"], "benefit"),
        ("Diferenciais", ["Experiência com faróis", "Inglês avançado", "Conhecimento de marés"],
         "requirement"),
    ],
)  # fmt: skip
def test_more_of_the_benefits_is_no_need(heading, items, kind):
    lines = "".join(f"- {item}\n" for item in items)
    source = f"## Benefícios\n\n- Vale refeição\n- Plano de saúde\n\n**{heading}:**\n\n{lines}"
    found = read_contents(markdown_lines(source)).items
    assert [item.kind.value for item in found[2:]] == [kind] * 3


def test_tasks_without_list_and_heading_are_found_beside_a_note():
    source = (
        "# Faroleira\n\nContratação flexível.\n\nAtuar como suporte no farol\n\n"
        "Atuar em projetos da costa\n\nAtuar em soluções para lentes\n\n"
        "**Benefícios:**\n\nVale refeição\n\n*Atender às marés conforme o contrato\n"
    )
    found = read_contents(markdown_lines(source)).items
    tasks = [item.text for item in found if item.kind.value == "responsibility"]
    assert tasks[-3:] == [
        "Atuar como suporte no farol", "Atuar em projetos da costa",
        "Atuar em soluções para lentes",
    ]  # fmt: skip
