"""Every address outside the desk that shows a page, from the board's URL patterns.

A new page must be added to the pages of a visitor or of an account, or to the addresses that show
none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.urls import get_resolver, reverse
from django.utils import timezone

from careers.models import Guide, Level, PayOutlier, RoleProfile
from joining.models import Invitation
from landing.models import LandingText
from postings.models import CodedWord, PayLaw, Posting
from postings.views.preview import preview_link
from tests.desk.people import two_companies
from tests.desk.test_matrix import Board, shared_rows
from tests.factories import (
    CategoryFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

# Addresses outside the desk that show no page, by who reads them or what they take
FOR_PROGRAMS = {
    "robots", "llms", "sitemap", "sitemap-pages", "sitemap-companies", "sitemap-postings",
    "sitemap-guides", "sitemap-landing-places", "sitemap-landing-remote",
    "sitemap-landing-families",
    "sitemap-landing-category", "indexnow-key", "oembed", "job-site-feed", "mcp", "healthz",
    "readyz", "opensearch", "opensearch-suggestions", "search-feed", "careers:feed",
}  # fmt: skip
PARTS_OF_PAGES = {"postings:suggestions", "postings:numbers", "postings:cards"}
FILES = {"company-logo", "postings:picture", "mfa_download_recovery_codes"}
FORMS_ONLY = {
    "joining:join", "joining:withdraw", "joining:leave", "joining:invite", "joining:person",
    "joining:decide", "joining:revoke", "mfa_login_webauthn",
}  # fmt: skip
# allauth's pages for ways to log in that are off here; they answer with a redirect or 404
OFF = {
    "account_request_reauthentication_code", "account_confirm_reauthentication_code",
    "account_confirm_login_code",
}  # fmt: skip
NOT_OURS = {"styleguide"}  # a page for developers
# Public pages whose addresses name no row
WITHOUT_KEYS = (
    "home", "api", "postings:list", "postings:saved", "landing:places", "landing:remote",
    "companies:list", "legal:privacy", "legal:terms", "legal:contact", "careers:overview",
    "joining:intro",
)  # fmt: skip
NO_PAGES = FOR_PROGRAMS | PARTS_OF_PAGES | FILES | FORMS_ONLY | OFF | NOT_OURS


@dataclass(frozen=True)
class Page:
    """One page: the name of its address, and the address."""

    name: str
    url: str


def names_outside_the_desk() -> set[str]:
    """Return the names of all addresses that belong to neither the desk nor the API."""

    def under(resolver, before="") -> Iterator[str]:
        for entry in resolver.url_patterns:
            if hasattr(entry, "url_patterns"):
                space = f"{entry.namespace}:" if entry.namespace else ""
                yield from under(entry, before + space)
            elif entry.name:
                yield before + entry.name

    return {n for n in under(get_resolver()) if not n.startswith(("admin:", "api-v1:"))}


def make_board() -> Board:
    """Create two companies with rows of every kind, and in every state that a page is about."""
    # What migrations put into these lists is gone once a test has emptied the tables
    CodedWord.objects.get_or_create(language="en", word="zq", kind="age", instead="new")
    PayLaw.objects.get_or_create(area="ZZ", since=date(2027, 1, 1), demands="Pay", source="Law 1")
    PlaceFactory(name="Nordic countries", kind="area")
    ours, theirs = two_companies()
    board = Board(ours, theirs, {}, shared_rows(ours))
    RoleProfile.objects.update(status="published", published_at=timezone.now())
    live = PostingFactory(company=ours.company, title="Plain live")
    tomorrow = timezone.now() + timedelta(days=1)
    PostingFactory(
        company=ours.company, title="Plain planned", published_at=tomorrow,
        publish_from=tomorrow, closes_at=tomorrow + timedelta(days=9),
    )  # fmt: skip
    level = Level.objects.first()
    PayOutlier.objects.create(posting=live, level=level, amount=9, median=60_000)
    text = LandingText.objects.create(is_remote=True, language="en-gb", text="Work from anywhere.")
    return replace(board, rows=board.rows | {PayOutlier: live.pk, LandingText: text.pk})


def in_state(board, status):
    """Return the key of the posting of one's own company that has this status."""
    mine = Posting.objects.filter(company=board.ours.company)
    if status == "scheduled":
        return mine.get(published_at__gt=timezone.now()).pk
    return mine.exclude(published_at__gt=timezone.now()).get(status=status).pk


def pages_of_visitors(board: Board) -> list[Page]:
    """Return the public pages, with the board's rows and a career guide."""
    place = PlaceFactory(name="Ipoh")
    category = CategoryFactory(name="Nursing", slug="nursing")
    posting, *_ = [
        PostingFactory(
            title=f"Nurse {n}", company=board.ours.company, category=category,
            workplace_type=("onsite", "remote")[n % 2], apply_url="mailto:jobs@lumen.example",
        )
        for n in range(6)
    ]  # fmt: skip
    for one in Posting.objects.filter(category=category):
        PostingLocationFactory(posting=one, place=place)
    draft = Posting.objects.get(pk=in_state(board, "draft"))
    guide = Guide.objects.get()
    guide.publish(by=None)
    family = guide.family
    Posting.objects.filter(category=category).update(career_family=family.slug)
    by = board.ours.of[User][0]
    _row, token = Invitation.objects.invite(
        board.ours.company, "new@lumen.example", role="member", by=by
    )
    return [
        *(Page(name, reverse(name)) for name in WITHOUT_KEYS),
        Page("widget", reverse("widget", args=[posting.company.slug])),
        Page("applications:apply", reverse("applications:apply", args=[posting.pk])),
        Page("postings:detail", posting.get_absolute_url()),
        Page("postings:preview", preview_link(draft)),
        Page("landing:place", reverse("landing:place", args=["ipoh-my"])),
        Page("landing:family", reverse("landing:family", args=[family.slug])),
        Page("landing:category", reverse("landing:category", args=[category.slug])),
        Page("companies:detail", posting.company.get_absolute_url()),
        Page("moderation:report", reverse("moderation:report", args=[posting.pk])),
        Page("careers:family", family.get_absolute_url()),
        Page("careers:compare", reverse("careers:compare", args=[family.slug])),
        Page("joining:invitation", reverse("joining:invitation", args=[token])),
    ]
