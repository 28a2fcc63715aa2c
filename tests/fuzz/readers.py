"""The readers, by the names of their folders in the corpus."""

from pathlib import Path

from adverts import formats
from adverts.documents import word
from adverts.formats import FORMATS
from adverts.structured import tables

CORPUS = Path(__file__).parent / "corpus"
FORMATS_BY_NAME = {"csv": tables.CSV, "xlsx": tables.XLSX} | {
    name: module.FORMAT for name, module in vars(formats).items() if hasattr(module, "FORMAT")
}
ARCHIVES = {tables.XLSX.name, word.FORMAT.name}

assert {format_.name for format_ in FORMATS} == {
    format_.name for format_ in FORMATS_BY_NAME.values()
}
