"""Finds the company of an advert among those that a person may post for."""

from typing import Any

from django.contrib.postgres.search import TrigramSimilarity

from companies.models import Company
from postings.models.lifecycle import is_editor
from postings.pasting.highlights import letters

_ALIKE = 0.6  # trigram similarity; “Lumen Medical” and “Lumen Medical Ltd” are alike


def company_of(named: str | None, *, user: Any) -> Company | None:
    """Return a person's only company, else the one with this name or a similar one."""
    companies = Company.objects.all() if is_editor(user) else Company.objects.managed_by(user)
    some = list(companies[:2])
    if len(some) == 1:
        return some[0]
    if not named:
        return None
    exact = companies.filter(name__iexact=named).order_by("pk").first()
    if exact:
        return exact
    alike = companies.annotate(likeness=TrigramSimilarity("name", named))
    return alike.filter(likeness__gte=_ALIKE).order_by("-likeness", "pk").first()


def is_called(company: Company, named: str) -> bool:
    """Return whether a name may mean the company, because one contains the other."""
    one, other = letters(company.name), letters(named)
    return one in other or other in one
