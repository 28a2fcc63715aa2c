"""Companies by name, and by what they hire for and where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.db import connection
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from postings.listing.filters import PostingFilter
from postings.listing.page_numbers import PageLink
from postings.listing.wrong_values import checked
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage

OF_JOBS = ("q", "location", "radius", "category")  # parameters that mean the same for jobs
OWN = ("name", "all")
# A part of the name, in any letter case and with any accents, or a similar spelling. The names that
# begin with it come first.
NAMED = """
    WITH asked AS (SELECT companies_name_key(%(name)s) AS key, companies_name_key(%(part)s) AS part)
    SELECT company.id FROM companies_company company, asked
    WHERE (%(all)s OR company.id = ANY (%(keys)s))
        AND (companies_name_key(name) LIKE '%%' || part || '%%' OR key <%% companies_name_key(name))
    ORDER BY companies_name_key(name) LIKE part || '%%' DESC,
        companies_name_key(name) LIKE '%%' || part || '%%' DESC, name, company.id DESC
"""
ALL = "SELECT id FROM companies_company ORDER BY name, id DESC"


class CompanyForm(forms.Form):
    """What is asked of the companies themselves."""

    name = forms.CharField(label=_("Company name"), max_length=100, required=False)
    all = forms.ChoiceField(
        label=_("Include companies without open jobs"), choices=[("1", "1")], required=False
    )


@in_spite_of_damage
def _job_counts(search: PostingFilter) -> dict[int, int]:
    """Return how many jobs each company has that a search finds."""
    query = search.filter_queryset(Query())
    found = query.found()
    numbers = ((key, found.intersection_cardinality(of)) for key, of in query.values("company"))
    return {int(key): number for key, number in numbers if number}


@dataclass
class CompanySearch:
    """A search for companies; wrong values are left out with a note."""

    data: QueryDict

    def __post_init__(self) -> None:
        form, self.asked, self._notes = checked(self._only(OWN), CompanyForm)
        self.name = form.cleaned_data.get("name") or ""
        self.has_all = bool(form.cleaned_data.get("all"))
        self.jobs = PostingFilter(self._only(OF_JOBS))
        self.is_of_jobs = bool(self.jobs.chosen)

    @property
    def notes(self) -> list[str]:
        """Return what was left out, and what is said of places."""
        return self._notes + self.jobs.notes

    def _only(self, names: Sequence[str]) -> QueryDict:
        data = QueryDict(mutable=True)
        for name in names:
            values = [value.strip() for value in self.data.getlist(name) if value.strip()]
            if values:
                data.setlist(name, values)
        return data

    @cached_property
    def counts(self) -> dict[int, int]:
        """Return the companies that have jobs which match, with the number of these jobs."""
        return _job_counts(self.jobs)

    @property
    def is_plain(self) -> bool:
        """Whether it is the list of all companies that hire."""
        return not (self.name or self.has_all or self.is_of_jobs)

    def keys(self) -> Sequence[int]:
        """Return the companies that are found, the best first."""
        everybody = self.has_all and not self.is_of_jobs
        values: dict[str, Any] = {
            "name": self.name, "part": re.sub(r"([\\%_])", r"\\\1", self.name),
            "all": everybody, "keys": [] if everybody else list(self.counts),
        }  # fmt: skip
        with connection.cursor() as cursor:
            cursor.execute(NAMED if self.name else ALL, values if self.name else None)
            found = [key for (key,) in cursor]
        return found if everybody else [key for key in found if key in self.counts]

    def address(self, page: int = 1) -> str:
        """Return the URL of one page."""
        chosen: Mapping[str, list[str]] = {
            **{name: self.asked.getlist(name) for name in OWN if self.asked.getlist(name)},
            **self.jobs.chosen,
            **({"page": [str(page)]} if page > 1 else {}),
        }
        query = f"?{urlencode(chosen, doseq=True)}" if chosen else ""
        return reverse("companies:list") + query

    def links(self, paginator: Paginator[Any], number: int) -> tuple[PageLink, ...]:
        """Return the numbers of pages, with gaps where there are many."""
        if paginator.num_pages < 2:
            return ()
        shown = paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)
        return tuple(
            PageLink(page, self.address(page)) if isinstance(page, int) else PageLink(0, "")
            for page in shown
        )
