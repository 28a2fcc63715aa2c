"""An advert's items, drawn from its role: a part of each list, in the list's order."""

from collections.abc import Sequence
from random import Random

from demo.content.behaviours import BEHAVIOURS
from demo.content.benefits import BY_COUNTRY, GENERAL, ON_SITE, VOLUNTARY
from demo.content.countries import COUNTRIES
from demo.content.shapes import DemoItem, Role, lines
from demo.content.written import grouped

SPEAKS_ALREADY = ("language", "Fluency", "fluency")


def draw[T](pool: Sequence[T], count: int, rng: Random) -> list[T]:
    """Return `count` random entries of the pool, in the pool's order."""
    chosen = sorted(rng.sample(range(len(pool)), min(count, len(pool))))
    return [pool[place] for place in chosen]


def responsibilities(role: Role, rng: Random) -> list[DemoItem]:
    """Return five to nine; two adverts in five have two headings with at least two each."""
    pool = grouped(lines(role.duties))
    count = rng.randint(5, 9)
    if rng.random() < 0.6:
        return [DemoItem(item.kind, item.text) for item in draw(pool, count, rng)]
    headings = draw(list(dict.fromkeys(item.heading for item in pool)), 2, rng)
    first, second = ([item for item in pool if item.heading == group] for group in headings)
    share = min(max(2, count // 2 + rng.randint(0, 1)), count - 2)
    return draw(first, share, rng) + draw(second, count - share, rng)


def requirements(role: Role, country: str, rng: Random) -> list[DemoItem]:
    """Return three to five must-haves and one to three nice-to-haves."""
    musts = draw(lines(role.must), rng.randint(3, 5), rng)
    nices = draw(lines(role.nice), rng.randint(1, 3), rng)
    language = COUNTRIES[country].language
    unsaid = language and not any(word in text for text in musts for word in SPEAKS_ALREADY)
    if unsaid and role.place != "desk":
        level = "Good" if role.place == "site" else "Working"
        nices = [*nices[:2], f"{level} knowledge of {language}, or the will to learn"]
    return [
        *(DemoItem("requirement", text, importance="must") for text in musts),
        *(DemoItem("requirement", text, importance="nice") for text in nices),
    ]


def behaviours(rng: Random) -> list[DemoItem]:
    """Return three to six."""
    return [DemoItem("behaviour", text) for text in draw(BEHAVIOURS, rng.randint(3, 6), rng)]


def benefits(role: Role, country: str, employment_type: str, rng: Random) -> list[DemoItem]:
    """Return up to six: first those common in the country, then the employer's own."""
    if employment_type == "VOLUNTEER":
        texts = draw(VOLUNTARY, 3, rng)
    elif employment_type in {"CONTRACTOR", "PER_DIEM"} or rng.random() < 0.12:
        texts = []
    else:
        local = draw(BY_COUNTRY.get(country, ()), rng.randint(1, 3), rng)
        texts = local + draw(ON_SITE if role.place == "site" else GENERAL, rng.randint(1, 3), rng)
    return [DemoItem("benefit", text) for text in texts]
