"""Findings of fuzzing stay fixed, and every reader still reads its own seeds."""

import pytest

from adverts.document import Document
from tests.fuzz.readers import CORPUS, FORMATS_BY_NAME
from tests.promises import read_all

INPUTS = sorted(path for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_keeps_its_promises(path):
    read_all(path.read_bytes(), name=path.name)


@pytest.mark.parametrize("reader", FORMATS_BY_NAME)
def test_has_a_seed_that_its_reader_reads(reader):
    seeds = [path for path in (CORPUS / reader).iterdir() if "." in path.name]
    own = [p for p in seeds if FORMATS_BY_NAME[reader].recognises(Document.of(p.read_bytes()))]
    assert own
    assert any(hasattr(one, "title") for path in own for one in read_all(path.read_bytes()))


def test_stays_small():
    assert sum(path.stat().st_size for path in INPUTS) < 1_000_000
