"""Every address of the admin, including Django's own, requested by every kind of person."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse

from companies.models import Company, Membership
from postings.models import Posting
from tests.desk import addresses
from tests.desk.people import SECRET, SEES, people, two_companies
from tests.factories import CompanyFactory

pytestmark = pytest.mark.django_db

CLOSED = {"anonymous": (302,), "nobody": (403, 404)}


class Desk:
    """Two companies with their rows, and one person who requests pages."""

    def __init__(self, client, who):
        self.ours, self.theirs = two_companies()
        self.who, self.client = who, client
        user = people(self.ours)[who]
        if user:
            client.force_login(user)

    def ask(self, url, method="get", data=None):
        return (
            self.client.generic(method.upper(), url)
            if data is None
            else self.client.post(url, data)
        )

    def pks(self, rows, model):
        return [row.pk for row in rows.of.get(model, [])]


@pytest.fixture
def desk(client, request):
    return Desk(client, request.param)


everybody = pytest.mark.parametrize("desk", list(SEES), indirect=True)
strangers = pytest.mark.parametrize("desk", ["anonymous", "nobody", "recruiter"], indirect=True)


def words(response):
    body = response.getvalue() if response.streaming else response.content
    return (body.decode("utf-8", "replace") + str(response.headers) + str(response.cookies)).lower()


def keeps_the_secret(response, url):
    assert SECRET.lower() not in words(response), url


def every_address(desk):
    """Return all addresses of the patterns, with the other company's rows."""
    seen = 0
    for name, pattern in addresses.patterns():
        model, _page = addresses.kind_of(name)
        if name == "app_list":
            continue
        if not addresses.takes_a_row(pattern):
            base = reverse(f"admin:{name}")
            for query in addresses.OF_A_LIST:
                yield base + query
        elif model is not None:
            yield from addresses.of_rows(name, [*desk.pks(desk.theirs, model), addresses.MISSING])
        seen += 1
    for model in apps.get_models():
        yield from addresses.public_page(model, [*desk.pks(desk.theirs, model), addresses.MISSING])
    yield from addresses.autocompletes()
    for app in {model._meta.app_label for model in admin.site._registry}:
        yield reverse("admin:app_list", args=[app])
    assert seen > 60, "the patterns of the desk were not found"


def addresses_of_hidden_rows(desk):
    """Yield name, model, addresses of the other company's rows, and addresses of missing rows."""
    for name, pattern in addresses.patterns():
        model, _page = addresses.kind_of(name)
        pks = desk.pks(desk.theirs, model)
        if addresses.takes_a_row(pattern) and pks and SEES[desk.who].get(model) != "all":
            missing = addresses.of_rows(name, [addresses.MISSING])
            yield name, model, addresses.of_rows(name, pks), missing


@strangers
def test_never_shows_another_companys_words(desk):
    for url in every_address(desk):
        if url.startswith(reverse("admin:logout")):
            continue
        for method in ("get",) if "?" in url else ("get", "post"):
            keeps_the_secret(desk.ask(url, method), f"{method} {url}")


@strangers
def test_answers_for_another_companys_row_as_for_a_missing_row(desk):
    """Otherwise people could count rows, so the answer must not show the reason."""
    for name, model, theirs, missing in addresses_of_hidden_rows(desk):
        for method in ("get", "post"):
            answers = [desk.ask(url, method) for url in theirs]
            none = [desk.ask(url, method) for url in missing]
            assert {a.status_code for a in answers} == {a.status_code for a in none}, name
            assert 200 not in {a.status_code for a in answers}, name
            if model in SEES[desk.who]:
                allowed = {403, 404, 405} if "delete" in name else {404}
                assert {a.status_code for a in answers} <= allowed, name


@everybody
def test_leads_only_to_the_public_pages_of_own_rows(desk):
    sees = SEES[desk.who]
    for model in apps.get_models():
        own = addresses.public_page(model, desk.pks(desk.ours, model))
        theirs = addresses.public_page(model, desk.pks(desk.theirs, model))
        has_page = hasattr(model, "get_absolute_url")
        for urls, is_open in ((own, model in sees), (theirs, sees.get(model) == "all")):
            for url in urls:
                expected = 302 if (is_open and has_page) or desk.who == "anonymous" else 404
                response = desk.ask(url)
                assert response.status_code == expected, (model, url)
                if expected == 302 and desk.who != "anonymous":
                    assert not response.headers["Location"].startswith(("http", "//"))


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
@pytest.mark.parametrize("kind", ["0", "x", "999999", "-1", "9" * 30, "1/2"])
def test_answers_404_for_unknown_models(desk, kind):
    for pk in ("1", "x", "9" * 30, "_00"):
        assert desk.ask(f"{reverse('admin:index')}r/{kind}/{pk}/").status_code == 404


@everybody
def test_opens_the_pages_in_the_table(desk):
    """The tests above would pass if the admin refused everybody."""
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        seen = SEES[desk.who].get(model)
        response = desk.ask(reverse(f"admin:{name}_changelist"))
        closed = CLOSED.get(desk.who, (403, 404))
        assert response.status_code in ((200,) if seen else closed), name
        own = desk.pks(desk.ours, model)
        others = desk.pks(desk.theirs, model)
        for pks, is_open in ((own, bool(seen)), (others, seen == "all")):
            for url in addresses.of_rows(f"{name}_change", pks) if pks else []:
                status = desk.ask(url).status_code
                assert (status == 200) is is_open, (name, url, status)


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
def test_actions_change_no_rows_of_others(desk):
    """Actions take the numbers of rows from the form."""
    for model in (Posting, Company):
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        url = reverse(f"admin:{name}_changelist")
        pks = desk.pks(desk.theirs, model)
        before = list(model.objects.order_by("pk").values())
        actions = admin.site.get_model_admin(model).actions or []
        for action in [*actions, "delete_selected"]:
            for confirmed in ({}, {"post": "yes"}):
                data = {"action": action, "_selected_action": pks, **confirmed}
                keeps_the_secret(desk.client.post(url, data, follow=True), f"{action} {url}")
        assert list(model.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("desk", ["recruiter"], indirect=True)
@pytest.mark.parametrize("has_another", [False, True])
def test_a_former_member_sees_what_a_stranger_sees(desk, has_another):
    """The session continues after the membership has ended."""
    if has_another:
        Membership.objects.create(user=desk.ours.of[User][0], company=CompanyFactory())
    Membership.objects.filter(company=desk.ours.company).delete()
    for model in (Posting, Company):
        name = f"{model._meta.app_label}_{model._meta.model_name}_change"
        for url in addresses.of_rows(name, desk.pks(desk.ours, model)):
            assert desk.ask(url).status_code == (404 if has_another else 302)
