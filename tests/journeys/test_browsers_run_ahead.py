"""A real Chromium prefetches and prerenders the apply link, and only the click counts."""

import json

import pytest
from django.urls import reverse

from applications import spool
from applications.models import ApplyClick
from applications.robots import is_ahead_of_person
from tests.factories import PostingFactory
from tests.servers import reply, serving

LINK = '<a id="apply" href="{url}">Apply</a>'
RULES = '<script type="speculationrules">{rules}</script>'


def rules(kind, url):
    rule = {kind: [{"urls": [url], "eagerness": "immediate"}]}
    return RULES.format(rules=json.dumps(rule))


WAYS = {
    "link": lambda url: f'<link rel="prefetch" href="{url}">',
    "speculation rules": lambda url: rules("prefetch", url),
    "prerendering": lambda url: rules("prerender", url),
}


@pytest.mark.parametrize("way", WAYS)
def test_only_the_click_counts(browser, live_server, way, monkeypatch):
    with serving() as employer:
        employer.answers_with(reply(200, "<h1>The employer's page</h1>"), path="/feed")
        posting = PostingFactory(apply_url=employer.url())
        url = reverse("applications:apply", args=[posting.pk])
        asked = seen_headers(monkeypatch)
        # Headless Chromium says that it is a robot; this test needs a person's browser.
        context = browser.new_context(base_url=live_server.url, user_agent="Mozilla/5.0 Chrome/142")
        page = context.new_page()
        text = f"<!doctype html><title>A list</title>{WAYS[way](url)}{LINK.format(url=url)}"
        page.route(
            "**/list-of-jobs", lambda route: route.fulfill(body=text, content_type="text/html")
        )
        page.goto("/list-of-jobs")
        page.wait_for_load_state("networkidle")
        for _ in range(100):
            if asked:
                break
            page.wait_for_timeout(100)
        assert asked, f"Chromium did not run ahead by {way}"
        assert all(map(is_ahead_of_person, asked))
        assert not employer.requests
        assert not ApplyClick.objects.exists()
        page.click("#apply")
        page.get_by_role("heading", name="The employer's page").wait_for()
        spool.drain()  # where a slow database made the click wait
        assert ApplyClick.objects.get().is_robot is False
        context.close()


def seen_headers(monkeypatch):
    """Collect the headers of each request to the hop."""
    from applications import views

    seen = []
    is_ahead = views.is_ahead_of_person
    monkeypatch.setattr(
        views, "is_ahead_of_person", lambda headers: seen.append(headers) or is_ahead(headers)
    )
    return seen
