"""The URLs of career guides."""

from django.urls import path

from careers.views import feed, pages

app_name = "careers"

urlpatterns = [
    path("", pages.overview, name="overview"),
    path("feed.atom", feed.feed, name="feed"),
    path("<slug:slug>/", pages.family, name="family"),
    path("<slug:slug>/compare/", pages.compare, name="compare"),
]
