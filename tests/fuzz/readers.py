"""The readers by the names of their folders in the corpus."""

from pathlib import Path

import adverts
from adverts import FORMS
from adverts.documents import word
from adverts.structured import tables

CORPUS = Path(__file__).parent / "corpus"
FORMS_BY_NAME = {"csv": tables.CSV, "xlsx": tables.XLSX} | {
    name: module.FORM for name, module in vars(adverts).items() if hasattr(module, "FORM")
}
ARCHIVES = {tables.XLSX.name, word.FORM.name}

assert {form.name for form in FORMS} == {form.name for form in FORMS_BY_NAME.values()}
