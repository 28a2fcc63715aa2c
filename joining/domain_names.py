"""Domains of email addresses: one spelling each, and which ones look alike."""

from __future__ import annotations

import unicodedata

import idna

ALIKE_FROM = 5  # letters; many shorter names are one letter apart
# Letters and groups that people read as another, each written as the one that it is read as. Those
# of other alphabets are the ones that Unicode's UTS #39 calls confusable with Latin.
_READ_AS = str.maketrans({
    "0": "o", "1": "l", "3": "e", "5": "s", "i": "l",
    "\N{CYRILLIC SMALL LETTER A}": "a", "\N{CYRILLIC SMALL LETTER IE}": "e",
    "\N{CYRILLIC SMALL LETTER O}": "o", "\N{CYRILLIC SMALL LETTER ER}": "p",
    "\N{CYRILLIC SMALL LETTER ES}": "c", "\N{CYRILLIC SMALL LETTER U}": "y",
    "\N{CYRILLIC SMALL LETTER HA}": "x", "\N{CYRILLIC SMALL LETTER EN}": "h",
    "\N{CYRILLIC SMALL LETTER KA}": "k", "\N{CYRILLIC SMALL LETTER EM}": "m",
    "\N{CYRILLIC SMALL LETTER TE}": "t", "\N{CYRILLIC SMALL LETTER VE}": "b",
    "\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}": "l",
    "\N{CYRILLIC SMALL LETTER JE}": "j", "\N{CYRILLIC SMALL LETTER DZE}": "s",
    "\N{CYRILLIC SMALL LETTER SHHA}": "h", "\N{CYRILLIC SMALL LETTER PALOCHKA}": "l",
    "\N{CYRILLIC SMALL LETTER KOMI DE}": "d", "\N{CYRILLIC SMALL LETTER QA}": "q",
    "\N{GREEK SMALL LETTER ALPHA}": "a", "\N{GREEK SMALL LETTER OMICRON}": "o",
    "\N{GREEK SMALL LETTER IOTA}": "l", "\N{GREEK SMALL LETTER NU}": "v",
    "\N{GREEK SMALL LETTER RHO}": "p",
    "\N{LATIN SMALL LETTER DOTLESS I}": "l", "\N{LATIN SMALL LETTER ALPHA}": "a",
})  # fmt: skip
_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"))


def domain_of(email: str) -> str:
    """Return the domain of an address as ASCII in lower case; "" if it has none that could exist.

    “ANNA@Bücher.example” → “xn--bcher-kva.example”.
    """
    name = unicodedata.normalize("NFKC", email.rpartition("@")[2].strip()).rstrip(".").lower()
    try:
        return idna.encode(name, uts46=True).decode() if name else ""
    except idna.IDNAError:
        return ""


def with_parents(domain: str) -> list[str]:
    """Return a domain and those above it, except the top: a.b.example → a.b.example, b.example."""
    parts = domain.split(".")
    return [".".join(parts[at:]) for at in range(len(parts) - 1)]


def skeleton(domain: str) -> str:
    """Return what a reader takes a domain for, so that look-alikes have the same skeleton."""
    try:
        shown = idna.decode(domain)
    except idna.IDNAError:
        shown = domain
    plain = "".join(
        sign
        for sign in unicodedata.normalize("NFKD", shown.casefold())
        if not unicodedata.combining(sign)
    )
    text = plain.translate(_READ_AS).replace("-", "")
    for group, read_as in _GROUPS:
        text = text.replace(group, read_as)
    return text


def look_alike(one: str, other: str) -> bool:
    """Return whether a reader could take one domain for the other, different one.

    Equal skeletons, one slip of the keyboard apart, or one name with something added, as in
    lumen-careers.example. The same name under another top-level domain counts too, because anybody
    can register it.
    """
    if one == other:
        return False
    name, named = (skeleton(domain).rpartition(".")[0] for domain in (one, other))
    if name == named:
        return True
    from rapidfuzz.distance import OSA  # 3.6 MiB that only sign-ups need

    shorter, longer = sorted((name, named), key=len)
    is_slip = OSA.distance(name, named, score_cutoff=1) <= 1
    return len(shorter) >= ALIKE_FROM and (is_slip or shorter in longer)
