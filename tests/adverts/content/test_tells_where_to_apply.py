"""Finds the link to apply at by its words or its sentence, and ignores other links."""

import pytest

from adverts import read_advert

ADVERT = """# Study Nurse

Company: Alder Trials
Location: Leeds

{0}

## Responsibilities

- Screen patients for four studies
- Keep their records

## Requirements

- Two years on a ward

{1}
"""
URL = "https://alder.example/17"
OTHER = "https://alder.example/other"


def apply_url(sentence, before="You look after patients."):
    return read_advert(ADVERT.format(before, sentence), name="a.md").apply_url


@pytest.mark.parametrize(
    "sentence",
    [
        f"Apply at [our site]({URL}).",
        f"Please apply online via [our careers page]({URL}) by 3 May.",
        f"Interested? Apply for this role through [the portal of the trust]({URL}).",
        f"Applicants can apply immediately [via the portal of the trust]({URL}).",
        f"To apply, visit {URL}.",
        f"To apply for the post, please complete [this form]({URL}).",
        f"Send us your CV and a covering letter via [the form]({URL}).",
        f"Applications are accepted only through [our portal]({URL}).",
        f"Send your CV to jobs@alder.example or apply via [our portal]({URL}).",
        f"Bewerben Sie sich über [unser Portal]({URL}).",
        f"[Send us your CV]({URL})",
        f"[Submit an application]({URL}) or read [our blog]({OTHER})",
        f"[Stuur je cv]({URL})",
        f"[Zur Bewerbung]({URL})",
        f"Bewerbungen bitte bis 03.05.2027 über {URL}.",
        f"Deadline: 3 May 2027. [Apply now]({URL})",
        f"Ansøgningsfrist: 3. maj 2027. [Søg stillingen]({URL})",
        f"Bewirb dich jetzt direkt auf [unserer Seite]({URL})!",
        f"Bitte senden Sie Ihre Bewerbung mit Lebenslauf über [dieses Formular]({URL}).",
        f"Um sich zu bewerben, nutzen Sie bitte [das Formular]({URL}).",
        f"Mohon di [laman kami]({URL}).",
        f"Untuk memohon, sila layari {URL}",
        f"Permohonan hendaklah dibuat melalui [portal ini]({URL}).",
        f"Postulez en ligne sur [notre site]({URL}).",
        f"Pour postuler, rendez-vous sur [notre page]({URL}).",
        f"Envoyez votre candidature via [ce formulaire]({URL}).",
        f"Postúlate en [nuestra web]({URL}).",
        f"Para postularte, visita {URL}.",
        f"Envía tu candidatura a través de [este formulario]({URL}).",
    ],
)
def test_finds_the_link_that_a_sentence_leads_to(sentence):
    assert apply_url(sentence) == URL
    assert apply_url(f"{sentence} Read our [privacy policy]({OTHER}).") == URL
    assert apply_url(f"See [what we do]({OTHER}). {sentence}") == URL


@pytest.mark.parametrize(
    "sentence",
    [
        f"You will apply our method [here]({URL}).",
        f"You [apply our method]({URL}) every day.",
        f"You apply quality standards at [our laboratory]({URL}).",
        f"We apply machine learning, see {URL}.",
        f"Before you apply, read our [privacy policy]({URL}).",
        f"By applying you accept [our terms]({URL}).",
        f"Learn more at [our site]({URL}).",
        f"Apply by e-mail and learn more at [our site]({URL}).",
        f"Apply to jobs@alder.example. Learn more at {URL}.",
        f"Mehr über uns erfahren Sie auf [unserer Seite]({URL}).",
        f"Ketahui lebih lanjut di [laman kami]({URL}).",
        f"## How to apply\n\nWrite to jobs@alder.example. See our [privacy notice]({URL}).",
        f"En savoir plus sur [notre site]({URL}).",
    ],
)
def test_ignores_links_that_lead_elsewhere(sentence):
    assert apply_url(sentence) is None


@pytest.mark.parametrize(
    "address", ["jobs@alder.example", "[our team](mailto:jobs@alder.example)", "mailto:j@a.example"]
)
def test_keeps_an_email_address_only_in_the_text(address):
    draft = read_advert(ADVERT.format("", f"Apply at {address}."), name="a.md")
    assert draft.apply_url is None
    told = f"{draft.how_to_apply} {draft.description_sections} {[i.text for i in draft.items]}"
    assert "Apply at" in told


def test_prefers_a_links_own_words_then_the_first_link():
    assert apply_url(f"Apply at [our site]({URL}) or apply via [a board]({OTHER}).") == URL
    assert apply_url(f"Apply at [our site]({OTHER}).", f"[Apply now]({URL})") == URL
    assert apply_url(f"Apply at [our site]({OTHER}).", f"Apply: {URL}") == URL


def test_prefers_a_link_in_a_section_on_applying_to_an_address_in_its_text():
    way = f"## How to apply\n\n[The form]({URL}) takes five minutes.\n\nOur wards: {OTHER}"
    assert apply_url(way) == URL


def test_quotes_the_sentence():
    draft = read_advert(ADVERT.format("", f"Come along! Apply at [our site]({URL})."), name="a.md")
    assert draft.evidence["apply_url"].text == "Apply at our site"


def test_reads_plain_text_the_same_way():
    text = ADVERT.replace("#", "").format("", f"Apply by 3 May at {URL}. Learn more at {OTHER}.")
    assert read_advert(text, name="a.txt").apply_url == URL


ELSEWHERE = [
    ("Privacy notice", "https://alder.example/privacy"),
    ("Candidate data", "https://alder.example/privacy-policy?lang=en"),
    ("Terms", "https://alder.example/terms"),
    ("Log in", "https://alder.example/account"),
    ("My account", "https://alder.example/login?next=/jobs/17"),
    ("Share", "https://alder.example/s"),
    ("LinkedIn", "https://www.linkedin.com/shareArticle?url=https://alder.example/17"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u=x"),
    ("Unsubscribe", "https://alder.example/mails"),
    ("Job alerts", "https://alder.example/job-alerts"),
    ("Datenschutz", "https://alder.example/datenschutz"),
    ("Mentions légales", "https://alder.example/m"),
]


@pytest.mark.parametrize(("words", "url"), ELSEWHERE)
def test_never_follows_a_link_that_leads_elsewhere(words, url):
    link = f"[{words}]({url})"
    for sentence in (
        f"Apply here: [careers site]({URL}) · {link}",
        f"Apply here: {link} · [careers site]({URL})",
        f"Apply: [careers site]({URL}) | {link}",
        f"[Apply now]({URL}) {link}",
        f"## How to apply\n\n[The form]({URL})\n\n{link}",
        f"## How to apply\n\n{link}\n\n[The form]({URL})",
    ):
        assert apply_url(sentence) == URL, sentence
    for sentence in (f"Apply: {link}", f"## How to apply\n\n{link}", f"Apply here: {link}"):
        assert apply_url(sentence) is None, sentence


def test_never_follows_a_button_that_leads_elsewhere():
    for words, url in ELSEWHERE:
        page = (
            "<h1>Study Nurse</h1><p>Company: Alder</p><h2>Duties</h2><ul><li>Screen patients</li>"
            f"</ul><a class='btn' href='{URL}'>Go on</a><a class='btn' href='{url}'>{words}</a>"
        )
        assert read_advert(page, name="a.html").apply_url == URL


@pytest.mark.parametrize(
    ("sentence", "url"),
    [
        ("Apply: www.alder.example/jobs/17", "https://www.alder.example/jobs/17"),
        ("Apply at www.alder.example/jobs/17.", "https://www.alder.example/jobs/17"),
        ("To apply, visit WWW.alder.example", "https://WWW.alder.example"),
        ("Please apply online at alder.example/jobs/17.", "https://alder.example/jobs/17"),
        ("Apply via (www.alder.example/17)", "https://www.alder.example/17"),
        (f"You can apply [here]({URL}).", URL),
        (f"To apply, click [here]({URL}).", URL),
        (f"Apply [online]({URL})", URL),
        (f"Bewerben Sie sich [hier]({URL}).", URL),
        (f"Postulez [ici]({URL})", URL),
        (f"Mohon [di sini]({URL})", URL),
    ],
)
def test_knows_addresses_without_a_scheme_and_the_word_here(sentence, url):
    assert apply_url(sentence) == url
    text = ADVERT.replace("#", "").format("", sentence)
    if "](" not in sentence:
        assert read_advert(text, name="a.txt").apply_url == url


@pytest.mark.parametrize(
    "sentence",
    ["You work with e.g. pumps/valves and i.e. tools/parts.", "Visit www.alder.example for news.",
     "You apply ISO.9001/2015 rules."],
)  # fmt: skip
def test_takes_no_other_words_for_addresses(sentence):
    assert apply_url("Write to us.", sentence) is None


WARNING = "The advert doesn't say how to apply."


@pytest.mark.parametrize(
    "way",
    [f"[Apply now]({URL})", "Apply: www.alder.example/17", "Write to jobs@alder.example.",
     "[Write to us](mailto:jobs@alder.example)", "Call 0113 496 0000 to apply.",
     "WhatsApp +60 12-345 6789", "## How to apply\n\nCome to our office on Monday."],
)  # fmt: skip
def test_warns_only_where_there_is_no_way_to_apply(way):
    assert WARNING not in read_advert(ADVERT.format("", way), name="a.md").warnings
    assert WARNING in read_advert(ADVERT.format("", "We are 40 people."), name="a.md").warnings


def test_keeps_the_address_of_a_link_that_writes_a_mail():
    sentence = "Apply to [our team](mailto:jobs@alder.example?subject=17)."
    draft = read_advert(ADVERT.format("", sentence), name="a.md")
    assert "our team (jobs@alder.example)" in str(draft.description_sections) + str(
        draft.how_to_apply
    )


@pytest.mark.parametrize("heading", ["How to apply", "To apply", "Applications", "Get in touch"])
def test_takes_a_bare_address_below_a_heading(heading):
    text = f"## {heading}\n\nalder.example/17\n"
    assert read_advert(ADVERT.format("", text), name="a.md").apply_url == URL


def test_takes_no_link_where_one_applies_for_a_benefit():
    benefits = f"## Benefits\n\nA nursery. For how to apply and the costs, see {OTHER}\n"
    assert apply_url(benefits) is None


def test_takes_no_link_of_a_paragraph_of_law_below_a_heading_of_applying():
    law = f"[Alder]({OTHER}) is an equal opportunity employer and never discriminates."
    draft = read_advert(
        ADVERT.format("", f"## How to apply\n\nSend your CV to quay@alder.example.\n\n{law}"),
        name="a.md",
    )
    assert (draft.apply_url, draft.apply_email) == (None, "quay@alder.example")


def test_a_button_for_customers_is_no_way_to_apply():
    page = (
        "<html><body><h1>Study Nurse</h1><h2>Responsibilities</h2><ul><li>Screen patients</li>"
        f"<li>Keep their records</li></ul><a class='btn' href='{OTHER}'>Get a demo</a>"
        "</body></html>"
    )
    assert read_advert(page, name="a.html").apply_url is None


@pytest.mark.parametrize(
    "form",
    [
        "https://docs.google.com/forms/d/e/1FAIpQ/viewform",
        "https://forms.gle/abcDEF",
        "https://alder.typeform.com/to/x1",
        "https://airtable.com/shrABC",
        "https://forms.office.com/r/abc",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Interested? Apply by filling in [our form]({0}).",
        "[Tell us about yourself]({0})",
        "Si te interesa, rellena [este formulario]({0}).",
        "Formulário: {0}",
        "Interesse? Vul het formulier in: {0}",
    ],
)
def test_takes_a_form_for_where_to_apply(sentence, form):
    assert apply_url(sentence.format(form)) == form


@pytest.mark.parametrize(
    "shown",
    [
        "[Ann Lee](https://www.linkedin.com/in/annlee/)",
        "[Mill Lane 3, Leeds](https://goo.gl/maps/abc)",
        "[How to find us](https://www.google.com/maps/place/leeds)",
        "[our code](https://github.com/alder)",
        "[the project](https://osf.io/abc/download)",
        "[the call](https://alder.example/call.pdf)",
        "[our blog](https://blog.alder.example/news)",
        "[on Facebook](https://www.facebook.com/alder)",
    ],
)
def test_takes_no_page_for_reading_where_one_applies_by_mail(shown):
    text = f"## How to apply\n\nSend a CV to jobs@alder.example.\n\nHave a look: {shown}"
    assert apply_url(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The successful candidate will build our portal (https://alder.example/portal).",
        "## How to apply\n\nCome to the office of [Ann Lee](https://annlee.example/), room 3.",
    ],
)
def test_takes_no_link_of_a_sentence_about_candidates_or_a_site_as_a_whole(text):
    assert apply_url(text) is None


def test_takes_a_page_of_the_job_beside_a_mail():
    url = "https://alder.example/jobs/17"
    text = (
        f"## How to apply\n\nSend a CV to jobs@alder.example.\n\nSee [the page of the job]({url})."
    )
    assert apply_url(text) == url


@pytest.mark.parametrize(
    "button",
    [
        f'{{{{< button buttonText="Apply now" buttonLink="{URL}" >}}}}',
        f'<Button label="Apply now"\n  href="{URL}" />',
        f'<a href="{URL}"><button class="big">Apply now</button></a>',
        f"<button onclick=\"window.open('{URL}')\">Apply now</button>",
    ],
)
def test_reads_buttons_of_other_notations(button):
    assert apply_url(button) == URL


@pytest.mark.parametrize(
    "ending",
    [
        "[Link for direct application](https://acme.example/apply/7)",
        "[Link to application](https://acme.example/apply/7)",
        "[Naar het sollicitatieformulier](https://acme.example/apply/7)",
        "[Candidati ora](https://acme.example/apply/7)",
        "More information and application: https://acme.example/apply/7",
        "Bewerbungslink: https://acme.example/apply/7",
        "Per candidarsi: https://acme.example/apply/7",
        "To learn more or apply, please click [here](https://acme.example/apply/7).",
        "[Official job posting](https://acme.example/apply/7)",
        "[Zur Stellenausschreibung](https://acme.example/apply/7)",
        "[Lien vers l’offre](https://acme.example/apply/7)",
        "See the full job advert here: https://acme.example/apply/7",
    ],
)
def test_takes_links_to_forms_and_to_the_whole_advert(ending):
    assert apply_url(ending) == "https://acme.example/apply/7"


def test_takes_no_link_to_the_whole_advert_where_one_sends_a_mail():
    ending = (
        "[Official job posting](https://acme.example/jobs/7)\n\nSend your CV to ann@acme.example."
    )
    assert apply_url(ending) is None


def test_takes_a_form_in_a_frame():
    form = "https://docs.google.com/forms/d/e/1FA/viewform?embedded=true"
    assert apply_url(f'## How to apply\n\n<iframe src="{form}">Loading …</iframe>') == form
    assert apply_url('<iframe src="https://maps.example/?q=Leeds"></iframe>') is None


def test_takes_no_link_for_questions_below_a_request_for_mails():
    ending = (
        "**Please send us your CV by e-mail to** [ann@acme.example](mailto:ann@acme.example)\n\n"
        "If you have any questions, please [contact us](https://acme.example/contact/)."
    )
    assert apply_url(ending) is None


def test_takes_no_link_to_benefits():
    ending = "## Ansökan\n\nVälkommen!\n\nSe våra förmåner (https://acme.example/jobb/formaner/)"
    assert apply_url(ending) is None
