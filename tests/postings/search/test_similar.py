"""Which jobs stand beside a job, on a table of judged pairs and with rows of the database."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from postings.models import Posting
from postings.search import similar as module
from postings.search.likeness import (
    Traits,
    by_facts,
    by_items,
    overlap,
    rarity,
    text_words,
    title_words,
)
from postings.search.similar import similar
from postings.views.whole import whole_posting
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    LevelFactory,
    PostingFactory,
    PostingItemFactory,
)
from tests.pages import titles_in
from tests.postings.search.similar_pairs import agreement, live, pairs

STEPS = ["intern", "apprentice", "junior", "senior", "lead", "manager", "director"]


def ranking(*, with_family):
    """Rank the demo board as pages do, without a database."""
    postings = sorted(live(), key=lambda posting: posting.published_days_ago)
    numbers = {posting.source_id: number for number, posting in enumerate(postings, start=1)}
    categories = sorted({posting.category for posting in postings})

    def traits(one):
        return Traits(
            numbers[one.source_id], one.title, one.role_family if with_family else "",
            categories.index(one.category) + 1, hash(one.company),
            STEPS.index(one.level) if one.level else None,
        )  # fmt: skip

    def words(one):
        kinds = ("responsibility", "requirement")
        items = "\n".join(item.text for item in one.items if item.kind in kinds)
        return text_words(items or one.description)

    def ranked(own):
        near = [
            one for one in postings
            if one is not own and (one.category == own.category or one.company == own.company)
        ]  # fmt: skip
        best = by_facts(traits(own), [traits(one) for one in near])[: module.READ]
        read = [own, *(postings[one.number - 1] for _, one in best)]
        items = {numbers[one.source_id]: words(one) for one in read}
        return [postings[number - 1] for number in by_items(traits(own), best, items)]

    return ranked


def newest_of_the_category(own):
    others = [one for one in live() if one is not own and one.category == own.category]
    return sorted(others, key=lambda one: (one.company != own.company, one.published_days_ago))


@pytest.mark.parametrize(("with_family", "least"), [(True, 0.93), (False, 0.92)])
def test_agrees_with_the_judged_pairs(with_family, least):
    assert len(pairs()) >= 150
    precision, gain, jobs = agreement(ranking(with_family=with_family))
    plain, _, _ = agreement(newest_of_the_category)
    print(f"similar jobs: precision@5 {precision:.3f}, nDCG@5 {gain:.3f}, over {jobs} jobs")
    print(f"the newest of the category: precision@5 {plain:.3f}")
    assert precision >= least
    assert gain >= least
    assert plain < 0.5


# The rule


def test_takes_the_title_without_what_follows_it():
    core = title_words("Medical Writer")
    for title in ("Medical Writer, Oncology", "Medical Writer (Berlin)", "medical writer – remote",
                  "Medical Writer: Oncology", "Medical Writer | Berlin"):  # fmt: skip
        assert title_words(title) == core, title
    assert title_words("(Senior)") == {"senior"}
    assert title_words("Start-up Co-ordinator") == {"start", "up", "co", "ordina"}


def test_rare_words_count_more_than_common_ones():
    texts = [text_words(text) for text in ("write manuscripts", "write posters", "write reports")]
    weight = rarity(texts)
    same, other = text_words("manuscripts"), text_words("write")
    assert overlap(texts[0], same, weight) > overlap(texts[0], other, weight)
    assert overlap(texts[0], texts[0], weight) == pytest.approx(1)
    assert overlap(texts[0], frozenset(), weight) == 0.5


def test_items_decide_between_titles_of_the_same_words():
    own = Traits(1, "Product Manager")
    brand, sales = Traits(2, "Brand Manager"), Traits(3, "Sales Manager")
    items = {
        1: text_words("Plan campaigns and write the brand strategy"),
        2: text_words("Write a brand strategy and brief agencies on campaigns"),
        3: text_words("Visit hospitals and sign contracts with buyers"),
    }
    assert by_items(own, by_facts(own, [sales, brand]), items) == [2, 3]


def test_nearer_levels_come_first_and_unknown_ones_between():
    own = Traits(1, "Writer", level=3)
    others = [Traits(2, "Writer", level=9), Traits(3, "Writer"), Traits(4, "Writer", level=4)]
    assert [one.number for _, one in by_facts(own, others)] == [4, 3, 2]


def test_ties_keep_their_order():
    own = Traits(1, "Writer")
    others = [Traits(number, "Writer") for number in (5, 3, 4)]
    assert by_items(own, by_facts(own, others), dict.fromkeys((1, 3, 4, 5), frozenset())) == [
        5,
        3,
        4,
    ]


# The rows


def like(posting, most=9):
    whole = whole_posting(posting.pk)
    found = similar(whole.posting, most, title_group=whole.title_group, digest=whole.digest)
    titles = Posting.objects.in_bulk(found)
    return [titles[number].title for number in found]


def job(title, item="Do things", **fields):
    posting = PostingFactory(title=title, **fields)
    PostingItemFactory(posting=posting, text=item)
    return posting


@pytest.mark.django_db
class TestSimilar:
    def test_the_product_manager_gets_the_brand_manager(self, client):
        sales = CategoryFactory(name="Sales and marketing", slug="sales")
        other = CompanyFactory()
        own = job("Product Manager", "Plan brand campaigns with the agency", category=sales)
        job("Brand Manager", "Brief the agency and plan brand campaigns", category=sales,
            published_at=timezone.now() - timedelta(days=40))  # fmt: skip
        for number in range(5):
            job(f"Key Account Manager {number}", "Visit hospitals", category=sales, company=other)
        page = client.get(own.get_absolute_url())
        assert titles_in(page.context["similar"])[0] == "Brand Manager"
        assert len(page.context["similar"]) == 4

    def test_finds_the_same_title_in_any_category_and_company(self):
        own = job("Medical Writer", category=None)
        job("Senior Medical Writer, Oncology", category=CategoryFactory(slug="x", name="X"))
        job("Nurse", category=CategoryFactory(slug="y", name="Y"))
        assert like(own) == ["Senior Medical Writer, Oncology"]

    def test_finds_the_same_family_in_any_category_and_company(self):
        own = job("Writer", role_family="Medical writing", category=None)
        job("Scribe", role_family="medical writing", category=CategoryFactory(slug="x", name="X"))
        assert like(own) == ["Scribe"]

    def test_leaves_out_itself_and_what_is_not_public(self):
        own = job("Medical Writer")
        for status in ("draft", "suspended", "in_review", "rejected"):
            job("Medical Writer", status=status)
        job("Medical Writer", closes_at=timezone.now() - timedelta(hours=1))
        assert like(own) == []

    @pytest.mark.parametrize(
        "ended",
        [
            {"status": "closed", "outcome": "filled"},
            {"closes_at": timezone.now() - timedelta(hours=1)},
        ],
    )
    def test_serves_closed_jobs_too(self, client, ended):
        own = job("Medical Writer", **ended)
        job("Medical Writer, Oncology")
        page = client.get(own.get_absolute_url())
        assert page.status_code == 410
        assert titles_in(page.context["similar"]) == ["Medical Writer, Oncology"]

    def test_prefers_the_level(self):
        for position, key in enumerate(("junior", "senior", "director"), start=1):
            LevelFactory(key=key, name=key.title(), position=position)
        own = job("Writer", level="Senior")
        for level in ("Director", "Junior", "senior"):
            job(f"Writer, {level}", level=level)
        assert like(own)[0] == "Writer, senior"

    def test_follows_changes(self):
        own = job("Medical Writer")
        found = job("Medical Writer, Oncology")
        assert like(own) == ["Medical Writer, Oncology"]
        Posting.objects.filter(pk=found.pk).update(status="suspended")
        job("Medical Writer, Vaccines")
        assert like(own) == ["Medical Writer, Vaccines"]

    def test_reads_as_much_on_a_large_board(self, monkeypatch):
        monkeypatch.setattr(module, "READ", 3)
        monkeypatch.setattr(module, "CATEGORY", 5)
        monkeypatch.setattr(module, "TITLE", 5)
        own = job("Medical Writer")
        for number in range(12):
            job(f"Nurse {number}", company=own.company)
        assert len(like(own)) == 3

    def test_asks_nothing_again_for_the_same_board(self):
        own = job("Medical Writer")
        job("Medical Writer, Oncology")
        with CaptureQueriesContext(connection) as first:
            like(own)
        with CaptureQueriesContext(connection) as again:
            like(own)
        read = [sum("left(posting.description" in q["sql"] for q in of) for of in (first, again)]
        assert read == [1, 0]


def test_every_process_has_the_sets_before_it_has_any_page():
    """A worker or a server loads the index before anybody imports the pages."""
    names = ("role_family", "title_group", "category", "company")
    code = (
        "import django; django.setup(); from postings.search.sets.rows import FACTS; "
        f"print([name in FACTS for name in {names}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=settings.CHECKOUT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "jobboard.settings"}, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[True, True, True, True]"
