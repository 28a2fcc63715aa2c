"""The URLs of the pages."""

from django.urls import path

from legal.models import LegalPage
from legal.views import legal_page

app_name = "legal"

urlpatterns = [
    path(f"{kind}/", legal_page, {"kind": kind}, name=kind) for kind in LegalPage.Kind.values
]
