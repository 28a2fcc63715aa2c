"""Every cell of the matrix of role, object and action, tried through real requests."""

from dataclasses import dataclass, field

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from adverts.document import Document
from careers.importing.storing import store_guide, store_profile
from careers.models import Guide, ProfileTitle, RoleFamily, RoleProfile
from careers.models import Level as CareerLevel
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from companies.models import Company, Membership
from joining.models import Invitation, JoinRequest
from legal.models import LegalPage
from mails.models import OutgoingMail
from moderation.models import DuplicatePair
from places.models import Area, Place
from postings.models import CannedReason, Category, CodedWord, PayLaw, Posting, Synonym
from postings.models import Level as PostingLevel
from tests.accounts.people import give_second_factor
from tests.careers.texts import GUIDE, PROFILE
from tests.desk import addresses, matrix
from tests.desk.people import SECRET, two_companies
from tests.factories import LevelFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

SPECIAL = {"view_on_site", "autocomplete", "app_list"}  # tried below, or in the other file
STOCK = {"changelist", "add", "change", "delete", "history"}
REFUSED = (403, 404)


@dataclass
class Board:
    """Two companies with all their rows, a client for each role, and the cells tried so far."""

    ours: object
    theirs: object
    clients: dict
    rows: dict
    tried: int = 0
    wrong: list = field(default_factory=list)

    def pk_of(self, model, whose):
        """Return a row's key; lists that belong to no company have one row for all."""
        side = self.ours if whose == "own" else self.theirs
        if model in side.of:
            return side.of[model][0].pk
        if model is Membership:
            return Membership.objects.filter(company=side.company).first().pk
        return self.rows.get(model, addresses.MISSING)

    def is_shared(self, model):
        return model not in self.ours.of

    def ask(self, role, url, method="get", data=None):
        """Send a request, and undo what it changes."""
        client = self.clients[role]
        with transaction.atomic():
            response = getattr(client, method)(url, data or {})
            transaction.set_rollback(True)
        return response

    def check(self, role, url, expected, *, method="get", data=None):
        """Try one cell: `expected` is open, closed, or hidden as if there were no such row."""
        self.tried += 1
        status = self.ask(role, url, method, data).status_code
        refused = REFUSED if method == "post" else (*REFUSED, 405)  # only forms are sent there
        good = {
            "open": status not in (*REFUSED, 500),
            "closed": status in refused,
            "hidden": status == 404,
            "login": status == 302,
        }[expected]
        if not good:
            self.wrong.append(f"{role} {method} {url}: {status}, expected {expected}")


def expected(right, role, whose, *, exists=True):
    if not exists:
        return "closed"
    if matrix.has(right, role, whose=whose):
        return "open"
    return "hidden" if whose == "other" and matrix.has(right, role, whose="own") else "closed"


@pytest.fixture
def board(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    ours, theirs = two_companies()
    Membership.objects.update(role="owner")
    people = {
        "m": make_recruiter(ours.company, "plain-member"),
        "o": ours.of[User][0],
        "e": make_editor(),
        "a": User.objects.create_superuser("chief"),
        "-": make_editor("editor-without-a-second-factor"),
        "?": None,
    }
    give_second_factor(people["e"])
    give_second_factor(people["a"])
    clients = {}
    for role, user in people.items():
        clients[role] = type(client)()
        if user:
            clients[role].force_login(user)
    return Board(ours, theirs, clients, shared_rows(ours))


def shared_rows(ours):
    """Create a row of each list that belongs to no company; return their keys."""
    OutgoingMail.queue(key="x", to=ours.of[User][0], subject="x", body="x")
    store_guide(read_guide(Document.of(GUIDE)))
    store_profile(read_role_profile(Document.of(PROFILE)))
    CannedReason.objects.create(move="reject", text="It asks for a fee.")
    Synonym.objects.get_or_create(short="ZQX", defaults={"long": "zone quality expert"})
    LevelFactory()
    Group.objects.get_or_create(name="Translators")
    LegalPage.objects.get_or_create(kind="privacy", language="en-gb")
    models = (Area, CannedReason, Category, CareerLevel, Group, Guide, LegalPage, OutgoingMail,
              Place, PostingLevel, RoleFamily, RoleProfile, Synonym, CodedWord, PayLaw)  # fmt: skip
    found = {model: model.objects.values_list("pk", flat=True).first() for model in models}
    return {model: pk for model, pk in found.items() if pk is not None}


def stock_name(name):
    """Return (list, page) of an address of Django's own, or (None, None)."""
    start, _, page = name.rpartition("_")
    return (start, page) if start in matrix.LISTS and page in STOCK else (None, None)


def test_every_address_of_the_desk_has_a_row():
    """A new page, or a new list, must be added to the matrix."""
    missing = [
        name
        for name, _pattern in addresses.patterns()
        if stock_name(name) == (None, None)
        and name not in {*SPECIAL, *matrix.PAGES, *matrix.ROW_PAGES, *matrix.KEYED, *matrix.MOVES}
    ]
    assert missing == []


def test_the_matrix_has_no_row_for_an_address_that_is_gone():
    known = {name for name, _pattern in addresses.patterns()}
    lists = {name.removesuffix("_changelist") for name in known if name.endswith("_changelist")}
    assert lists == set(matrix.LISTS)
    assert {*matrix.PAGES, *matrix.ROW_PAGES, *matrix.KEYED, *matrix.MOVES} <= known


def test_every_action_has_a_row(board, rf):
    request = rf.get("/")
    request.user = User.objects.get(username="chief")
    for model, model_admin in admin.site._registry.items():
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        rights = matrix.LISTS[name]
        offered = set(model_admin.get_actions(request))
        stock = {"delete_selected"} if rights.delete else set()
        in_matrix = set(matrix.ACTIONS.get(name, stock))
        if name != "procrastinate_procrastinatejob":  # the package's own; administrators only
            assert offered <= in_matrix, name


def test_pages_of_lists(board):
    for name, rights in matrix.LISTS.items():
        model = apps.get_model(*name.split("_", 1))
        for role in matrix.ROLES:
            see = expected(rights.see, role, "own")
            board.check(role, reverse(f"admin:{name}_changelist"), see)
            for method in ("get", "post"):
                right = expected(rights.add, role, "own")
                board.check(role, reverse(f"admin:{name}_add"), right, method=method)
            for page in ("change", "history", "delete"):
                try_row(board, model, name, role, page, rights)
    report(board)


def try_row(board, model, name, role, page, rights):
    """Try a page of Django's with one's own row, and with the other company's."""
    for whose in ("own",) if board.is_shared(model) else ("own", "other"):
        pk = board.pk_of(model, whose)
        exists = pk != addresses.MISSING
        for method in ("get", "post"):
            right = rights.of_page(page, method)
            (url,) = addresses.of_rows(f"{name}_{page}", [pk])
            if method == "post" and page == "history":
                continue
            cell = expected(right, role, whose, exists=exists)
            data = {"post": "yes"} if page == "delete" else {}
            board.check(role, url, cell, method=method, data=data)


def test_pages_of_our_own(board):
    RoleProfile.objects.update(status="published", published_at=timezone.now())
    for role in matrix.ROLES:
        for name, right in matrix.PAGES.items():
            if name != "logout":
                board.check(role, reverse(f"admin:{name}"), expected(right, role, "own"))
        for name, right in matrix.ROW_PAGES.items():
            model, _page = addresses.kind_of(name)
            for whose in ("own", "other"):
                pk = board.pk_of(model, whose)
                (url,) = addresses.of_rows(name, [pk])
                board.check(role, url, expected(right, role, whose))
        for name, (right, _keys) in matrix.KEYED.items():
            for whose in ("own", "other"):
                cell = expected(right, role, whose)
                for method in ("post",) if name in matrix.SENT_ONLY else ("get", "post"):
                    board.check(role, keyed_url(board, name, whose), cell, method=method)
    report(board)


def keyed_url(board, name, whose):
    """Return the address of a page with several keys, for one's own rows or the other's."""
    posting = board.pk_of(Posting, whose)
    company = board.pk_of(Company, whose)
    values = {
        "posting": posting,
        "company": company,
        "title": ProfileTitle.objects.first().pk,
        "pair": board.pk_of(DuplicatePair, whose),
        "other company": board.pk_of(Company, "other" if whose == "own" else "own"),
        "posting event": Posting.objects.get(pk=posting).events.order_by("pk").first().pk,
        "company event": Company.objects.get(pk=company).events.order_by("pk").first().pk,
    }
    _right, keys = matrix.KEYED[name]
    return reverse(f"admin:{name}", kwargs={key: values[of] for key, of in keys.items()})


def test_moves_and_steps(board):
    for name, moves in matrix.MOVES.items():
        model, _page = addresses.kind_of(name)
        for (move, right), role in ((m, r) for m in moves.items() for r in matrix.ROLES):
            for whose in ("own",) if board.is_shared(model) else ("own", "other"):
                url = reverse(
                    f"admin:{name}", kwargs={"pk": board.pk_of(model, whose), "name": move}
                )
                cell = expected(right, role, whose)
                if cell == "open":
                    board.check(role, url, "open", method="post")
                else:
                    for method in ("get", "post"):
                        board.check(role, url, cell, method=method)
    report(board)


def test_actions_inlines_and_exports(board):
    for name, actions in matrix.ACTIONS.items():
        model = apps.get_model(*name.split("_", 1))
        url = reverse(f"admin:{name}_changelist")
        for role in matrix.ROLES:
            if not matrix.has(matrix.LISTS[name].see, role, whose="own"):
                continue
            page = board.ask(role, url).text
            for action, right in actions.items():
                is_offered = f'<option value="{action}">' in page
                board.tried += 1
                if is_offered != matrix.has(right, role, whose="own"):
                    board.wrong.append(f"{role} {name} {action}: offered {is_offered}")
                try_action(board, model, role, url, action)
    for (name, shown), right in matrix.INLINES.items():
        model = apps.get_model(*name.split("_", 1))
        for role in matrix.ROLES:
            (url,) = addresses.of_rows(f"{name}_change", [board.pk_of(model, "own")])
            has_it = f'name="{shown}"' in board.ask(role, url).text
            board.tried += 1
            if has_it != matrix.has(right, role, whose="own"):
                board.wrong.append(f"{role} {name} {shown}: {has_it}")
    report(board)


def try_action(board, model, role, url, action):
    """Select the other company's row: whoever sees only their own changes and reads nothing."""
    if board.is_shared(model) or matrix.has("EA", role, whose="own"):
        return
    pk = board.pk_of(model, "other")
    before = model.objects.filter(pk=pk).values().get()
    response = board.clients[role].post(
        url, {"action": action, "_selected_action": [pk], "post": "yes"}, follow=True
    )
    board.tried += 1
    content = response.getvalue() if response.streaming else response.content
    if SECRET.encode() in content or model.objects.filter(pk=pk).values().get() != before:
        board.wrong.append(f"{role} {action}: reached the other company's row")


def test_autocomplete_shows_only_what_one_may_see(board):
    for url in addresses.autocompletes():
        for role in matrix.ROLES:
            response = board.ask(role, url)
            board.tried += 1
            is_secret = role in "mo" and SECRET.lower() in response.text.lower()
            if response.status_code not in (200, *REFUSED) or is_secret:
                board.wrong.append(f"{role} {url}: {response.status_code}")
    report(board)


def test_strangers_and_editors_without_a_second_factor_get_nowhere(board):
    open_to_all = {"login", "logout", "jsi18n"}
    for name, pattern in addresses.patterns():
        if name in {*open_to_all, *SPECIAL, *matrix.MOVES}:
            continue
        model, _page = addresses.kind_of(name)
        if name in matrix.KEYED:
            urls = [keyed_url(board, name, "own")]
        elif addresses.takes_a_row(pattern):
            urls = addresses.of_rows(name, [board.pk_of(model, "own")])
        else:
            urls = [reverse(f"admin:{name}")]
        for url in urls:
            for role in "?-":
                for method in ("get", "post"):
                    board.check(role, url, "login", method=method)
    report(board)


def test_pages_of_companies_outside_the_desk(board):
    ours, theirs = board.ours.company, board.theirs.company
    data = {"email": "new@lumen.example", "role": "member"}
    rows = {
        "joining:person": Membership,
        "joining:decide": JoinRequest,
        "joining:revoke": Invitation,
    }
    for role in matrix.ROLES:
        for name, right in matrix.OUTSIDE_PAGES.items():
            board.check(role, reverse(name), expected(right, role, "own"))
        for (name, method), right in matrix.OUTSIDE.items():
            for whose, company in (("own", ours), ("other", theirs)):
                url = reverse(name, args=[company.slug])
                cell = expected(right, role, whose)
                board.check(role, url, cell, method=method, data=data)
        for name, right in matrix.OUTSIDE_ROWS.items():
            for slug, whose in ((ours.slug, "own"), (theirs.slug, "other"), (ours.slug, "other")):
                url = reverse(name, args=[slug, board.pk_of(rows[name], whose)])
                cell = expected(right, role, whose)
                board.check(role, url, cell, method="post", data={"action": "owner"})
    report(board)


def report(board):
    print(f"\n{board.tried} cells tried")
    assert not board.wrong, "\n".join(board.wrong)
