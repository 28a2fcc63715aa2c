"""A sentence that says where the job is, where no line states a place."""

import pytest

from adverts import read_advert
from adverts.facts.places_in_prose import home_of, places_in_prose, seat_in_prose


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The role is based in our Leeds office, with two days at home.", ("Leeds",)),
        ("This position is remote, based in the US.", ("US",)),
        ("The tool is developed in the heart of beautiful Amsterdam city centre.", ("Amsterdam",)),
        ("Een mooi gelegen kantoor in de binnenstad van Groningen", ("Groningen",)),
        ("Ein schönes Büro im Herzen von Hamburg", ("Hamburg",)),
        ("Escritório no centro do Porto", ("Porto",)),
        ("Uffici nel centro di Torino", ("Torino",)),
        ("Kontor midt i Bergen sentrum", ("Bergen",)),
        ("This position is located in either Leeds, York, or Berlin.", ("Leeds", "York", "Berlin")),
        ("You will be based in Kuala Lumpur, Malaysia.", ("Kuala Lumpur, Malaysia",)),
        ("The post is situated in Cork and reports to the harbour master.", ("Cork",)),
        ("We see this role being based in Leeds about 90% of the time.", ("Leeds",)),
        ("Join our Bristol team and keep the clocks.", ("Bristol",)),
        ("You work from our offices in Leeds or York.", ("Leeds", "York")),
        ("Hybrid in Leeds, three days a week.", ("Leeds",)),
        ("The location is Leeds, UK.", ("Leeds, UK",)),
        ("Wir suchen für unser Büro in Leipzig eine Pflegekraft.", ("Leipzig",)),
        ("Dienstort ist Leipzig.", ("Leipzig",)),
        ("Der Arbeitsort ist in Leipzig.", ("Leipzig",)),
        ("De werklocatie is Eindhoven.", ("Eindhoven",)),
        ("Arbetet är förlagt till Örebro.", ("Örebro",)),
        ("Our office is in an old mill in Leeds.", ("Leeds",)),
        ("The job is located at Tide House in Leeds.", ("Leeds",)),
        ("Le poste est basé à Lyon.", ("Lyon",)),
        ("Vous travaillez dans nos bureaux à Lyon.", ("Lyon",)),
        ("Je werkt op ons kantoor in Utrecht.", ("Utrecht",)),
        ("Tjänsten är placerad i Lund.", ("Lund",)),
        ("Arbeidsstedet er Bergen.", ("Bergen",)),
        ("Arbejdspladsen er i Aarhus.", ("Aarhus",)),
        ("Trabajas en nuestra oficina de Sevilla.", ("Sevilla",)),
        ("Buscamos mozo para nuestro almacén de Sevilla.", ("Sevilla",)),
        ("A vaga é para o nosso armazém no Porto.", ("Porto",)),
        ("Nous recherchons pour notre entrepôt de Lyon un magasinier.", ("Lyon",)),
        ("Du jobbar i vår butik i Lund.", ("Lund",)),
        ("Vårt lager är beläget vid hamnen i Lund, nära stationen.", ("Lund",)),
        ("Full-time in Leeds", ("Leeds",)),
        ("The San Francisco, CA base salary range is $60,000-$80,000.", ("San Francisco, CA",)),
        ("Wir suchen für unsere Kita Uhrenland in Chemnitz Verstärkung.", ("Chemnitz",)),
    ],
)
def test_reads_where_a_sentence_says_the_job_is(text, places):
    assert places_in_prose([text]) == (places, text)


@pytest.mark.parametrize(
    "text",
    [
        "The role is located in the Office of Tides (OT), a part of the harbour.",
        "Our founders, based in Leeds, keep the clocks.",
        "Our Harbour team is in charge of tides.",
        "Our Mobile team is on site.",
        "We visit offices in Leeds.",
        "The job is based at Tidewell House.",
        "Decisions are based in facts.",
        "The role is based on trust.",
    ],
)
def test_takes_no_other_words_for_a_place(text):
    assert places_in_prose([text]) is None


def test_a_stated_place_counts_before_a_sentence():
    body = "The role is based in York.\n\n## Requirements\n\n- A degree in tides\n"
    facts = "title: Clockmaker\ncompany: Tidewell\n"
    assert read_advert(f"---\n{facts}---\n{body}", name="a.md").locations == ("York",)
    stated = f"---\n{facts}location: Leeds\n---\n{body}"
    assert read_advert(stated, name="a.md").locations == ("Leeds",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tidewell is a young maker of clocks, based in Bristol.", ("Bristol",)),
        ("We are a charity based in York and Leeds.", ("York", "Leeds")),
        ("Tidewell is a young maker of clocks based in beautiful Madison, WI.", ("Madison, WI",)),
        ("We're currently situated in Copenhagen, but will move.", ("Copenhagen",)),
        ("The Tide Observatory (Budapest, Hungary) invites applications.", ("Budapest, Hungary",)),
        ("Les Horloges sont un centre situé au port, à Liège.", ("Liège",)),
        ("Wir sind ein Verein mit Sitz in Leipzig.", ("Leipzig",)),
        ("Headquarters: Leeds, UK", ("Leeds, UK",)),
        ("Our founders, based in Leeds, keep the clocks.", None),
        ("We are based in the harbour.", None),
    ],
)
def test_reads_where_the_employer_is(text, places):
    assert seat_in_prose([text]) == (places and (places, text))


def test_the_employers_place_is_not_that_of_a_remote_job():
    body = "We are a charity based in York.\n\n## Requirements\n\n- A degree in tides\n"
    facts = "title: Clockmaker\ncompany: Tidewell\n"
    assert read_advert(f"---\n{facts}---\n{body}", name="a.md").locations == ("York",)
    remote = f"---\n{facts}remote: true\n---\n{body}"
    assert read_advert(remote, name="a.md").locations == ()


@pytest.mark.parametrize(
    ("company", "text", "places"),
    [
        ("Tidewell GmbH", "Die Tidewell GmbH in Bielefeld baut Uhren.", ("Bielefeld",)),
        ("Tidewell", "Bij Tidewell in Deventer draait alles om klokken.", ("Deventer",)),
        ("Tidewell", "A Tidewell fica no centro de Florianópolis.", ("Florianópolis",)),
        ("Spedition Tidewell", "Die Spedition Tidewell aus Fulda fährt.", ("Fulda",)),
        ("Tidewell", "La Tidewell de Cáceres atiende a mayores.", ("Cáceres",)),
        ("Tidewell", "O Tidewell em Campinas, SP, contrata.", ("Campinas, SP",)),
        ("Tidewell", "Tidewell Zwolle zoekt een klokkenmaker.", ("Zwolle",)),
        ("Gemeinde Quellach", "", ("Quellach",)),
        ("Kvellvik kommune", "", ("Kvellvik",)),
        ("Club Nautique de Sète", "", ("Sète",)),
        ("Tidewell", "Tidewell in Harmony makes clocks.", None),
        ("Tidewell", "We make clocks in Leeds.", None),
    ],
)
def test_reads_the_place_beside_the_name_of_the_company(company, text, places):
    found = home_of(company, [text])
    assert (found and found[0]) == places
