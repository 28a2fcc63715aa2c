"""Every page of the desk that a role may open, from the matrix: a new page is here at once."""

from django.apps import apps
from django.contrib.auth.models import User
from django.urls import reverse

from tests.accounts.people import give_second_factor
from tests.desk import addresses, matrix
from tests.desk.test_matrix import keyed_url
from tests.factories import make_editor
from tests.journeys.every_page import Page, in_state

# Addresses without a page, those that only take a form, those that the state of the board's row
# forbids, and lists whose rows the board lacks
NO_PAGES = {
    "logout", "login", "jsi18n", "careers_guide_review", "careers_roleprofile_review",
    "postings_posting_review", "postings_posting_decide_next", "postings_posting_export",
    "postings_posting_import_done",
}  # fmt: skip
FORMS_ONLY = {
    "feeds_feed_step", "careers_guide_step", "careers_roleprofile_step", "api_apitoken_step",
    "api_webhook_step", "api_delivery_step", "postings_posting_claim",
}  # fmt: skip
NOT_WHILE_PUBLISHED = {"careers_roleprofile_delete"}
ELSEWHERE = {"careers_guide_add", "careers_roleprofile_add"}  # begin with a page of their own
WITHOUT_ROWS = {"procrastinate_procrastinatejob"}
# The status that a posting must have for the page of a move
MOVED_FROM = {
    "submit": "draft", "approve": "in_review", "request-changes": "in_review",
    "reject": "in_review", "suspend": "live", "resume": "suspended", "close": "live",
    "copy": "live", "extend": "live", "reschedule": "scheduled",
}  # fmt: skip


def pages_of(board, role, kind) -> list[Page]:
    """Return every page of a kind that this role may open with its own company's rows."""
    return [*KINDS[kind](board, role)]


def all_pages_of(board, role) -> list[Page]:
    """Return every page of the desk that this role may open."""
    return [page for kind in KINDS for page in pages_of(board, role, kind)]


def person(board, role) -> User:
    """Return an owner of the company, an editor or an administrator, with a second factor."""
    user = board.ours.of[User][0]
    user.memberships.update(role="owner")
    if role == "e":
        user = make_editor("second")
    elif role == "a":
        user = User.objects.create_superuser("chief")
    give_second_factor(user)
    return user


def _lists(board, role):
    for name, rights in matrix.LISTS.items():
        model = apps.get_model(*name.split("_", 1))
        pk = board.pk_of(model, "own")
        assert pk != addresses.MISSING or name in WITHOUT_ROWS, f"{name} has no row to show"
        for page in ("changelist", "add", "change", "history", "delete"):
            if page in ("changelist", "add"):
                url = reverse(f"admin:{name}_{page}")
            elif pk == addresses.MISSING or f"{name}_{page}" in NOT_WHILE_PUBLISHED:
                continue
            else:
                (url,) = addresses.of_rows(f"{name}_{page}", [pk])
            is_here = f"{name}_{page}" not in ELSEWHERE
            if is_here and matrix.has(rights.of_page(page, "get"), role, whose="own"):
                yield Page(f"{name}_{page}", url)


def _own_pages(board, role):
    for name, right in matrix.PAGES.items():
        if name not in NO_PAGES and matrix.has(right, role, whose="own"):
            yield Page(name, reverse(f"admin:{name}"))
    for name, right in matrix.ROW_PAGES.items():
        if matrix.has(right, role, whose="own"):
            model, _page = addresses.kind_of(name)
            yield Page(name, *addresses.of_rows(name, [board.pk_of(model, "own")]))
    for name, (right, _keys) in matrix.KEYED.items():
        if name not in {*matrix.SENT_ONLY, *FORMS_ONLY} and matrix.has(right, role, whose="own"):
            yield Page(name, keyed_url(board, name, "own"))


def _moves(board, role):
    for name, moves in matrix.MOVES.items():
        if name in FORMS_ONLY:
            continue
        model, _page = addresses.kind_of(name)
        for move, right in moves.items():
            if matrix.has(right, role, whose="own"):
                pk = in_state(board, MOVED_FROM[move]) if move in MOVED_FROM else None
                keys = {"pk": pk or board.pk_of(model, "own"), "name": move}
                yield Page(f"{name} {move}", reverse(f"admin:{name}", kwargs=keys))


KINDS = {"lists": _lists, "pages": _own_pages, "moves": _moves}
