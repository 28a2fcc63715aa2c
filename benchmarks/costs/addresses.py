"""Addresses of the demo board: one of each class to measure, and many to compare."""

import re
from urllib.parse import urlencode

from benchmarks.costs.builds import Build

CLASSES = {
    "first page": "/jobs/",
    "words": "/jobs/?q=medical+writer",
    "words and city": "/jobs/?q=manager&location=London&radius=100",
    "three filters": "/jobs/?workplace=remote&employment_type=FULL_TIME&posted=30",
    "nothing found": "/jobs/?q=zyzzyx+writer&pay_min=90000",
    "autocomplete": "/jobs/suggestions/?q=med",
    "home": "/",
    "companies": "/companies/",
}  # and a posting and a company, which the board names
SEARCHES = [
    {}, {'q': 'writer'}, {'q': 'medical writer'}, {'q': '"clinical trial"'},
    {'q': 'nurse OR writer'}, {'q': 'medcal writr'}, {'q': 'zyzzyx'}, {'q': 'zyzzyx writer'},
    {'q': '<b>\'"&'}, {'q': 'manager -senior'}, {'location': 'London'},
    {'location': 'Berlin', 'radius': '200'}, {'location': 'Malaysia'},
    {'location': 'Kuala Lumpur', 'work_from': 'MY'}, {'work_from': 'DE'},
    {'location': 'Nowhere<i>'}, {'workplace': 'remote'}, {'workplace': ['remote', 'hybrid']},
    {'employment_type': ['FULL_TIME', 'PART_TIME']}, {'schedule': 'FOUR_DAY_WEEK'},
    {'level': 'senior'}, {'experience_max': '3'}, {'education': 'bachelor degree'},
    {'posted': '30'}, {'closing': '14'}, {'time_zone': '480'}, {'language': 'de'},
    {'country': 'GB'}, {'pay_min': '50000'}, {'pay_min': '50000', 'unstated_pay': '1'},
    {'pay_min': '30', 'pay_period': 'hour'},
    {'pay_min': '4000', 'currency': 'MYR', 'pay_period': 'month'}, {'pay_min': '999999999'},
    {'sort': 'pay'}, {'sort': 'closing'}, {'location': 'London', 'sort': 'nearest'},
    {'q': 'writer', 'sort': 'newest'},
    {'workplace': 'moon', 'pay_min': 'x', 'radius': '7', 'sort': 'odd', 'after': 'z'},
    {'q': 'nurse', 'workplace': 'onsite', 'pay_min': '20000', 'experience_max': '2'},
]  # fmt: skip
PAGES = [
    "/", "/companies/", "/companies/?page=2", "/saved/", "/nothing-here/", "/robots.txt",
    "/jobs/suggestions/?q=med", "/jobs/suggestions/?location=lon", "/accounts/login/",
]  # fmt: skip


def searches() -> list[str]:
    """Return addresses of searches."""
    return [f"/jobs/?{urlencode(search, doseq=True)}" for search in SEARCHES]


def found(build: Build, pattern: str, path: str = "/jobs/") -> list[str]:
    """Return the addresses on a page that match, each once."""
    return list(dict.fromkeys(re.findall(pattern, build.ask(path, body=True)["body"])))


def classes(build: Build) -> dict[str, str]:
    """Return one address of each class."""
    posting = found(build, r'href="(/jobs/\d+/[^"]+)"')[0]
    company = found(build, r'href="(/companies/[^"]+/)"', "/companies/")[0]
    return CLASSES | {"posting": posting, "company": company}


def pages(build: Build) -> list[str]:
    """Return some sixty addresses of all kinds, gone and following pages among them."""
    postings = found(build, r'href="(/jobs/\d+/[^"]+)"')[:8]
    numbers = [path.split("/")[2] for path in postings]
    following = found(build, r'href="(/jobs/\?after=[^"]+)"')[:1]
    companies = found(build, r'href="(/companies/[^"]+/)"', "/companies/")[:4]
    cards = f"/jobs/cards/?{'&'.join(f'id={number}' for number in numbers)}"
    return [*searches(), *PAGES, *postings, *companies, *following, cards, "/jobs/999999/x/"]
