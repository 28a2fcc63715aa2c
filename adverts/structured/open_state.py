"""Whether a record says that its job is not open: closed, a draft, archived, hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping

from adverts.facts.values import child, text_of

# Names in lower case, without spaces and punctuation. A value that is neither yes nor no says
# nothing: “closed” may be a date, and “state” a part of an address.
_OPEN_IF_TRUE_WORDS = """
active isactive open isopen live islive published ispublished visible isvisible listed islisted
enabled isenabled public ispublic available isavailable isposted posted acceptingapplications
isacceptingapplications posteouvert postouvert offreouverte
"""
_OPEN_IF_FALSE_WORDS = """
closed isclosed archived isarchived draft isdraft deleted isdeleted removed isremoved expired
isexpired filled isfilled hidden ishidden inactive isinactive cancelled iscancelled paused unlisted
disabled internal isinternal internalonly isinternalonly isprivate postepourvu posteferme
offrefermee besetzt
"""
_STATE_WORDS = """
status state jobstatus jobstate postingstatus poststatus publicationstatus publishstatus
jobopeningstatus humanstatus recordstatus vacancystatus adstatus jobadstatus workflowstate
requisitionstatus lifecyclestate visibility statuscode
"""
_OPEN_IF_TRUE = frozenset(_OPEN_IF_TRUE_WORDS.split())
_OPEN_IF_FALSE = frozenset(_OPEN_IF_FALSE_WORDS.split())
_STATES = frozenset(_STATE_WORDS.split())
_NOT_OPEN = re.compile(
    r"(?:job |position |posting )?(?:closed|in ?active|not active|archived?|drafts?|drafting"
    r"|expired|filled|unpublished|not published|unlisted|on ?hold|hold|paused|suspended|cancell?ed"
    r"|deleted|removed|withdrawn|disabled|rejected|completed|ended|pending|pending approval|offline"
    r"|needs approval|awaiting approval|internal|hidden|trash(?:ed)?|private|geschlossen|inaktiv"
    r"|abgelaufen|entwurf|archiviert|besetzt|fermée?|clôturée?|expirée?|brouillon|cerrad[oa]|ditutup"
    r"|tutup|stängd|borttagen)",
    re.IGNORECASE,
)
_YES, _NO = frozenset({"true", "yes", "1", "y"}), frozenset({"false", "no", "0", "n"})
_ENVELOPES = ("attributes", "_source", "fields", "jobPostingInfo")


def says_not_open(values: Mapping[str, object]) -> bool:
    """Return whether the values of a record, by name, say that its job is not open."""
    inner = next((v for key in _ENVELOPES if isinstance(v := values.get(key), Mapping)), {})
    named = [*values.items(), *inner.items()]
    return any(_denies(str(name), value) for name, value in named)


def _denies(name: str, value: object) -> bool:
    if len(name) > 30 or value is None or value == "":
        return False
    plain = re.sub(r"[^a-z]", "", name.casefold())
    if plain in _STATES:
        said = text_of(value) or text_of(child(value, "name") or child(value, "label"))
        return bool(_NOT_OPEN.fullmatch(said.replace("_", " ").replace("-", " ")))
    if plain in _OPEN_IF_TRUE:
        return _truth(value) is False
    return plain in _OPEN_IF_FALSE and _truth(value) is True


def _truth(value: object) -> bool | None:
    """Return a yes or no; None for anything else."""
    is_plain = isinstance(value, bool | str) or value in (0, 1)
    text = str(value).strip().casefold() if is_plain else ""
    return True if text in _YES else False if text in _NO else None
