"""No save writes a whole existing row: it names its columns, or creates a row."""

import ast

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import RequestFactory

from saving.admin import OwnColumnsAdmin

ROOMS = (
    "accounts", "adverts", "alerts", "api", "applications", "background", "careers", "companies",
    "database", "demo", "feeds", "fetching", "jobboard", "mails", "places", "postings", "saving",
)  # fmt: skip
SAVES = {"save", "asave", "save_base"}
# Functions that may save without naming columns, and why.
ALLOWED = {
    "accounts/sessions.py:SessionStore.save": "no row, but the store of one browser's session",
    "companies/logos.py:_encoded": "a picture into a buffer, no row",
    "demo/logos.py:draw_logo": "a picture into a buffer, no row",
    "postings/admin/revisions.py:RevisionsMixin.save_revision": "a collecting formset",
    "postings/exporting.py:write_xlsx": "a workbook into a file, no row",
    "postings/views/share_picture.py:draw": "a picture into a buffer, no row",
    "saving/admin.py:OwnColumnsAdmin.save_formset": "new rows, and a collecting formset",
}
# Lists of other packages; nobody may write there, or a comment says why they may.
NOT_OURS = {
    "procrastinate.ProcrastinateJob": "read-only",
}


def whole_saves(source):
    """Return the functions that save without naming columns, once for each call."""
    found = []

    def look(node, where):
        for child in ast.iter_child_nodes(node):
            inside = where
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                inside = f"{where}.{child.name}".lstrip(".")
            if isinstance(child, ast.Call) and _saves(child):
                found.append(where)
            look(child, inside)

    look(ast.parse(source), "")
    return found


def _saves(call):
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in SAVES:
        return False
    return not {"update_fields", "force_insert"} & {keyword.arg for keyword in call.keywords}


def test_every_save_names_its_columns():
    found = set()
    for room in ROOMS:
        for path in sorted((settings.CHECKOUT / room).rglob("*.py")):
            if "migrations" not in path.parts:
                name = path.relative_to(settings.CHECKOUT)
                found |= {f"{name}:{where}" for where in whole_saves(path.read_text())}
    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def f(row):\n    row.save()", ["f"]),
        ("class A:\n    def f(self):\n        self.row.save(using='x')", ["A.f"]),
        ("async def f(row):\n    await row.asave()", ["f"]),
        ("row.save(update_fields=['title'])", []),
        ("row.save(force_insert=True)", []),
        ("row.saved()", []),
    ],
)
def test_the_check_finds_saves_without_columns(source, found):
    assert whole_saves(source) == found


def lets_write(model_admin):
    """Return whether anybody may add or change a row, even a superuser."""
    request = RequestFactory().get("/")
    request.user = User(is_active=True, is_superuser=True)
    return model_admin.has_add_permission(request) or model_admin.has_change_permission(request)


def test_every_list_of_the_admin_saves_by_column():
    for model, model_admin in admin.site._registry.items():
        if model._meta.label in NOT_OURS or not lets_write(model_admin):
            continue
        kind = type(model_admin)
        assert isinstance(model_admin, OwnColumnsAdmin), model
        order = [c.__name__ for c in kind.__mro__]
        assert order.index("OwnColumnsAdmin") < order.index("ModelAdmin")
        assert kind.save_formset is OwnColumnsAdmin.save_formset, model
        assert not model_admin.list_editable, f"{model}: lists know no versions"
