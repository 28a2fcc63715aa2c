"""A copy that follows the change stream equals the API's list after any operations, in any order.

CHANGE_OPERATIONS=10000 tries so many, random ones; the usual number keeps the test short.
"""

import logging
import os
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connections, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from companies.models import Company
from places.models import Place
from postings.models import Category, Posting, PostingItem, PostingLocation, PostingPayRange
from postings.models.pay import PAY
from tests.api.copies import Copy
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)
from tests.postings.pay.ranges import add_range

STEPS = 50
OPERATIONS = int(os.environ.get("CHANGE_OPERATIONS", "500"))
MOST = 8  # postings at a time

numbers = st.integers(0, 10**6)
words = st.sampled_from(["Nurse", "Writer", "Editor", "Chemist"])
hours = st.sampled_from([-72, -24, -1, 0, 1, 24, 72])


class Board(RuleBasedStateMachine):
    """A board whose clock and transactions the test moves, with two copies of it."""

    client = None
    operations = 0

    @initialize()
    def open_board(self):
        for model in (Posting, Company, Category, Place):
            model.objects.all().delete()
        self.now = timezone.now()
        self.company, self.category = CompanyFactory(), CategoryFactory()
        self.place = PlaceFactory()
        self.copies = [Copy(self.client), Copy(self.client)]
        self.late, self.locked = None, 0

    def teardown(self):
        if getattr(self, "late", None):
            self.late.close()

    def did(self):
        type(self).operations += 1

    def posting(self, number):
        """Return one of the postings that no open transaction has locked."""
        rows = Posting.objects.exclude(pk=self.locked).order_by("pk")
        count = len(rows)
        return rows[number % count] if count else None

    def change(self, number, **values):
        if posting := self.posting(number):
            Posting.objects.filter(pk=posting.pk).update(**values)
        self.did()

    @rule(title=words, start=hours, length=st.sampled_from([1, 24, 96]),
          status=st.sampled_from(["live", "live", "draft", "suspended"]))  # fmt: skip
    def add(self, title, start, length, status):
        if Posting.objects.count() < MOST:
            begin = self.now + timedelta(hours=start)
            end = begin + timedelta(hours=length)
            PostingFactory(
                title=title, company=self.company, category=self.category, status=status,
                published_at=begin, closes_at=end,
            )  # fmt: skip
        self.did()

    @rule(number=numbers, title=words)
    def retitle(self, number, title):
        self.change(number, title=title)

    @rule(number=numbers, status=st.sampled_from(["live", "suspended", "draft", "rejected"]))
    def move(self, number, status):
        self.change(number, status=status, outcome="")

    @rule(number=numbers, outcome=st.sampled_from(["filled", "withdrawn"]))
    def close(self, number, outcome):
        self.change(number, status="closed", outcome=outcome)

    @rule(number=numbers, start=hours, length=st.sampled_from([1, 24, 96]))
    def date(self, number, start, length):
        begin = self.now + timedelta(hours=start)
        self.change(number, published_at=begin, closes_at=begin + timedelta(hours=length))

    @rule(number=numbers)
    def delete(self, number):
        if posting := self.posting(number):
            Posting.objects.filter(pk=posting.pk).delete()
        self.did()

    @rule(title=words)
    def retitle_all(self, title):
        Posting.objects.exclude(pk=self.locked).update(title=title)
        self.did()

    @rule(number=numbers)
    def add_parts(self, number):
        if posting := self.posting(number):
            PostingItemFactory(posting=posting)
            if not posting.locations.exists():
                PostingLocationFactory(posting=posting, place=self.place)
            self.add_pay_range(posting, number)
        self.did()

    def add_pay_range(self, posting, number):
        """Add a range as low as the others, so that the pay is their span."""
        with transaction.atomic():
            posting = Posting.objects.get(pk=posting.pk)
            posting.pay_min, posting.pay_max = 1, max(posting.pay_max or 0, number + 1)
            posting.pay_currency, posting.pay_period = "USD", "year"
            posting.save(update_fields=[*PAY])
            add_range(posting, 1, posting.pay_max, place=self.place)

    @rule(text=words)
    def change_parts(self, text):
        PostingItem.objects.exclude(posting=self.locked).update(text=text)
        self.did()

    @rule(number=numbers)
    def remove_parts(self, number):
        if posting := self.posting(number):
            PostingItem.objects.filter(posting=posting).delete()
            PostingLocation.objects.filter(posting=posting).delete()
            PostingPayRange.objects.filter(posting=posting).delete()
        self.did()

    @rule(name=words)
    def rename(self, name):
        Company.objects.update(name=name)
        Category.objects.update(name=name)
        Place.objects.update(name=name)
        self.did()

    @precondition(lambda self: self.late is None)
    @rule(number=numbers, reference=words)
    def begin_a_transaction(self, number, reference):
        posting = self.posting(number)
        if posting:
            self.late = connections.create_connection("default")
            self.late.set_autocommit(False)
            with self.late.cursor() as cursor:
                sql = "UPDATE postings_posting SET reference = %s WHERE id = %s"
                cursor.execute(sql, [reference, posting.pk])
            self.locked = posting.pk
        self.did()

    @precondition(lambda self: self.late is not None)
    @rule(is_kept=st.booleans())
    def end_the_transaction(self, is_kept):
        if is_kept:
            self.late.commit()
        self.late.close()
        self.late, self.locked = None, 0
        self.did()

    @rule(hours=st.sampled_from([0, 1, 24]), microseconds=st.sampled_from([-1, 0, 1]))
    def let_time_pass(self, hours, microseconds):
        self.now += timedelta(hours=hours, microseconds=max(microseconds, 0 if hours == 0 else -1))
        self.did()

    @rule(which=st.integers(0, 1), limit=st.sampled_from([1, 2, 3, 100]))
    def follow(self, which, limit):
        copy = self.copies[which]
        copy.at = self.now
        copy.follow(limit, waits=self.late is None)
        if self.late is None:  # changes wait for an open transaction
            assert copy.is_exact()
        self.did()

    @precondition(lambda self: self.late is None)
    @rule()
    def compare_with_a_copy_from_empty(self):
        fresh = Copy(self.client)
        fresh.at = self.copies[0].at = self.now
        fresh.follow(2)
        self.copies[0].follow(2)
        assert fresh.postings == self.copies[0].postings
        assert fresh.is_exact()
        self.did()


@contextmanager
def quiet():
    """Log no request: there are thousands."""

    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


@pytest.mark.django_db(transaction=True)
def test_any_operations_in_any_order(client):
    Board.client, Board.operations = client, 0
    with quiet():
        run(
            Board,
            settings=settings(
                max_examples=max(OPERATIONS // STEPS, 1),
                stateful_step_count=STEPS,
                suppress_health_check=list(HealthCheck),
                deadline=None,
                derandomize="CHANGE_OPERATIONS" not in os.environ,
            ),
        )
    print(f"{Board.operations:,} operations")
    assert Board.operations
