"""Pay ranges for tests."""

from django.db import connection

from postings.models import PostingPayRange


def add_range(posting, low, high, **fields):
    fields = {"pay_currency": "USD", "pay_period": "year"} | fields
    return PostingPayRange.objects.create(posting=posting, pay_min=low, pay_max=high, **fields)


def check():
    """Check now what the database checks at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
