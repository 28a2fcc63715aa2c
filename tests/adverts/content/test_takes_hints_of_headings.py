"""Headings that nobody has listed, whose words hint at what is below them."""

import pytest

from adverts import read_advert
from adverts.vocabulary.heading_hints import hint_of, is_ours
from adverts.vocabulary.headings import topic_of
from adverts.vocabulary.topics import Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("and in return", Topic.BENEFIT),
        ("was wir dir dafür zurückgeben", Topic.BENEFIT),
        ("et en échange", Topic.BENEFIT),
        ("lo que te llevas a cambio", Topic.BENEFIT),
        ("dit krijg je ervoor terug", Topic.BENEFIT),
        ("vad du får av oss", Topic.BENEFIT),
        ("what's in your backpack", Topic.REQUIREMENT),
        ("was in deinem rucksack steckt", Topic.REQUIREMENT),
        ("vad vi önskar av dig: vi önskar", Topic.REQUIREMENT),
        ("your nights", Topic.RESPONSIBILITY),
        ("so sieht dein alltag aus", Topic.RESPONSIBILITY),
        ("zo ziet je week eruit", Topic.RESPONSIBILITY),
        ("machines we use", Topic.STACK),
        ("you're great at", Topic.BEHAVIOUR),
        ("what you need, and what you get", None),
        ("a view of the sea", None),
        ("the deal", Topic.BENEFIT),
        ("wat mag je doen", Topic.RESPONSIBILITY),
        ("wie kan zich melden", Topic.REQUIREMENT),
        ("veien videre", Topic.PROCESS),
        ("a typical tuesday", Topic.RESPONSIBILITY),
        ("the work", Topic.RESPONSIBILITY),
        ("så fylls dina dagar", Topic.RESPONSIBILITY),
        ("o teu dia", Topic.RESPONSIBILITY),
        ("så här tackar vi dig", Topic.BENEFIT),
        ("you, as a teammate", Topic.BEHAVIOUR),
        ("what you'd gain", Topic.BENEFIT),
        ("what you may ask of us", Topic.BENEFIT),
        ("lo que ponemos nosotros", Topic.BENEFIT),
        ("das dürfen sie von uns verlangen", Topic.BENEFIT),
        ("was wir uns von dir erhoffen", Topic.REQUIREMENT),
        ("det trekker ikke ned om du", Topic.NICE),
        ("systems in use", Topic.STACK),
        ("womit wir dich überzeugen wollen", Topic.BENEFIT),
        ("was sie uns zeigen sollten", Topic.REQUIREMENT),
        ("not negotiable", Topic.REQUIREMENT),
        ("negotiable, but lovely", Topic.NICE),
        ("dette er bare hyggelig å ha", Topic.NICE),
        ("slik foregår ansettelsen", Topic.PROCESS),
        ("programas con los que trabajarás", Topic.STACK),
        ("programmer vi arbejder i", Topic.STACK),
        ("det är ingen nackdel om du", Topic.NICE),
        ("så går rekryteringen till", Topic.PROCESS),
        ("software we live in", Topic.STACK),
        ("wij zorgen voor", Topic.BENEFIT),
        ("det här bjuder vi på", Topic.BENEFIT),
        ("jij past bij ons als", Topic.REQUIREMENT),
        ("dette trenger du", Topic.REQUIREMENT),
        ("deine arbeit", Topic.RESPONSIBILITY),
        ("en dag hos oss", Topic.RESPONSIBILITY),
        ("points in your favour", Topic.NICE),
        ("zo verloopt de procedure", Topic.PROCESS),
        ("ferramentas que usamos", Topic.STACK),
    ],
)
def test_few_words_hint_at_a_kind_of_list(heading, topic):
    assert hint_of(heading) is topic


@pytest.mark.parametrize(
    ("heading", "ours"),
    [("our kitchen", True), ("unser team", True), ("our requirements", False),
     ("unsere angebote", False), ("your kitchen", False)],
)  # fmt: skip
def test_what_the_employer_has_is_no_list_of_items(heading, ours):
    assert is_ours(heading) is ours


def read(second, items):
    lines = "\n".join(f"- {item}" for item in items)
    return read_advert(
        "# Nurse\n\nTidewell Health, Leeds\n\n## Duties\n\n- Care for patients\n- Keep records\n\n"
        f"## Requirements\n\n- A licence\n- Two years of nursing\n\n## {second}\n\n{lines}\n",
        name="a.md",
    )


def test_a_hint_keeps_a_list_from_continuing_the_section_before():
    draft = read("And in return?", ["Two Sundays a month", "A room near the ward"])
    assert [item.kind for item in draft.items][-2:] == ["benefit", "benefit"]


def test_a_list_of_what_the_employer_has_is_not_taken():
    draft = read("Our ward", ["Twelve beds, one view", "One old piano"])
    assert len(draft.items) == 4
    assert draft.left_lists[0].heading == "Our ward"


def test_bold_headings_inside_the_portrait_have_lists_of_their_own():
    text = (
        "# Porter\n\n## About Tidewell Hotel\n\nTidewell Hotel has forty rooms.\n\n**Your nights**"
        "\n\n- Welcome late guests\n- Lay the tables\n- Walk the building\n\n**In return**\n\n"
        "- A room in the house\n- Meals on duty\n"
    )
    kinds = [item.kind for item in read_advert(text, name="a.md").items]
    assert kinds == ["responsibility"] * 3 + ["benefit"] * 2


def test_a_parent_that_asks_for_nothing_heads_what_is_welcome():
    draft = read("Also", ["A degree", "Helpful, but not required:\n  - Sign language\n  - Dutch"])
    nice = [item.text for item in draft.items if item.importance == "nice"]
    assert nice == ["Sign language", "Dutch"]


@pytest.mark.parametrize("heading", ["Pay and the rest", "Vergütung & mehr"])
def test_pay_and_more_may_be_a_list_of_benefits(heading):
    items = ["A nine-day fortnight", "Parts at cost", "30 days of holiday"]
    assert [item.kind for item in read(heading, items).items][-3:] == ["benefit"] * 3


def test_a_known_heading_gives_way_to_its_list_and_its_own_words():
    draft = read("What the role gives you", ["Two free tickets", "Time off in lieu", "Free lunch"])
    assert [item.kind for item in draft.items][-3:] == ["benefit"] * 3


def test_steps_of_hiring_are_no_items():
    draft = read("Zo verloopt de procedure", ["Kennismaking", "Rondleiding", "Aanbod"])
    assert len(draft.items) == 4
    assert draft.left_lists[0].subject == "process"


def test_a_heading_that_speaks_to_the_reader_leaves_the_portrait():
    text = (
        "# Tierpfleger (m/w/d)\n\n## Wer wir sind\n\nDer Wildpark Quellgrund zeigt Tiere.\n\n"
        "**Dein Platz im Team**\n\n- Tiere füttern und pflegen\n- Gehege säubern\n"
        "- Besuchern Tiere erklären\n"
    )
    kinds = {item.kind for item in read_advert(text, name="a.md").items}
    assert kinds == {"responsibility"}


def test_processes_of_a_plant_are_no_steps_of_hiring():
    assert hint_of("process improvement") is None
    assert hint_of("our hiring process") is Topic.PROCESS


def test_a_list_beside_a_known_one_keeps_its_kind_in_plain_text():
    text = (
        "Lighthouse Keeper\nAcme Ltd, Leeds\n\nWhat you will do\n- Light the lamp\n- Polish the "
        "lens\n- Write the log\n\nSystems in use\n- Argus\n- Navtex\n- Seabook\n\nRequirements\n"
        "- Good eyes\n"
    )
    draft = read_advert(text, name="x")
    assert [item.text for item in draft.items] == [
        "Light the lamp", "Polish the lens", "Write the log", "Good eyes",
    ]  # fmt: skip
    assert [one.heading for one in draft.left_lists] == ["Systems in use"]


def test_an_unknown_list_after_a_known_one_is_no_part_of_it_where_no_heading_has_a_mark():
    text = (
        "Staff Nurse\nAcme Ltd, Leeds\n\nRequirements\n- Good eyes\n- A calm manner\n"
        "- Patience\n\nAshore and afloat\n- Paid leave of a week\n- A pension scheme\n- Lunch\n"
    )
    draft = read_advert(text, name="x")
    assert [item.kind.value for item in draft.items] == ["requirement"] * 3 + ["benefit"] * 3


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("What you can count on", Topic.BENEFIT),
        ("What we have to be able to count on", Topic.REQUIREMENT),
    ],
)
def test_who_counts_on_whom_tells_the_kind(heading, topic):
    assert topic_of(heading) is topic
