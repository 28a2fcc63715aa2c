"""The site map."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _

from api.embedding import opensearch
from api.embedding.oembed import oembed
from api.embedding.widget import widget
from api.job_sites.views import job_site_feed
from api.markdown.llms import llms
from api.markdown.views import urls_of_postings
from api.mcp.views import mcp
from api.search_feeds.views import feed
from api.v1.page import page as api_page
from api.v1.urls import urls as api_v1
from careers.views.sitemap import guides
from companies.views import logo
from indexing.views import key_file
from jobboard import health
from jobboard.styleguide import styleguide
from landing import sitemaps as landing
from postings.urls import company_urls
from postings.views import sitemaps
from postings.views.home import home
from postings.views.robots import robots

admin.site.site_header = admin.site.site_title = settings.BOARD_NAME
admin.site.index_title = _("To do")
admin.site.enable_nav_sidebar = False  # the start page shows the few lists

handler429 = "jobboard.trouble.too_many_requests"
handler500 = "jobboard.trouble.server_error"


def moved_feeds(request: HttpRequest) -> HttpResponse:
    """Redirect from the feeds' earlier URL, which mails and bookmarks still have."""
    return redirect(request.get_full_path().replace("/postings/feed", "/feeds/feed", 1))


urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("llms.txt", llms, name="llms"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemaps/pages.xml", sitemaps.pages, name="sitemap-pages"),
    path("sitemaps/companies-<int:number>.xml", sitemaps.companies, name="sitemap-companies"),
    path("sitemaps/postings-<int:number>.xml", sitemaps.postings, name="sitemap-postings"),
    path("sitemaps/guides.xml", guides, name="sitemap-guides"),
    path("sitemaps/landing-places.xml", landing.places, name="sitemap-landing-places"),
    path("sitemaps/landing-remote.xml", landing.remote, name="sitemap-landing-remote"),
    path("sitemaps/landing-families.xml", landing.families, name="sitemap-landing-families"),
    path(
        "sitemaps/landing-category-<slug:slug>.xml",
        landing.category,
        name="sitemap-landing-category",
    ),
    path("<slug:key>.txt", key_file, name="indexnow-key"),
    path("oembed", oembed, name="oembed"),
    path("feeds/<str:name>.xml", job_site_feed, name="job-site-feed"),
    path("api/v1/", api_v1),
    path("mcp", mcp, name="mcp"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("companies/<slug:slug>/logo-<slug:digest>.webp", logo, name="company-logo"),
    *i18n_patterns(
        path("", home, name="home"),
        path("api/", api_page, name="api"),
        path("opensearch.xml", opensearch.description, name="opensearch"),
        path("jobs/suggestions.json", opensearch.suggestions, name="opensearch-suggestions"),
        path("widget/<slug:slug>/", widget, name="widget"),
        path("jobs/feed.<slug:form>", feed, name="search-feed"),
        path("jobs/", include("applications.urls")),
        path("", include(urls_of_postings())),
        path("jobs/", include("landing.urls")),
        path("companies/", include(company_urls)),
        path("report/", include("moderation.urls")),
        path("", include("legal.urls")),
        path("careers/", include("careers.urls")),
        path("", include("joining.urls")),
        path("accounts/", include("allauth.account.urls")),
        path("accounts/2fa/", include("allauth.mfa.urls")),
        re_path("^admin/postings/feed(?:run)?/", moved_feeds),
        path("admin/", admin.site.urls),
        path("styleguide/", styleguide, name="styleguide"),
        prefix_default_language=False,
    ),
]
