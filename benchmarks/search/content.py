"""Thousands of invented postings, always the same, with realistic frequencies of words."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

# Common words, and the share of postings that have them.
COMMON = {
    "experience": 0.6, "team": 0.5, "work": 0.5, "clinical": 0.3, "skills": 0.3, "support": 0.25,
    "quality": 0.2, "research": 0.2, "patients": 0.15, "global": 0.12, "communication": 0.12,
    "data": 0.1, "regulatory": 0.08, "healthcare": 0.08, "project": 0.08, "strategy": 0.05,
}  # fmt: skip
ROLES = {
    "Account Manager": 12, "Account Director": 6, "Account Executive": 8, "Medical Writer": 40,
    "Clinical Research Associate": 60, "Clinical Trial Manager": 30, "Registered Nurse": 90,
    "Medical Science Liaison": 30, "Pharmacist": 60, "Regulatory Affairs Specialist": 40,
    "Biostatistician": 30, "Laboratory Technician": 60, "Quality Assurance Specialist": 50,
    "Drug Safety Associate": 30, "Data Manager": 40, "Project Manager": 50, "Physiotherapist": 50,
    "Radiographer": 40, "Midwife": 30, "Health Economist": 20, "Sales Representative": 50,
    "Marketing Manager": 40, "Process Engineer": 40, "Bioinformatician": 20, "Care Assistant": 60,
    "Formulation Scientist": 24,
}  # fmt: skip
LEVELS = {"": 50, "junior": 8, "senior": 24, "lead": 6, "principal": 5, "head": 3, "trainee": 4}
AREAS = ("Oncology", "Cardiology", "Neurology", "Immunology", "Rare Diseases", "Vaccines",
         "Dermatology", "Respiratory", "Diabetes", "Ophthalmology", "Paediatrics")  # fmt: skip
CURRENCIES = {"EUR": 30, "USD": 20, "GBP": 15, "MYR": 6, "SGD": 5, "CHF": 5, "AUD": 5, "CAD": 4,
              "INR": 4, "SEK": 2, "PLN": 2, "JPY": 2}  # fmt: skip
TYPES = {"FULL_TIME": 78, "PART_TIME": 10, "CONTRACTOR": 6, "TEMPORARY": 3, "INTERN": 2,
         "PER_DIEM": 1}  # fmt: skip
SCHEDULES = {"": 60, "full_week": 22, "shifts": 8, "four_day_week": 3, "flexible": 6, "weekends": 1}
EDUCATION = {"": 45, "bachelor degree": 30, "postgraduate degree": 12, "high school": 6,
             "professional certificate": 4, "associate degree": 3}  # fmt: skip
HOMES = ("MY", "SG", "GB", "IE", "DE", "FR", "ES", "PL", "US", "CA", "AU", "IN")
VOCABULARY, SENTENCES = 40_000, 60_000
_STARTS, _VOWELS, _ENDS = (
    [
        "b",
        "br",
        "c",
        "ch",
        "d",
        "f",
        "fl",
        "g",
        "gr",
        "h",
        "l",
        "m",
        "n",
        "p",
        "pl",
        "pr",
        "r",
        "s",
        "st",
        "t",
        "tr",
        "v",
    ],
    "aeiou",
    ["n", "r", "l", "s", "nt", "rm", "x", "ve", "tion", "ment", "sis", "line", "gen"],
)


def vocabulary() -> list[str]:
    """Return invented words, all different, the same every time."""
    chance, words = random.Random(1), dict[str, None]()
    while len(words) < VOCABULARY:
        syllables = (
            chance.choice(_STARTS) + chance.choice(_VOWELS) for _ in range(chance.choice((2, 2, 3)))
        )
        words["".join(syllables) + chance.choice(_ENDS)] = None
    return list(words)


def sentences(words: list[str]) -> list[str]:
    """Return lines of six to twelve words; the frequencies of words fall slowly."""
    chance = random.Random(2)
    weights = list(accumulate(1 / (rank + 8_000) for rank in range(len(words))))
    lines = []
    for _ in range(SENTENCES):
        line = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(6, 12)))
        lines.append(line.capitalize())
    return lines


class Choice:
    """Draws values by weight."""

    def __init__(self, weights: dict[str, int]) -> None:
        self.values, self.weights = list(weights), list(accumulate(weights.values()))

    def draw(self, chance: random.Random) -> str:
        """Return one value."""
        return chance.choices(self.values, cum_weights=self.weights)[0]


@dataclass
class Advert:
    """The text of one posting."""

    title: str
    level: str
    description: str
    items: list[tuple[str, str, str]]  # kind, importance, text


class Writer:
    """Writes adverts, each from its own random numbers."""

    def __init__(self) -> None:
        self.lines = sentences(vocabulary())
        self.roles, self.levels = Choice(ROLES), Choice(LEVELS)

    def advert(self, chance: random.Random) -> Advert:
        """Return an advert of about two kilobytes, with five to 25 items."""
        level = self.levels.draw(chance)
        title = f"{level.capitalize()} {self.roles.draw(chance)}".strip()
        if chance.random() < 0.3:
            title += f", {chance.choice(AREAS)}"
        common = " ".join(word for word, share in COMMON.items() if chance.random() < share)
        lines = chance.choices(self.lines, k=30)
        paragraphs = [". ".join(lines[i : i + 6]) + "." for i in range(0, 30, 6)]
        description = "\n\n".join(filter(None, [*paragraphs, common]))
        return Advert(title, level, description, list(self._items(chance)))

    def _items(self, chance: random.Random) -> Iterator[tuple[str, str, str]]:
        for text in chance.choices(self.lines, k=chance.randint(5, 25)):
            kind = chance.choice(("responsibility", "requirement", "requirement", "benefit"))
            importance = chance.choice(("must", "nice")) if kind == "requirement" else ""
            yield kind, importance, text
