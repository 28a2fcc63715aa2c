"""Mails about feeds, one function a message."""

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.urls import reverse

from feeds.models import FeedRun


def send_feed_trouble(run: FeedRun) -> int:
    """Tell who posts for the company, and the editors, about a feed; how many were told."""
    editors = User.objects.with_perm(
        "postings.moderate_posting",
        include_superusers=False,
        backend="django.contrib.auth.backends.ModelBackend",
    )
    recruiters = User.objects.filter(memberships__company=run.feed.company, is_active=True)
    people = (editors | recruiters).exclude(email="")
    addresses = sorted(set(people.values_list("email", flat=True)))
    is_held = run.state != FeedRun.State.FAILED
    what = "lists far less than before" if is_held else "can't be read"
    for address in addresses:
        EmailMessage(
            subject=f"{run.feed.company}: the feed {what}",
            body=_held_text(run) if is_held else _failing_text(run),
            to=[address],
        ).send()
    return len(addresses)


def _held_text(run: FeedRun) -> str:
    lines = [
        f"The feed {run.feed} no longer lists {run.missing} of {run.open_before} open postings.",
        "They stay open until an editor decides, or until the feed lists them again.",
    ]
    return _with_link(run, lines)


def _failing_text(run: FeedRun) -> str:
    lines = [
        f"The feed {run.feed} could not be read {run.feed.failures} times in a row. Last time:",
        run.error,
        "Its postings stay as they are. It is tried again, less and less often; there will be no "
        "further mail about it until it has been read.",
    ]
    return _with_link(run, lines)


def _with_link(run: FeedRun, lines: list[str]) -> str:
    desk = settings.SITE_URL + reverse("admin:feeds_feed_change", args=[run.feed_id])
    return "\n\n".join([*lines, f"The feed at the desk:\n{desk}"]) + "\n"
