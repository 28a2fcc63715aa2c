"""The people of a company: roles, leaving, and that a company with people keeps an owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext

from companies.models import Company, Membership
from joining.errors import JoinError


def owned_by(user: User, slug: str) -> Company | None:
    """Return the company of this name if the person owns it, otherwise None."""
    owned = Membership.objects.of(user).owners().values("company")
    return Company.objects.filter(slug=slug, pk__in=owned).first()


def remove(membership: Membership) -> None:
    """End a membership; its person is a stranger from their next request on."""
    with _keeping_an_owner(membership):
        membership.delete()


def set_role(membership: Membership, role: str) -> None:
    """Make somebody an owner or a member."""
    with _keeping_an_owner(membership):
        Membership.objects.filter(pk=membership.pk).update(role=role)


@contextmanager
def _keeping_an_owner(membership: Membership) -> Iterator[None]:
    """Undo the change if it leaves people without an owner; raises JoinError then.

    Two owners who leave at once wait for each other, because the company's row is locked.
    """
    with transaction.atomic():
        Company.objects.select_for_update(no_key=True).get(pk=membership.company_id)
        people = Membership.objects.filter(company=membership.company_id)
        had_an_owner = people.owners().exists()
        yield
        if had_an_owner and people.exists() and not people.owners().exists():
            raise JoinError(gettext("Make a colleague an owner first. A company needs one."))
