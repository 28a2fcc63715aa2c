"""The URLs of landing pages, all under those of the listing.

A constraint of `Category` keeps its addresses apart from the others under /jobs/.
"""

from django.urls import path

from landing import views

app_name = "landing"

urlpatterns = [
    path("in/", views.all_places, name="places"),
    path("in/<str:place>/", views.of_place, name="place"),
    path("remote/", views.remote, name="remote"),
    path("remote/<str:country>/", views.remote, name="remote"),
    path("family/<slug:family>/", views.of_family, name="family"),
    path("<slug:category>/", views.of_category, name="category"),
    path("<slug:category>/in/<str:place>/", views.of_place, name="place"),
]
