"""A company as an `Organization` of schema.org."""

from __future__ import annotations

from typing import Any

from companies.models import Company
from postings.structured_data.places import address_of


def hiring_organization(company: Company, *, site: str) -> dict[str, Any]:
    """Return who hires: the name, its own site and its logo."""
    found: dict[str, Any] = {"@type": "Organization", "name": company.name}
    if company.website:
        found["sameAs"] = company.website
    if logo := company.logo_or_none:
        found["logo"] = site + logo.url
    return found


def organization(company: Company, *, site: str) -> dict[str, Any]:
    """Return the company of a company's page."""
    found = {
        "@context": "https://schema.org",
        **hiring_organization(company, site=site),
        "url": site + company.get_absolute_url(),
    }
    if company.headquarters and (address := address_of(company.headquarters)):
        found["address"] = address
    return found
