"""A web process that reads no advert has no memory for what reads adverts."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.factories import PostingFactory, PostingLocationFactory
from tests.workers import database_of_this_test

pytestmark = pytest.mark.django_db(transaction=True)

# Asks each page in a fresh process, and says what came and which modules are loaded.
PROCESS = """
import json, sys, django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["*"]
client = Client(SERVER_NAME="localhost")
came = {path: client.get(path).status_code for path in json.loads(sys.argv[1])}
print(json.dumps([came, sorted(sys.modules)]))
"""
READ_WITH = """
import json, sys, django
django.setup()
from adverts import read_advert
draft = read_advert("# Nurse\\n\\n## Requirements\\n\\n- A degree\\n- A licence\\n", name="a.md")
print(json.dumps([draft.title, sorted(sys.modules)]))
"""
READERS = (
    "adverts.ats", "adverts.content", "adverts.documents", "adverts.formats", "adverts.text.lines",
    "adverts.facts.gazetteer", "adverts.structured.records", "adverts.vocabulary.item_model",
)  # fmt: skip
CIPHERS = ("cryptography", "jwt")  # for second factors and a search engine's API
LIBRARIES = ("lxml", "mammoth", "pypdf", "ftfy", "gcld3", "openpyxl", "docx", "bs4", "tablib")


def in_a_fresh_process(code, *arguments):
    environment = os.environ | {"DATABASE_URL": database_of_this_test(), "LOG_LEVEL": "ERROR"}
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, cwd=settings.CHECKOUT, env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_public_pages_load_no_reader():
    posting = PostingFactory()
    PostingLocationFactory(posting=posting)
    paths = [
        "/", "/jobs/", "/jobs/?q=writer&location=Leeds", posting.get_absolute_url(), "/companies/",
        posting.company.get_absolute_url(), "/careers/", "/sitemap.xml", "/jobs/in/", "/saved/",
        "/api/v1/openapi.json", "/admin/login/", "/robots.txt", "/healthz",
    ]  # fmt: skip

    came, modules = in_a_fresh_process(PROCESS, json.dumps(paths))

    assert {status for path, status in came.items() if path != "/admin/login/"} == {200}
    assert came["/admin/login/"] in (200, 302)
    assert [name for name in modules if name.startswith(READERS)] == []
    assert [name for name in modules if name.split(".")[0] in LIBRARIES] == []


def test_a_process_that_reads_loads_them():
    title, modules = in_a_fresh_process(READ_WITH)

    assert title == "Nurse"
    assert {"adverts.formats", "adverts.content.contents", "lxml"} <= set(modules)
    assert [name for name in modules if name.split(".")[0] in CIPHERS] == []
