"""Searches of the board with a snapshot, and whether its file answers them."""

from django.http import QueryDict

from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting
from postings.search import sync
from postings.search.in_sql import SqlIndex


def search(query="q=writer"):
    return listing_of(PostingFilter(QueryDict(query)))


def titles(query="q=writer"):
    numbers = search(query).page.numbers
    named = dict(Posting.objects.filter(pk__in=numbers).values_list("pk", "title"))
    return [named[number] for number in numbers]


def is_mapped():
    index = sync.current_index()
    return not isinstance(index, SqlIndex) and not isinstance(index.snapshot._data, bytes)
