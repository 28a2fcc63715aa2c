"""The URLs of postings: jobs, companies that hire, and saved jobs."""

from django.urls import include, path

from postings.views import companies, listing, posting, preview, saved, share_picture

app_name = "postings"

under_jobs = [
    path("", listing.posting_list, name="list"),
    path("suggestions/", listing.suggestions, name="suggestions"),
    path("numbers/", listing.numbers, name="numbers"),
    path("cards/", saved.cards, name="cards"),
    path("<int:pk>/<slug:digest>.png", share_picture.share_picture, name="picture"),
    path("<int:pk>/<slug:slug>/", posting.posting_detail, name="detail"),
]

urlpatterns = [
    path("jobs/", include(under_jobs)),
    path("preview/<str:token>/", preview.shared_preview, name="preview"),
    path("saved/", saved.saved, name="saved"),
]

# Companies have their own namespace, but their URLs are here, because they show postings.
company_urls = (
    [
        path("", companies.company_list, name="list"),
        path("<slug:slug>/", companies.company_detail, name="detail"),
    ],
    "companies",
)
