import html
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from adverts import read_advert
from adverts.draft import DraftPay
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives, swapped

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Senior Medical Writer",
    "description": BODY,
    "datePosted": "2026-04-02",
    "validThrough": "2026-05-02T23:59:00+02:00",
    "employmentType": ["FULL_TIME"],
    "hiringOrganization": {"@type": "Organization", "name": "Quillworks"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Utrecht", "addressCountry": "NL"},
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"minValue": 52000, "maxValue": "61000", "unitText": "YEAR"},
    },
    "identifier": {"@type": "PropertyValue", "name": "Quillworks", "value": "QW-3"},
    "url": "https://quill.example/jobs/3",
    "directApply": False,
}
MICRODATA = f"""<!DOCTYPE html><html><body><h1>Jobs</h1>
<div itemscope itemtype="https://schema.org/JobPosting">
 <meta itemprop="datePosted" content="2026-04-02">
 <h2 itemprop="title">Trial Nurse</h2>
 <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
  <b itemprop="name">Corvia Clinic</b></span>
 <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
  <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
   <span itemprop="addressLocality">Cork</span>, <span itemprop="addressCountry">IE</span>
  </span></span>
 <div itemprop="description">{BODY}</div>
 <a itemprop="url" href="https://clinic.example/9">Apply</a>
</div></body></html>"""


def page(*blocks, body=""):
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return f"<!DOCTYPE html><html><head><title>T</title>{scripts}</head><body>{body}</body></html>"


def posting(**changes):
    return read_advert(page(json.dumps(POSTING | changes)), name="x")


def test_reads_the_stated_fields():
    draft = posting()
    assert (draft.title, draft.company) == ("Senior Medical Writer", "Quillworks")
    assert draft.locations == ("Utrecht, Netherlands",)
    assert draft.pay == DraftPay(Decimal(52000), Decimal(61000), "EUR", "year")
    assert (draft.posted_on, draft.closes_on) == (date(2026, 4, 2), date(2026, 5, 2))
    assert (draft.employment_type, draft.reference) == ("FULL_TIME", "QW-3")
    assert draft.apply_url == draft.source_id == "https://quill.example/jobs/3"
    assert kinds(draft, "responsibility") == DUTIES


def test_overrides_the_text_of_the_page():
    text = page(json.dumps(POSTING), body="<h1>Join our team of chemists</h1><p>Salary: £9,000</p>")
    draft = read_advert(text, name="x")
    assert (draft.title, draft.pay.currency) == ("Senior Medical Writer", "EUR")


def test_reads_a_document_of_json_ld():
    assert read_advert(json.dumps(POSTING), name="x").title == "Senior Medical Writer"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda block: json.dumps([json.loads(block)]),
        lambda block: json.dumps({"@graph": [{"@type": "WebPage"}, json.loads(block)]}),
        lambda block: json.dumps(
            {"mainEntity": {"itemListElement": [{"item": json.loads(block)}]}}
        ),
        lambda block: block.replace('"JobPosting"', '["http://schema.org/JobPosting", "Thing"]'),
        lambda block: f"//<![CDATA[\n{block}\n//]]>",
        lambda block: f"<!-- {block} -->",
        lambda block: block + ";",
        lambda block: block[:-1] + ",}",
        lambda block: block.replace("Senior Medical", "Senior\n\tMedical"),
        lambda block: html.escape(block),
    ],
)
def test_reads_wrapped_and_broken_blocks(wrap):
    draft = read_advert(page(wrap(json.dumps(POSTING))), name="x")
    assert (draft.title, draft.company) == ("Senior Medical Writer", "Quillworks")


def test_reads_the_block_after_a_broken_one():
    draft = read_advert(page('{"@type": "JobPosting", "title": "x', json.dumps(POSTING)), name="x")
    assert draft.title == "Senior Medical Writer"


def test_reads_each_posting_once():
    other = POSTING | {"title": "Editor", "url": "https://quill.example/jobs/4"}
    blocks = [json.dumps([POSTING, other]), json.dumps(POSTING)]
    assert [draft.title for draft in drafts(page(*blocks))] == ["Senior Medical Writer", "Editor"]


def test_follows_references_between_nodes():
    employer = {"@id": "#us", "@type": "Organization", "name": "Quillworks Utrecht"}
    graph = {"@graph": [POSTING | {"hiringOrganization": {"@id": "#us"}}, employer]}
    assert read_advert(page(json.dumps(graph)), name="x").company == "Quillworks Utrecht"


def test_reads_descriptions_that_were_escaped_twice():
    draft = posting(description=html.escape(html.escape(BODY)))
    assert kinds(draft, "responsibility") == DUTIES


@pytest.mark.parametrize(
    ("stated", "pay"),
    [
        ("€52,000 - €61,000 per year", DraftPay(Decimal(52000), Decimal(61000), "EUR", "year")),
        ({"currency": "GBP", "value": "30000"}, DraftPay(Decimal(30000), None, "GBP", "year")),
        ({"currency": "EUR", "value": {"value": 21.5, "unitText": "hour"}},
         DraftPay(Decimal("21.50"), None, "EUR", "hour")),
        ({"currency": "USD", "minValue": 5000, "maxValue": 4000, "unitText": "MONTH"},
         DraftPay(Decimal(4000), Decimal(5000), "USD", "month")),
        ({"value": "competitive"}, None),
        ({"currency": "USD", "value": {"minValue": 0, "maxValue": 0}}, None),
        ([], None),
    ],
)  # fmt: skip
def test_reads_pay_in_any_structure(stated, pay):
    assert posting(baseSalary=stated).pay == pay


@pytest.mark.parametrize(
    ("stated", "locations"),
    [
        ("Utrecht, Netherlands", ("Utrecht, Netherlands",)),
        ({"address": "Utrecht, Netherlands"}, ("Utrecht, Netherlands",)),
        ({"name": "Utrecht"}, ("Utrecht",)),
        ({"address": {"addressLocality": "Cork", "addressCountry": {"name": "Ireland"}}},
         ("Cork, Ireland",)),
        ([{"address": {"addressLocality": "Cork"}}, "Galway", None, 7], ("Cork", "Galway")),
        ({"address": [{"addressLocality": "Cork"}, {"addressLocality": "Sligo"}]},
         ("Cork", "Sligo")),
        ({}, ()),
    ],
)  # fmt: skip
def test_reads_places_in_any_structure(stated, locations):
    assert posting(jobLocation=stated).locations[: len(locations)] == locations


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ("FULL_TIME", "FULL_TIME"), ("full_time", "FULL_TIME"), (["PART_TIME"], "PART_TIME"),
        ("Teilzeit", "PART_TIME"), ("CONTRACT", "CONTRACTOR"), ("other", "OTHER"),
        ("PERMANENT", None), ({"a": 1}, None), ("全职", "FULL_TIME"),
    ],
)  # fmt: skip
def test_reads_employment_types_in_any_words(stated, kind):
    assert posting(employmentType=stated).employment_type == kind


def test_warns_about_several_employment_types():
    draft = posting(employmentType=["FULL_TIME", "PART_TIME"])
    assert draft.employment_type == "FULL_TIME"
    assert any("several employment types" in warning for warning in draft.warnings)


def test_reads_where_a_remote_worker_may_live():
    draft = posting(
        jobLocationType="TELECOMMUTE",
        jobLocation=None,
        applicantLocationRequirements=[{"@type": "Country", "name": "Ireland"}, {"name": "UK"}],
    )
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("IE", "GB"))


def test_does_not_name_a_confidential_company():
    assert posting(hiringOrganization="confidential").company is None
    assert posting(hiringOrganization="Corvia").company == "Corvia"


def test_adds_fields_that_the_description_lacks():
    draft = posting(qualifications="<ul><li>A licence to nurse</li></ul>", responsibilities=BODY)
    assert "A licence to nurse" in kinds(draft, "requirement")
    assert kinds(draft, "responsibility") == DUTIES


def test_takes_the_text_of_the_page_if_the_markup_is_a_summary():
    text = page(json.dumps(POSTING | {"description": "A writer."}),
                body=f"<main><h1>Senior Medical Writer</h1>{BODY}</main>")  # fmt: skip
    draft = read_advert(text, name="x")
    assert kinds(draft, "responsibility") == DUTIES
    assert any("only a summary" in warning for warning in draft.warnings)


def test_warns_about_too_little_text():
    draft = posting(description=None)
    assert any("almost nothing about the job" in warning for warning in draft.warnings)


def test_reads_microdata():
    draft = read_advert(MICRODATA, name="x")
    assert (draft.title, draft.company) == ("Trial Nurse", "Corvia Clinic")
    assert draft.locations == ("Cork, Ireland",)
    assert draft.posted_on == date(2026, 4, 2)
    assert draft.apply_url == "https://clinic.example/9"
    assert kinds(draft, "responsibility") == DUTIES


def test_ignores_addresses_that_are_not_http():
    assert posting(url="javascript:alert(1)").apply_url is None


def test_ignores_pages_that_only_mention_the_schema():
    text = page("{broken", body=f"<h1>Trial Nurse</h1><p>JobPosting</p><p>Full-time</p>{BODY}")
    assert read_advert(text, name="x").title == "Trial Nurse"


@pytest.mark.parametrize(
    "document",
    [
        page('{"@type":"JobPosting","x":' + "[" * 100_000),
        page("{" * 100_000 + "JobPosting"),
        "<script ld+json JobPosting" * 50_000,
        "<script type=ld+json>JobPosting</script" * 20_000,
        page(json.dumps(POSTING))[:-300],
        "<div itemscope itemtype='https://schema.org/JobPosting'>" * 20_000,
        '{"@type":"JobPosting","title":"x"' + ',"a":{"@id":"#a"}' * 1000,
    ],
)
def test_survives_broken_pages(document):
    survives(document)


@given(swapped(POSTING))
def test_survives_any_value(fields):
    fields["@type"] = "JobPosting"
    survives(page(json.dumps(fields)))


def test_a_description_that_is_cut_off_is_not_all_that_a_page_says():
    posting = {
        "@context": "https://schema.org/", "@type": "JobPosting", "title": "Redacteur",
        "description": "Alder Media is een omroep. " * 16 + "Wij maken nieuws voor&#8230;",
        "hiringOrganization": {"@type": "Organization", "name": "Alder Media"},
    }  # fmt: skip
    page = (
        "<!doctype html><html><head><title>Redacteur</title>"
        f'<script type="application/ld+json">{json.dumps(posting)}</script></head><body>'
        "<h1>Redacteur</h1><p>Alder Media is een omroep.</p><p><b>Wat ga je doen?</b></p>"
        "<ul><li>Je schrijft nieuws</li><li>Je maakt video's</li></ul></body></html>"
    )
    draft = read_advert(page, name="a.html")
    assert [item.text for item in draft.items] == ["Je schrijft nieuws", "Je maakt video's"]
    assert draft.company == "Alder Media"


MARKED_TEXT = """<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "JobPosting", "title": "Zahntechnikerin",
 "description": "Wir suchen eine freundliche Zahntechnikerin, die gern mit den Händen arbeitet und \
Freude an genauen Modellen hat. Unser Labor liegt am Fluss, und die Kolleginnen kochen selbst.",
 "hiringOrganization": {"@type": "Organization", "name": "Dentallabor Birk"},}
</script>

## Zahntechnikerin gesucht

Wir suchen eine freundliche Zahntechnikerin.

Wir bieten:

- einen unbefristeten Vertrag
- Fahrtkostenzuschuss
"""


def test_reads_the_lists_of_the_text_where_the_markup_has_none():
    draft = read_advert(MARKED_TEXT.encode(), name="stelle.md")
    assert (draft.title, draft.company) == ("Zahntechnikerin", "Dentallabor Birk")
    texts = [item.text for item in draft.items]
    assert texts == ["einen unbefristeten Vertrag", "Fahrtkostenzuschuss"]


@pytest.mark.parametrize(
    ("button", "url"),
    [
        ('<a class="b" href="mailto:ann@quill.example?subject=Job">Apply by mail</a>', None),
        ('<a href="mailto:ann@quill.example">Bewerbung senden</a>', None),
        ('<a href="mailto:ann@quill.example">Ask Ann</a>', POSTING["url"]),
    ],
)
def test_the_page_itself_is_no_place_to_apply_if_a_button_opens_a_mail(button, url):
    head = f'<head><link rel="canonical" href="{POSTING["url"]}"></head>'
    source = page(json.dumps(POSTING), body=button).replace("<head>", head[:-7], 1)
    draft = read_advert(source, name="x")
    assert draft.apply_url == url
    assert draft.apply_email == (None if url else "ann@quill.example")
