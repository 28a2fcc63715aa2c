"""Lists of where a remote worker may live: every place of them is kept, or the limit stays open."""

import pytest

from adverts import read_advert
from adverts.facts.remote_limits import limits_in_prose, parse_limits

SENTENCES = [
    ("You must be based in Arizona or Nevada.", "US", "US-AZ US-NV", ""),
    ("Must live in Kentucky, Maine, or Idaho.", "US", "US-KY US-ME US-ID", ""),
    ("This role requires you to be located in Ohio or Utah.", "US", "US-OH US-UT", ""),
    ("We only hire residents of Norway and Sweden.", "NO SE", "", ""),
    ("Applicants must be residents of Delaware or Maryland.", "US", "US-DE US-MD", ""),
    ("You have to live in one of the following states: Iowa or Ohio.", "US", "US-IA US-OH", ""),
    ("Eligible states: TX, FL, GA", "US", "US-TX US-FL US-GA", ""),
    ("This role can be performed from Peru or Bolivia only.", "PE BO", "", ""),
    ("Japan/Korea only", "JP KR", "", ""),
    ("US only, except Hawaii and Alaska.", "US", "", "US-HI US-AK"),
    ("You must live in Canada but not in Quebec.", "CA", "", "CA-QC"),
    ("Wohnsitz in Sachsen oder Thüringen", "DE", "DE-SN DE-TH", ""),
    ("Du musst in Hamburg oder Berlin wohnen.", "DE", "DE-HH DE-BE", ""),
    ("Nur Bewerber aus Österreich oder Deutschland.", "AT DE", "", ""),
    ("Vous devez habiter en France ou en Suisse.", "FR CH", "", ""),
    ("Réservé aux résidents du Maroc et de la Tunisie.", "MA TN", "", ""),
    ("Il faut être basé en Bretagne ou en Normandie.", "FR", "FR-BRE FR-NOR", ""),
    ("Debes vivir en Perú o Ecuador.", "PE EC", "", ""),
    ("Solo candidatos de Chile y Uruguay.", "CL UY", "", ""),
    ("Calon mestilah menetap di Kedah atau Perlis.", "MY", "MY-02 MY-09", ""),
    ("You must live in Scotland or Wales.", "GB", "GB-SCT GB-WLS", ""),
    ("You must be based in Ohio, Georgia, or Iowa.", "US", "US-OH US-GA US-IA", ""),
    ("We only hire people who live in Benin, Togo or Mali.", "BJ TG ML", "", ""),
    ("Wohnsitz in Italien oder Österreich nötig.", "IT AT", "", ""),
    ("Télétravail uniquement depuis l'Occitanie ou la Bretagne.", "FR", "FR-OCC FR-BRE", ""),
    ("Desde cualquier lugar de Chile o Perú.", "CL PE", "", ""),
    ("Terbuka kepada warga Brunei dan Indonesia sahaja.", "BN ID", "", ""),
]
TEXTS = [
    ("Remote – Bavaria or Hesse", "DE", "DE-BY DE-HE", ""),
    ("Remote (Bayern, Sachsen)", "DE", "DE-BY DE-SN", ""),
    ("Remote (IN, OK, OR, US)", "US", "US-IN US-OK US-OR", ""),
    ("Remote: residents of Spain and Portugal", "ES PT", "", ""),
    ("Remote (Norway/Finland only)", "NO FI", "", ""),
]


def codes(limits):
    return limits.countries, limits.states, limits.excluded


@pytest.mark.parametrize(("text", "countries", "states", "excluded"), SENTENCES)
def test_keeps_every_place_of_a_sentence(text, countries, states, excluded):
    limits, source = limits_in_prose([text])
    wanted = (tuple(some.split()) for some in (countries, states, excluded))
    assert codes(limits) == tuple(wanted)
    assert (source, limits.unknown, limits.anywhere) == (text, (), False)


@pytest.mark.parametrize(("text", "countries", "states", "excluded"), TEXTS)
def test_keeps_every_place_of_a_label(text, countries, states, excluded):
    wanted = (tuple(some.split()) for some in (countries, states, excluded))
    assert codes(parse_limits(text)) == tuple(wanted)


def test_keeps_exceptions_from_anywhere():
    limits, _ = limits_in_prose(["Work from anywhere in the world, except Iran and Cuba."])
    assert (limits.anywhere, limits.excluded) == (True, ("IR", "CU"))


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("You must live in Minnesota or the Klang Valley.", "Klang Valley"),
        ("You must be based in Austin or Dallas.", "Austin"),
        ("Debe residir en Cataluña o Vigo.", "Vigo"),
    ],
)
def test_names_what_it_can_not_keep(text, unknown):
    limits, _ = limits_in_prose([text])
    assert unknown in limits.unknown


@pytest.mark.parametrize(
    "text",
    ["Read only", "For internal use only", "Sie müssen im Team leben wollen", "Remote working only",
     "You must be in good health.", "Nur in Teilzeit möglich", "We only hire people who care."],
)  # fmt: skip
def test_takes_no_other_words_for_a_home(text):
    found = limits_in_prose([text])
    assert found is None or not found[0].countries


def test_a_town_is_a_warning_and_never_anywhere():
    text = (
        "# Fitter\n\nRemote job\n\nYou must be based in Austin or Dallas.\n\n"
        "## Responsibilities\n\n- Fit pipes\n- Test pipes\n"
    )
    draft = read_advert(text, name="a.md")
    assert (draft.workplace_type, draft.remote_anywhere, draft.remote_unclear) == (
        "remote", False, True,
    )  # fmt: skip
    assert any("“Austin”, “Dallas”" in warning for warning in draft.warnings)
