"""Where a remote worker may live: lists, areas, states, exceptions and sentences."""

import json

import pytest

from adverts import read_advert, read_adverts
from adverts.document import Document
from adverts.facts.remote_limits import limits_in_prose, parse_limits
from places.areas import area_countries


@pytest.mark.parametrize(
    ("text", "countries", "states", "excluded", "anywhere"),
    [
        ("Remote", "", "", "", False),
        ("Remote, Peru", "PE", "", "", False),
        ("Remote in France or Belgium (Paris hours)", "FR BE", "", "", False),
        ("Remote (Spain, Italy & Greece)", "ES IT GR", "", "", False),
        ("Remote - Kenya; Uganda", "KE UG", "", "", False),
        ("Remote from Bosnia and Herzegovina", "BA", "", "", False),
        ("Remote (Ohio, USA)", "US", "US-OH", "", False),
        ("Remote; TX or FL, United States", "US", "US-TX US-FL", "", False),
        ("Remote, Georgia, USA", "US", "US-GA", "", False),
        ("Remote (Canada, except Quebec)", "CA", "", "CA-QC", False),
        ("Remote, Boston, MA", "US", "", "", False),
        ("Remote (Batumi, Georgia)", "GE", "", "", False),
        ("Remote (Savannah, Georgia)", "US", "", "", False),
        ("Worldwide", "", "", "", True),
        ("Anywhere in the world", "", "", "", True),
        ("Anywhere in Portugal", "PT", "", "", False),
        ("Worldwide except Cuba and Syria", "", "", "CU SY", True),
        ("Remote (global, excl. Belarus)", "", "", "BY", True),
    ],
)
def test_reads_lists(text, countries, states, excluded, anywhere):
    limits = parse_limits(text)
    assert (list(limits.countries), list(limits.states)) == (countries.split(), states.split())
    assert (list(limits.excluded), limits.anywhere) == (excluded.split(), anywhere)


@pytest.mark.parametrize("name", ["EMEA", "LATAM", "Nordics", "European Union", "DACH", "APAC"])
def test_knows_areas(name):
    assert set(parse_limits(f"Remote - {name}").countries) == area_countries(name) != set()


@pytest.mark.parametrize("text", ["Remote (Georgia)", "Remote (Middle-earth)", "Remote, tier 2"])
def test_keeps_unknown_words_as_unknown(text):
    limits = parse_limits(text)
    assert limits.unknown
    assert not limits


@pytest.mark.parametrize(
    ("text", "countries", "excluded"),
    [
        ("You must live in Norway for this role.", "NO", ""),
        ("Applicants must be located in Chile or Peru and be able to travel.", "CL PE", ""),
        ("We can only hire in Spain, Italy and Poland.", "ES IT PL", ""),
        ("This job is open to candidates based in Ghana.", "GH", ""),
        ("We are unable to hire residents in California or Ohio.", "", "US-CA US-OH"),
        ("Wohnsitz in Deutschland ist nötig.", "DE", ""),
    ],
)
def test_reads_sentences(text, countries, excluded):
    limits, source = limits_in_prose([text])
    assert (list(limits.countries), list(limits.excluded)) == (
        countries.split(), excluded.split()
    )  # fmt: skip
    assert source == text


@pytest.mark.parametrize(
    "text",
    ["Our head office is in Berlin.", "You must be able to lift 20 kg.", "Open to new ideas.",
     "We have clients in the United States.", "You must live our values."],
)  # fmt: skip
def test_makes_no_limit_of_other_sentences(text):
    assert limits_in_prose([text]) is None


def remote(location, body=""):
    return read_advert(
        f"# Fitter\n\nCompany: Larch\n\nLocation: {location}\n\n## Duties\n\n- Fit pipes\n"
        f"- Test them\n\n## About the job\n\n{body}\n",
        name="a.md",
    )


def test_calls_a_job_open_to_anywhere_only_where_the_advert_says_so():
    assert remote("Remote").remote_unclear
    assert not remote("Remote").remote_anywhere
    said = remote("Remote, worldwide")
    assert (said.remote_anywhere, said.remote_unclear) == (True, False)
    assert remote("Remote", "You can work from anywhere in the world.").remote_anywhere


def test_takes_the_narrower_of_label_and_sentence():
    draft = remote("Remote, worldwide", "You must live in Norway.")
    assert (draft.remote_countries, draft.remote_anywhere) == (("NO",), False)


def test_warns_of_limits_that_cannot_be_kept():
    draft = remote("Remote (Middle-earth)")
    assert draft.remote_unclear
    assert any("Middle-earth" in warning for warning in draft.warnings)


def test_an_exception_is_no_place():
    draft = remote("Worldwide (excluding France)")
    assert (draft.locations, draft.remote_excluded) == ((), ("FR",))


def schema(requirements):
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": "Fitter",
        "description": "<p>You fit pipes.</p>", "jobLocationType": "TELECOMMUTE",
        "hiringOrganization": {"name": "Larch"}, "applicantLocationRequirements": requirements,
    }  # fmt: skip
    [draft] = read_adverts(Document.of(json.dumps(posting)))
    return draft


@pytest.mark.parametrize(
    ("requirements", "countries", "regions"),
    [
        ({"@type": "Country", "name": "FR"}, ["FR"], []),
        ([{"@type": "Country", "name": "Peru"}, {"@type": "Country", "name": "CL"}],
         ["PE", "CL"], []),
        ([{"@type": "State", "name": "Texas"}, {"@type": "State", "name": "US-OH"}],
         ["US"], ["US-TX", "US-OH"]),
        ([{"@type": "State", "name": "Georgia"}], ["US"], ["US-GA"]),
        ([{"@type": "Country", "name": "USA"}, {"@type": "State", "name": "Ontario"}],
         ["US", "CA"], ["CA-ON"]),
        ("Kenya or Uganda", ["KE", "UG"], []),
    ],
)  # fmt: skip
def test_reads_the_requirements_of_structured_data(requirements, countries, regions):
    draft = schema(requirements)
    assert (list(draft.remote_countries), list(draft.remote_regions)) == (countries, regions)
    assert not draft.remote_unclear


def test_onsite_jobs_have_no_remote_limits():
    draft = remote("Leeds, UK", "You must live in Norway.")
    assert (draft.remote_countries, draft.remote_unclear) == ((), False)
