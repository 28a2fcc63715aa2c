"""Lists whose heading is unknown, misleading or missing, in the languages of the readers."""

import pytest

from adverts import read_advert
from adverts.content.contents import read_contents
from adverts.content.items import item_of
from adverts.content.list_topics import judge
from adverts.text.lines import markdown_lines
from adverts.vocabulary.item_model import model, state_of
from adverts.vocabulary.topics import Topic

DUTIES = ["Coordinate shipments with the harbour office", "Prepare weekly reports for the crew",
          "Maintain the tide tables and update them daily"]  # fmt: skip
NEEDS = ["Two years of experience in logistics", "A degree in geography or similar",
         "Excellent communication skills in English"]  # fmt: skip
GIFTS = ["Medical insurance for your family", "25 days of paid annual leave",
         "Dental cover and a yearly bonus"]  # fmt: skip
LISTS = {"duties": DUTIES, "needs": NEEDS, "gifts": GIFTS}


def listed(*texts):
    return "".join(f"- {text}\n" for text in texts)


def contents(source):
    return read_contents(markdown_lines(source))


def kinds(source):
    return [
        "nice" if item.importance == "nice" else str(item.kind) for item in contents(source).items
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("duties", "responsibility"), ("needs", "requirement"), ("gifts", "benefit")],
)
@pytest.mark.parametrize("heading", ["### Low water", "### Job Description", "**At the quay**"])
def test_a_list_tells_what_it_is_about_where_its_heading_does_not(heading, name, kind):
    assert kinds(f"{heading}\n\n{listed(*LISTS[name])}") == [kind] * 3


def test_a_list_keeps_its_kind_though_one_item_reads_like_another():
    odd = ["Enter sick notes after paid leave", *DUTIES]
    assert kinds(f"### Your tide\n\n{listed(*odd)}") == ["responsibility"] * 4


def test_a_list_of_two_kinds_is_divided_where_the_kind_changes():
    source = f"### Job Description\n\n{listed(*DUTIES, *NEEDS)}"
    assert kinds(source) == ["responsibility"] * 3 + ["requirement"] * 3


def test_an_unknown_heading_does_not_inherit_the_section_before():
    source = f"## Tasks\n\n{listed(*DUTIES)}\n## The tide in you\n\n{listed(*NEEDS)}"
    assert kinds(source) == ["responsibility"] * 3 + ["requirement"] * 3


def test_unknown_headings_divide_the_section_they_are_in():
    source = f"## Tasks\n\n### Ashore\n\n{listed(*DUTIES[:2])}\n### Afloat\n\n{listed(DUTIES[2])}"
    items = contents(source).items
    assert [item.heading for item in items] == ["Ashore", "Ashore", "Afloat"]
    assert {item.kind for item in items} == {"responsibility"}


def test_gifts_below_a_heading_about_pay_are_benefits():
    assert kinds(f"### Compensation\n\n{listed(*GIFTS)}") == ["benefit"] * 3


def test_pay_below_a_heading_about_pay_is_not_an_item():
    found = contents("### Compensation\n\n- Grade A: 10 to 12 crowns\n- Grade B: 13 crowns\n")
    assert not found.items
    assert [(one.heading, one.subject) for one in found.left] == [("Compensation", "pay")]


def test_a_later_list_in_a_section_may_be_about_something_else():
    source = (
        f"## Requirements\n\n{listed(*NEEDS)}\nWhat you can get with us is a crew that "
        f"laughs, and more than that.\n\n{listed(*GIFTS)}"
    )
    assert kinds(source) == ["requirement"] * 3 + ["benefit"] * 3


def test_bold_headings_below_the_company_keep_their_lists():
    source = (
        f"### Who we are\n\nA harbour.\n\n**Perks of working at Tidewell**\n\n{listed(*GIFTS)}"
        f"\n**What you'll do**\n\n{listed(*DUTIES)}"
    )
    assert kinds(source) == ["benefit"] * 3 + ["responsibility"] * 3


def test_a_company_that_speaks_of_itself_asks_for_nothing():
    source = "### Who we are\n\n" + listed(
        "We build tide clocks for harbours", "Our clocks run in nine ports",
        "We are a team of forty", "Tidewell is a pioneer",
    )  # fmt: skip
    found = contents(source)
    assert not found.items
    assert found.left[0].subject == "company"
    assert len(found.left[0].texts) == 4


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("You'll get to", "responsibility"),
        ("What we need you to do", "responsibility"),
        ("Where you'll matter", "responsibility"),
        ("Your first 90 days", "responsibility"),
        ("You're a great addition if", "nice"),
        ("Seen as a benefit", "nice"),
        ("Any of these helps", "nice"),
        ("Candidates should", "requirement"),
        ("You'll fit right in if", "requirement"),
        ("What you'll get", "benefit"),
        ("Benefits of working at Tidewell", "benefit"),
    ],
)
def test_knows_headings_that_look_like_others(heading, kind):
    assert kinds(f"### {heading}\n\n- Clocks\n- Tides\n") == [kind] * 2


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Das bieten wir dir", "benefit"), ("Was du mitbringst", "requirement"),
        ("Deine Herausforderungen", "responsibility"), ("Das wäre toll", "nice"),
        ("Ce que nous recherchons", "requirement"), ("Ce qu'on t'offre", "benefit"),
        ("Ce qui t'attend", "responsibility"), ("Serait un atout", "nice"),
        ("Qué buscamos", "requirement"), ("Te ofrecemos", "benefit"),
        ("Lo que harás", "responsibility"), ("Se valorará", "nice"),
        ("O que você vai fazer", "responsibility"), ("Diferenciais", "nice"),
        ("Pré-requisitos", "requirement"), ("Oferecemos", "benefit"),
        ("Wat ga je doen?", "responsibility"), ("Wat wij vragen", "requirement"),
        ("Wat bieden wij jou?", "benefit"), ("Mooi meegenomen", "nice"),
        ("Dina arbetsuppgifter", "responsibility"), ("Vi söker dig som", "requirement"),
        ("Vi erbjuder", "benefit"), ("Meriterande", "nice"),
        ("Dine opgaver", "responsibility"), ("Om dig", "requirement"),
        ("Vi tilbyder", "benefit"), ("Hva får du igjen?", "benefit"),
        ("Arbeidsoppgaver", "responsibility"), ("Ønskelig", "nice"),
    ],
)  # fmt: skip
def test_knows_headings_in_other_languages(heading, kind):
    assert kinds(f"### {heading}\n\n- Alfa\n- Beta\n") == [kind] * 2


@pytest.mark.parametrize(
    ("texts", "topic"),
    [
        (["Planung und Umsetzung der Fahrpläne", "Du entwickelst neue Uhren"],
         Topic.RESPONSIBILITY),
        (["Abgeschlossene Ausbildung mit Erfahrung im Hafen", "Sehr gute Kenntnisse der Gezeiten"],
         Topic.REQUIREMENT),
        (["30 Tage Urlaub und flexible Arbeitszeiten", "Zuschuss zum Fahrrad"], Topic.BENEFIT),
        (["Assurer la maintenance des horloges", "Participer à la rédaction des rapports"],
         Topic.RESPONSIBILITY),
        (["Vous avez une bonne connaissance des marées", "Expérience de deux ans"],
         Topic.REQUIREMENT),
        (["Desenvolver relógios para os portos", "Participar de reuniões com a equipe"],
         Topic.RESPONSIBILITY),
        (["Plano de saúde e vale refeição", "Horário flexível e auxílio creche"], Topic.BENEFIT),
        (["Je ontwikkelt klokken voor de haven", "Je bewaakt de planning van het team"],
         Topic.RESPONSIBILITY),
        (["Je hebt ervaring met klokken", "Je beschikt over een hbo-diploma"], Topic.REQUIREMENT),
        (["Utveckla klockor för hamnen", "Du kommer att ansvara för planeringen"],
         Topic.RESPONSIBILITY),
        (["Flydende dansk og erfaring med ure", "Du er struktureret og har god kendskab til havne"],
         Topic.REQUIREMENT),
    ],
)  # fmt: skip
def test_judges_lists_by_the_words_of_their_language(texts, topic):
    assert judge(texts, state_of(0, ())).topic is topic


@pytest.mark.parametrize(
    "text",
    ["French (a plus)", "Knots (not required)", "Bonus, not required: knots", "Nodos (deseable)",
     "Wünschenswert: Knoten", "Noeuds (atout)", "(Not essential) Knots", "Knuter (en fordel)"],
)  # fmt: skip
def test_a_visible_sign_makes_an_item_a_nice_to_have(text):
    assert kinds(f"## Requirements\n\n- A boat\n- {text}\n") == ["requirement", "nice"]


def test_remarks_in_brackets_leave_a_must_have():
    found = kinds("## Requirements\n\n- A boat\n- Fluent English (German is a plus)\n")
    assert found == ["requirement"] * 2


def test_addresses_and_facts_are_no_items():
    source = "### To know\n\n- quay@tidewell.example\n- https://tidewell.example/\n"
    found = contents(source)
    assert not found.items
    assert sum(len(one.texts) for one in found.left) == 2


def test_a_bold_line_after_an_item_is_a_heading():
    source = "## Requirements\n\n- A boat\n**Nice to have:**\n- Knots\n"
    assert kinds(source) == ["requirement", "nice"]


def test_every_line_of_a_list_is_an_item_or_is_left_with_its_subject():
    source = (
        f"## Tasks\n\n{listed(*DUTIES)}\n## Interview process\n\n- A call\n- A day with us\n\n"
        "## Our stack\n\n- Brass\n- Oak\n\n## Working hours\n\n- Mon to Fri\n- 9 to 5\n"
    )
    found = contents(source)
    left = {str(one.subject): one.texts for one in found.left}
    assert left == {
        "process": ("A call", "A day with us"),
        "tools": ("Brass", "Oak"),
        "terms": ("Mon to Fri", "9 to 5"),
    }
    assert len(found.items) == 3


def test_a_guess_is_less_sure_than_a_heading():
    stated = contents(f"## Requirements\n\n{listed(*NEEDS)}").items
    guessed = contents("### Low water\n\n- Knots\n- Rope\n- Brass\n").items
    assert {item.evidence.confidence for item in stated} == {0.9}
    assert all(item.evidence.confidence < 0.8 for item in guessed)


def test_the_learned_weights_are_complete():
    weights = model()
    assert (len(weights.biases), len(weights.priors)) == (4, 128)
    assert len(weights.weights) == 2**16


@pytest.mark.parametrize("person", ["", "You ", "You will ", "You’ll ", "You'd also ", "To "])
@pytest.mark.parametrize(
    ("topic", "items"),
    [
        (
            Topic.RESPONSIBILITY,
            ("prepare variations for the ministry", "keep our tracker up to date",
             "answer questions from inspectors"),
        ),
        (
            Topic.RESPONSIBILITY,
            ("visit patients at home", "plan the rota of the ward", "report side effects"),
        ),
        (
            Topic.RESPONSIBILITY,
            ("draft slides for congresses", "brief illustrators", "check references"),
        ),
    ],
)  # fmt: skip
def test_tells_tasks_whoever_is_addressed(
    person: str, topic: Topic, items: tuple[str, ...]
) -> None:
    texts = [f"{person}{item}" for item in items]
    assert judge(texts, state_of(0, ())).topic is topic


@pytest.mark.parametrize(
    "items",
    [
        ("You have a degree in pharmacy", "You have run a trial site", "You hold a licence"),
        ("You are fluent in Malay", "You know the CTD format", "You are a good listener"),
    ],
)
def test_tells_needs_that_address_a_person(items: tuple[str, ...]) -> None:
    assert judge(items, state_of(0, ())).topic is Topic.REQUIREMENT


@pytest.mark.parametrize("label", ["Scope of Work", "Benefits", "Responsibilities"])
def test_labels_of_all_items_begin_no_list_of_another_kind(label: str) -> None:
    needs = ("Education: a degree in pharmacy", "Teamwork: you share what you know",
             f"{label}: small and well told", "Curiosity: you ask why")  # fmt: skip
    read = contents(f"## Requirements\n\n{listed(*needs)}")
    assert [(item.kind.value, item.text) for item in read.items] == [
        ("requirement", text) for text in needs
    ]


def test_a_heading_glued_to_an_item_begins_another_list() -> None:
    read = contents(f"## Duties\n\n{listed(*DUTIES, f'Requirements: {NEEDS[0]}', *NEEDS[1:])}")
    kinds = [item.kind.value for item in read.items]
    assert kinds == ["responsibility"] * 3 + ["requirement"] * 3


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Skills", "behaviour"), ("Skills & abilities", "behaviour"),
        ("Kompetenzen", "behaviour"), ("Kompetenser", "behaviour"), ("Competenze", "behaviour"),
        ("Kemahiran", "behaviour"), ("Persoonlijkheid", "behaviour"),
        ("Ciri-ciri peribadi", "behaviour"), ("Habilidades e competências", "behaviour"),
        ("Required skills", "requirement"), ("Technical skills", "requirement"),
        ("Kemahiran teknikal", "requirement"), ("Compétences requises", "requirement"),
        ("Skills and experience", "requirement"),
    ],
)  # fmt: skip
def test_skills_alone_are_skills_in_every_language(heading: str, kind: str) -> None:
    read = contents(f"## {heading}\n\n{listed('SAP', 'Calm', 'Clear in speech')}")
    assert [item.kind.value for item in read.items] == [kind] * 3


def test_additional_information_after_the_needs_has_no_tasks():
    praise = ["Work with an international team", "Learn and grow by joining our sessions",
              "Be productive with the latest tools"]  # fmt: skip
    source = f"## Requirements\n\n{listed(*NEEDS)}\n## Additional information\n\n"
    found = read_contents(markdown_lines(source + listed(*praise))).items
    assert "responsibility" not in [str(item.kind) for item in found]


@pytest.mark.parametrize(
    "item",
    ["Führerschein (kein Muss)", "Knots – not essential", "Sage (serait un plus)", "Gerne: Dutch",
     "Idéalement : le permis", "Carné (no imprescindible)", "Rijbewijs (niet vereist)",
     "Körkort (inget krav)", "Kunci kereta (tidak wajib)", "Taping (gern gesehen)",
     "EHBO (mag, hoeft niet)", "Bij voorkeur: ervaring als gids", "Gjerne: samisk",
     "Licence (helpful, not essential)",
     "B-körkort (önskvärt men inget krav)", "Tedesco (gradito)",
     "CNH A (será um diferencial)"],
)  # fmt: skip
@pytest.mark.parametrize("topic", [Topic.REQUIREMENT, Topic.RESPONSIBILITY])
def test_a_mark_around_an_item_says_that_it_is_only_nice(topic, item):
    assert item_of(topic, item, None).importance == "nice"


def test_divides_items_that_a_copy_left_on_one_line():
    text = (
        "Cook\nTidewell Inn, Leeds\n\nDuties:\n• Cook lunch • Order fish • Keep the kitchen clean\n"
    )
    items = [item.text for item in read_advert(text, name="a.txt").items]
    assert items == ["Cook lunch", "Order fish", "Keep the kitchen clean"]


def test_divides_items_behind_a_label_on_one_line():
    text = "Cook\nTidewell Inn, Leeds\n\nDuties: • Cook lunch • Order fish\n\nNeeds: • A licence\n"
    kinds = [(item.kind, item.text) for item in read_advert(text, name="a.txt").items]
    assert kinds[:2] == [("responsibility", "Cook lunch"), ("responsibility", "Order fish")]


def test_a_title_with_a_word_of_headings_heads_no_list():
    text = (
        "Benefits Adviser\nTidewell Advice, Leeds\nSalary: £27,500 a year\n\nResponsibilities\n"
        "• Help people claim\n• Check letters\n"
    )
    draft = read_advert(text, name="a.txt")
    assert [item.text for item in draft.items] == ["Help people claim", "Check letters"]
    assert draft.locations == ("Leeds",)


def test_the_last_day_to_apply_is_no_item():
    text = (
        "Kok\n\nWij bieden\n\nFietsplan\n25 vakantiedagen\nReiskosten\n\n"
        "Solliciteren kan tot 18 januari 2027.\n"
    )
    assert all("Sollic" not in item.text for item in read_advert(text, name="a.txt").items)


def test_the_first_line_below_a_common_heading_is_an_item():
    text = (
        "Driver\n\nTidewell, Leeds\n\nYour duties\n\nDrive trams\nKeep to the timetable\n"
        "Help passengers\n\nQualifications\n\nA car licence for three years\nGood eyesight\n"
        "Readiness for shifts\n"
    )
    items = [item.text for item in read_advert(text, name="a.txt").items]
    assert "A car licence for three years" in items
