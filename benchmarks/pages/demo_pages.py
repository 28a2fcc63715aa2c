"""The pages to measure: all public pages of the demo board."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Page:
    """One page; with `opens_panel`, its filters are opened first, as on a phone.

    Search engines may list it, unless `is_listed` is false.
    """

    name: str
    path: str
    status: int = 200
    opens_panel: bool = False
    is_listed: bool = True


def load(data_dir: Path) -> tuple[str, list[Page]]:
    """Fill a new database with the demo board; return its URL and the pages."""
    os.environ |= {
        "JOBBOARD_DATA_DIR": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "jobboard.settings",
    }
    os.environ |= {"DEBUG": "1"}
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from jobboard.embedded_postgres import server

    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_places")
    call_command("load_demo")
    pages = _pages()
    connection.close()
    return server.url(), pages


def _pages() -> list[Page]:
    from django.conf import settings
    from django.urls import reverse

    from careers.models import RoleFamily
    from postings.models import Posting

    live = Posting.objects.live().order_by("-published_at", "-pk")
    paying, silent = live.exclude(pay_min=None)[0], live.filter(pay_min=None, pay_max=None)[0]
    closed = Posting.objects.filter(status="closed").order_by("pk")[0]
    family = RoleFamily.objects.public().get(slug="account-management")
    pages = [
        Page("home", "/"),
        Page("listing", "/jobs/"),
        Page("posting", paying.get_absolute_url()),
        Page("company", paying.company.get_absolute_url()),
        Page("posting without pay", silent.get_absolute_url()),
        Page("no result", "/jobs/?q=zeppelin&workplace=onsite"),
        Page("filter panel", "/jobs/?workplace=onsite", opens_panel=True),
        Page("companies", "/companies/"),
        Page("saved", "/saved/"),
        Page("privacy", "/privacy/"),
        Page("terms", "/terms/"),
        Page("contact", "/contact/"),
        Page("guides", reverse("careers:overview")),
        Page("guide", family.get_absolute_url()),
        Page("levels compared", reverse("careers:compare", args=[family.slug])),
        Page("landing", reverse("landing:category", args=[paying.category.slug])),
        Page("jobs by place", reverse("landing:places")),
        Page("remote jobs", reverse("landing:remote")),
        Page("report", reverse("moderation:report", args=[paying.pk]), is_listed=False),
        Page("for recruiters", reverse("joining:intro")),
        Page("log in", reverse("account_login")),
        Page("sign up", reverse("account_signup")),
        Page("not found", "/nothing-here/", status=404),
        Page("closed posting", closed.get_absolute_url(), status=410),
        Page("closed apply", f"/jobs/{closed.pk}/apply/", status=410),
    ]
    others = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    return pages + [
        Page(f"{page.name}, {code}", f"/{code}{page.path}", page.status)
        for code in others
        for page in pages
        if not page.opens_panel and page.status == 200
    ]
