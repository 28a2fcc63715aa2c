"""A board's own addresses, and the benchmark's under /jobs/, where pages are public."""

from django.urls import path

from jobboard.urls import *  # noqa: F403
from jobboard.urls import urlpatterns as _own
from measured.entering import enter
from measured.floor import floor
from measured.forgetting import forget_words

urlpatterns = [
    path("jobs/floor/", floor),
    path("jobs/forget/", forget_words),
    path("admin/bench/enter/", enter),
    *_own,
]
