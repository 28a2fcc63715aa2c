"""Every address of the admin, from its URL patterns, with the numbers of given rows."""

from collections.abc import Iterator
from itertools import product

from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern

MISSING = 987_654_321  # a number that no row has
SEARCHED = "ephyri"  # a part of the other company's words, which the page may repeat

# Other parts of addresses, besides the numbers of rows.
NAMES = {
    "posting_move": ["submit", "approve", "request-changes", "reject", "suspend", "resume",
                     "close", "no-such-move"],
    "posting_step": ["copy", "extend", "reschedule", "no-such-step"],
    "feed_step": ["read", "pause", "resume", "trust", "distrust", "take-changes", "release",
                  "dismiss", "no-such-step"],
    "apitoken_step": ["rotate", "revoke", "no-such-step"],
    "webhook_step": ["test", "secret", "rotate", "stop", "start", "no-such-step"],
    "delivery_step": ["again", "no-such-step"],
    "guide_step": ["publish", "unpublish", "no-such-step"],
    "roleprofile_step": ["publish", "unpublish", "no-such-step"],
}  # fmt: skip
# What the pages of our own, and one of Django's, call a row's number
KEYS = {
    "auth_user_password_change": "id",
    "postings_posting_revision": "pk",
    "postings_posting_preview": "pk",
    "postings_posting_restore": "pk",
    "postings_posting_claim": "pk",
    "postings_posting_check": "pk",
    "postings_posting_keep": "pk",
    "postings_posting_decide": "pk",
    "moderation_duplicatepair_decide": "pk",
    "moderation_report_decide": "pk",
}
# Other numbers in addresses of rows
ALSO = {"postings_posting_restore": {"event": MISSING}}
OF_A_LIST = ["", f"?q={SEARCHED}", "?_to_field=id&_popup=1&all=1"]


def patterns() -> list[tuple[str, URLPattern]]:
    """Yield (name, pattern) of all addresses in the admin, except the catch-all."""

    def under(resolver) -> Iterator[URLPattern]:
        for entry in resolver.url_patterns:
            yield from under(entry) if hasattr(entry, "url_patterns") else [entry]

    desk = get_resolver(type("URLs", (), {"urlpatterns": admin.site.urls[0]}))
    return [(pattern.name, pattern) for pattern in under(desk) if pattern.name]


def kind_of(name: str):
    """Return (model, page) for a name like `postings_posting_change`; (None, name) for others."""
    for model in admin.site._registry:
        start = f"{model._meta.app_label}_{model._meta.model_name}_"
        if name.startswith(start):
            return model, name.removeprefix(start)
    return None, name


def of_rows(name: str, pks) -> list[str]:
    """Yield the addresses of one pattern for these numbers of its model's rows."""
    model, _page = kind_of(name)
    if model is None:
        return []
    found = []
    for short, names in NAMES.items():
        if name.endswith(short):
            return [_reverse(name, pk=pk, name=word) for pk, word in product(pks, names)]
    for pk in pks:
        key = KEYS.get(name, "object_id")
        found.append(_reverse(name, **{key: pk}, **ALSO.get(name, {})))
    return found


def public_page(model, pks) -> list[str]:
    """Return the admin's addresses that redirect to the public pages of rows."""
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return [_reverse("view_on_site", content_type_id=kind.pk, object_id=pk) for pk in pks]


def autocompletes() -> list[str]:
    """Yield autocomplete searches of every field that refers to a row, for all and for a part."""
    address = _reverse("autocomplete")
    fields = [
        (model._meta, field.name)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and admin.site.is_registered(field.related_model or object)
    ]
    return [
        f"{address}?app_label={meta.app_label}&model_name={meta.model_name}"
        f"&field_name={name}&term={term}"
        for (meta, name), term in product(fields, ["", SEARCHED])
    ]


def takes_a_row(pattern: URLPattern) -> bool:
    return bool(pattern.pattern.converters)


def _reverse(address: str, **keys) -> str:
    return reverse(f"admin:{address}", kwargs=keys)
