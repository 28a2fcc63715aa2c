from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from adverts.document import Document
from careers.importing.storing import store_guide, store_profile
from careers.models import (
    Guide,
    Level,
    LevelTitle,
    ProfileItemTitle,
    ProfileTitle,
    RoleFamily,
    RoleProfile,
)
from careers.reading.errors import UnreadableText
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from tests.careers.texts import GUIDE, PROFILE, TITLES

pytestmark = pytest.mark.django_db


def guide(text=GUIDE, **options):
    return store_guide(read_guide(Document.of(text)), **options)


def profile(text=PROFILE, **options):
    return store_profile(read_role_profile(Document.of(text)), **options)


def ladder():
    return list(Level.objects.order_by("rank").values_list("name", "rank", "reports_to__name"))


LADDER = [
    ("Trial Assistant", 1, "Trial Coordinator"),
    ("Trial Coordinator", 2, "Study Manager"),
    ("Study Manager", 3, "Study Operations Director"),
    ("Study Operations Director", 4, None),
]


def test_stores_a_guide_with_its_ladder():
    stored = guide()
    assert stored.is_new
    assert (stored.row.status, stored.row.language) == ("draft", "en")
    assert stored.row.family.name == "Trial Coordination"
    assert ladder() == LADDER
    assert LevelTitle.objects.get(text="Programme Director").level.name == LADDER[-1][0]
    assert LevelTitle.objects.get(text="Trial Assistant").abbreviation == "TA"


def test_stores_a_profile_between_the_levels_of_its_family():
    guide()
    stored = profile()
    assert stored.row.family.name == "Trial Coordination"
    assert [(name, rank) for name, rank, _ in ladder()] == [
        ("Trial Assistant", 1), ("Junior Trial Coordinator", 2), ("Trial Coordinator", 3),
        ("Lead Trial Coordinator", 4), ("Study Manager", 5), ("Study Operations Director", 6),
    ]  # fmt: skip
    above = {name: above for name, _, above in ladder()}
    assert above["Trial Assistant"] == "Trial Coordinator"
    assert above["Trial Coordinator"] == "Study Manager"
    titles = stored.row.titles.all()
    assert [one.level.name for one in titles] == TITLES
    assert [one.items.count() for one in titles] == [13, 13, 15]
    assert stored.row.items.count() == 11 + 4
    assert stored.row.experience_years == 2


def test_the_order_of_imports_does_not_matter():
    profile()
    guide()
    assert [name for name, _, _ in ladder()] == [
        "Trial Assistant", *TITLES, "Study Manager", "Study Operations Director",
    ]  # fmt: skip
    assert RoleFamily.objects.count() == 1


def test_the_same_text_twice_changes_nothing():
    first, second = guide(), guide(GUIDE.replace(". ", ".  "))
    assert (second.row, second.is_new) == (first.row, False)
    first, second = profile(), profile(PROFILE.replace("- ", "* "))
    assert (second.row, second.is_new) == (first.row, False)
    assert (Guide.objects.count(), RoleProfile.objects.count()) == (1, 1)


def test_refuses_titles_of_another_family_and_stores_nothing():
    guide()
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    with pytest.raises(UnreadableText, match="“Trial Coordinator”: Trial Coordination"):
        profile(family=other)
    assert not RoleProfile.objects.exists()
    assert not other.levels.exists()
    Level.objects.create(family=other, name="Junior Trial Coordinator", slug="junior", rank=1)
    with pytest.raises(UnreadableText, match="Nursing"):
        profile()


def violates(name):
    return pytest.raises(IntegrityError, match=name)


def test_the_database_gives_a_title_to_one_level():
    guide()
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    with violates("careers_leveltitle_once"), transaction.atomic():
        Level.objects.create(family=other, name="STUDY manager", slug="x", rank=1)


def test_the_database_knows_no_circle():
    guide()
    low, high = Level.objects.get(rank=1), Level.objects.get(rank=4)
    change = Level.objects.filter(pk=high.pk)
    with violates("careers_level_reports_upwards"), transaction.atomic():
        change.update(reports_to=low, reports_to_rank=1)
    with violates("careers_level_reports_within_family"), transaction.atomic():
        change.update(reports_to=low, reports_to_rank=9)
    with violates("careers_level_reports_upwards"), transaction.atomic():
        change.update(reports_to=low)
    other = RoleFamily.objects.create(name="Nursing", slug="nursing")
    nurse = Level.objects.create(family=other, name="Nurse", slug="nurse", rank=1)
    with violates("careers_level_reports_within_family"), transaction.atomic():
        Level.objects.filter(pk=nurse.pk).update(reports_to=high, reports_to_rank=4)


def test_ranks_move_together_and_a_deleted_level_leaves_none_behind():
    guide()
    for level in Level.objects.order_by("-rank"):
        Level.objects.filter(pk=level.pk).update(rank=level.rank + 10)
    assert Level.objects.get(name="Trial Assistant").reports_to_rank == 12
    Level.objects.get(name="Trial Coordinator").delete()
    left = Level.objects.get(name="Trial Assistant")
    assert (left.reports_to, left.reports_to_rank) == (None, None)


def test_the_database_gives_an_item_titles_of_its_own_profile():
    one = profile().row
    two = profile(PROFILE.replace("Trial", "Site")).row
    title = ProfileTitle.objects.filter(profile=two).first()
    with violates("profileitemtitle_own_title"), transaction.atomic():
        ProfileItemTitle.objects.create(profile=one, item=one.items.last(), title=title)
        connection.check_constraints()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def run(command, *files):
    out, err = StringIO(), StringIO()
    call_command(command, *map(str, files), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_commands_say_what_they_did(tmp_path):
    path = tmp_path / "guide.txt"
    path.write_text(GUIDE)
    assert "stored as a draft" in run("import_guide", path)[0]
    assert "unchanged, draft" in run("import_guide", path)[0]
    path.write_text(PROFILE)
    assert "Trial Coordinator (Trial Coordination): stored" in run("import_role_profile", path)[0]


def test_a_file_that_fails_does_not_stop_the_others(tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(PROFILE)
    bad.write_text("Hello\n")
    out, err = StringIO(), StringIO()
    files = [str(bad), str(tmp_path / "none.txt"), str(good)]
    with pytest.raises(CommandError, match="2 of 3"):
        call_command("import_role_profile", *files, stdout=out, stderr=err)
    assert "no titles" in err.getvalue()
    assert RoleProfile.objects.count() == 1
