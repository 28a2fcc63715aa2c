"""Public pages pass by sessions, accounts and forms; no other page does."""

from contextlib import suppress
from itertools import product

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import Resolver404, URLResolver, get_resolver, reverse
from django.utils import translation

from jobboard.public import Bypass, Junction, is_public, is_public_address
from tests.factories import PostingFactory, make_editor, make_recruiter

SKIPPED = settings.MIDDLEWARE[
    settings.MIDDLEWARE.index("jobboard.public.Bypass") + 1 :
    settings.MIDDLEWARE.index("jobboard.public.Junction")
]  # fmt: skip
PREFIXES = ["", "ms/", "de/"]
PIECES = [
    "admin",
    "Admin",
    "jobs",
    "ms",
    "de",
    "MS",
    "en-gb",
    "companies",
    "",
    "%2e",
    "..",
    "login",
]


def patterns(resolver, start="", namespaces=()):
    for pattern in resolver.url_patterns:
        path = start + str(pattern.pattern).replace("^", "")
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from patterns(pattern, path, inner)
        else:
            yield path, namespaces, pattern.callback


def every_address():
    return patterns(get_resolver())


def test_keeps_everything_for_the_desk():
    assert {path.rpartition(".")[2] for path in SKIPPED} == {
        "SessionMiddleware", "CsrfViewMiddleware", "AuthenticationMiddleware", "remember_language",
        "HistoryMiddleware", "MessageMiddleware", "AccountMiddleware",
    }  # fmt: skip


@pytest.mark.parametrize("prefix", PREFIXES)
def test_counts_no_address_of_the_desk_among_the_public(prefix):
    addresses = [(path, spaces) for path, spaces, _ in every_address() if path.startswith("admin")]
    assert len(addresses) > 50
    for path, _ in addresses:
        assert not is_public_address(f"/{prefix}{path}"), path
    assert all("admin" in spaces for path, spaces in addresses if "postings/feed" not in path)


def test_every_public_address_only_reads(rf):
    """All but those that know no sessions: a token writes there, or the body is the question."""
    own = ("api/v1/own", "mcp")
    public = [
        view
        for path, _, view in every_address()
        if is_public_address(f"/{path}") and not path.startswith(own)
    ]
    assert len(public) > 8
    for view in public:
        assert view(rf.post("/"), pk=1, slug="x", digest="x").status_code == 405, view


@pytest.mark.parametrize("end", ["", "/"])
def test_no_way_to_write_an_address_leads_past_the_desk(end):
    found = set()
    for pieces in product(PIECES, repeat=3):
        path = f"/{'/'.join(pieces)}{end}"
        language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
        with suppress(Resolver404), translation.override(language):
            if "admin" in get_resolver().resolve(path).namespaces:
                found.add(path)
                assert not is_public_address(path), path
    assert found


@pytest.mark.parametrize("path", ["/", "/jobs/", "/ms/", "/de/jobs/1/x/", "/saved/", "/robots.txt"])
def test_knows_a_public_page(rf, path):
    assert is_public(rf.get(path))
    assert not is_public(rf.post(path))


@pytest.mark.parametrize(
    "path", ["//", "//jobs/", "", "/ms//admin/", "/admin/", "/xx/jobs/", "/new/"]
)
def test_sends_everything_else_through(path):
    assert not is_public_address(path)


@pytest.mark.django_db
def test_public_pages_are_the_same_for_whoever_is_signed_in(client, company):
    posting = PostingFactory(company=company)
    paths = ["/", "/jobs/", "/saved/", posting.get_absolute_url(), company.get_absolute_url()]
    anonymous = {path: client.get(path).text.splitlines() for path in paths}
    for user in (make_editor(), make_recruiter(company)):
        known = Client()
        known.force_login(user)
        for path, content in anonymous.items():
            response = known.get(path)
            assert response.text.splitlines() == content, path
            assert not response.cookies
            assert "Cookie" not in response.headers.get("Vary", "")
            assert not hasattr(response.wsgi_request, "session")
            assert not hasattr(response.wsgi_request, "user")


@pytest.mark.django_db
def test_the_desk_knows_who_asks(client, company):
    desk = reverse("admin:postings_posting_changelist")
    assert client.get(desk).status_code == 302
    client.force_login(make_recruiter(company))
    theirs = PostingFactory(title="Not yours")
    response = client.get(desk)
    assert response.status_code == 200
    assert "Cookie" in response.headers["Vary"]
    change = reverse("admin:postings_posting_change", args=[theirs.pk])
    assert client.get(change).status_code in (302, 403, 404)
    assert theirs.title not in client.get(change, follow=True).text


@pytest.mark.django_db
@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_desk_wants_the_key_of_its_forms(prefix, company):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_editor())
    add = f"/{prefix}admin/postings/category/add/"
    response = strict.post(add, {"name": "Stolen", "slug": "stolen"})
    assert response.status_code == 403
    token = strict.get(add).context["csrf_token"]
    form = {"name": "Own", "slug": "own", "csrfmiddlewaretoken": str(token)}
    assert strict.post(add, form).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/jobs/", "/companies/", "/saved/", "/jobs/1/apply/"])
def test_nothing_can_be_sent_to_a_public_address(path):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path, {"a": "b"}).status_code == 405


def test_a_bypass_wants_its_junction():
    from django.core.exceptions import ImproperlyConfigured

    with pytest.raises(ImproperlyConfigured):
        Bypass(lambda request: HttpResponse())


def test_a_bypass_leads_to_its_own_junction():
    inner = Junction(lambda request: HttpResponse("past"))
    bypass = Bypass(lambda request: HttpResponse(b"through " + inner(request).content))
    factory = RequestFactory()
    assert bypass(factory.get("/jobs/")).content == b"past"
    assert bypass(factory.get("/admin/")).content == b"through past"
    assert bypass(factory.post("/jobs/")).content == b"through past"
