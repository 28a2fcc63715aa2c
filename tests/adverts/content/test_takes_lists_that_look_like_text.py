"""Lists below “Why Acme”, titled paragraphs of an offer, and lines of a part without bullets."""

from adverts import read_advert

HEAD = "# Tide engineer\n\nLocation: Leeds\n\nAcme is looking for a tide engineer.\n\n"
DUTIES = "## Responsibilities\n\n- Maintain the gauges of the harbour\n- Train volunteers\n\n"
NEEDS = "## Requirements\n\n- A degree in oceanography\n- Experience with gauges\n\n"


def texts_of(text: str, kind: str) -> list[str]:
    return [i.text for i in read_advert(text, name="job.md").items if i.kind.value == kind]


def test_a_list_that_says_why_holds_benefits():
    why = "## Why Acme?\n\nAcme is growing, and so are its people.\n\n"
    gifts = [
        "Central office with a view over the harbour",
        "Short decision paths",
        "Laptop and phone of your choice",
        "28 days of holiday",
    ]
    text = HEAD + DUTIES + NEEDS + why + "\n".join(f"- {gift}" for gift in gifts)
    assert texts_of(text, "benefit") == gifts


def test_long_paragraphs_with_titles_are_benefits():
    more = "You get a solid base salary, and on top a part that reflects what you contribute. " * 4
    offers = [f"{title} {more.strip()}" for title in ("Fair pay.", "Real projects.", "Learning.")]
    marked = "\n\n".join(f"**{offer.replace('.', '.**', 1)}" for offer in offers)
    text = f"{HEAD}{NEEDS}## What we offer\n\nThree things that count:\n\n{marked}\n"
    assert texts_of(text, "benefit") == [offer.strip() for offer in offers]


def test_lines_of_a_part_are_duties():
    duties = (
        "## Responsibilities\n\n### Activities in the harbour may include:\n\n"
        "Providing help with the gauges\nSupport changes of old tide tables\n"
        "Plan and report the state of the work\n\n"
    )
    assert len(texts_of(HEAD + duties + NEEDS, "responsibility")) == 3


def test_a_sentence_in_a_part_of_the_duties_is_none():
    duties = DUTIES + "### Where\n\nThe harbour is large. You will find your way.\n\n"
    assert len(texts_of(HEAD + duties + NEEDS, "responsibility")) == 2


def test_prose_that_says_why_holds_no_needs():
    why = (
        "## Por que ser time Acme?\n\nNa Acme você terá a oportunidade de desenvolver a sua "
        "habilidade.\n\nAqui você poderá desenvolver sua capacidade de análise.\n\n"
        "Ao final, você terá conhecimento técnico e experiência.\n"
    )
    needs = "## Requisitos\n\n- Inglês intermediário\n- Graduação em andamento\n\n"
    text = "# Estágio em marés\n\nA Acme fica em Lisboa.\n\n" + needs + why
    assert texts_of(text, "requirement") == ["Inglês intermediário", "Graduação em andamento"]


def test_lines_with_pictures_of_their_own_are_a_list():
    text = (
        "# Head coach\n\nAcme United in Leeds looks for a head coach.\n\n"
        "Your main tasks are, among others:\n\n⚽ Running varied training sessions\n\n"
        "📅 Coaching the team on Sundays\n\n🧑‍🤝‍🧑 Working with the board of the club\n\n"
        "## Requirements\n\n- A coaching licence\n- Experience with senior teams\n"
    )
    assert texts_of(text, "responsibility") == [
        "⚽ Running varied training sessions",
        "📅 Coaching the team on Sundays",
        "🧑‍🤝‍🧑 Working with the board of the club",
    ]


def test_pictures_before_facts_are_no_bullets():
    facts = "📍 Place: Leeds\n🕒 Hours: 40\n💰 Pay: £30,000 a year\n\n"
    text = f"{HEAD}## At a glance:\n\n{facts}{DUTIES}{NEEDS}"
    assert len(read_advert(text, name="job.md").items) == 4
