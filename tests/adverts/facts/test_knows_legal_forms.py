"""All readers of names know the same legal forms."""

import pytest

from adverts.documents.byline import _LEGAL
from adverts.facts.company_names import company_in_prose
from adverts.facts.employers import whole_name, with_form
from adverts.facts.title_parts import title_parts

_FORMS = (
    "Ltd", "Limited", "Pty Ltd", "LLC", "LLP", "PLC", "CIC", "GmbH", "GmbH & Co. KG", "gGmbH", "AG",
    "KG", "OHG", "GbR", "e.V.", "eG", "SARL", "Sàrl", "SAS", "S.A.", "S.A.R.L.", "EURL", "S.L.",
    "S.L.U.", "S.r.l.", "S.p.A.", "Ltda", "Lda", "B.V.", "BV", "N.V.", "NV", "A/S", "ApS", "AB",
    "AS", "Oy", "Oyj", "Sdn Bhd", "Sdn. Bhd.", "Berhad", "d.o.o.", "s.r.o.",
)  # fmt: skip
_SHORT = {"AG", "KG", "SAS", "BV", "NV", "AB", "AS", "Oy"}


@pytest.mark.parametrize("form", _FORMS)
def test_know_each_form(form: str) -> None:
    name = f"Quillmark {form}"
    assert _LEGAL.sub("", name) == "Quillmark"
    assert whole_name("Quillmark", [name]) == name
    assert with_form("Quillmark", f"Write to {name}, Aldorf").rstrip(".") == name.rstrip(".")
    assert title_parts(f"{name}: Gardener").company == name


@pytest.mark.parametrize("form", [form for form in _FORMS if form not in _SHORT])
def test_find_a_form_inside_of_a_sentence(form: str) -> None:
    found = company_in_prose([], [f"Your contract is with Quillmark {form} for two years."])
    assert (found or "").rstrip(".") == f"Quillmark {form}".rstrip(".")


def test_leave_words_that_only_look_like_forms() -> None:
    assert with_form("Quillmark", "Quillmark as a company") == "Quillmark"
    assert title_parts("Gardener @ Quillmark SRL - 15 an hour").job == "Gardener"
