"""Every page of our own at the desk that a role may open, from the matrix, so a new one is here.

Django's pages of lists are not here.
"""

from django.urls import reverse

from tests.desk import addresses, matrix
from tests.desk.test_matrix import keyed_url
from tests.journeys.every_page import Page, in_state

# Addresses without a page, and those that only take a form
NO_PAGES = {
    "logout", "login", "jsi18n", "careers_guide_review", "careers_roleprofile_review",
    "postings_posting_review", "postings_posting_decide_next", "postings_posting_export",
    "postings_posting_import_done",
}  # fmt: skip
FORMS_ONLY = {
    "feeds_feed_step", "careers_guide_step", "careers_roleprofile_step", "api_apitoken_step",
    "api_webhook_step", "api_delivery_step", "postings_posting_claim",
}  # fmt: skip
# The status that a posting must have for the page of a move
MOVED_FROM = {
    "submit": "draft", "approve": "in_review", "request-changes": "in_review",
    "reject": "in_review", "suspend": "live", "resume": "suspended", "close": "live",
    "copy": "live", "extend": "live", "reschedule": "scheduled",
}  # fmt: skip


def pages_of(board, role, kind) -> list[Page]:
    """Return every page of a kind that this role may open with its own company's rows."""
    return [*KINDS[kind](board, role)]


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


KINDS = {"pages": _own_pages, "moves": _moves}
