"""Where a remote worker may live, in words for people, in the active language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.utils.translation import gettext

from places.areas import in_areas
from places.countries import country_name
from places.states import state_name
from postings.models import Posting

type Shorten = Callable[[Sequence[str]], str]

UNCLEAR = "other limits"  # words that no table of places knows


def remote_text(posting: Posting, shorten: Shorten = ", ".join) -> str:
    """Return “Remote (from Malaysia)”; “anywhere” only where the advert says so."""
    allowed = shorten(_names(posting))
    excluded = shorten([_name(code) for code in posting.remote_excluded])
    if not allowed and posting.remote_unclear:
        return gettext("Remote (limits: see the advert)")
    if not allowed:
        text = gettext("anywhere")
    else:
        text = gettext("from %(countries)s") % {"countries": allowed}
    if excluded:
        text = gettext("%(allowed)s, except %(excluded)s") % {
            "allowed": text, "excluded": excluded,
        }  # fmt: skip
    if posting.remote_unclear:
        text = gettext("%(allowed)s; more limits: see the advert") % {"allowed": text}
    return gettext("Remote (%(limits)s)") % {"limits": text}


def _names(posting: Posting) -> list[str]:
    """Return the areas, countries and states that are allowed."""
    whole = _whole(posting)
    areas, rest = in_areas(set(whole))
    countries = [country_name(code) for code in whole if code in rest]
    states = [f"{_name(code)} ({country_name(code[:2])})" for code in posting.remote_regions]
    return [*areas, *countries, *states]


def _name(code: str) -> str:
    return state_name(code) if len(code) > 2 else country_name(code)


def remote_codes(posting: Posting) -> str:
    """Return the limits as a table has them, for `parse_limits`: “US-TX; US-FL”, “worldwide except
    IR; KP”. Empty if the posting is not remote.
    """
    if posting.workplace_type != "remote":
        return ""
    text = "; ".join([*_whole(posting), *posting.remote_regions])
    text = text or ("" if posting.remote_unclear else "worldwide")
    if posting.remote_unclear:
        text = f"{text}; {UNCLEAR}" if text else UNCLEAR
    if posting.remote_excluded:
        text = f"{text} except {'; '.join(posting.remote_excluded)}"
    return text


def _whole(posting: Posting) -> list[str]:
    """Return the countries that are allowed as a whole, not only some of their states."""
    of_states = {code[:2] for code in posting.remote_regions}
    return [code for code in posting.remote_countries if code not in of_states]
