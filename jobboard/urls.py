"""The site map."""

from django.contrib import admin
from django.urls import include, path

from jobboard import health
from postings.views import home, robots

urlpatterns = [
    path("", home, name="home"),
    path("jobs/", include("applications.urls")),
    path("jobs/", include("postings.urls")),
    path("companies/", include("postings.company_urls")),
    path("admin/", admin.site.urls),
    path("robots.txt", robots, name="robots"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
