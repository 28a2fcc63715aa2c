"""The employer's own number of the job."""

import pytest

from adverts import read_advert
from adverts.facts.references import stated_reference
from adverts.vocabulary.keyword_filter import KeywordFilter


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Please quote ref. TS-118 when you apply.", "TS-118"),
        ("Send it by Friday, quoting reference number HR/2031/07.", "HR/2031/07"),
        ("The post (job reference: 004512) is in Leeds.", "004512"),
        ("Requisition #R-20311", "R-20311"),
        ("Código da vaga: EA-03", "EA-03"),
        ("Bitte geben Sie die Kennziffer 31-OZ-7 an.", "31-OZ-7"),
        ("Merci d'indiquer la référence CLK2031.", "CLK2031"),
        ("Vermeld vacaturenummer V-2031-7.", "V-2031-7"),
        ("Nº de oferta: HB-0912", "HB-0912"),
        ("Stellen-ID 20-311", "20-311"),
        ("You prefer 2031 clocks, with reference to ISO 27001.", None),
        ("Names of three references; a reference implementation in C99.", None),
        ("References: 2 people who know you.", None),
        ("Our reference architecture of 2031", None),
    ],
)
def test_finds_the_number_in_a_sentence(text, code):
    found = stated_reference(KeywordFilter.of([text]))
    assert found == (code and (code, text))


def test_a_labelled_number_ends_with_its_sentence():
    draft = read_advert(
        "Clockmaker\n\nTasks\n- Oil clocks\n- Repair clocks\n\nRequirements\n- Patience\n\n"
        "Reference: TS-118. Closing date: 12 December 2031\n",
        name="x.txt",
    )
    assert (draft.reference, str(draft.closes_on)) == ("TS-118", "2031-12-12")


def test_finds_the_number_in_the_title():
    draft = read_advert(
        "Clockmaker (ref. TS-118)\n\nTasks\n- Oil clocks\n- Repair clocks\n\n"
        "Requirements\n- Patience\n",
        name="x.txt",
    )
    assert draft.reference == "TS-118"
