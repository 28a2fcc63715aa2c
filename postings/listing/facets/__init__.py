"""All that candidates can search by: one class a facet says everything about it.

A new facet is one class in one of these files. It registers itself, and its place in the file is
its place on the page and in addresses. If it leaves out an abstract method, the program stops here.
"""

from postings.listing.facets import words_and_places, pay, job, dates, advert  # noqa: F401, I001
from postings.listing.facets.base import Facet

FACETS: dict[str, Facet] = {name: kind() for name, kind in Facet.registered.items()}
