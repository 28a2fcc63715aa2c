"""The board's addresses, the minimal page, and a way to empty the word cache."""

from django.urls import path

from benchmarks.search.inside import floor, forget_words
from jobboard.urls import urlpatterns as _own

urlpatterns = [path("floor/", floor), path("forget/", forget_words), *_own]
