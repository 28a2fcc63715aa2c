"""Tables sent twice, late, or that are none."""

import pytest
from django.urls import reverse

from postings.models import Posting
from tests.postings.tables.files import (
    DONE,
    UPLOAD,
    agreed,
    errors,
    exported,
    row,
    stored,
    upload,
)

pytestmark = pytest.mark.django_db


def test_a_table_is_imported_once(client, recruiter):
    sent = agreed(upload(client, [row()]))
    client.post(DONE, sent)
    page = client.post(DONE, sent, follow=True)
    assert "imported already" in page.text
    assert Posting.objects.count() == 1


def test_asks_again_if_somebody_has_changed_a_posting_meanwhile(client, recruiter, live):
    page = upload(client, [{"id": live.pk, "hours_per_week": "30", "level": "senior"}])
    Posting.objects.filter(pk=live.pk).update(level="lead")
    again = client.post(DONE, agreed(page))
    assert again.status_code == 409
    assert "something has changed meanwhile" in again.text
    assert stored(live).level == "lead"
    client.post(DONE, agreed(again))
    assert stored(live).level == "senior"


def test_shows_errors_that_came_up_meanwhile(client, recruiter, live):
    (cells,) = exported(client)
    page = upload(client, [cells | {"hours_per_week": "30"}])
    Posting.objects.filter(pk=live.pk).update(title="Editor of Papers")
    again = client.post(DONE, agreed(page))
    assert again.status_code == 409
    assert "Export it again" in errors(again)[0]
    assert stored(live).hours_per_week != 30


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "postings.csv"),
        (b"PK\x03\x04 but nothing else", "postings.xlsx"),
        (b"<html><title>Log in</title></html>", "postings.xlsx"),
        (b"name,surname,age\nAda,Lovelace,36\n", "people.csv"),
        (b"\xff\xfe\x00\x01", "postings.csv"),
        (b" ", "postings.csv"),
        (b"title,company,description\n", "only-a-header.csv"),
    ],
)
def test_says_that_a_file_is_no_table(client, recruiter, data, name):
    assert len(errors(upload(client, data, name))) == 1


def test_says_that_nothing_was_sent(client, recruiter):
    assert len(errors(upload(client, b"", "empty.csv"))) == 1
    assert len(errors(client.post(UPLOAD, {"format": "0", "resource": "0"}))) == 1


def test_says_that_a_file_is_too_large(client, recruiter):
    big = b"title,company,description\n" + b"x" * 2_000_000
    assert errors(upload(client, big)) == [
        "The file is larger than 1.5 MB. Divide it into several files."
    ]
    assert upload(client, big * 3).status_code == 413


def test_says_that_a_table_has_too_many_rows(client, recruiter):
    rows = [row(title=f"Writer {number}") for number in range(301)]
    assert errors(upload(client, rows)) == [
        "A table can have 300 rows. Divide it into several files."
    ]


def test_names_columns_that_it_leaves_out(client, recruiter):
    assert "shoe size" in upload(client, [row(**{"shoe size": "43"})]).text


def test_scripts_in_cells_stay_text(client, recruiter):
    page = upload(client, [row(title="<script>alert(1)</script> Writer")])
    assert "<script>alert" not in page.text


def test_a_page_that_nobody_sent_redirects(client, recruiter):
    assert client.get(DONE).status_code == 302
    page = client.post(DONE, {"import_file_name": "../../etc/passwd", "format": "0",
                              "original_file_name": "x", "digest": "x"}, follow=True)  # fmt: skip
    assert "Upload it again" in page.text


def test_a_half_sent_form_is_asked_for_again(client, recruiter):
    assert client.post(DONE, {}).status_code in (200, 302)


@pytest.mark.parametrize("page", [UPLOAD, reverse("admin:postings_posting_changelist")])
def test_the_pages_name_the_way(client, recruiter, page):
    text = client.get(page).text
    assert UPLOAD in text


def test_visitors_are_sent_to_the_login(client):
    assert client.get(UPLOAD).status_code == 302
    assert upload(client, [row()]).status_code == 302
