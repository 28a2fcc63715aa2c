"""The pages of postings: under /jobs/, and /saved/ for what a candidate's browser keeps."""

from django.urls import include, path

from postings import saved_pages, views

app_name = "postings"

under_jobs = [
    path("", views.posting_list, name="list"),
    path("suggestions/", views.suggestions, name="suggestions"),
    path("cards/", saved_pages.cards, name="cards"),
    path("<int:pk>/<slug:slug>/", views.posting_detail, name="detail"),
]

urlpatterns = [
    path("jobs/", include(under_jobs)),
    path("saved/", saved_pages.saved, name="saved"),
]
