"""Web pages with adverts, and HTML as recruiters paste it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import UnreadableAdvert, read_advert
from adverts.facts.titles import names_occupation, split_page_title
from adverts.text.lines import html_lines
from tests.promises import check

AROUND = """<!doctype html><html><head>
<title>{title}</title><meta property="og:site_name" content="Larkfield Medical">
<link rel="canonical" href="https://larkfield.example/jobs/7">
<script>var duties = "<li>Track you</li>";</script><style>li {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">Manage jobs</a></li>
<li><a href="/us">About us</a></li></ul></nav></header>
<div class="cookie-consent"><p>We use cookies.</p><ul><li>Analyse traffic</li></ul></div>
{body}
<div class="related-jobs"><h2>Similar jobs</h2><ul><li>Manage the shop</li></ul></div>
<footer><h3>Benefits</h3><ul><li><a href="/p">Press</a></li></ul></footer></body></html>"""
BODY = """<h1>Medical Writer (m/f/d)</h1><p>Manchester, UK · Full-time · Hybrid</p>
<h2>What you will do</h2><ul><li>Write <b>posters</b></li><li>Check figures</li></ul>
<h2>Requirements</h2><ul><li>A degree</li></ul>
<p><b>Nice to have</b></p><ul><li>A doctorate</li></ul>
<a href="/jobs/7/apply">Apply now</a>"""


def read(html):
    return read_advert(html, name="a.html")


def items(draft):
    return [(item.kind, item.importance, item.text) for item in draft.items]


EXPECTED = [
    ("responsibility", None, "Write posters"),
    ("responsibility", None, "Check figures"),
    ("requirement", "must", "A degree"),
    ("requirement", "nice", "A doctorate"),
]


@pytest.mark.parametrize("wrap", ["<main>{}</main>", "<div>{}</div>", "<article>{}</article>"])
def test_reads_only_the_article(wrap):
    title = "Medical Writer (m/f/d) | Larkfield Medical – Careers"
    draft = read(AROUND.format(title=title, body=wrap.format(BODY)))
    assert draft.title == "Medical Writer (m/f/d)"
    assert draft.company == "Larkfield Medical"
    assert draft.locations == ("Manchester, UK",)
    assert draft.employment_type == "FULL_TIME"
    assert draft.workplace_type == "hybrid"
    assert draft.apply_url == "https://larkfield.example/jobs/7/apply"
    assert items(draft) == EXPECTED
    assert "cookies" not in str(draft.as_json())
    assert "Apply now" not in str(draft.as_json())


def test_reads_a_pasted_fragment():
    assert items(read(f"<div>{BODY}</div>")) == EXPECTED
    assert items(read(BODY)) == EXPECTED


@pytest.mark.parametrize(
    ("page_title", "heading", "title", "company"),
    [
        ("Ward Nurse at Elm Clinic", "<h1>Ward Nurse</h1>", "Ward Nurse", "Elm Clinic"),
        ("Careers - Elm Clinic", "<h1>Ward Nurse</h1>", "Ward Nurse", "Elm Clinic"),
        ("Apply for Ward Nurse | Elm Clinic", "", "Ward Nurse", "Elm Clinic"),
        ("Jobs", "<h1>Ward Nurse - Night Shift</h1>", "Ward Nurse - Night Shift",
         "Larkfield Medical"),
        ("Ward Nurse at Elm Clinic",
         "<h1><span>Elm Clinic</span> <span>Ward Nurse</span> <span>Leeds · Part-time</span></h1>",
         "Ward Nurse", "Elm Clinic"),
    ],
)  # fmt: skip
def test_finds_title_and_company(page_title, heading, title, company):
    body = BODY.replace("<h1>Medical Writer (m/f/d)</h1>", heading)
    draft = read(AROUND.format(title=page_title, body=body))
    assert (draft.title, draft.company) == (title, company)


def test_keeps_a_page_whose_body_has_the_class_name_of_boilerplate():
    page = AROUND.format(title="Medical Writer", body=f'<div class="has-sidebar nav">{BODY}</div>')
    assert items(read(page)) == EXPECTED


def test_needs_and_benefits_make_an_advert_of_any_title():
    draft = read(
        "<h1>Hospitering hos Tidewell</h1><p>Vi søker nå deg.</p><h2>Vi tilbyr</h2><ul>"
        "<li>En klokke</li></ul><h2>Kvalifikasjoner</h2><ul><li>Erfaring fra havner</li></ul>"
        "<p>Send en e-post til havn@tidewell.example</p>"
    )
    assert [item.kind for item in draft.items] == ["benefit", "requirement"]


def test_a_list_below_the_title_may_state_facts():
    draft = read(
        "<title>Tidewell - Vacatures - Begeleider (m/v)</title><h1>Begeleider (m/v)</h1>"
        "<ul><li>Full time</li><li>Leeds</li><li>Wonen</li></ul><p>Wij zoeken een begeleider.</p>"
        "<h3>Wij vragen</h3><ul><li>Een rijbewijs</li></ul><h3>Wij bieden</h3>"
        "<ul><li>Een afwisselende baan</li></ul>"
    )
    assert [item.text for item in draft.items] == ["Een rijbewijs", "Een afwisselende baan"]
    assert (draft.employment_type, draft.locations) == ("FULL_TIME", ("Leeds",))
    assert draft.company == "Tidewell"


@pytest.mark.parametrize("place", ["Ihr Profil", "Gesuchte Profile"])
def test_names_of_jobs_and_whom_to_write_to_are_no_items(place):
    draft = read(
        "<h1>Akustiker (m/w/d)</h1><h2>Aufgaben</h2><ul><li>Uhren prüfen</li><li>Ölen</li></ul>"
        f"<h2>{place}</h2><ul><li>Pfleger:in Hafen</li><li>Berater:in Uhren</li>"
        "<li>Praktikant:in mit Verantwortung</li></ul><h2>Wir bieten</h2><p>Einen Hafen</p>"
        "<p>Bewerbung mit Kennziffer an hafen@tidewell.example</p>"
    )
    assert [item.text for item in draft.items] == ["Uhren prüfen", "Ölen", "Einen Hafen"]


def test_a_heading_with_all_genders_is_the_title_below_the_name_of_a_page():
    draft = read(
        "<h1>Karriere</h1><h2>Faire Bedingungen</h2><p>Wir sind fair.</p>"
        "<h2>Akustiker (m/w/d)</h2><h3>Aufgaben</h3><ul><li>Uhren prüfen</li></ul>"
    )
    assert draft.title == "Akustiker (m/w/d)"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Stellenangebot", "Techniker (m/w/d)"),
        ("Team und Ausbildung", "Team und Ausbildung"),
    ],
)
def test_a_title_that_no_heading_has_may_be_the_sites(heading, title):
    draft = read(
        f"<title>Team und Ausbildung | Tidewell</title><h1>{heading}</h1>"
        "<h2>Techniker (m/w/d)</h2><h3>Aufgaben</h3><ul><li>Uhren prüfen</li></ul>"
        "<h3>Was du optional mitbringst</h3><ul><li>Einen Führerschein</li></ul>"
    )
    assert draft.title == title
    assert [item.importance for item in draft.items] == [None, "nice"]


@pytest.mark.parametrize("second", ["", "<h2>Verpleegkundige</h2>"])
def test_below_a_slogan_the_only_heading_of_an_occupation_is_the_title(second):
    draft = read(
        "<h1>Samen door het tij</h1><p>Wij zijn een haven.</p><h2>Monteur klokken</h2>"
        "<h3>Wat ga je doen?</h3><ul><li>Klokken smeren</li></ul>"
        f"<h3>Wat bieden wij?</h3><ul><li>Een boot</li></ul>{second}"
    )
    assert draft.title == ("Samen door het tij" if second else "Monteur klokken")


@pytest.mark.parametrize(
    "row",
    [
        "<span><b>Ort:</b> Kiel oder Emden</span><span><b>Start:</b> sofort</span>",
        "<span>📍 Kiel oder Emden</span> <span>🕑 Vollzeit</span> <span>Ab sofort</span>",
    ],
)
def test_facts_side_by_side_are_lines_of_their_own(row):
    draft = read(
        f"<h1>Uhrmacher (m/w/d)</h1><div class=tags>{row}</div>"
        "<h2>Aufgaben</h2><ul><li>Uhren prüfen</li></ul>"
        "<p><span>Wir sind </span><span>ein Hafen.</span></p>"
    )
    assert draft.locations == ("Kiel", "Emden")
    assert "Wir sind ein Hafen." in [line.text for line in draft.lines]


def test_what_is_called_a_vacancy_is_one():
    draft = read(
        "<h1>Vacature: Startup team</h1><p>We zijn op zoek naar helden.</p>"
        "<h2>Wat verwachten we van jou?</h2><ul><li>Je neemt initiatief</li>"
        "<li>Je helpt andere helden</li><li>Je schrijft mee aan ons plan</li></ul>"
        "<h2>Wat bieden we?</h2><ul><li>Een leuk team</li></ul>"
    )
    assert draft.title == "Startup team"


def test_reinforcement_is_no_title():
    draft = read(
        "<title>Stellenangebote – Jetzt bewerben | Tidewell</title><h1>Wir suchen Verstärkung</h1>"
        "<h2>Akustiker (m/w/d)</h2><h3>Aufgaben</h3><ul><li>Uhren prüfen</li></ul>"
    )
    assert (draft.title, draft.company) == ("Akustiker (m/w/d)", "Tidewell")


def test_stops_at_other_jobs():
    page = AROUND.format(
        title="Medical Writer",
        body=BODY + "<h2>More jobs like this</h2><ul><li>Manage it</li></ul>",
    )
    assert items(read(page)) == EXPECTED


def test_leaves_out_hidden_text():
    hidden = '<div style="display: none"><h2>Duties</h2><ul><li>Never seen</li></ul></div>'
    assert items(read(AROUND.format(title="Medical Writer", body=BODY + hidden))) == EXPECTED


def test_reads_a_first_line_of_facts():
    draft = read(
        "Elm Clinic | Data Analyst | Leeds, Bradford | Hybrid | Full-time | "
        '<a href="https://elm.example">https://elm.example</a><p>We count beds.<p>Apply here: '
        '<a href="https://elm.example/jobs/a-very-long-address">https://elm.example/jo...</a>'
    )
    assert (draft.company, draft.title) == ("Elm Clinic", "Data Analyst")
    assert draft.locations == ("Leeds", "Bradford")
    assert (draft.workplace_type, draft.employment_type) == ("hybrid", "FULL_TIME")
    assert draft.apply_url == "https://elm.example/jobs/a-very-long-address"


def test_takes_only_http_addresses():
    draft = read(BODY.replace("/jobs/7/apply", "javascript:alert(1)"))
    assert draft.apply_url is None


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><div id='app'></div><script src='a.js'></script></body></html>",
        "<html><head><title>Nurse</title></head><body></body></html>",
        "<html><body><h1>Bees of the north</h1><p>They fly late.</p></body></html>",
        "<!doctype html>",
        "<html>" + "<div>" * 50_000,
        "<p>" * 50_000,
        "<ul><li><a href='x'>a</a>" * 5_000,
    ],
)
def test_refuses_pages_that_are_not_adverts(html):
    with pytest.raises(UnreadableAdvert):
        read(html)


@given(st.lists(st.sampled_from(
    ["<h1>", "Nurse", "</h1>", "<ul>", "<li>", "a", "</li>", "<a href='http://[::'>", "<nav>",
     "</div>", "<title>", "Duties:", "<base href='http://[x'>", "<br>", "<meta property='og:title'",
     " content='x|y'>", "|", "·", "&#0;", "<span>", "<header>", "\x00"]
), max_size=30).map("".join))  # fmt: skip
def test_survives_any_page(html):
    try:
        draft = read("<html>" + html)
    except UnreadableAdvert:
        return
    check(draft)


@pytest.mark.parametrize(
    "title", ["Back-end Engineer", "Home Care Nurse", "Search Quality Analyst", "IT Technician"]
)
def test_a_job_may_begin_like_the_words_of_a_site(title):
    page = AROUND.format(title=title, body=BODY.replace("Medical Writer (m/f/d)", title))
    assert read(page).title == title


@pytest.mark.parametrize("text", ["Back to jobs", "Search Jobs for Nurses", "Home", "Share job"])
def test_the_words_of_a_site_are_no_title(text):
    page = AROUND.format(title="", body=f"<h1>{text}</h1>{BODY}")
    assert read(page).title == "Medical Writer (m/f/d)"


def test_text_outweighs_a_line_that_says_remote():
    body = BODY.replace("Hybrid</p>", "Leeds</p><p>Remote: yes</p>").replace(
        "<h2>Req", "<p>The working mode is on-site.</p><h2>Req"
    )
    draft = read(AROUND.format(title="Medical Writer (m/f/d)", body=body))
    assert draft.workplace_type == "onsite"
    assert any("remote" in warning for warning in draft.warnings)


def test_takes_no_town_of_a_pages_title_for_the_company():
    assert split_page_title("Nurse Job in Leeds | Larkfield", title="Nurse") == (
        "Nurse", "Larkfield",
    )  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Postdoctoral Position: tides", "PhD opportunity in tides", "Two PhD studentships"]
)
def test_research_posts_are_jobs(title):
    assert names_occupation(title)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('<a href="mailto:a@tidewell.example">Anna</a>, Hafen', "Anna (a@tidewell.example), Hafen"),
        ('<a href="mailto:a@tidewell.example">a@tide</a>well.example', "a@tidewell.example"),
        (
            '<a href="mailto:b@tidewell.example">a@tide</a>well.example am Hafen',
            "a@tidewell.example am Hafen (b@tidewell.example)",
        ),
    ],
)
def test_an_address_is_shown_once_beside_the_words_of_its_link(line, text):
    assert [one.text for one in html_lines(f"<p>{line}</p>")] == [text]


def test_a_page_may_begin_with_the_end_of_another():
    draft = read(
        "</html>\n\n<!doctype html><html><body><h1>Uhrmacher (m/w/d)</h1>"
        "<h2>Aufgaben</h2><ul><li>Ölen</li></ul></body></html>"
    )
    assert [item.text for item in draft.items] == ["Ölen"]
