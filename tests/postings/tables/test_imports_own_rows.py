"""A table changes postings of the person's companies alone."""

import pytest

from companies.models import Membership
from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    PostingFactory,
    make_recruiter,
)
from tests.postings.tables.files import (
    DONE,
    agreed,
    errors,
    exported,
    row,
    stored,
    upload,
)

pytestmark = pytest.mark.django_db


def test_another_companys_posting_does_not_exist(client, recruiter, live):
    theirs = PostingFactory(company=CompanyFactory(name="Quill Works"), title="Secret plans")
    page = upload(client, [{"id": theirs.pk, "title": "Ours now", "level": "senior"}])
    assert errors(page) == ["id: You have no posting with this ID. Leave it empty for a new one."]
    assert "Secret plans" not in page.text
    assert [one["title"] for one in exported(client)] == ["Medical Editor"]


def test_a_posting_cannot_move_to_another_company(client, recruiter, live):
    CompanyFactory(name="Quill Works")
    (cells,) = exported(client)
    assert errors(upload(client, [cells | {"company": "Quill Works"}]))[0].startswith("company")


def test_whoever_leaves_the_company_between_both_pages_imports_nothing(client, recruiter, live):
    (cells,) = exported(client)
    page = upload(client, [cells | {"title": "Chief Editor"}])
    Membership.objects.all().delete()
    make = client.post(DONE, agreed(page))
    assert make.status_code in (302, 403, 409)
    assert not live.revisions.exists()
    assert stored(live).title == "Medical Editor"


def test_one_persons_upload_is_no_one_elses(client, recruiter, company):
    sent = agreed(upload(client, [row()]))
    client.force_login(make_recruiter(company, "colleague"))
    page = client.post(DONE, sent, follow=True)
    assert "Upload it again" in page.text
    assert not Posting.objects.exists()
