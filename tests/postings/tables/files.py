"""Tables as people upload them, and what the pages answer."""

import csv
import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html
from openpyxl import Workbook, load_workbook

from postings.models import Posting

UPLOAD = reverse("admin:postings_posting_import")
DONE = reverse("admin:postings_posting_import_done")
EXPORT = reverse("admin:postings_posting_export")
TEXT = "You write manuscripts and slides about lungs, in a calm team of nine people in two cities."


def as_csv(rows):
    """Return rows, dicts by column, as the bytes of a CSV file."""
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def as_xlsx(rows):
    book, file = Workbook(), io.BytesIO()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.save(file)
    return file.getvalue()


def exported(client, kind="csv", query=""):
    """Return the rows of an export, as dicts."""
    response = client.get(f"{EXPORT}?_as={kind}&{query}")
    assert response.status_code == 200, response
    data = response.getvalue()
    if kind == "csv":
        return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    header, *rows = load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def upload(client, data, name="postings.csv", **fields):
    """Send a file to the first page; rows become a CSV file."""
    content = as_csv(data) if isinstance(data, list) else data
    file = SimpleUploadedFile(name, content)
    return client.post(UPLOAD, {"import_file": file, "format": "0", "resource": "0", **fields})


def agreed(page):
    """Return what the button of the preview sends."""
    (form,) = html.fromstring(page.text).xpath(f"//form[@action='{DONE}']")
    return dict(form.form_values())


def errors(page):
    """Return the messages of a page: of the form and of the rows."""
    assert not html.fromstring(page.text).xpath(f"//form[@action='{DONE}']"), "it can be imported"
    found = html.fromstring(page.text).xpath("//ul[contains(@class, 'errorlist')]/li")
    return [" ".join(one.text_content().split()) for one in found]


def take(client, data, name="postings.csv", **fields):
    """Upload a table, agree, and return the last page."""
    page = upload(client, data, name, **fields)
    assert f'action="{DONE}"' in page.text, errors(page)
    return client.post(DONE, agreed(page), follow=True)


def row(**cells):
    """Return a new posting that could be submitted."""
    return {
        "title": "Medical Writer",
        "workplace_type": "remote",
        "apply_url": "https://careers.lumen.example/r-1",
        "description": TEXT,
    } | cells


def stored(posting):
    """Return a posting as it is stored now."""
    return Posting.objects.get(pk=posting.pk)
