"""The board's addresses, and the floor."""

from django.urls import path

from benchmarks.search.inside import floor, forget_words
from jobboard.urls import urlpatterns as _own

urlpatterns = [path("floor/", floor), path("forget/", forget_words), *_own]
