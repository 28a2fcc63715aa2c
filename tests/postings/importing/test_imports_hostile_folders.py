"""Imports a folder of hostile documents: each gets a reason, and the others are stored."""

import json
import os
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from adverts.document import Document, Skipped
from benchmarks.hostile.archives import ARCHIVES
from benchmarks.hostile.inputs import DATA, FILES
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.importing.outcome import Stored
from postings.models import Posting
from tests.adverts.records import ODD_TEXTS
from tests.adverts.structured.test_reads_tables import ROW, table
from tests.fuzz.readers import CORPUS
from tests.postings.importing.test_imports_adverts import ADVERT

BAD = {
    "nothing.md": FILES["nothing"],
    "picture.md": FILES["a picture"],
    "noise.html": FILES["a gzip file"],
    "large.txt": FILES["50 MB of zeros"],
    "merges.md": DATA["front matter: merges that grow"],
    "deep.json": DATA["JSON nested 100,000 deep"],
    "bomb.docx": ARCHIVES["Word: 200 MB of spaces"],
    "laughs.docx": ARCHIVES["Word: entities that grow"],
    "bomb.xlsx": ARCHIVES["sheet: 300 MB of spaces"],
    "pages.pdf": ARCHIVES["PDF: 5,000 pages"],
    "zeros.csv": DATA["table: 50 MB of zeros"],
}


@pytest.mark.django_db
def test_stores_good_documents_beside_bad_ones(tmp_path):
    for name, make in BAD.items():
        (tmp_path / name).write_bytes(make())
    (tmp_path / "a.md").write_text(ADVERT)
    (tmp_path / "z.md").write_text(ADVERT.replace("Data Manager", "Data Analyst"))
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.md").mkdir()
    odd = os.fsencode(tmp_path) + b"/caf\xe9.md"
    with open(odd, "w") as file:  # noqa: PTH123 - the name is bytes
        file.write(ADVERT.replace("Data Manager", "Data Steward"))
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("import_postings", str(tmp_path), json=True, stdout=out)
    summary = json.loads(out.getvalue())
    out.getvalue().encode()
    titles = set(Posting.objects.values_list("title", flat=True))
    assert {"Data Manager", "Data Analyst", "Data Steward"} <= titles
    failed = {entry["file"].rpartition("/")[2]: entry["reason"] for entry in summary["failed"]}
    assert set(failed) == set(BAD) - {"zeros.csv"} | ({"zeros.csv"} & set(failed))
    assert {name: reason for name, reason in failed.items() if not reason.endswith(".")} == {}


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["title", "company", "reference", "locations", "description"])
def test_stores_each_document_or_gives_the_reason(field):
    for value in ("x" * 250, "Wort" * 5_000, "€" * 400, "a b " * 20_000, "<b>" * 90, "😀" * 201):
        document = Document.of(table(ROW | {field: value}))
        (done,) = import_document(document, "table.csv", ImportOptions())
        assert isinstance(done, Stored | Skipped)
        if isinstance(done, Skipped):
            assert done.reason.strip()


@pytest.mark.django_db
def test_recognises_a_file_with_a_long_name(tmp_path):
    folder = tmp_path / ("x" * 200) / ("y" * 200)
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(ADVERT)
    for expected in ("created", "unchanged"):
        out = StringIO()
        call_command("import_postings", str(tmp_path), json=True, stdout=out)
        assert json.loads(out.getvalue())[expected] == 1


SEEDS = [path.read_bytes() for path in sorted(CORPUS.glob("*/*.*"))]
TEXT_SEEDS = [seed for seed in SEEDS if not seed.startswith((b"PK", b"%PDF"))]


@st.composite
def changed(draw):
    """Generate a valid document with flipped, missing, repeated or foreign pieces."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        end = at + draw(st.integers(0, 60))
        other = draw(st.sampled_from(TEXT_SEEDS))
        start = draw(st.integers(0, len(other)))
        piece = draw(
            st.sampled_from([b"", data[at:end] * 3, other[start : start + 80]])
            | st.binary(max_size=9)
        )
        data = data[:at] + piece + data[end:]
    return data


class TestStoresAnything(TestCase):
    """Storing raises no error for any document."""

    def stores(self, data):
        for done in import_document(Document.of(data), "x", ImportOptions(status="live")):
            assert isinstance(done, Stored | Skipped)
            if isinstance(done, Skipped):
                assert done.reason.strip()

    @settings(max_examples=30, deadline=None)
    @given(changed())
    def test_from_a_changed_document(self, data):
        self.stores(data)

    @settings(max_examples=30, deadline=None)
    @given(
        st.fixed_dictionaries(
            {n: st.just(v) | ODD_TEXTS | st.text(max_size=30) for n, v in ROW.items()}
        )
    )
    def test_from_any_cells(self, row):
        self.stores(table(row))

    @settings(max_examples=20, deadline=None)
    @given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")))
    def test_from_any_bytes(self, data):
        self.stores(data)
