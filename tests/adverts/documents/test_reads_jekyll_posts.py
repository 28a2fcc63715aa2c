from datetime import date
from decimal import Decimal

import pytest

from adverts import UnreadableAdvert, read_advert
from adverts.draft import DraftPay

FRONT = """---
title: "Borneo Labs Sdn Bhd Vacancies Lab Planner"
category: Jobs
date: 2022-02-03
tags: [Kuching, , ]
---
"""
POST = (
    FRONT
    + """
<p>Borneo Labs Sdn Bhd is looking for new potential candidates to fill in for <b>Lab Planner</b>
position. If you qualify, apply.</p>{% include ad.html %}
<div><h4>Job Description</h4><p>You keep our five labs busy.</p>
<p><strong>Duties:</strong></p><p><strong>Planning</strong></p><ul><li>Plan the week</li>
<li>Order reagents</li></ul><p><strong>Quality</strong></p><ol><li>Review deviations</li></ol>
<p>Requirements:-</p><p>&#183; Diploma in chemistry</p><p>&#183; Two years of lab work under the</p>
<p>eyes of an auditor</p><p><strong>Salary</strong>: RM2,800 - RM3,400 per month</p></div>
<script>alert("Requirements")</script>
<div><h4>Company Overview</h4><p>We test water.</p><p><strong>Our Mission:</strong></p>
<ul><li>To keep rivers clean</li></ul></div>
#### How To Apply
If you confident and feel that this job is suitable to you, go ahead. <br/>
<a href="javascript:alert(1)" class="btn">Apply Online</a>
<a href="https://jobs.example/lab?id=7&amp;ref=b&" class="btn">Apply Online</a>
"""
)


@pytest.fixture(scope="module")
def draft():
    return read_advert(POST, name="post.md")


def texts(draft, kind):
    return [item.text for item in draft.items if item.kind == kind]


def test_takes_title_and_company_from_the_first_paragraph(draft):
    assert (draft.title, draft.company) == ("Lab Planner", "Borneo Labs Sdn Bhd")


def test_accepts_empty_tags(draft):
    assert draft.locations == ("Kuching",)


def test_keeps_group_headings(draft):
    groups = [(item.heading, item.text) for item in draft.items if item.kind == "responsibility"]
    assert groups == [
        ("Planning", "Plan the week"),
        ("Planning", "Order reagents"),
        ("Quality", "Review deviations"),
    ]


def test_joins_items_that_paragraphs_divide(draft):
    assert texts(draft, "requirement") == [
        "Diploma in chemistry",
        "Two years of lab work under the eyes of an auditor",
    ]


def test_keeps_the_company_out_of_the_items(draft):
    assert draft.company_overview.startswith("We test water.")
    assert "- To keep rivers clean" in draft.company_overview
    assert texts(draft, "benefit") == texts(draft, "behaviour") == []


def test_reads_pay_and_date(draft):
    assert draft.pay == DraftPay(Decimal(2800), Decimal(3400), "MYR", "month")
    assert draft.posted_on == date(2022, 2, 3)


def test_keeps_the_apply_url_whole_and_safe(draft):
    assert draft.apply_url == "https://jobs.example/lab?id=7&ref=b&"
    assert "javascript" not in str(draft)


def test_drops_what_the_blog_adds(draft):
    assert draft.introduction == "You keep our five labs busy."
    assert draft.how_to_apply is None or "confident" not in draft.how_to_apply


def test_keeps_the_source_of_each_field(draft):
    assert draft.evidence["locations"].text == "tags: Kuching"
    assert 0 < draft.evidence["title"].confidence <= 1


def test_reads_malay_posts():
    post = """---
title: "Jawatan Kosong Klinik Seri Pagi Terkini"
category: Jobs
date: 2022-03-01
tags: [Ipoh]
---
Sila memohon sebelum Tarikh Tutup: 9 Mac 2022.
### Kekosongan
<ul><li>Jururawat Gred U29</li></ul>
### Kelayakan
Calon juga perlu mempunyai ciri-ciri berikut:
- Warganegara Malaysia
- Berumur 18 tahun keatas
### Cara Permohonan
Hantar resume anda.
<a href="https://klinik.example/iklan.pdf" class="btn">Iklan Penuh Jawatan</a>
"""
    draft = read_advert(post, name="x.md")
    assert (draft.title, draft.company) == ("Jururawat Gred U29", "Klinik Seri Pagi")
    assert draft.closes_on == date(2022, 3, 9)
    assert draft.apply_url == "https://klinik.example/iklan.pdf"
    assert texts(draft, "requirement") == ["Warganegara Malaysia", "Berumur 18 tahun keatas"]


def test_infers_items_from_wording_without_headings():
    body = """<h4>Job Description</h4><ul><li>Diploma in nursing</li><li>Own transport</li>
<li>To prepare the wards</li><li>Assist the doctor on rounds</li><li>Annual leave and EPF</li></ul>
"""
    draft = read_advert(FRONT + body, name="x.md")
    kinds = [item.kind for item in draft.items]
    assert kinds == ["requirement"] * 2 + ["responsibility"] * 2 + ["benefit"]
    assert any("wording" in warning for warning in draft.warnings)


def test_takes_the_date_from_the_name_as_a_last_resort():
    draft = read_advert("---\ntitle: Nurse\n---\nHello.\n", name="2020-04-05-nurse.md")
    assert draft.posted_on == date(2020, 4, 5)


@pytest.mark.parametrize(
    ("post", "reason"),
    [
        ("---\ntitle: [a\n---\nbody", "isn't valid YAML"),
        ("---\nlayout: page\n---\nbody", "no title|No job title"),
        ("---\ntags: " + "[" * 9000 + "\n---\nbody", "isn't valid YAML"),
        ("---\ntitle: x\nnote: '" + "a" * 30_000 + "'\n---\nbody", "too long"),
    ],
)
def test_gives_the_reason_for_an_unreadable_post(post, reason):
    with pytest.raises(UnreadableAdvert, match=reason):
        read_advert(post, name="x.md")


def test_leaves_control_characters_out_of_titles():
    post = POST.replace("Labs Sdn Bhd Vacancies Lab", "Labs Sdn Bhd\\a Vacancies Lab\\b")
    assert read_advert(post.encode(), name="post.md").title.isprintable()


def test_takes_no_tags_of_another_blog_for_places():
    post = "---\ntitle: Seeking clockmakers\ncategory: Clocks\ntags: [Brass, Hiring]\n---\n"
    body = "We are hiring clockmakers.\n\n## Duties\n\n- Oil the clocks\n- Repair the dials\n"
    assert not read_advert(post + body, name="2031-02-03-clocks.md").locations


def test_leaves_out_words_for_a_vacancy():
    facts = "---\ntitle: Vaga Clock Engineer\ncategory: Jobs\ntags: [Leeds]\n---\n"
    text = "<p><b>Requirements</b></p><ul><li>Two years of clocks</li><li>A licence</li></ul>"
    assert read_advert(facts + text, name="post.md").title == "Clock Engineer"
