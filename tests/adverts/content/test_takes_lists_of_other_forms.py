"""Lists below a known heading are items in whatever form they stand."""

import pytest

from adverts import read_advert

QUALITIES = ["Calm in bad weather", "A friend of fog", "Clear speech on the radio"]
DUTIES = "- Guide ships into the harbour\n- Check the depth of the channel\n\n"


def behaviours(document, name):
    return [
        item.text
        for item in read_advert(document.encode(), name=name).items
        if item.kind.value == "behaviour"
    ]


LABELLED = [
    "Calm: You stay quiet when the wind does not",
    "Honest: You say what you see",
    "Curious: You ask why the buoys move",
]


@pytest.mark.parametrize("lead", ["The right person has these qualities:", "Soft Skills"])
def test_labelled_lines_below_what_leads_to_them(lead):
    listed = "\n".join(LABELLED)
    document = (
        "Harbour pilot\n\nAcme Marine is looking for a pilot in Cork.\n\n"
        f"Responsibilities:\n\n{DUTIES}{lead}\n\n{listed}\n\nThe pilots' house is white.\n"
    )
    assert behaviours(document, "a.txt") == LABELLED


@pytest.mark.parametrize(
    ("heading", "duties", "listed"),
    [
        ("Eigenschaften", "Deine Aufgaben", ["Ruhe im Sturm", "Freude am Nebel", "Klare Sprache"]),
        ("Competenties", "Jouw taken", ["Kalm bij storm", "Vriend van mist", "Trouw aan het team"]),
        ("Egenskaper", "Arbetsuppgifter", ["Lugn i storm", "Vän av dimma", "Tydlig i radion"]),
    ],
)
def test_short_lines_below_a_heading_in_other_languages(heading, duties, listed):
    document = (
        f"Pilot\n\nAcme, Kiel.\n\n{duties}:\n\n- Acme 1\n- Acme 2\n\n{heading}\n\n"
        + "\n".join(listed)
        + "\n"
    )
    assert behaviours(document, "a.txt") == listed


def test_labelled_lines_without_a_lead_are_no_list():
    facts = "Harbour: Cork\nBerth: White pier\nBoat: A red one\n"
    document = (
        "Harbour pilot\n\nAcme Marine is looking for a pilot in Cork.\n\n"
        f"Responsibilities:\n\n{DUTIES}About the harbour\n\n{facts}"
    )
    items = read_advert(document.encode(), name="a.txt").items
    assert [item.kind.value for item in items] == ["responsibility"] * 2


def test_paragraphs_before_a_list_of_papers():
    listed = "\n\n".join(QUALITIES)
    document = (
        f"# Harbour pilot\n\n## Duties\n\n{DUTIES}## Personal qualities\n\n{listed}\n\n"
        "If you would like to join us, please send these:\n\n1. your CV\n2. a cover letter\n"
    )
    assert behaviours(document, "a.md") == QUALITIES


@pytest.mark.parametrize("heading", ["Skills", "Fähigkeiten", "Compétences"])
def test_tags_that_are_links(heading):
    tags = "".join(f'<li><a href="/jobs?by={name}">{name}</a></li>' for name in QUALITIES)
    document = (
        "<html><body><main><h1>Harbour pilot</h1><h3>Your tasks</h3><ul>"
        "<li>Guide ships into the harbour</li><li>Check the depth of the channel</li></ul>"
        f"<h3>{heading}</h3><ul>{tags}</ul></main></body></html>"
    )
    assert behaviours(document, "a.html") == QUALITIES
