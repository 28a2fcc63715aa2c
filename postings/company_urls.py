"""The pages of companies, under /companies/. Here, because they show postings."""

from django.urls import path

from postings import views

app_name = "companies"

urlpatterns = [
    path("", views.company_list, name="list"),
    path("<slug:slug>/", views.company_detail, name="detail"),
]
