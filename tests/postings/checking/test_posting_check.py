"""The posting check: each rule with a posting that it is about, and one that it is not about."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from places.countries import country_name
from places.states import states
from postings.checking.findings import findings_of
from postings.checking.subject import Subject
from postings.models import CodedWord, PayLaw, Posting, PostingItem
from postings.models.advice import words_in
from postings.models.lifecycle import MoveError
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    RegionFactory,
)

pytestmark = pytest.mark.django_db
ENOUGH = " ".join(["You write texts about medicines for doctors and for people at home."] * 8)


def good(**fields):
    """Return a draft about which the check has nothing to say."""
    values = {
        "title": "Medical Writer", "description": ENOUGH, "status": "draft", "published_at": None,
        "closes_on": timezone.localdate() + timedelta(days=30), "remote_countries": ["MY"],
        "pay_min": 4000, "pay_max": 5000, "pay_currency": "MYR", "pay_period": "month",
    }  # fmt: skip
    return PostingFactory(**{**values, **fields})


def found(posting):
    return {(one.field, one.is_error) for one in findings_of(Subject.stored(posting))}


def texts(posting):
    return " ".join(f"{one.text} {one.mend}" for one in findings_of(Subject.stored(posting)))


def test_has_nothing_to_say_about_a_good_posting():
    assert findings_of(Subject.stored(good())) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Medical Writer REQ-20391", "has a code"), ("Medical Writer #77", "has a code"),
        ("Medical Writer, MYR 5,000", "states pay"), ("Nurse $90k", "states pay"),
        ("MEDICAL WRITER NEEDED", "shouts"), ("Medical Writer!!", "shouts"),
        ("Medical Writer at Lumen Health", "names the company"),
        ("Medical Writer, Petaling Jaya", "names a place"), ("W" * 90, "90 letters"),
    ],
)  # fmt: skip
def test_says_what_a_title_should_not_hold(title, words):
    posting = good(title=title, company=CompanyFactory(name="Lumen Health"))
    PostingLocationFactory(posting=posting)
    assert words in texts(posting)
    assert ("title", False) in found(posting)


@pytest.mark.parametrize(
    "title",
    ["Medical Writer", "ISO 13485 Auditor", "Covid-19 Study Nurse", "Web Developer (m/w/d)",
     "Pflegefachkraft (w/m/d)", "Jururawat", "R&D Lead", "CRA II", "SAP S/4HANA Consultant"],
)  # fmt: skip
def test_accepts_ordinary_titles(title):
    assert not any(field == "title" for field, _ in found(good(title=title)))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"description": "Medical Writer"}, "description"),
        ({"description": "Short."}, "description"), ({"description": ENOUGH * 20}, "description"),
        ({"remote_countries": []}, "remote_countries"),
        ({"pay_min": None, "pay_max": None, "pay_currency": "", "pay_period": ""}, "pay_min"),
        ({"pay_max": 9000}, "pay_max"), ({"workplace_type": ""}, "workplace_type"),
        ({"apply_url": "http://lumen.example/jobs/1"}, "apply_url"),
        ({"apply_url": "https://lumen.example/"}, "apply_url"),
        ({"apply_url": "https://bit.ly/abc"}, "apply_url"),
        ({"employment_type": ""}, "employment_type"), ({"category": None}, "category"),
        ({"closes_on": None, "closes_at": None}, "closes_on"),
        ({"closes_on": date(2026, 1, 1) + timedelta(days=3650)}, "closes_on"),
    ],
)  # fmt: skip
def test_says_what_could_be_better_without_stopping_anybody(fields, field):
    posting = good(**fields)
    PostingLocationFactory(posting=posting)
    assert (field, False) in found(posting)
    posting.submit(by=None)
    assert posting.status == "in_review"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"apply_url": ""}, "apply_url"), ({"description": ""}, "description"),
        ({"workplace_type": "onsite"}, "locations"),
        ({"closes_on": date(2020, 1, 1)}, "closes_on"),
    ],
)  # fmt: skip
def test_errors_are_what_the_move_refuses(fields, field):
    posting = good(**fields)
    assert (field, True) in found(posting)
    with pytest.raises(MoveError):
        posting.submit(by=None)


@pytest.mark.parametrize(
    ("musts", "nices", "is_much"), [(11, 0, True), (6, 0, True), (5, 3, False)]
)
def test_counts_must_haves(musts, nices, is_much):
    posting = good()
    for number in range(musts + nices):
        importance = "must" if number < musts else "nice"
        PostingItemFactory(
            posting=posting, kind="requirement", importance=importance, position=number
        )
    assert (("requirements", False) in found(posting)) is is_much


def test_finds_paragraphs_among_items():
    posting = good()
    PostingItemFactory(posting=posting, kind="benefit", text="word " * 80)
    assert ("benefits", False) in found(posting)


def without_pay(**fields):
    return good(pay_min=None, pay_max=None, pay_currency="", pay_period="", **fields)


def test_knows_where_the_law_wants_pay():
    colorado = RegionFactory(name="Colorado", code="US-CO", country_code="US")
    denver = PlaceFactory(name="Denver", country_code="US", region=colorado)
    posting = without_pay(workplace_type="onsite")
    PostingLocationFactory(posting=posting, place=denver)
    assert "In Colorado the law wants the pay" in texts(posting)
    assert "C.R.S." in texts(posting)
    assert "the law wants the pay" in texts(without_pay(remote_countries=["AT"]))
    assert "the law wants the pay" not in texts(without_pay(remote_countries=["MY"]))
    assert "the law wants the pay" not in texts(good(remote_countries=["AT"]))


def test_a_law_counts_from_its_day():
    tomorrow = timezone.localdate() + timedelta(days=1)
    PayLaw.objects.create(area="MY", since=tomorrow, demands="The pay.", source="An act")
    assert "the law wants the pay" not in texts(without_pay())
    PayLaw.objects.filter(area="MY").update(since=timezone.localdate())
    assert "the law wants the pay" in texts(without_pay())


def test_every_law_is_about_a_place_that_is_known():
    for law in PayLaw.objects.all():
        assert law.area in states() or country_name(law.area) != law.area, law.area
    assert PayLaw.objects.count() >= 15


@pytest.mark.parametrize(
    ("description", "word"),
    [
        ("We are a young team and want a digital native. " + ENOUGH, "young"),
        ("Our next salesman wins new clients with energy. " + ENOUGH, "salesman"),
        ("Wir sind ein junges Team und suchen eine Fachkraft für die Klinik.", "junges Team"),
        ("Als Krankenschwester arbeiten Sie bei uns im Team und mit Ärzten.", "Krankenschwester"),
        ("Kami mencari calon wanita yang boleh bekerja di hospital setiap hari.", "calon wanita"),
        ("Kami mencari pekerja berumur bawah 30 tahun untuk pejabat ini.", "berumur bawah"),
    ],
)  # fmt: skip
def test_finds_coded_words_in_each_language(description, word):
    assert f"“{word}” can keep people away" in texts(good(description=description))


def test_finds_whole_words_only():
    words = CodedWord.objects.of_language("en")
    assert words_in("Youngstown hospital, manpowered, ninjas", words) == []
    assert {written for written, _ in words_in("Aggressively young", words)} == {
        "Aggressively", "young",
    }  # fmt: skip


def test_editors_maintain_the_lists(as_editor):
    add = reverse("admin:postings_codedword_add")
    form = {"language": "en", "word": "wizard*", "kind": "gender", "source": "Us", "instead": ""}
    as_editor.post(add, form)
    assert "“wizardry”" in texts(good(description=ENOUGH + " You know wizardry."))
    as_editor.post(add, {**form, "word": "Wizard"})
    assert CodedWord.objects.filter(word__startswith="wiz").count() == 1
    law = {"area": "MY", "since": "2026-01-01", "demands": "The pay.", "source": "An act"}
    as_editor.post(reverse("admin:postings_paylaw_add"), law)
    assert "the law wants the pay" in texts(without_pay())


def test_recruiters_do_not_see_the_lists(as_recruiter):
    for name in ("codedword", "paylaw"):
        for page in ("changelist", "add"):
            assert as_recruiter.get(reverse(f"admin:postings_{name}_{page}")).status_code == 403


@pytest.mark.parametrize(
    "row", [{"word": "A"}, {"word": "a*b"}, {"kind": "size"}, {"language": "xx"}]
)
def test_the_database_refuses_odd_words(row):
    values = {"language": "en", "word": "odd", "kind": "age", "source": "Us", **row}
    with pytest.raises(IntegrityError), transaction.atomic():
        CodedWord.objects.create(**values)


@pytest.mark.parametrize("row", [{"area": "Texas"}, {"area": "us"}, {"source": ""}])
def test_the_database_refuses_odd_laws(row):
    values = {"area": "US-TX", "since": date(2026, 1, 1), "demands": "Pay", "source": "A", **row}
    with pytest.raises((IntegrityError, ValidationError)), transaction.atomic():
        PayLaw.objects.create(**values)


def test_asks_the_database_the_same_for_any_number(django_assert_num_queries):
    posting = without_pay()
    for number in range(30):
        PostingItemFactory(posting=posting, kind="requirement", importance="must", position=number)
        place = PlaceFactory(name=f"Town {number}")
        PostingLocationFactory(posting=posting, place=place)
    stored = Posting.objects.select_related("company").get(pk=posting.pk)
    with django_assert_num_queries(5):
        findings_of(Subject.stored(stored))


def test_checks_what_is_not_stored():
    posting = Posting(title="Nurse", description=ENOUGH, workplace_type="onsite")
    items = [PostingItem(kind="requirement", importance="must", text="A degree")]
    fields = {one.field for one in findings_of(Subject(posting, items, [], []))}
    assert {"apply_url", "locations", "pay_min"} <= fields
