"""The words by which the parts of a role profile are known, in English, German and Malay."""

from __future__ import annotations

import re

_I = re.IGNORECASE
LABELS = {
    "role": re.compile(
        r"(?:position|job|role|post)(?: (?:title|name))?|title|stelle|position(?:sbezeichnung)?"
        r"|funktion|jawatan|nama jawatan",
        _I,
    ),
    "department": re.compile(
        r"department|division|business unit|function|team|abteilung|bereich|jabatan|bahagian", _I
    ),
    "reports_to": re.compile(
        r"reports? to|reporting to|line manager|supervisor|berichtet an|vorgesetzte[rs]?"
        r"|melapor kepada|penyelia",
        _I,
    ),
}
LABEL = re.compile(r"(?P<label>[^:：]{2,40})[:：]\s*(?P<value>\S.*)")
TITLES = re.compile(
    r"\b(?:titles?|job levels?|levels|grades|positionstitel|titel|stellenbezeichnungen|stufen"
    r"|gelaran|peringkat|nama-nama jawatan)\b",
    _I,
)
OVERVIEW = re.compile(
    r"(?:(?:position|job|role|post) )?(?:overview|summary|purpose|introduction|description)"
    r"|(?:purpose|aim|summary) of (?:the )?(?:position|job|role|post)"
    r"|about (?:the|this) (?:position|job|role)"
    r"|(?:stellen)?(?:überblick|zusammenfassung|beschreibung)|zweck der stelle|kurzbeschreibung"
    r"|(?:ringkasan|gambaran|tujuan)(?: (?:keseluruhan|umum))?(?: (?:jawatan|kerja|peranan))?",
    _I,
)
_NEEDS = (
    r"experience|education(?:al)?|qualifications?|requirements?|skills?|knowledge|competenc(?:y|ies)"
    r"|certifications?|licen[cs]es?|training|background|abilities|berufs?erfahrung|erfahrung"
    r"|ausbildung|bildung|anforderungen|kenntnisse|qualifikation(?:en)?|voraussetzungen|abschluss"
    r"|pengalaman|pendidikan|kelayakan|kemahiran|syarat(?:-syarat)?|keperluan|pengetahuan"
)
_AND = r"\s*(?:,|/|&|and|or|und|oder|dan|atau)\s*(?:&|and|und|dan)?\s*"
_WEIGHT = (
    r"(?:minimum|required|preferred|desired|desirable|essential|key|basic|additional|academic"
    r"|professional|relevant|work|erforderliche|wünschenswerte|diperlukan|minimum)"
)
REQUIREMENTS = re.compile(
    rf"(?:{_WEIGHT}\s+){{0,2}}(?:{_NEEDS})(?:(?:{_AND}|\s+)(?:{_WEIGHT}\s+)?(?:{_NEEDS})){{0,4}}"
    rf"(?:\s+{_WEIGHT})?",
    _I,
)
# As in “There are three titles”: how many a profile says that it lists
NUMBER_OF_TITLES = re.compile(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six|zwei|drei|vier|fünf|sechs|dua|tiga|empat|lima)\s+"
    r"(?:[a-z-]+\s+)?(?:titles?|levels|grades|titel|stufen|gelaran|peringkat)\b",
    _I,
)
NUMBERS = {
    word: number
    for number, words in enumerate(
        ("two zwei dua", "three drei tiga", "four vier empat", "five fünf lima", "six sechs"), 2
    )
    for word in words.split()
}
ARTICLE = r"(?:(?:the|an?|der|die|das|seorang)\s+)?"
