"""The whole parameter space against the obvious way: a loop over a few hundred postings."""

import random
import re
from datetime import timedelta
from functools import cache
from itertools import pairwise
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from places.models import Place
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting, PostingLocation, PostingPayRange
from postings.search import in_sql, sync
from postings.search.in_sql import SqlIndex
from postings.search.pay_bins import bar_width
from postings.search.sets import rows, store
from postings.search.sets.index import Index
from postings.search.sync import forget
from tests.api.copies import board_at
from tests.factories import CategoryFactory, CompanyFactory, PlaceFactory

WORDS = ("velox", "corda", "numil", "tarpa", "zebok", "lorim")  # no stemmer changes them
CITIES = {"Alphaville": (0.0, 0.0), "Betatown": (0.0, 0.5), "Gammaburg": (0.0, 5.0)}
DEGREE = 6378.168 * 3.141592653589793 / 180  # kilometres on the equator
HOW_MANY, SIZE = 250, 7


def _posting(number, company, categories, now):
    chance = random.Random(number)
    remote = chance.random() < 0.4
    pay = chance.choice((None, None, 20_000, 40_000, 60_000, 90_000))
    return Posting(
        company=company, category=chance.choice(categories), apply_url="https://a.example/1",
        title=" ".join(chance.sample(WORDS, 2)), words=" ".join(chance.sample(WORDS, 2)),
        workplace_type="remote" if remote else chance.choice(("onsite", "hybrid", "")),
        remote_countries=chance.sample(["MY", "DE", "GB"], chance.randint(0, 2)) if remote else [],
        employment_type=chance.choice(("FULL_TIME", "PART_TIME", "")),
        schedule=chance.choice(("four_day_week", "shifts", "")),
        level=chance.choice(("Senior", "Junior", "")), language=chance.choice(("en", "de", "")),
        education=chance.choice(("bachelor degree", "high school", "")),
        experience_years=chance.choice((None, 0, 2, 5)),
        pay_max=pay, pay_currency="EUR" if pay else "", pay_period="year" if pay else "",
        pay_year_max=pay, status=chance.choice(("live", "live", "live", "draft")),
        published_at=now - timedelta(days=chance.randint(-2, 40), seconds=chance.randint(0, 3)),
        closes_at=now + timedelta(days=chance.choice((-1, 2, 6, 20, 50))),
    )  # fmt: skip


def _pay_ranges(posting, number, places):
    """Return ranges of a third of the postings with pay: of two towns, a country, and elsewhere."""
    chance = random.Random(number)
    if not posting.pay_max or chance.random() < 0.6:
        return []
    amounts = chance.sample((10_000, 30_000, 50_000, posting.pay_max), 3)
    amounts[0] = posting.pay_max = max(amounts)
    posting.pay_year_max, posting.pay_min = posting.pay_max, min(amounts)
    return [
        PostingPayRange(posting=posting, place=place, stated_name="" if place else "Elsewhere",
                        pay_max=amount, pay_year_max=amount, pay_currency="EUR", pay_period="year")
        for place, amount in zip(chance.sample([*places, None], 3), amounts, strict=True)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def board(django_db_setup, django_db_blocker):
    """Postings as plain rows, read once; everything is rolled back at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        now = timezone.now()
        company = CompanyFactory(name="Acme")
        categories = [CategoryFactory(name=n, slug=n.lower()) for n in ("One", "Two")]
        germany = PlaceFactory(kind="country", name="Germany", country_code="DE", latitude=None)
        cities = [
            PlaceFactory(name=name, country_code=code, latitude=at[0], longitude=at[1])
            for (name, at), code in zip(CITIES.items(), ("DE", "DE", "MY"), strict=True)
        ]
        drawn = [_posting(number, company, categories, now) for number in range(HOW_MANY)]
        ok = [p for p in drawn if p.status == "draft" or p.closes_at > p.published_at]
        postings = Posting.objects.bulk_create(ok)
        chance = random.Random(7)
        PostingLocation.objects.bulk_create(
            PostingLocation(posting=posting, place=city)
            for posting in postings
            for city in chance.sample(cities, chance.choice((0, 1, 1, 2)))
        )
        ranges = [
            one for number, posting in enumerate(postings)
            for one in _pay_ranges(posting, number, [*cities, germany])
        ]  # fmt: skip
        PostingPayRange.objects.bulk_create(ranges)
        Posting.objects.bulk_update(postings, ["pay_min", "pay_max", "pay_year_max"])
        rows = list(
            Posting.objects.prefetch_related("locations__place", "pay_ranges__place")
            .select_related("category")
        )  # fmt: skip
        yield rows
        transaction.set_rollback(True)
    forget()


def kilometres(place: Place, name: str) -> float:
    return abs(place.longitude - CITIES[name][1]) * DEGREE


def pay_of(p, query):
    """Return the highest pay that fits the place of a search, or else the highest of all."""
    city, home = query.get("location"), query.get("work_from")
    country = {"Gammaburg": "MY"}.get(city, "DE") if city else None

    def is_there(place):
        whole = place.kind == "country"
        if place.country_code == home or (city == "Germany" and place.country_code == "DE"):
            return True
        if city in (None, "Germany"):
            return False
        return place.country_code == country if whole else kilometres(place, city) <= 50

    ranges = list(p.pay_ranges.all())
    here = [one.pay_max for one in ranges if one.place and (city or home) and is_there(one.place)]
    others = [one.pay_max for one in ranges if one.place is None and (city or home)]
    return max([*here, *others], default=p.pay_max)


def fits(p, query, now, *, without=""):
    """Whether one posting fits a search, one parameter left out."""
    q = {name: value for name, value in query.items() if name != without}
    places = [location.place for location in p.locations.all()]
    remote = p.workplace_type == "remote"
    home, city = q.get("work_from"), query.get("location")
    at_home = remote and (not p.remote_countries or home in p.remote_countries)
    tests = [p.status == "live", p.published_at <= now < p.closes_at]
    if "q" in q:
        tests += [has(p, term) for term in terms_of(q["q"])]
    for name, field in (
        ("workplace", "workplace_type"), ("employment_type", "employment_type"),
        ("schedule", "schedule"), ("education", "education"),
    ):  # fmt: skip
        tests.append(not q.get(name) or getattr(p, field) in q[name])
    tests.append(not q.get("category") or p.category.slug in q["category"])
    tests.append("level" not in q or p.level.lower() == q["level"])
    tests.append("language" not in q or p.language == q["language"])
    tests.append("experience_max" not in q or (p.experience_years or 0) <= int(q["experience_max"]))
    minute = now.replace(second=0, microsecond=0)
    tests.append("posted" not in q or p.published_at >= minute - timedelta(days=int(q["posted"])))
    tests.append("closing" not in q or p.days_left(now) <= int(q["closing"]))
    if "pay_min" in q:
        enough = p.pay_max is not None and pay_of(p, query) >= int(q["pay_min"])
        tests.append(enough or (bool(q.get("unstated_pay")) and p.pay_max is None))
    if city == "Germany":
        near = any(place.country_code == "DE" for place in places)
        tests.append(near or (bool(home) and at_home))
    elif city:
        radius = float(query.get("radius", 50))
        near = any(kilometres(place, city) <= radius for place in places)
        tests.append(without == "radius" or near or (bool(home) and at_home))
    elif home:
        tests.append(at_home)
    return all(tests)


def terms_of(text):
    """Return the terms of a search: a word, "a phrase", what to leave out, or a OR b."""
    terms = re.findall(r'-?"[^"]*"|\S+', text)
    while "OR" in terms:
        at = terms.index("OR")
        terms[at - 1 : at + 2] = [" OR ".join([terms[at - 1], terms[at + 1]])]
    return terms


def has(p, term):
    if " OR " in term:
        return any(has(p, one) for one in term.split(" OR "))
    if term[0] == "-":
        return not has(p, term[1:])
    words = term.strip('"').split()
    return any(is_in_a_row(words, text.split()) for text in (p.title, p.words))


def is_in_a_row(words, text):
    return any(text[at : at + len(words)] == words for at in range(len(text)))


def tier(p, words):
    """Return how well a posting has plain words; the best is 0."""
    title, text = p.title.split(), p.words.split()
    pairs = list(pairwise(words)) or [(words[0],)]
    tests = (
        title == words,
        all(is_in_a_row(list(pair), title) for pair in pairs),
        set(words) == set(title),
        set(words) <= set(title),
        len(words) > 1
        and all(any(is_in_a_row(list(pair), one) for one in (title, text)) for pair in pairs),
    )
    return next((rank for rank, holds in enumerate(tests) if holds), len(tests))


def in_order(found, query, sort, words=()):
    """The obvious sorting of what was found."""
    keys = {
        "newest": lambda p: (p.published_at, p.pk),
        "pay": lambda p: (pay_of(p, query) or 0, p.pk),
    }
    if sort == "relevance":
        newest = in_order(found, query, "newest")
        return sorted(newest, key=lambda p: tier(p, words))
    if sort == "closing":
        return sorted(found, key=lambda p: (p.closes_at, p.pk))
    return sorted(found, key=keys[sort], reverse=True)


def some(*values):
    return st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)


SORT = {"sort": st.sampled_from(("newest", "pay", "closing"))}
WORD = st.sampled_from(WORDS)
PHRASE = st.lists(WORD, min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"')
TERM = st.one_of(
    WORD, WORD, WORD.map(lambda word: f"-{word}"), PHRASE, PHRASE.map(lambda text: f"-{text}"),
    st.tuples(WORD, st.one_of(WORD, PHRASE)).map(" OR ".join),
)  # fmt: skip
Q = {"q": st.lists(TERM, min_size=1, max_size=3).map(" ".join)}
FILTERS = {
    "workplace": some("remote", "onsite", "hybrid"), "category": some("one", "two"),
    "employment_type": some("FULL_TIME", "PART_TIME"), "schedule": some("four_day_week", "shifts"),
    "education": some("bachelor degree", "high school"), "level": st.sampled_from(("senior",)),
    "language": st.sampled_from(("en", "de")), "experience_max": st.sampled_from(("0", "3")),
    "posted": st.sampled_from(("3", "14", "30")), "closing": st.sampled_from(("3", "7", "30")),
    "pay_min": st.sampled_from(("0", "40000", "40001")), "unstated_pay": st.just("1"),
    "work_from": st.sampled_from(("MY", "DE")), "radius": st.sampled_from(("0", "100", "200")),
    "location": st.sampled_from((*CITIES, "Germany")),
}  # fmt: skip
QUERY = st.fixed_dictionaries(SORT, optional=Q | FILTERS)


def changed_half(now):
    """An index whose every other posting changed since the snapshot, to what it was."""
    index = Index(store.in_memory(now))
    half = BitMap(list(index.all)[::2])
    return index.changed(half, list(rows.some_postings(half, now)))


ENGINES = {
    "sets": lambda now: Index(store.in_memory(now)),
    "sets and changes": changed_half,
    "rows": lambda now: None,
}


@pytest.fixture(params=ENGINES)
def engine(request, board, monkeypatch):
    """What all queries ask; the slow one is made anew for each, of rows that were read once."""
    now = timezone.now()
    made = ENGINES[request.param](now)
    read = cache(lambda **only: tuple(rows.all_postings(now, **only)))
    monkeypatch.setattr(in_sql, "all_postings", lambda now, **only: read(**only))
    monkeypatch.setattr(sync._synced, "look", lambda: made or SqlIndex())


@pytest.mark.django_db
@pytest.mark.usefixtures("engine")
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=QUERY)
def test_finds_counts_and_sorts_the_same(board, django_db_blocker, settings, query):
    settings.POSTINGS_PER_PAGE = SIZE
    now = timezone.now()
    with django_db_blocker.unblock(), board_at(now):  # a minute may begin in between
        listing = listing_of(PostingFilter(QueryDict(urlencode(query, doseq=True))))
        expected = in_order([p for p in board if fits(p, query, now)], query, query["sort"])
        assert listing.total == len(expected)
        if not listing.typed:
            assert listing.page.numbers == [p.pk for p in expected[:SIZE]]
        for name, field in (
            ("workplace", "workplace_type"),
            ("employment_type", "employment_type"),
        ):
            wider = [p for p in board if fits(p, query, now, without=name)]
            for option in listing.options[name]:
                same = [p for p in wider if getattr(p, field) == option.value]
                assert option.count == len(same), (name, option)
        bins = [p for p in board if fits(p, query, now, without="pay_min") and p.pay_max]
        for bar in listing.bars:
            ends = bar.start, bar.start + bar_width() if bar.start < 19 * bar_width() else 10**9
            assert bar.number == sum(ends[0] <= pay_of(p, query) < ends[1] for p in bins)
        for option in listing.options["radius"]:
            there = {**query, "radius": option.value}
            assert option.count == sum(fits(p, there, now) for p in board)
        second = listing_of(
            PostingFilter(QueryDict(urlencode(query, doseq=True))), after=listing.page.after
        )
        if listing.page.after:
            assert second.page.numbers == [p.pk for p in expected[SIZE : 2 * SIZE]]
            back = listing_of(second.search, before=second.page.before)
            assert back.page.numbers == [p.pk for p in expected[:SIZE]]


@pytest.mark.django_db
@pytest.mark.usefixtures("engine")
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(WORD, min_size=1, max_size=3), workplace=st.sampled_from(("", "remote")))
def test_pages_through_the_best_matches_like_the_loop(
    board, django_db_blocker, settings, words, workplace
):
    settings.POSTINGS_PER_PAGE = SIZE
    query = {"q": " ".join(words)} | ({"workplace": [workplace]} if workplace else {})
    now, data = timezone.now(), QueryDict(urlencode(query, doseq=True))
    with django_db_blocker.unblock(), board_at(now):
        fitting = [p for p in board if fits(p, query, now)]
        expected = [p.pk for p in in_order(fitting, query, "relevance", words)]
        listing = listing_of(PostingFilter(data))
        found, pages = list(listing.page.numbers), [listing.page]
        while pages[-1].after:
            pages.append(listing_of(PostingFilter(data), after=pages[-1].after).page)
            found += pages[-1].numbers
        assert found == expected
        for page, before in zip(pages[1:], pages, strict=False):
            back = listing_of(PostingFilter(data), before=page.before).page
            assert back.numbers == before.numbers
