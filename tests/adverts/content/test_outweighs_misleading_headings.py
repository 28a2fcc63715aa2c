"""Headings that say one thing over a list of another, and paragraphs that are no items."""

import pytest

from adverts import read_advert
from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines

DUTIES = ["Coordinate shipments with the harbour office", "Prepare weekly reports for the crew",
          "Maintain the tide tables and update them daily",
          "Develop new clocks together with the workshop"]  # fmt: skip
NEEDS = ["Two years of experience in logistics", "A degree in geography or similar",
         "Excellent communication skills in English", "Strong knowledge of tides"]  # fmt: skip
GIFTS = ["Medical insurance for your family", "25 days of paid annual leave",
         "Dental cover and a yearly bonus", "A stipend for your home office"]  # fmt: skip
PROMISES = ["Join a growing crew within an old harbour", "Work with modern tools and clocks",
            "Build products, not just reports", "Manage projects with a small team"]  # fmt: skip
SKILLS = ["Picking up a rope and trying it", "Clear and efficient words", "Asking for help",
          "Tables of tides and of salt"]  # fmt: skip
STEPS = ["A phone call with our recruiter (30 minutes)", "A technical interview with two engineers",
         "A final interview with the hiring manager", "An offer"]  # fmt: skip


def listed(texts):
    return "".join(f"- {text}\n" for text in texts)


def contents(source):
    return read_contents(markdown_lines(source))


def kinds(source):
    return [
        "nice" if item.importance == "nice" else str(item.kind) for item in contents(source).items
    ]


@pytest.mark.parametrize(
    ("heading", "texts", "kind"),
    [
        ("What you can expect at the quay", DUTIES, "responsibility"),
        ("An ideal hand will be able to", DUTIES, "responsibility"),
        ("The experience of a lifetime", GIFTS, "benefit"),
        ("Why apply?", PROMISES, "benefit"),
        ("Why choose Tidewell", NEEDS, "requirement"),
        ("At Tidewell you will have", GIFTS, "benefit"),
        ("With us, you can", GIFTS, "benefit"),
        ("The candidate will", DUTIES, "responsibility"),
        ("The ideal candidate will", NEEDS, "requirement"),
        ("As one of our crew you will", NEEDS, "requirement"),
        ("Duties and qualifications of this hand", NEEDS, "requirement"),
    ],
)
def test_a_list_outweighs_a_heading_that_says_something_else(heading, texts, kind):
    assert kinds(f"### {heading}\n\n{listed(texts)}") == [kind] * 4


@pytest.mark.parametrize(
    ("heading", "texts", "kind"),
    [
        ("Requirements", DUTIES, "requirement"),
        ("Key responsibilities", NEEDS, "responsibility"),
        ("Who you are", DUTIES, "requirement"),
        ("Your first 90 days", NEEDS, "responsibility"),
        ("Nice to have", DUTIES, "nice"),
    ],
)
def test_a_heading_with_one_meaning_decides(heading, texts, kind):
    assert kinds(f"### {heading}\n\n{listed(texts)}") == [kind] * 4


def test_the_steps_of_an_interview_are_no_items_under_any_heading():
    found = contents(f"### What the candidate should expect\n\n{listed(STEPS)}")
    assert not found.items
    assert [len(one.texts) for one in found.left] == [4]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What we need you to have", "requirement"), ("You'll love this boat if", "requirement"),
        ("You will be a good match if", "requirement"), ("You'll have an edge if", "nice"),
        ("What we would love to see", "nice"), ("What we are able to provide", "benefit"),
        ("Será um extra se você tiver", "nice"), ("The successful hand may also have", "nice"),
        ("Candidates will also ideally demonstrate", "nice"), ("It helps if you know", "nice"),
        ("The incumbent will", "responsibility"), ("Grow with us", "benefit"),
        ("Learning and development opportunities", "benefit"), ("Career prospects", "benefit"),
        ("Personal characteristics we are looking for", "behaviour"),
        ("What kind of person are you?", "behaviour"), ("People skills", "behaviour"),
    ],
)  # fmt: skip
def test_knows_more_headings_that_look_like_others(heading, kind):
    assert kinds(f"### {heading}\n\n- Clocks\n- Tides\n") == [kind] * 2


@pytest.mark.parametrize(
    "heading",
    ["Plus concrètement, cela veut dire", "L'idée serait d'échanger sur ces sujets", "DU …"],
)
def test_words_of_a_sentence_make_no_nice_to_have(heading):
    assert "nice" not in kinds(f"### {heading}\n\n- Assurer les horloges\n- Gérer les marées\n")


@pytest.mark.parametrize(
    ("heading", "subject"),
    [("Conditions de travail", "terms"), ("Contrat", "terms"), ("Noch Fragen?", "applying"),
     ("我们的公司", "company"), ("What we believe in", "company"),
     ("Application submission", "applying"),
     ("Our technological stack", "tools"), ("We thrive as one team, built on values", "company")],
)  # fmt: skip
def test_names_the_subject_of_lists_that_are_no_items(heading, subject):
    found = contents(f"### {heading}\n\n- Alfa 7\n- Beta 8\n")
    assert not found.items
    assert [str(one.subject) for one in found.left] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Not all applicants will match every line of this list.",
        "Dann melde dich bei mir: Ute Priel, Tel.: 01234 5678.",
        "Bewirb dich jetzt über unser Formular.",
        "Nous formons tout le monde au travail du port.",
        "Today we work with brass, oak and a little salt.",
        "Envoyez vos horloges à quay@tidewell.example.",
    ],
)
def test_a_remark_below_a_heading_is_no_item(text):
    found = contents(f"## Requirements\n\nA degree in tides.\n\n{text}\n")
    assert [item.text for item in found.items] == ["A degree in tides."]


def test_text_that_leads_to_the_list_of_its_section_is_no_item():
    source = (
        "## Responsibilities\n\nYou join a small crew that keeps every harbour on time.\n\n"
        f"**The work includes:**\n\n{listed(DUTIES)}"
    )
    assert [item.text for item in contents(source).items] == DUTIES


def test_a_need_before_the_list_of_its_section_is_an_item():
    source = (
        f"## Requirements\n\nYou have a degree.\n\n**You should also bring:**\n\n{listed(NEEDS)}"
    )
    assert [item.text for item in contents(source).items] == ["You have a degree.", *NEEDS]


def test_a_labelled_need_inside_requirements_stays_whole():
    source = (
        "## Requirements\n\n**Education:** a degree in tides\n\n**Experience:** two years at sea\n"
    )
    assert [item.text for item in contents(source).items] == [
        "Education: a degree in tides", "Experience: two years at sea",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<ul><li>Skill with brass</li></ul> or oak <ul><li>Patience</li></ul>",
         ["Skill with brass or oak", "Patience"]),
        ("<ul><li>Skill with brass.</li></ul> more about us <ul><li>Patience</li></ul>",
         ["Skill with brass."]),
    ],
)  # fmt: skip
def test_a_line_in_lower_case_goes_on_with_the_item_before(source, texts):
    found = contents(f"<h2>Requirements</h2>{source}")
    assert [item.text for item in found.items][: len(texts)] == texts


@pytest.mark.parametrize(
    ("heading", "texts", "kind"),
    [
        ("As our clerk, you should have skills in", NEEDS, "requirement"),
        ("We'll ask you to", DUTIES, "responsibility"),
        ("Example work", DUTIES, "responsibility"),
        ("Possible projects", DUTIES, "responsibility"),
        ("As our clerk, you'll be good at", SKILLS, "requirement"),
        ("You are comfortable with", SKILLS, "requirement"),
        ("You'll spend your time", SKILLS, "responsibility"),
        ("What you'll love about us", GIFTS, "benefit"),
        ("It will be awesome if you", NEEDS, "nice"),
        ("It doesn't hurt if you also have", NEEDS, "nice"),
        (
            "Are you the one who",
            ["Wants to oil clocks?", "Is eager to learn tides?", "Likes a busy harbour?"],
            "requirement",
        ),
        ("Requirements & preferred skills", NEEDS, "requirement"),
        ("Essential and desirable experience", NEEDS, "requirement"),
        (
            "Important traits for this role",
            ["You share our love of tides", *NEEDS[1:]],
            "behaviour",
        ),
    ],
)
def test_knows_more_ways_to_head_a_list(heading, texts, kind):
    assert kinds(f"### {heading}\n\n{listed(texts)}") == [kind] * len(texts)


def test_logistics_are_no_items():
    found = contents("## Logistics\n\n- Classes on Mondays\n- 24 weeks\n- From 9 to 1\n")
    assert found.items == []
    assert found.left[0].texts == ("Classes on Mondays", "24 weeks", "From 9 to 1")


def test_a_line_may_start_with_its_heading_in_capitals():
    source = "DUTIES: Oil the clocks.\n\nPREFERRED QUALIFICATIONS: A degree in tides.\n"
    assert [(str(item.kind), item.text) for item in contents(source).items] == [
        ("responsibility", "Oil the clocks."), ("requirement", "A degree in tides."),
    ]  # fmt: skip
    assert contents(source).items[1].importance == "nice"


@pytest.mark.parametrize("label", ["Requirements", "Qualifications", "Job Requirements"])
def test_a_heading_that_lost_its_line_divides_the_list(label):
    source = f"## Duties\n\n{listed(DUTIES)}- {label}:{NEEDS[0]}\n{listed(NEEDS[1:])}"
    assert kinds(source) == ["responsibility"] * 4 + ["requirement"] * 4
    assert contents(source).items[4].text == NEEDS[0]


def test_an_item_may_begin_with_a_word_of_its_own_kind():
    source = f"## Requirements\n\n{listed(NEEDS)}- Qualifications: a ticket\n- Skills: knots\n"
    assert kinds(source) == ["requirement"] * 6


@pytest.mark.parametrize(
    "texts",
    [
        ["July 3rd: the call opens", "July 25: questions end", "Aug 1st: we decide"],
    ],
)
def test_days_are_no_items(texts):
    found = contents(f"## Come aboard\n\n{listed(texts)}\n## Requirements\n\n{listed(NEEDS)}")
    assert [item.text for item in found.items] == NEEDS


def test_a_background_is_no_requirement():
    assert contents("## Background\n\nTidewell began as one clock on a quay.\n").items == []


def test_the_last_sentence_before_a_list_may_say_what_it_is():
    lead = "It takes a whole crew to keep the tides. As we grow, we hold on to these core values:"
    values = ["Trust. We tell each other when it rains", "Seek. We ask before we sail",
              "Boldness. We try the new rope"]  # fmt: skip
    source = f"## Benefits\n\n{listed(GIFTS)}\n{lead}\n\n{listed(values)}"
    assert kinds(source) == ["benefit"] * 4
    assert contents(source).left[0].texts == tuple(values)


@pytest.mark.parametrize(
    "lead",
    [
        "For example, if asked for a new chart, the candidate must be able to:",
        "You should be able to:",
        "The ideal candidate will have skill and experience in several of the following areas:",
        "The ideal candidate will have a very high level of skill and experience in several of the"
        " following fields:",
    ],
)
def test_what_somebody_must_be_able_to_do_is_a_need(lead):
    text = (
        f"# Tide engineer\n\nLocation: Leeds\n\n{lead}\n\n- Understand the data of tides\n"
        "- Implement charts of tides\n- Prepare reports for the harbour\n\n"
        "## Responsibilities\n\n- Maintain the gauges\n- Train volunteers\n"
    )
    items = read_advert(text, name="job.md").items
    kinds = [item.kind.value for item in items]
    assert kinds == ["requirement"] * 3 + ["responsibility"] * 2
