"""Mails about feeds, one function a message."""

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from feeds.models import FeedRun
from mails.models import OutgoingMail, ReadingLanguage


def queue_feed_trouble(run: FeedRun) -> int:
    """Queue mails about a feed to the company's recruiters and to editors; return how many are new.

    Each person gets one mail about a feed run, however often this is called.
    """
    editors = User.objects.with_perm(
        "postings.moderate_posting",
        include_superusers=False,
        backend="django.contrib.auth.backends.ModelBackend",
    )
    recruiters = User.objects.filter(memberships__company=run.feed.company, is_active=True)
    people = (editors | recruiters).exclude(email="").distinct().order_by("pk")
    return sum(_queue(run, person) for person in people)


def _queue(run: FeedRun, person: User) -> bool:
    with ReadingLanguage.speaking_to(person):
        if run.state == FeedRun.State.FAILED:
            subject, text = gettext("%(company)s: the feed can't be read"), _failing_text(run)
        else:
            subject = gettext("%(company)s: the feed lists far fewer jobs than before")
            text = _held_text(run)
        return OutgoingMail.queue(
            key=f"feed run {run.pk}",
            to=person,
            subject=subject % {"company": run.feed.company},
            body=text,
        )


def _held_text(run: FeedRun) -> str:
    text = ngettext(
        "The feed %(feed)s no longer lists %(missing)s of %(open)s open posting.",
        "The feed %(feed)s no longer lists %(missing)s of %(open)s open postings.",
        run.open_before,
    )
    lines = [
        text % {"feed": run.feed, "missing": run.missing, "open": run.open_before},
        gettext("They stay open until an editor decides or the feed lists them again."),
    ]
    return _with_link(run, lines)


def _failing_text(run: FeedRun) -> str:
    text = gettext(
        "The feed %(feed)s couldn't be read %(failures)s times in a row. The last error:"
    )
    lines = [
        text % {"feed": run.feed, "failures": run.feed.failures},
        run.error,
        gettext(
            "Its postings stay as they are. We try again less and less often, and send no further "
            "email until the feed can be read."
        ),
    ]
    return _with_link(run, lines)


def _with_link(run: FeedRun, lines: list[str]) -> str:
    desk = settings.SITE_URL + reverse("admin:feeds_feed_change", args=[run.feed_id])
    return "\n\n".join([*lines, gettext("Open the feed:") + f"\n{desk}"]) + "\n"
