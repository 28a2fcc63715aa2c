"""The board's addresses, and the floor."""

from django.urls import path

from benchmarks.search.inside import floor
from jobboard.urls import urlpatterns as _own

urlpatterns = [path("floor/", floor), *_own]
