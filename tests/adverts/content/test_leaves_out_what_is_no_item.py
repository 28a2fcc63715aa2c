"""Paragraphs and lists in the middle of an advert that state no duty, need or benefit."""

import pytest

from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines

STORY = (
    "As a clockmaker you will join the crew that keeps the harbour's clocks. Behind the dials, "
    "everything is brass, and the salt never sleeps. You will see all of it."
)
SENTENCE = f"As our clockmaker you keep {', '.join(['the brass', 'the dials', 'the salt'] * 12)}."
DUTIES = "- Oil the clocks each morning\n- Repair what the salt has eaten\n- Keep the tables\n"
NEEDS = "- Two years of experience with clocks\n- Knowledge of brass\n- A degree in tides\n"


def contents(source):
    return read_contents(markdown_lines(source))


@pytest.mark.parametrize(
    "source",
    [
        f"## What you'll be doing\n\n{STORY}\n\n{STORY} Twice.\n\n{STORY} Each day.\n\n"
        f"### Specifically, you will:\n\n{DUTIES}",
        f"## What you'll be doing\n\n{STORY}\n\n## Responsibilities\n\n{DUTIES}",
        f"## The role\n\n### Your tasks\n\n{STORY}\n\n### Key duties\n\n{DUTIES}",
        f"## Your impact\n\n{STORY}\n\n## Your mission\n\n{STORY} Twice.\n\n## Duties\n\n{DUTIES}",
        f"## Your tasks\n\n{SENTENCE}\n\n{STORY}\n\n## Duties\n\n{DUTIES}",
        f"**Summary of the position and objectives**\n\n{STORY}\n\n## Duties\n\n{DUTIES}",
    ],
)
def test_long_paragraphs_only_lead_to_the_list_of_the_next_heading(source):
    assert [item.text for item in contents(source).items] == [
        "Oil the clocks each morning", "Repair what the salt has eaten", "Keep the tables",
    ]  # fmt: skip


def test_short_paragraphs_before_another_list_of_the_kind_stay_items():
    source = f"## Duties\n\nWind the clock. Daily.\n\n## Responsibilities\n\n{DUTIES}"
    assert contents(source).items[0].text == "Wind the clock. Daily."


@pytest.mark.parametrize(
    "text",
    [
        "See our page on pay and benefits.",
        "Please see the handbook for more.",
        "For more information about our offer, ask Ada.",
        "Full details are on the notice board.",
        "Apply now via the harbour's office.",
        "Don't forget to mention the gulls.",
        "This vacancy is advertised by Harbour Hands.",
        "Failure to submit two letters ends the matter.",
        "The full range of perks can be found here.",
    ],
)
def test_a_pointer_elsewhere_is_no_benefit(text):
    assert contents(f"## Benefits\n\n{text}\n").items == []


@pytest.mark.parametrize(
    "texts",
    [
        ["Tide Tables - Senior Editor", "Tide Tables - Product Manager", "Harbour - Lead Engineer"],
        ["Nurse", "Doctor of the Port", "Harbour Clerk", "Cook"],
    ],
)
@pytest.mark.parametrize("heading", ["We have several openings:", "Come aboard", "The vessels"])
def test_names_of_jobs_are_no_items(heading, texts):
    listed = "".join(f"- {text}\n" for text in texts)
    found = contents(f"## {heading}\n\n{listed}\n## Requirements\n\n{NEEDS}")
    assert len(found.items) == 3
    assert found.left[0].texts == tuple(texts)


@pytest.mark.parametrize("heading", ["Specialisations", "Areas of research", "Fields of study"])
def test_subjects_that_a_job_may_be_in_are_no_items(heading):
    found = contents(f"**{heading}:**\n\n- Tides\n- Currents\n- Salt\n\n## Requirements\n\n{NEEDS}")
    assert len(found.items) == 3
    assert found.left[0].texts == ("Tides", "Currents", "Salt")


@pytest.mark.parametrize(
    "heading",
    [
        "Could you see yourself in this role?", "Interested?", "Are you interested?",
        "Sounds good?", "For each job on your resume, provide:", "Please include the following:",
    ],
)  # fmt: skip
def test_what_to_send_is_no_item(heading):
    found = contents(
        f"## Requirements\n\n{NEEDS}\n## {heading}\n\n- The name of your ship\n- Two letters\n"
    )
    assert len(found.items) == 3
    assert found.how_to_apply


@pytest.mark.parametrize("heading", ["Culture values", "Company Values"])
def test_values_of_the_company_are_no_items(heading):
    source = f"## {heading}\n\n- Salt: keep it\n- Patience: have it\n- Rope: mind it\n"
    assert contents(source).items == []
    assert contents(source).left[0].subject == "company"


def test_titles_of_paragraphs_are_no_items():
    found = contents(
        "## Benefits\n\nTime off\n\nYou get 20 days of paid leave.\n\nEquipment\n\n"
        "A rope and a lamp are sent to your door.\n"
    )
    assert [item.text for item in found.items] == [
        "You get 20 days of paid leave.", "A rope and a lamp are sent to your door.",
    ]  # fmt: skip


def test_facts_of_the_job_in_a_list_are_no_items():
    found = contents("- Experience level: junior\n- Company size: 9 people\n- Industry: tides\n")
    assert found.items == []


def test_a_story_of_the_team_is_no_need():
    source = (
        "## What we're looking for\n\nYou will work with a small crew of four on the quay. The "
        "tools that we make keep the clocks of nine harbours, and the crew is glad of each hand "
        "that holds a rope.\n\n"
        f"## Requirements\n\n{NEEDS}"
    )
    assert len(contents(source).items) == 3


@pytest.mark.parametrize(
    "heading", ["Required documents", "Documents needed to apply", "Supporting documents"]
)
def test_documents_to_send_are_no_needs(heading):
    assert contents(f"## {heading}\n\n- Resume\n- Cover letter\n- Two tide tables\n").items == []


@pytest.mark.parametrize(
    ("heading", "praise", "gift"),
    [
        ("Pourquoi nous rejoindre ?", "Le phare brille depuis dix ans.", "Mutuelle et RTT."),
        ("Warum zu uns", "Der Leuchtturm steht seit zehn Jahren.", "30 Tage Urlaub."),
        ("Waarom bij ons werken", "De toren staat al tien jaar.", "25 vakantiedagen."),
        ("Why join us?", "The lighthouse has stood for ten years.", "We offer a pension."),
    ],
)
def test_praise_below_the_question_why_is_no_benefit(heading, praise, gift):
    found = contents(f"## {heading}\n\n{praise}\n\n{gift}\n")
    assert [item.text for item in found.items] == [gift]


def test_lines_after_the_only_item_of_a_list_lost_their_bullets():
    lines = "- Ten years with clocks\n\nUse of brass tools\n\nWritten French"
    found = contents(f"## Requirements\n\n{lines}\n")
    assert [item.text for item in found.items] == [
        "Ten years with clocks", "Use of brass tools", "Written French",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Ask ada@harbour.example", "Call 0113 2960", "We like gulls."])
def test_a_remark_after_the_only_item_of_a_list_is_none(line):
    found = contents(f"## Requirements\n\n- Ten years with clocks\n\nThe harbour\n\n{line}\n")
    assert [item.text for item in found.items] == ["Ten years with clocks"]


def test_a_question_among_paragraphs_is_no_need():
    found = contents(f"## Requirements\n\nIs that you?\n\n{NEEDS.replace('- ', chr(10))}").items
    assert [item.text for item in found] == NEEDS.replace("- ", "").splitlines()


def test_needs_may_all_be_questions():
    found = contents("## About you\n\nDo you know the tides?\n\nCan you oil a clock?\n").items
    assert len(found) == 2


@pytest.mark.parametrize("before", ["## Requirements", "Write to us and include:", "## Look"])
def test_what_to_send_is_no_need(before):
    papers = "- CV\n- Two letters of reference\n- A short text on tides\n- (Optional) code sample"
    read = contents(f"## Duties\n\n{DUTIES}\n{before}\n\n{papers}\n")
    assert [str(item.kind) for item in read.items] == ["responsibility"] * 3
    assert read.left[0].texts[0] == "CV"


def test_a_portfolio_among_needs_is_one():
    source = f"## Requirements\n\n{NEEDS}- A portfolio of dials\n- A clean CV\n"
    assert len(contents(source).items) == 5


def test_a_list_of_links_below_an_unknown_heading_leads_elsewhere():
    links = "".join(
        f"- [{text}](https://tidewell.example/{at})\n"
        for at, text in enumerate(["Support our clocks", "Knowledge of brass", "Ask the keeper"])
    )
    assert not contents(f"## More from the quay\n\n{links}").items


def test_a_line_that_leads_to_a_list_is_no_item():
    lead = "As well as a salary of £30,000 we will also offer you some generous benefits, such as:"
    source = f"## About the role\n\n{lead}\n\n- Dental insurance\n- A pension\n- Paid leave\n"
    assert contents(source).items[0].text == "Dental insurance"


def test_leaves_out_a_list_that_neither_its_heading_nor_its_words_explain():
    told = "- Spring: the boats return.\n- Summer: visitors by the hundred.\n- Winter: storms.\n"
    advert = f"## Duties\n\n{DUTIES}\n## Requirements\n\n{NEEDS}\n## The year at the quay\n\n"
    found = contents(advert + told)
    assert len(found.items) == 6
    assert "the boats return" in str(found.sections)
    assert len(contents(f"{advert}- Ability to swim\n- Experience of boats\n").items) == 8


@pytest.mark.parametrize(
    "closing",
    [
        "Interested? Drop us a line.",
        "Sounds like you? Then write to the harbour.",
        "We look forward to your application.",
        "Haben wir dein Interesse geweckt?",
        "¿Te interesa el puesto?",
        "Ben je geïnteresseerd?",
        "[Back to all clocks](https://tidewell.example/jobs)",
    ],
)
def test_closing_words_below_paragraphs_are_no_needs(closing):
    needs = "\n\n".join(NEEDS.replace("- ", "").splitlines())
    read = contents(f"## Requirements\n\n{needs}\n\n{closing}\n\nThe harbour office\n")
    assert [item.text for item in read.items] == NEEDS.replace("- ", "").splitlines()
    assert any("The harbour office" in texts for _, texts in read.sections)


def test_an_interest_that_is_asked_for_is_a_need():
    needs = "A diploma of the clockmakers\n\nInterest in tides and their clocks\n"
    assert len(contents(f"## Requirements\n\n{needs}").items) == 2


def test_a_list_of_ways_of_working_is_no_need():
    terms = "- Part-time or full-time\n- Remote possible\n- 30 hours a week\n- From our quay\n"
    read = contents(f"## Requirements\n\n{NEEDS}\n## Job profile\n\n{terms}")
    assert len(read.items) == 3


def test_books_and_papers_are_no_needs():
    papers = (
        "- A. Keeper. “Lamps”. In: Journal of Light 3.1 (2015), pp. 11–16\n"
        "- B. Stoker et al. On the burning of oil. Proceedings of the Tides, 2019\n"
        "- How we keep time. 2020. url: https://tides.example/time\n"
    )
    found = contents(f"## Requirements\n\n{NEEDS}\n## Context\n\n{papers}")
    assert len(found.items) == 3


@pytest.mark.parametrize("heading", ["Selection takes place in 4 stages", "Our hiring has 3 steps"])
def test_stages_of_the_selection_are_no_needs(heading):
    stages = "- Exchange with the crew\n- Interview with the harbour master\n- A night at work\n"
    found = contents(f"## Requirements\n\n{NEEDS}\n## {heading}\n\n{stages}")
    assert len(found.items) == 3
