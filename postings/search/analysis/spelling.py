"""British and American spelling: both become the American one.

Rules do most of it. Where the same letters also end words that both sides spell alike, the rule
lists the words that it is for, or those that it isn't for.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEAST = 4  # letters

# organise, but not advertise; those not made with the ending -ize, without "se".
_ISE = re.compile(r"^(.{2,}[^aeou]i)s(e|ed|es|er|ers|ing|ings)$")
_NEVER_Z = re.compile(
    r"(?:(?:ad|de|re|super|tele|impro|pre)vi|pri|wi|gui|qui|(?:fran|mar|a)chi|despi|"
    r"(?:exer|pre|con|ex|in|circum)ci|(?:pro|compro|pre|de|sur|che)mi|"
    r"(?:adver|exper|prac|trea|mor)ti|(?:merchan|para)di|^(?:a|sun|up|moon|high)?ri)$"
)
_OUR = (
    "arb arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab neighb od "
    "parl rig rum sav savi splend succ tum val vap vig"
)
_ONE_L = (
    "bevel cancel channel chisel counsel dial duel enamel equal fuel gravel grovel hovel initial "
    "jewel label level marshal model panel parcel pedal pencil quarrel rival shovel shrivel signal "
    "snorkel spiral swivel total travel trowel tunnel unravel yodel"
)
_TWO_L = "appal distil enrol enthral fulfil instil"

# (pattern, replacement), in this order; a word goes through all of them.
_RULES = [
    # paediatrics, anaemia, gynaecology, archaeology; but aerobics, Michael and Israel
    (re.compile(r"ae(?=[mcdo])|ae(?=sthe)|ae(?=tiolog)|ae(?=v(?:us|i)$)"), "e"),
    (re.compile(r"^oe(?=s(?:o|tr)|dem)|(?<=^f)oe(?=t[aiu])|oe(?=a)|(?<=^c)oe(?=liac)"), "e"),
    (re.compile(rf"\b({'|'.join(_OUR.split())})our"), r"\1or"),
    (re.compile(r"(?<=[a-z]{2}i)s(?=ation|abl|abilit)"), "z"),
    (re.compile(r"(?<=aly|oly)s(?=(?:e|ed|er|ers|ing)$)"), "z"),
    (re.compile(r"([bt])re(s|d)?$"), r"\1er\2"),
    (re.compile(rf"^({'|'.join(_ONE_L.split())})l(?=(?:ed|er|ers|ing|ings|or|ors|ery)$)"), r"\1"),
    (re.compile(rf"^({'|'.join(_TWO_L.split())})(?=$|s$|ment)"), r"\1l"),
    (re.compile(r"(?<=^skil|^wilf)(?=ful)|(?<=^instal)(?=ment)"), "l"),
    (re.compile(r"^(def|off|pret)ence(?=$|s$|less)"), r"\1ense"),
    (re.compile(r"^licence"), "license"),
    (re.compile(r"^practis(?=e|ing)"), "practic"),
    (re.compile(r"^(catalog|dialog|analog)ue"), r"\1"),
    (re.compile(r"^(pro|epi|mono)gramme(?=$|s$)"), r"\1gram"),
    (re.compile(r"^(abridg|acknowledg|judg|lodg)ement"), r"\1ment"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"^(advis|convey)er(?=$|s$)"), r"\1or"),
]  # fmt: skip
_WORDS = {
    "aeroplane": "airplane", "ageing": "aging", "aluminium": "aluminum", "cheque": "check",
    "cheques": "checks", "cosy": "cozy",
    "dietician": "dietitian", "dieticians": "dietitians", "draughtsman": "draftsman",
    "enquiries": "inquiries", "enquiry": "inquiry", "grey": "gray", "jewellery": "jewelry",
    "kerb": "curb", "learnt": "learned", "manoeuvre": "maneuver", "maths": "math",
    "mould": "mold", "moulding": "molding", "plough": "plow", "pyjamas": "pajamas",
    "sceptic": "skeptic", "speciality": "specialty",
    "specialities": "specialties", "storeys": "stories", "tyre": "tire", "tyres": "tires",
    "wilful": "willful",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """Return a folded word in American spelling."""
    if len(word) < _LEAST:
        return word
    known = _WORDS.get(word)
    if known:
        return known
    ise = _ISE.match(word)
    if ise and not _NEVER_Z.search(ise[1]):
        word = f"{ise[1]}z{ise[2]}"
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
