"""The pages of companies, under /companies/. Here, because they show postings."""

from django.urls import path

from postings import company_pages

app_name = "companies"

urlpatterns = [
    path("", company_pages.company_list, name="list"),
    path("<slug:slug>/", company_pages.company_detail, name="detail"),
]
