"""The words for levels of education, by language."""

from __future__ import annotations

import re
from functools import cache

# Training and licence differ, because “a degree or vocational training” asks for training, and “a
# degree and registration as a pharmacist” for a degree.
LEVELS = (
    "high school",
    "professional certificate",
    "professional certificate",
    "associate degree",
    "bachelor degree",
    "postgraduate degree",
)
_DEGREE = (
    r"(?<!high )(?<!large )(?<!great )(?<!\d )(?<!\d-)(?<!°)degrees?\b(?! of\b| to which| celsius)"
)
# Studies in progress are not required, so the rest of the clause does not count.
_UNFINISHED = r"\b(?:enrol\w*|pursuing|(?:currently )?studying|working towards?|students?\b)[^;.]*"

_COMMON = {
    "unfinished": [_UNFINISHED],
    "school": [
        r"high[- ]school (?:diploma|education|graduate|certificate|qualification|degree|or)",
        r"secondary (?:school (?:diploma|education|certificate)|education)",
        r"(?-i:\bGED\b|\bSPM\b|\bSTPM\b|\bGCSEs?\b|\bO[- ]Levels?\b|\bA-Levels?\b)",
        r"(?-i:[“\"]A[”\"] Levels?)",
        r"sijil (?:tinggi )?(?:pelajaran|persekolahan)",
        r"school[- ]leaving certificate",
    ],
    "post": [
        r"\bph\.? ?d\b", r"\bdoctora(?:te|l degree)", r"\bdoctor of (?!medicine\b)\w+",
        r"\bmaster['’]s\b(?: degree)?",
        r"\bmasters?(?= degree| level| in [A-Za-z]| qualification|/ph| or ph|, ph)(?: degree)?",
        r"\bmaster of (?:science|arts|public|business|pharmacy|nursing|engineering|philosophy)",
        r"(?-i:\bM\.?Sc\b|\bMBA\b|\bMPH\b|\bMPharm\b|\bM\.S\.|\bM\.A\.)",
        r"(?-i:\bMS(?= in\b|/Ph| degree| or Ph))",
        r"(?-i:\bPharm\.? ?D\b|\bMD\b|\bM\.D\.|\bJ\.?D\.?(?= degree))",
        r"\bpost-? ?graduate (?:diploma|degree|qualification)",
        r"(?<!under)(?<!under-)\bgraduate degree",
        r"\b(?:advanced|higher)(?: \w+)? degree", r"\bmedical degree", r"\bmedical doctor",
        r"\b(?:qualified|licen[cs]ed|board[- ]certified) physician",
        r"ijazah sarjana(?! muda)", r"\bsarjana(?! muda)", r"doktor falsafah", r"ijazah kedoktoran",
    ],
    "associate": [
        r"\bassociate['’]?s?['’]?(?: or (?=bachelor))", r"\bassociate['’]?s?['’]?[- ]degree",
        r"\bfoundation degree", r"(?-i:\bHND\b)", r"\b(?:two|2)-year degree", r"\bdiploma\b",
    ],
    "bachelor": [
        r"\bbachelor['’]?s?['’]?\b(?: degree)?", r"(?-i:\bB\.?Sc\b|\bBSN\b|\bBPharm\b|\bMBBS\b)",
        r"(?-i:\bB\.[SA]\.|\bB[SA](?=/| in\b| degree| or\b|,))",
        r"\bijazah(?: sarjana muda)?", r"\bsarjana muda",
        r"\b(?:university|college) (?:graduate|education|qualification)s?\b",
        r"\bgraduation from an? (?:\w+ )?(?:college|university)", _DEGREE,
    ],
    "training": [
        r"(?<=degree or )(?:vocational )?training\b", r"\btraining(?= or an? (?:\w+ )?degree)",
        r"\bvocational (?:training|qualification|education)",
        r"\b(?:trade|professional) (?:certificate|qualification)", r"\bapprenticeship\b",
        r"(?-i:\bNVQ\b)", r"\bsijil\b(?! lahir| berhenti| akuan| cuti| nikah)",
    ],
    "licence": [
        r"\b(?:registered|licen[cs]ed|enrolled|certified) (?:\w+ )?"
        r"(?:nurse|pharmacist|midwife|dietiti?an|psychologist|physiotherapist|radiographer)\b",
        r"(?-i:\bRN\b)", r"\bregistration (?:as an?|with|to practi[sc]e)\b",
        r"\bregistered with\b", r"\blicen[cs]ed? to practi[sc]e",
        r"\bnursing (?:licen[cs]e|registration)",
        r"\bnursing board registration", r"\bpendaftaran dengan (?:lembaga|majlis)",
        r"\bberdaftar dengan",
    ],
}  # fmt: skip
_BY_LANGUAGE = {
    "de": {
        "school": [r"\b(?:fach)?abitur\b", r"\w{0,40}hochschulreife",
                   r"\b(?:real|haupt)?schulabschluss",
                   r"\bmittlere reife"],
        "post": [r"(?<!scrum )(?<!scrum-)\bmaster(?:abschluss|studium|grad)?\b", r"\bpromotion\b",
                 r"\bpromoviert", r"\bdoktor(?:titel|grad)", r"\bstaatsexamen", r"\bapprobation",
                 r"\bapprobiert"],
        "bachelor": [r"\w{0,40}studium\b", r"\b(?:fach)?hochschulabschluss", r"\bstudienabschluss",
                     r"\buniversitätsabschluss", r"\bdiplom(?:-?\w+)?\b"],
        "training": [r"\b(?:berufs|fach)?ausbildung\b", r"\bexaminierte?[rn]?\b",
                     r"\bmeister(?:brief|titel)", r"\bstaatlich geprüfte"],
    },
    "fr": {
        "school": [r"\bbaccalauréat\b", r"\bbac\b(?! ?\+)"],
        "post": [r"\bbac ?\+ ?[5-8]", r"\bmaster\b", r"\bdoctorat\b",
                 r"\bdiplôme d['’]ingénieur", r"\bécole d['’]ingénieurs?",
                 r"\bdiplôme de pharmacien"],
        "bachelor": [r"\bbac ?\+ ?[34]", r"\blicence\b"],
        "associate": [r"\bbac ?\+ ?2", r"(?-i:\bBTS\b|\bDUT\b)"],
        "training": [r"(?-i:\bCAP\b|\bBEP\b)"],
        "licence": [r"\bdiplôme d['’][ée]tat"],
    },
    "es": {
        "school": [r"\bbachillerato"],
        "post": [r"\bm[áa]ster\b", r"\bmaestría", r"\bpos(?:t)?grado", r"\bdoctorado"],
        "bachelor": [r"\blicenciatura", r"\blicenciad[oa]", r"\bgrado (?:universitario|en)\b",
                     r"\btítulo universitario", r"\btitulación universitaria"],
        "associate": [r"\btécnico superior"],
        "training": [r"\bformación profesional", r"\bciclo formativo"],
    },
}  # fmt: skip


@cache
def level_pattern(language: str) -> re.Pattern[str]:
    """Return a pattern for levels; its groups are `school`, `training`, `licence`, `associate`, ….

    The order decides between names that start alike: “high school diploma” is not a diploma.
    """
    more = _BY_LANGUAGE.get(language, {})
    groups = [
        f"(?P<{level}>{'|'.join(more.get(level, []) + words)})" for level, words in _COMMON.items()
    ]
    return re.compile("|".join(groups), re.IGNORECASE)
