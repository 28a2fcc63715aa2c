from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from adverts import Skipped
from tests.adverts.ats.boards import pay
from tests.adverts.ats.samples import DUTIES, ITEMS, NEEDS, counts
from tests.adverts.records import ODD_TEXTS, drafts, survives


def position(more="", *, texts=(("Ihre Aufgaben", DUTIES), ("Ihr Profil", NEEDS))):
    parts = "".join(
        f"<jobDescription><name>{name}</name><value><![CDATA[{text}]]></value></jobDescription>"
        for name, text in texts
    )
    return (
        "<workzag-jobs><position><id>4711</id><subcompany>Kiesel Labor GmbH</subcompany>"
        "<office>Ulm</office><name>Laborassistenz (m/w/d)</name><department>Labor</department>"
        f"<jobDescriptions>{parts}</jobDescriptions><employmentType>permanent</employmentType>"
        f"<schedule>part-time</schedule><createdAt>2027-03-04T09:00:00+00:00</createdAt>{more}"
        "</position></workzag-jobs>"
    )


def test_reads_the_stated_fields():
    (draft,) = drafts(position("<additionalOffices><office>Aalen</office></additionalOffices>"))
    assert (draft.title, draft.company) == ("Laborassistenz (m/w/d)", "Kiesel Labor GmbH")
    assert (draft.source_id, draft.employment_type) == ("4711", "PART_TIME")
    assert draft.locations == ("Ulm", "Aalen")
    assert draft.posted_on == date(2027, 3, 4)
    assert counts(draft) == ITEMS


def test_a_remote_office_beside_others_does_not_make_a_remote_job():
    more = "<additionalOffices><office>Remote</office><office>Aalen</office></additionalOffices>"
    (draft,) = drafts(position(more))
    assert (draft.locations, draft.workplace_type) == (("Ulm", "Aalen"), None)
    (draft,) = drafts(position().replace("<office>Ulm</office>", "<office>Remote</office>"))
    assert draft.workplace_type == "remote"


def test_prefers_the_contract_to_the_hours():
    (draft,) = drafts(position().replace("permanent", "intern"))
    assert draft.employment_type == "INTERN"


def test_reads_the_pay():
    parts = "<min>2600.00</min><max>2900.00</max><currencyCode>EUR</currencyCode>"
    more = f"<salaryInformation>{parts}<type>monthly</type></salaryInformation>"
    (draft,) = drafts(position(more))
    assert draft.pay == pay(2600, 2900, "EUR", "month")


def test_names_a_skipped_position_without_text():
    (skipped,) = drafts(position(texts=()))
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "The feed doesn't contain the job's description."
    assert skipped.source_id == "4711"


@given(st.lists(ODD_TEXTS, min_size=3, max_size=3))
def test_survives_any_text(texts):
    for text in texts:
        if "<" not in text and "&" not in text:
            survives(position(f"<seniority>{text}</seniority><office>{text}</office>".encode(
                "utf-8", "replace").decode()))  # fmt: skip
