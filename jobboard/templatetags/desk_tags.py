"""The start page of the admin: what waits for the person who looks at it."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django import template
from django.db.models import Count, Min, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company
from feeds.models import Feed, FeedRun
from feeds.models.feed import FAILURES_TOLD
from joining.models import JoinRequest
from moderation.chart import Chart, chart
from moderation.models import DuplicatePair, Report
from postings.models import Posting, Revision
from postings.models.choices import Status
from postings.models.lifecycle import is_editor

register = template.Library()

FOR_EDITORS: dict[str, str | Promise] = {
    Status.IN_REVIEW: _("in review"),
    Status.SUSPENDED: _("suspended"),
}
FOR_RECRUITERS: dict[str, str | Promise] = {
    Status.CHANGES_REQUESTED: _("with changes requested"),
    Status.DRAFT: _("drafts"),
    Status.IN_REVIEW: _("in review"),
}
REVISIONS: dict[str, str | Promise] = {
    "waiting": _("edits of live postings to decide"),
    "published": _("small edits to check"),
}


class Waiting(NamedTuple):
    """Postings in one state, and the URL of their list."""

    label: str | Promise
    number: int
    since: datetime | None
    url: str


@register.simple_tag
def waiting(user: Any) -> list[Waiting]:
    """Return what waits for this person, in one query; nothing if they can't see postings."""
    if not user.has_perm("postings.view_posting"):
        return []
    states = FOR_EDITORS if is_editor(user) else FOR_RECRUITERS
    mine = Posting.objects.managed_by(user).filter(status__in=states)
    counted = mine.values("status").annotate(number=Count("pk"), since=Min("status_changed_at"))
    found = {row["status"]: (row["number"], row["since"]) for row in counted.order_by()}
    url = reverse("admin:postings_posting_changelist")
    return [
        Waiting(label, *found.get(str(state), (0, None)), f"{url}?status__exact={state}")
        for state, label in states.items()
    ]


@register.simple_tag
def open_revisions(user: Any) -> list[Waiting]:
    """Return the edits of live postings that wait; no entry if there are none."""
    if not user.has_perm("postings.view_revision"):
        return []
    mine = Revision.objects.managed_by(user).filter(state__in=REVISIONS)
    counted = mine.values("state").annotate(number=Count("pk"), since=Min("created_at"))
    url = reverse("admin:postings_revision_changelist")
    return [
        Waiting(
            REVISIONS[row["state"]],
            row["number"],
            row["since"],
            f"{url}?state__exact={row['state']}",
        )
        for row in counted.order_by("-state")
        if is_editor(user) or row["state"] == "waiting"
    ]


@register.simple_tag
def held_feeds(user: Any) -> list[Waiting]:
    """Return the feeds that wait for an editor, and those that fail; no entry if there are none."""
    if not user.has_perm("feeds.view_feed"):
        return []
    url = reverse("admin:feeds_feed_changelist")
    held = FeedRun.objects.managed_by(user).held().aggregate(n=Count("pk"), since=Min("started_at"))
    feeds = Feed.objects.managed_by(user)
    failing = feeds.filter(is_paused=False, failures__gte=FAILURES_TOLD)
    found = [
        Waiting(_("feeds waiting for a decision"), held["n"], held["since"], url),
        Waiting(_("feeds with changes to approve"), feeds.with_changes().count(), None, url),
        Waiting(_("feeds with errors"), failing.count(), None, url),
    ]
    return [wait for wait in found if wait.number]


@register.simple_tag
def waiting_for_editors(user: Any) -> list[Waiting]:
    """Return reports, dead links, duplicates, people who ask, and new companies.

    Kinds of which nothing waits are left out.
    """
    if not is_editor(user):
        return []
    dead = Q(reason=Report.Reason.DEAD_LINK)
    reports = Report.objects.open().aggregate(
        n=Count("pk", filter=~dead), since=Min("created_at", filter=~dead),
        dead=Count("pk", filter=dead), dead_since=Min("created_at", filter=dead),
    )  # fmt: skip
    pairs = DuplicatePair.objects.open().aggregate(n=Count("pk"), since=Min("found_at"))
    asking = JoinRequest.objects.waiting().aggregate(n=Count("pk"), since=Min("created_at"))
    new = _new_companies().aggregate(n=Count("pk"), since=Min("created_at"))
    of_reports = reverse("admin:moderation_report_changelist") + "?state__exact=open"
    of_pairs = reverse("admin:moderation_duplicatepair_changelist") + "?state__exact=open"
    of_people = reverse("admin:joining_joinrequest_changelist") + "?state__exact=waiting"
    of_companies = reverse("admin:companies_company_changelist") + "?o=-5"
    found = [
        Waiting(_("reports to decide"), reports["n"], reports["since"], of_reports),
        Waiting(
            _("reports of links that don't work"),
            reports["dead"],
            reports["dead_since"],
            f"{of_reports}&reason__exact=dead_link",
        ),
        Waiting(_("possible duplicates"), pairs["n"], pairs["since"], of_pairs),
        Waiting(_("people who ask to post for a company"), asking["n"], asking["since"], of_people),
        Waiting(_("new companies this week"), new["n"], new["since"], of_companies),
    ]
    return [wait for wait in found if wait.number]


def _new_companies() -> QuerySet[Company]:
    return Company.objects.filter(created_at__gte=timezone.now() - timedelta(days=7))


@register.simple_tag
def desk_chart(user: Any) -> Chart | None:
    """Return the chart of the last thirty days for editors."""
    return chart() if is_editor(user) else None


@register.simple_tag
def anchor(field: str) -> str:
    """Return the anchor of a field in a posting's form."""
    return "locations-group" if field == "locations" else f"id_{field}"


@register.simple_tag
def item_words() -> dict[str, str]:
    """Return the words of the list of items, which scripts draw."""
    return {
        "asText": gettext("Edit as text"),
        "asList": gettext("Edit as a list"),
        "add": gettext("Add an item"),
        "heading": gettext("Add a group heading"),
        "headingOf": gettext("group heading"),
        "item": gettext("item"),
        "must": gettext("Must have"),
        "nice": gettext("Nice to have"),
        "change": gettext("select to change"),
        "up": gettext("Move up"),
        "down": gettext("Move down"),
        "remove": gettext("Remove"),
        "removed": gettext("Removed."),
        "moved": gettext("Moved to place %s."),
        "pasted": gettext("%s lines are items now."),
    }
