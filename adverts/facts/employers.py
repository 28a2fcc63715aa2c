"""Names of employers: what may be one, and its long forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.facts.gazetteer import is_country, is_town, narrowing
from adverts.facts.legal_forms import FORM
from adverts.facts.titles import is_of_site, names_occupation

_GOES_ON = re.compile(rf"(?: (?:[A-ZÀ-Þ]|&|und )[^ ]*){{0,4}}[ ,]+(?i:{FORM})$")
_FORM_HERE = re.compile(rf"{FORM}(?!\w)", re.IGNORECASE)
_ENDS = re.compile(rf"[ ,]+{FORM}$", re.IGNORECASE)
# “Alder Institute for Soil Research (AISR)”, with the first letters of its words.
_SHORT = re.compile(r"[A-ZÀ-Þ]{2,8}")
_LONGEST, _MAX_WORDS = 70, 9  # characters; words
_NO_NAME = re.compile(
    r"(?:image|picture|menu|your|my|website|site|page|template|theme|colorlib|html5|bootstrap"
    r"|jekyll"
    r"|hugo|github|wordpress|description|placeholder|all rights|rights|alle rechte|document"
    r"|untitled)\b"
    r"|\{|\}|<|>|https?:|@",
    re.IGNORECASE,
)


def is_employer(name: str) -> bool:
    """Return whether a text may be an employer's name: short, and no place, job or page."""
    if not 2 <= len(name) <= _LONGEST or len(name.split()) > _MAX_WORDS or _NO_NAME.match(name):
        return False
    return not (is_place(name) or is_of_site(name) or names_occupation(name) or name.isdigit())


def is_place(name: str) -> bool:
    """Return whether a name is that of a country, a region or a town."""
    return is_country(name) or is_town(name) or bool(narrowing(name, ""))


def whole_name(name: str, names: Sequence[str]) -> str:
    """Return a name with the legal form that one of the names gives it."""
    if not name:
        return ""
    start = name.casefold()
    longer = (one for one in names if one.casefold().startswith(start))
    return next((one for one in longer if _GOES_ON.match(one, len(name))), name)


def with_form(name: str, text: str) -> str:
    """Return a name as a text writes it with its legal form: “DENTA AG” for “Denta”."""
    if re.search(r"\be\. ?V$", name):
        return f"{name}."  # its full stop was taken for the end of a sentence
    bare = name.removesuffix(".")
    pattern = re.compile(
        rf"(?<!\w){re.escape(bare)}(?:\.[a-z]{{2,4}})?(?:\.|,? (?={FORM}(?!\w)))", re.IGNORECASE
    )
    for found in pattern.finditer(text) if not _ENDS.search(name) else ():
        form = _FORM_HERE.match(text, found.end())
        is_form = form and (form[0] != form[0].lower() or form[0].endswith(".o."))
        if form and is_form:  # “Denta as a company” has no form
            return found[0] + form[0]
    return name


def on_page(stated: str, names: Sequence[str], *, title: str, text: str) -> str:
    """Return the company of a page, with its legal form: the stated one, or the firm for which its
    letters stand (“ABC”); or, if that is a place, the name that the page's title holds, too. A name
    that the page says nowhere else may be a place: “Joining Acme | Vaud”.
    """
    is_elsewhere = any(stated in one for one in (*names, text))
    if is_place(stated) or not is_elsewhere:
        titled = (one for one in names if _ENDS.sub("", one).casefold() in title.casefold())
        return whole_name(next(titled, "" if is_place(stated) else stated), names)
    firms = (one for one in names if _SHORT.fullmatch(stated) and _ENDS.search(one))
    return whole_name(next(firms, stated), names)


def in_full(name: str, text: str) -> str:
    """Return the name for which letters stand: “Alder Soil Institute” for “ASI”, if the text has
    both: “the Alder Soil Institute (ASI)”.
    """
    at = text.find(f" ({name})") if _SHORT.fullmatch(name) else -1
    words = text[max(0, at - 120) : at].split() if at > 0 else []
    for start in range(len(words) - 1, -1, -1):
        letters = "".join(word[0] for word in words[start:] if word[0].isupper())
        if letters == name:
            return " ".join(words[start:])
        if len(letters) > len(name) or words[start][-1] in ".!?:;":
            break
    return name
