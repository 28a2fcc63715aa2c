"""The exact drafts of the two career texts that the board grew from."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from adverts.document import Document
from careers.models import RoleFamily, RoleProfile
from careers.reading.profile import read_role_profile
from careers.reading.profile_text import profile_as_text


def dry_run(command, shared, number):
    (path,) = (shared / "seeds").glob(f"{number}_*")
    out = StringIO()
    call_command(command, "--json", "--dry-run", str(path), stdout=out)
    return json.loads(out.getvalue().splitlines()[-1]), path.read_text()


def test_reads_the_position_description(shared):
    found, source = dry_run("import_role_profile", shared, "002")
    assert (found["role"], found["department"]) == ("Account Manager", "Account Services")
    titles = [one["title"] for one in found["titles"]]
    assert titles == ["Associate Account Manager", "Account Manager", "Senior Account Manager"]
    for one in found["titles"]:
        assert one["description"].startswith(f"The {one['title']} ")
        assert one["description"] in source
    assert len(found["overview"].split("\n\n")) == 2
    assert [(group["heading"], len(group["items"])) for group in found["groups"]] == [
        ("Client Focus & Service", 14),
        ("Organic Growth/Business Development", 5),
        ("Teamwork/Collaboration", 8),
        ("Business Knowledge/Operational Practices", 6),
        ("Financial Accountability", 9),
        ("Team Leadership", 11),
    ]
    *others, leading = found["groups"]
    assert all(item["titles"] == titles for group in others for item in group["items"])
    assert all(item["titles"] == titles[2:] for item in leading["items"])
    assert found["groups"][2]["items"][-1]["text"].startswith("Be available, especially")
    assert len(found["requirements"]) == 4
    assert (found["experience_years"], found["education"]) == (3, "bachelor degree")
    assert found["warnings"] == []
    used = [item["text"] for group in found["groups"] for item in group["items"]]
    assert all(text in source for text in used)
    assert len(used) == 53


def test_reads_the_article(shared):
    found, source = dry_run("import_guide", shared, "001")
    assert found["title"] == "Account Management"
    assert found["paragraphs"] == source.splitlines()[1:]
    assert [(one["title"], one["abbreviation"], one["reports_to"]) for one in found["levels"]] == [
        ("Account Executive", "AE", "Account Manager"),
        ("Account Manager", "AM", "Account Director"),
        ("Account Director", "AD", "Client Services Director"),
        ("Client Services Director", "CSD", None),
    ]
    assert found["levels"][-1]["beside"] == ["Associate Director"]
    assert len(found["employers"]) == 4


@pytest.mark.django_db
def test_a_dry_run_asks_the_database_nothing(shared, django_assert_num_queries):
    with django_assert_num_queries(0, connection=connection):
        dry_run("import_role_profile", shared, "002")
        dry_run("import_guide", shared, "001")


@pytest.mark.django_db
def test_both_seeds_become_one_family(shared):
    (article,) = (shared / "seeds").glob("001_*")
    (description,) = (shared / "seeds").glob("002_*")
    call_command("import_guide", str(article), stdout=StringIO())
    call_command("import_role_profile", str(description), stdout=StringIO())
    family = RoleFamily.objects.get()
    assert [level.name for level in family.levels.all()] == [
        "Account Executive", "Associate Account Manager", "Account Manager",
        "Senior Account Manager", "Account Director", "Client Services Director",
    ]  # fmt: skip
    kept = RoleProfile.objects.get().text
    assert profile_as_text(read_role_profile(Document.of(kept))) == kept
