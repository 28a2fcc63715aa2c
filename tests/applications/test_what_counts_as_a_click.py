"""Only a person's click counts, not a browser's prefetch, a script or a robot."""

import pytest
from django.urls import reverse

from applications.models import ApplyClick
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
BROWSER = {"user-agent": f"{CHROME} Safari/537.36"}
# The headers that Chrome, Edge, Firefox and Safari (16.4) send with a click on a link
NAVIGATION = {
    "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-user": "?1",
    "sec-fetch-site": "same-origin",
}  # fmt: skip
PREFETCH = {"sec-fetch-mode": "no-cors", "sec-fetch-dest": "empty", "sec-fetch-site": "same-origin"}

AHEAD = {
    "Chrome, speculation rules": NAVIGATION | {"sec-purpose": "prefetch", "purpose": "prefetch"},
    "Chrome, prerendering": NAVIGATION | {"sec-purpose": "prefetch;prerender"},
    "Chrome, preview of a link": NAVIGATION | {"sec-purpose": "prefetch;prerender;preview"},
    "Chrome, through a proxy": NAVIGATION | {"sec-purpose": "prefetch;anonymous-client-ip"},
    "Chrome, <link rel=prefetch>": PREFETCH | {"sec-purpose": "prefetch", "purpose": "prefetch"},
    "Chrome before 110": {"purpose": "prefetch"},
    "Firefox": PREFETCH | {"sec-purpose": "prefetch"},
    "Firefox before 115": {"x-moz": "prefetch"},
    "Safari, address bar": {"purpose": "prefetch"},
    "Safari, top sites": {"x-purpose": "preview"},
    "Facebook's app": {"x-purpose": "preview", "x-fb-http-engine": "Liger"},
    "in capitals, as a list": {"Sec-Purpose": "other, Prefetch"},
}
NO_PAGE = {
    "fetch()": {"sec-fetch-mode": "cors", "sec-fetch-dest": "empty"},
    "an image": {"sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"},
    "a frame": {"sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"},
    "an extension": {"sec-fetch-mode": "no-cors"},
    "an old <link rel=prefetch>": PREFETCH,
}
CLICKS = {
    "a click": NAVIGATION,
    "a browser that says nothing": {},
    "the address bar": NAVIGATION | {"sec-fetch-site": "none"},
    "a link in a mail": {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"},
    "with navigation preload": NAVIGATION | {"service-worker-navigation-preload": "true"},
    "a purpose of another kind": NAVIGATION | {"purpose": "application"},
}
ROBOTS = [
    "", "WhatsApp/2.23.20.0", "Signal", "Viber/13", "curl/8.5", "python-requests/2.32",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "facebookexternalhit/1.1",
    "TelegramBot (like TwitterBot)", "Mozilla/5.0 (compatible; Discordbot/2.0)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0)", "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.12026; Pro)",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    "Mozilla/5.0 (compatible; SafeLinks)", "W3C-checklink/4.81 libwww-perl/6.26", "muffet/2.9",
    "LinkChecker/10.2 (+https://linkchecker.github.io/linkchecker/)", "lychee/0.14",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)",
]  # fmt: skip
PEOPLE = [
    BROWSER["user-agent"],
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 16) Chrome/142.0.0.0 Mobile Safari/537.36 [FBAN/FB4A;FBAV/440]",
    "Opera/9.80 (Android; Opera Mini/85.0/191.300; U; en) Presto/2.12.423 Version/12.16",
]


@pytest.fixture
def posting():
    return PostingFactory()


@pytest.fixture
def ask(client, posting):
    address = reverse("applications:apply", args=[posting.pk])
    return lambda headers, ask=client.get: ask(address, headers=BROWSER | headers)


@pytest.mark.parametrize("headers", AHEAD.values(), ids=AHEAD)
def test_refuses_prefetching_and_counts_the_later_click(ask, posting, headers):
    """A browser would use an answer that it may keep for the click, which would not count."""
    refused = ask(headers)
    assert refused.status_code == 503
    assert refused.headers["Cache-Control"] == "no-store"
    assert "Location" not in refused.headers
    assert not ApplyClick.objects.exists()
    assert ask(NAVIGATION).headers["Location"] == posting.apply_url
    assert ApplyClick.objects.get().is_robot is False


@pytest.mark.parametrize("headers", NO_PAGE.values(), ids=NO_PAGE)
def test_does_not_count_requests_that_open_no_page(ask, headers):
    assert ask(headers).status_code == 302
    assert not ApplyClick.objects.exists()


@pytest.mark.parametrize("headers", CLICKS.values(), ids=CLICKS)
def test_counts_a_click(ask, headers):
    assert ask(headers).status_code == 302
    assert ApplyClick.objects.get().is_robot is False


@pytest.mark.parametrize("headers", [NAVIGATION, AHEAD["Firefox"]])
def test_does_not_count_head_requests(ask, client, headers):
    ask(headers, client.head)
    assert not ApplyClick.objects.exists()


@pytest.mark.parametrize("agent", ROBOTS)
def test_counts_robots_separately(ask, agent):
    ask({"user-agent": agent})
    assert ApplyClick.objects.get().is_robot


@pytest.mark.parametrize("agent", PEOPLE)
def test_does_not_take_browsers_for_robots(ask, agent):
    ask({"user-agent": agent})
    assert ApplyClick.objects.get().is_robot is False
