"""Imports of new, unchanged, changed and broken files."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from companies.models import Company
from postings.models import Posting
from tests.factories import PlaceFactory

pytestmark = pytest.mark.django_db

ADVERT = """# [Data Manager](https://apply.lumen.example/7)
### Lumen Medical
#### `💰 $60k - $80k` `🌎 Remote, Canada`

**What you will do**

  * Keep the data clean

**Requirements**

  * Two years of experience

Nice to have:

  * A calm mind
"""


def run(*args, **options):
    out = StringIO()
    call_command("import_postings", *map(str, args), json=True, stdout=out, **options)
    return json.loads(out.getvalue())


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.md").write_text(ADVERT)
    return tmp_path


def test_creates_a_posting_with_its_rows(folder):
    assert run(folder, status="live")["created"] == 1
    posting = Posting.objects.get()
    assert posting.is_live()
    assert (posting.company.name, posting.remote_countries) == ("Lumen Medical", ["CA"])
    assert (posting.pay_min, posting.pay_max, posting.pay_period) == (60000, 80000, "year")
    assert posting.pay_year_max is not None
    assert list(posting.items.order_by("kind", "position").values_list("kind", "importance")) == [
        ("requirement", "must"),
        ("requirement", "nice"),
        ("responsibility", ""),
    ]


def test_changes_nothing_the_second_time(folder):
    run(folder)
    assert run(folder)["unchanged"] == 1
    assert Posting.objects.count() == 1


def test_updates_the_posting_of_a_changed_file(folder):
    run(folder)
    (folder / "good.md").write_text(ADVERT.replace("Data Manager", "Senior Data Manager"))
    assert run(folder)["updated"] == 1
    assert Posting.objects.get().title == "Senior Data Manager"


def test_continues_after_a_broken_file_and_fails_at_the_end(folder):
    (folder / "bad.md").write_text("nothing of use")
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("import_postings", str(folder), json=True, stdout=out)
    summary = json.loads(out.getvalue())
    assert summary["created"] == 1
    assert "doesn't look like a job advert" in summary["failed"][0]["reason"]


def test_keeps_nothing_of_an_advert_that_cannot_be_published(folder):
    (folder / "good.md").write_text(ADVERT.split("**What")[0])
    with pytest.raises(CommandError):
        run(folder, status="live")
    assert not Posting.objects.exists()
    assert not Company.objects.exists()


def test_keeps_nothing_of_a_dry_run(folder):
    assert run(folder, dry_run=True)["created"] == 1
    assert not Posting.objects.exists()


def test_publishes_old_adverts_only_with_an_earlier_today(shared):
    PlaceFactory()
    (path,) = (shared / "seeds").glob("000*")
    assert run(path, status="live")["postings"][0]["visible"] is False
    today = timezone.now().date()
    assert run(path, status="live", today=today)["updated"] == 1
    posting = Posting.objects.get()
    assert posting.published_at.date() == date(2021, 5, 19)
    assert str(posting.locations.get()) == "Petaling Jaya, Malaysia"


def test_opens_old_adverts_on_request(shared):
    (path,) = (shared / "seeds").glob("000*")
    entry = run(path, status="live", today=timezone.now().date())["postings"][0]
    assert entry["visible"] is True
