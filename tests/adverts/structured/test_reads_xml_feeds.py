import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import AdvertDraft, Skipped, read_adverts
from adverts.document import Document
from adverts.draft import DraftPay
from adverts.structured.xml_rows import Rows
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives

JOB = f"""<job>
 <title><![CDATA[Pharmacovigilance Officer]]></title>
 <date><![CDATA[Tue, 14 Jul 2026 00:00:00 EST]]></date>
 <referencenumber><![CDATA[PV-1]]></referencenumber>
 <requisitionid>R-9</requisitionid>
 <url><![CDATA[https://jobs.example/pv-1?a=1&b=2]]></url>
 <company><![CDATA[Northmoor & Sons]]></company>
 <city>Leeds</city><state>England</state><country>GB</country>
 <jobtype>parttime</jobtype>
 <salary>£30,000 - £35,000 per year</salary>
 <remotetype>Hybrid remote</remotetype>
 <expirationdate>2026-08-14</expirationdate>
 <description><![CDATA[{BODY}]]></description>
</job>"""
SHORT = "<job><title>{}</title><company>Corvia</company><description>Care</description></job>"


def feed(*jobs):
    return f"<?xml version='1.0' encoding='utf-8'?><source>{''.join(jobs)}</source>"


def titles(document):
    return [advert.title for advert in drafts(document) if isinstance(advert, AdvertDraft)]


def skipped(document):
    return [advert for advert in drafts(document) if isinstance(advert, Skipped)]


def test_reads_the_stated_fields():
    (draft,) = drafts(feed(JOB))
    assert (draft.title, draft.company) == ("Pharmacovigilance Officer", "Northmoor & Sons")
    assert (draft.source_id, draft.reference) == ("PV-1", "R-9")
    assert draft.apply_url == "https://jobs.example/pv-1?a=1&b=2"
    assert draft.locations == ("Leeds, England, United Kingdom",)
    assert (draft.employment_type, draft.workplace_type) == ("PART_TIME", "hybrid")
    assert draft.pay == DraftPay(Decimal(30000), Decimal(35000), "GBP", "year")
    assert (draft.posted_on, draft.closes_on) == (date(2026, 7, 14), date(2026, 8, 14))
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_a_remote_job_from_its_city():
    (draft,) = drafts(feed(JOB.replace("Leeds", "Remote").replace("Hybrid remote", "")))
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("GB",))


def test_reads_rows_by_other_names():
    row = "<stelle id='7'><name>Nurse</name><link>https://x.example/7</link><text>Care</text></stelle>"
    (draft,) = drafts(f"<stellen>{row}</stellen>")
    assert (draft.title, draft.source_id, draft.apply_url) == ("Nurse", "7", "https://x.example/7")


def test_reads_rss_items_and_not_the_channel():
    item = ("<item><title>Nurse</title><link>https://x.example/1</link><guid>n1</guid>"
            "<j:company>Corvia</j:company><description>Short</description>"
            f"<c:encoded><![CDATA[{BODY}]]></c:encoded></item>")  # fmt: skip
    image = "<image><title>Logo</title><url>https://x.example/l.png</url><link>x</link></image>"
    (draft,) = drafts(
        "<rss xmlns:c='urn:c' xmlns:j='urn:j'><channel><title>Jobs</title><link>y</link>"
        f"<description>All jobs</description>{image}{item}</channel></rss>"
    )
    assert (draft.title, draft.company, draft.source_id) == ("Nurse", "Corvia", "n1")
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_markup_that_is_not_escaped():
    job = (
        f"<job><title>Nurse</title><company>Corvia</company><description>{BODY}</description></job>"
    )
    (draft,) = drafts(feed(job))
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_pay_and_places_in_parts():
    job = SHORT.format("Nurse").replace("</job>", (
        "<locations><location><city>Cork</city><country>IE</country></location></locations>"
        "<salaries><salary><highEnd><amount>50000</amount><currencyCode>EUR</currencyCode></highEnd>"
        "<lowEnd><amount>40000</amount><currencyCode>EUR</currencyCode></lowEnd>"
        "<period>YEARLY</period></salary></salaries></job>"
    ))  # fmt: skip
    (draft,) = drafts(feed(job))
    assert draft.locations == ("Cork, Ireland",)
    assert draft.pay == DraftPay(Decimal(40000), Decimal(50000), "EUR", "year")


def test_names_the_row_without_a_title():
    (_, skip) = drafts(feed(JOB, JOB.replace("Pharmacovigilance Officer", " ")))
    assert skip.label.startswith("job 2, line ")
    assert skip.reason == "The advert has no title."


def test_continues_after_an_error_and_reports_its_place():
    broken = SHORT.format("B").replace("</company>", "")
    document = feed(SHORT.format("A"), "\n", broken, SHORT.format("C"), SHORT.format("D"))
    assert titles(document) == ["A", "C", "D"]
    no_title, broken = skipped(document)
    assert no_title.reason == "The advert has no title."
    assert broken.label == "line 2"
    assert "broken" in broken.reason


def test_reads_the_rest_of_a_feed_that_was_cut_off():
    document = feed(SHORT.format("A"), SHORT.format("B"))[:-80]
    assert titles(document)[0] == "A"
    assert skipped(document)


def test_accepts_html_entities_and_bare_ampersands():
    assert titles(feed(SHORT.format("R&amp;D&nbsp;Nurse"), SHORT.format("A & B"))) == [
        "R&D Nurse",
        "A B",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_reads_other_encodings(encoding):
    declared = encoding.removesuffix("-sig")
    document = feed(SHORT.format("Ärztin")).replace("'utf-8'", f"'{declared}'")
    assert titles(document.encode(encoding)) == ["Ärztin"]


def test_skips_an_advert_that_is_far_too_large():
    large = SHORT.format("Large").replace("Care", "x " * 300_000)
    many = SHORT.format("Many").replace("Care", "<p>x</p>" * 2_000)
    document = feed(SHORT.format("A"), large, many, SHORT.format("B"))
    assert titles(document) == ["A", "B"]
    assert all("too large" in skip.reason for skip in skipped(document))


def test_expands_no_entities_and_opens_no_files(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    document = (
        f"<!DOCTYPE source [<!ENTITY l 'LAUGH'><!ENTITY f SYSTEM 'file://{secret}'>]>"
        f"<source>{SHORT.format('A &l; &f;')}{SHORT.format('B')}</source>"
    )
    assert titles(document) == ["A &l; &f;", "B"]


@pytest.mark.parametrize("use", ["<x>&l11;</x>", "<x a='&l11;'/>", ""])
@pytest.mark.parametrize("outside", ["<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'>%p;", ""])
def test_survives_a_billion_laughs(use, outside):
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    survives(
        f"<!DOCTYPE source [<!ENTITY l0 'LAUGH'>{laughs}{outside}]>"
        f"<source>{SHORT.format('A')}{SHORT.format(use)}</source>"
    )


class Endless(io.RawIOBase):
    """A feed of many rows that is never completely in memory."""

    def __init__(self, rows):
        self.rows, self.row, self.rest = rows, 0, b"<source>"

    def readable(self):
        return True

    def seekable(self):
        return True

    def seek(self, offset, whence=0):
        assert (offset, whence) == (0, 0)
        self.row, self.rest = 0, b"<source>"
        return 0

    def read(self, size=-1):
        while len(self.rest) < size and self.row <= self.rows:
            self.row += 1
            self.rest += b"</source>" if self.row > self.rows else SHORT.format("A").encode()
        piece, self.rest = self.rest[:size], self.rest[size:]
        return piece


def test_holds_one_row_at_a_time():
    held = []
    for number, row in enumerate(Rows(Endless(100_000), "job")):
        if number % 1_000 == 0:
            held.append(sum(1 for _ in row.getroottree().iter()))
    assert len(held) == 100
    assert max(held) < 2_000  # of 400,000 elements; the parser reads one piece of the file ahead


def test_yields_adverts_before_the_end_of_the_feed():
    file = Endless(100_000)
    next(read_adverts(Document(file)))
    assert file.row < 5_000


PIECES = st.sampled_from(
    ["<job>", "</job>", "<title>T", "</title>", "<company>C</company>", "<url>x</url>", "<![CDATA[",
     "]]>", "&", "&#0;", "<", ">", "\x00", "<!DOCTYPE a>", "<?x?>", "<!--", "-->", "</source>", "é"]
)  # fmt: skip


@given(st.lists(PIECES))
def test_survives_any_feed(pieces):
    survives(feed(SHORT.format("A"), *pieces, SHORT.format("B")))


def test_survives_deep_nesting():
    survives(feed(SHORT.format("A"), "<job><title>" + "<a>" * 100_000))


def test_the_day_from_which_an_agency_advertises_counts_before_that_of_the_feed():
    dates = "<pubDate>Fri, 05 Feb 2027 02:00:00 GMT</pubDate>"
    dates += "<advertiseFromDate>Thu, 04 Feb 2027</advertiseFromDate>"
    (draft,) = drafts(feed(SHORT.format("Planner").replace("</job>", f"{dates}</job>")))
    assert draft.posted_on == date(2027, 2, 4)


@pytest.mark.parametrize(
    ("status", "workplace"), [("none", "onsite"), ("hybrid", "hybrid"), ("temporary", None)]
)
def test_no_remote_status_means_on_site(status, workplace):
    more = f"<remoteStatus>{status}</remoteStatus></job>"
    (draft,) = drafts(feed(SHORT.format("Planner").replace("</job>", more)))
    assert draft.workplace_type == workplace
