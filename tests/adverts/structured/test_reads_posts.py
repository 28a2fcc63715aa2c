"""Posts of any site, whose front matter has an advert's fields."""

from datetime import date

import pytest

from adverts import UnreadableAdvert, read_advert
from adverts.documents.front_matter import fact_names, front_matter
from tests.adverts.structured.posts import BODY, post


def test_reads_fields_by_their_names():
    draft = post(
        'Title: Clockmaker\norganization: "Tidewell"\nlocation: Leeds\n'
        "salary: £30,000 - £35,000 a year\nlink: https://jobs.example/7\n"
        "createdAt: 2031-01-31\njob_type: Full time\n"
    )
    assert (draft.title, draft.company, draft.locations) == ("Clockmaker", "Tidewell", ("Leeds",))
    assert (draft.pay.minimum, draft.pay.currency) == (30000, "GBP")
    assert draft.apply_url == "https://jobs.example/7"
    assert draft.posted_on == date(2031, 1, 31)
    assert [str(item.kind) for item in draft.items] == ["responsibility"] * 2 + ["requirement"]


def test_reads_toml():
    draft = post(
        "title = 'Clockmaker'\nemployer = 'Tidewell'\ndate = 2031-02-01T05:30:00Z\n"
        "salary = '£34,000'\nsalaryMin = 34000\nsalaryMax = 34000\nworkType = 'office'\n",
        fence="+++",
    )
    assert (draft.title, draft.company) == ("Clockmaker", "Tidewell")
    assert (draft.pay.maximum, draft.pay.currency, draft.pay.period) == (34000, "GBP", "year")
    assert draft.workplace_type == "onsite"
    assert draft.posted_on == date(2031, 2, 1)


def test_reads_toml_whose_site_keeps_its_own_facts_in_a_table_and_indents_them():
    facts = " title = 'Clockmaker'\n [extra]\n location = 'Leeds'\n"
    draft = read_advert(f"+++\n{facts} +++\n{BODY}", name="clock.md")
    assert (draft.title, draft.locations) == ("Clockmaker", ("Leeds",))


def test_refuses_broken_toml_with_the_reason():
    with pytest.raises(UnreadableAdvert, match="TOML"):
        post("title = 'Clockmaker\n", fence="+++")


def test_reads_dashes_without_a_space_as_a_list():
    body = BODY.replace("- Oil", "-Oil").replace("- Repair", "-Repair")
    assert [item.text for item in post("title: Clockmaker\nlocation: Leeds", body).items] == [
        item.text for item in post("title: Clockmaker\nlocation: Leeds").items
    ]


def test_reads_the_text_of_a_fact_with_several_lines():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\ndescription: Clocks by the sea.\ndetails: |\n"
        "  **What you will do:**\n  - Oil the clocks of the harbour each morning\n"
        "  - Repair what the salt has eaten, with tools of our own\n\n"
        "  **Required skills:**\n  - Two years of experience with clocks\n"
        "  - Knowledge of brass and of oak, and of what the sea does to both\n"
    )
    draft = post(facts, body="Come and see the sea.")
    assert [str(item.kind) for item in draft.items] == ["responsibility"] * 2 + ["requirement"] * 2


def test_reads_lists_of_facts_beside_the_text():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\nrequirements:\n  - Patience with salt\n"
        "  - Two years of experience\n"
    )
    texts = [item.text for item in post(facts, body="Come and see the sea.").items]
    assert texts == ["Patience with salt", "Two years of experience"]


def test_leaves_out_the_comments_of_a_template():
    body = (
        "{% comment ------ %}\n- Leave this line as it is.\n- Write what you need.\n"
        f"{{% endcomment ------ %}}\n{BODY}"
    )
    assert (
        post("title: Clockmaker\ncompany: Tidewell", body).items
        == post("title: Clockmaker\ncompany: Tidewell").items
    )


def test_keeps_what_follows_a_comment_without_an_end():
    body = "a {% comment %}b{% comment %}c{% endcomment %}d {%- comment %}e endcomment"
    assert front_matter(f"---\ntitle: Clockmaker\n---\n{body}")[1] == (
        "a d {%- comment %}e endcomment"
    )


def test_reads_lists_of_sentences_under_any_name_but_no_tags():
    facts = (
        "title: Clockmaker\ncompany: Tidewell\nwork_outline:\n"
        "  - Oil the clocks of the harbour and keep the tables of the tides\n"
        "  - Repair what the salt has eaten together with the crew\n"
        "keywords:\n  - Leading\n  - Clocks\n"
    )
    texts = [item.text for item in post(facts, body="Come and see the sea.").items]
    assert texts == [
        "Oil the clocks of the harbour and keep the tables of the tides",
        "Repair what the salt has eaten together with the crew",
    ]


def test_reads_facts_in_json_with_what_the_author_wrote():
    facts = (
        '{\n\t"id": 7,\n\t"title": {\n\t\t"original": "Clockmaker",\n\t\t"slug": "clock"\n\t},\n'
        '\t"hiringOrganization": {"name": "Tidewell"},\n'
        '\t"jobLocation": {"original": "Leeds", "locations": []}\n}'
    )
    draft = post(facts)
    assert (draft.title, draft.company, draft.locations) == ("Clockmaker", "Tidewell", ("Leeds",))


def test_refuses_a_post_about_anything_else():
    body = "There are two hard things about clocks:\n\n- Salt\n- Oil\n\nI name mine after gulls.\n"
    with pytest.raises(UnreadableAdvert, match="doesn't look like a job advert"):
        post("title: Naming clocks\nauthor: Ada", body)


def test_finds_the_names_of_facts_line_by_line():
    assert fact_names(f'---\ntitle: a\n{chr(10) * 9} "city" : "Leeds"\n---\n') == ["title", "city"]


def test_a_post_of_components_has_no_lines_that_load_them():
    loads = 'import Link from "@site/Link";\nexport { default as Dial } from "../dial";\n'
    assert "import" not in post("title: Clockmaker\nlocation: Leeds", loads + BODY).introduction


def test_reads_the_texts_of_blocks_that_a_page_is_built_of():
    block = "\n".join(f"        {line}" for line in BODY.strip().split("\n"))
    facts = (
        "title: Join Our Team\nsections:\n  - block: hero\n    content:\n      title: Welcome\n"
        "      image: harbour.png\n  - block: markdown\n    content:\n      title: Clock Engineer\n"
        f"      text: |\n{block}\n  - heading: What we offer\n    list:\n"
        "      - item: Thirty days of paid leave each year\n"
        "      - item: A pension and dental insurance for all\n"
    )
    draft = post(facts, "")
    assert draft.title == "Clock Engineer"
    kinds = [str(item.kind) for item in draft.items]
    assert kinds == ["responsibility"] * 2 + ["requirement"] + ["benefit"] * 2


def test_keeps_hyphens_inside_the_lines_of_a_list():
    text = (
        "---\ntitle: Tide keeper\nresponsibilities: |\n  * Co-ordinate the on-call rota\n"
        "  * Write tables - in two languages\nrequirements: |\n  * A degree\n---\n"
    )
    texts = [item.text for item in read_advert(text, name="job.md").items]
    assert texts == ["Co-ordinate the on-call rota", "Write tables - in two languages", "A degree"]


def test_leaves_out_comments_of_an_editor():
    facts = "title: Clockmaker\nentreprise: >-\n  <!--StartFragment-->\n\n\n" + (
        "  Haute Marée est une société de Leeds.\n\n\n" * 5
    )
    assert post(facts, "\n## Tasks\n\n- Oil clocks\n").company == "Haute Marée"


def test_reads_names_of_a_site_above_the_text_without_fences():
    header = "article:\ndate: 2031-02-03\ntitle: Clockmaker: harbour\nimage: clocks.png\n"
    draft = read_advert(f"{header}\n<div>\nWe mend clocks.\n</div>\n{BODY}", name="a.md")
    assert (draft.title, draft.posted_on) == ("Clockmaker: harbour", date(2031, 2, 3))
    labels = "Title: Clockmaker\nLocation: Leeds\n\n"  # labels of an advert, not names of a site
    assert fact_names(labels) == []


def test_takes_the_address_of_a_button_to_apply():
    facts = "title: Clockmaker\nbutton:\n  text: Apply now\n  target: https://tide.example/7"
    assert post(facts).apply_url == "https://tide.example/7"
    assert post(facts.replace("Apply now", "Read more")).apply_url is None


def test_tabs_may_indent_the_facts():
    facts = (
        "title: Clock Engineer\n"
        'responsibilities: [\n\t"Oil the clocks",\n\t"Wind the clocks",\n\t]\n'
        "requirements:\n\t- A steady hand\n\t- Two years with clocks"
    )
    draft = post(facts, body="We are looking for a clock engineer.")
    assert [item.text for item in draft.items] == [
        "Oil the clocks", "Wind the clocks", "A steady hand", "Two years with clocks",
    ]  # fmt: skip
