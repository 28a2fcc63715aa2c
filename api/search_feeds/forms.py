"""The forms of a feed, each a function from a search to bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from icalendar import Calendar, Event

from api.search_feeds.entries import Entry, SearchFeed


class Form(NamedTuple):
    """A form of a feed: its media type, what people call it, and what writes it."""

    media_type: str
    name: str | Promise
    write: Callable[[SearchFeed], bytes]


class _PagedAtom(Atom1Feed):
    """Atom with a link to the next page (RFC 5005, section 3)."""

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.feed["next_url"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": self.feed["next_url"]})


def atom(feed: SearchFeed) -> bytes:
    """Return the search as Atom (RFC 4287)."""
    next_url = feed.url("atom", after=feed.after) if feed.after else None
    return _written(_PagedAtom, feed, "atom", next_url=next_url)


def rss(feed: SearchFeed) -> bytes:
    """Return the search as RSS 2.0."""
    return _written(Rss201rev2Feed, feed, "rss")


def _written(of: type[SyndicationFeed], feed: SearchFeed, form: str, **more: Any) -> bytes:
    made = of(
        title=feed.title,
        link=feed.page_url,
        description=feed.title,
        language=get_language(),
        feed_url=feed.url(form),
        feed_guid=feed.url(form),
        **more,
    )
    for entry in feed.entries:
        made.add_item(
            title=f"{entry.title} – {entry.company}",
            link=entry.url,
            description=entry.html or entry.summary,
            author_name=entry.company,
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=_tag(feed, entry),
            unique_id_is_permalink=False,
            categories=entry.tags,
        )
    return made.writeString("utf-8").encode()


def _tag(feed: SearchFeed, entry: Entry) -> str:
    """Return a name that stays when the address changes with the title (RFC 4151)."""
    host = feed.site.partition("://")[2].partition(":")[0]
    return f"tag:{host},2026:{entry.key}"


def json_feed(feed: SearchFeed) -> bytes:
    """Return the search as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    made: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": feed.url("json"),
        "language": get_language(),
    }
    if feed.after:
        made["next_url"] = feed.url("json", after=feed.after)
    made["items"] = [
        {
            "id": _tag(feed, entry),
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "content_html": entry.html or entry.summary,
            "date_published": entry.published.isoformat(),
            "date_modified": entry.updated.isoformat(),
            "authors": [{"name": entry.company}],
            "tags": list(entry.tags),
        }
        for entry in feed.entries
    ]
    return json.dumps(made, ensure_ascii=False).encode()


def calendar(feed: SearchFeed) -> bytes:
    """Return the closing dates of the search as all-day events (RFC 5545).

    A date has no time zone in a calendar: it is the last day where the job is.
    """
    made = Calendar()
    made.add("PRODID", "-//Jobboard//Search//EN")
    made.add("VERSION", "2.0")
    made.add("NAME", feed.title)
    made.add("X-WR-CALNAME", feed.title)
    made.add("URL", feed.url("ics"))
    for entry in feed.entries:
        if entry.last_day is None:
            continue
        event = Event()
        event.add("UID", _tag(feed, entry))
        event.add("DTSTAMP", entry.updated)
        event.add("LAST-MODIFIED", entry.updated)
        event.add("DTSTART", entry.last_day)
        event.add("SUMMARY", f"{entry.title} – {entry.company}")
        event.add("LOCATION", entry.place)
        event.add("DESCRIPTION", entry.summary)
        event.add("URL", entry.url)
        event.add("TRANSP", "TRANSPARENT")  # nobody is busy because a job closes
        made.add_component(event)
    written: bytes = made.to_ical()
    return written


FORMS: Final = {
    "atom": Form("application/atom+xml; charset=utf-8", "Atom", atom),
    "rss": Form("application/rss+xml; charset=utf-8", "RSS", rss),
    "json": Form("application/feed+json; charset=utf-8", "JSON Feed", json_feed),
    "ics": Form("text/calendar; charset=utf-8", _("Calendar"), calendar),
}
