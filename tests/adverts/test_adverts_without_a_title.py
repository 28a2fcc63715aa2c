"""An advert without a title is read if its headings say what it is; a person writes the title."""

import pytest

from adverts import UnreadableAdvert, read_advert

TEXT = """\
We keep forty lighthouses along the coast, and the team grows.

## Mission

- Maintain the lamps of twelve towers
- Coordinate repairs with the harbour
- Write monthly reports

## What we are looking for

- Two years of experience in optics
- A driving licence
"""


def kinds(draft):
    return [item.kind.value for item in draft.items]


@pytest.mark.parametrize("name", ["text.md", "pasted.txt"])
def test_it_is_read_with_a_warning(name):
    draft = read_advert(TEXT, name=name)
    assert (draft.title, kinds(draft)) == (None, ["responsibility"] * 3 + ["requirement"] * 2)
    assert "No job title was found. Write one." in draft.warnings


def test_one_list_is_not_enough():
    with pytest.raises(UnreadableAdvert, match="No job title"):
        read_advert(TEXT.partition("## What")[0], name="text.md")


def test_the_name_of_a_post_without_a_title_names_the_job():
    post = f"---\nlayout: page\ncompany: Acme\n---\n\n{TEXT}"
    draft = read_advert(post, name="2027-01-30-senior-lighting-engineer.md")
    assert draft.title == "Senior Lighting Engineer"


def test_the_name_of_a_post_that_names_no_job_is_no_title():
    post = f"---\nlayout: page\ncompany: Acme\n---\n\n{TEXT}"
    with pytest.raises(UnreadableAdvert, match="no title"):
        read_advert(post, name="2027-01-30-about-us.md")


@pytest.mark.parametrize("heading", ["Wat ga je ontwikkelen", "Wat jij met ons gaat bouwen"])
def test_what_somebody_will_do_in_dutch_heads_the_tasks(heading):
    tasks, needs = "- onze lampen\n- de seinen\n", "- Ervaring\n"
    text = f"# Ontwikkelaar\n\n## {heading}\n\n{tasks}\n## Functie-eisen\n\n{needs}"
    assert kinds(read_advert(text, name="a.md"))[:2] == ["responsibility"] * 2
