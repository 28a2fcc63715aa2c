"""Everything that candidates can search by: one class defines one facet completely.

A new facet is one class in one of these files. It registers itself, and its position in the file
is its position on the page and in URLs. If it lacks an abstract method, the program stops here.
"""

from postings.listing.facets import words_and_places, pay, job, dates, advert  # noqa: F401, I001
from postings.listing.facets.base import Facet

FACETS: dict[str, Facet] = {name: kind() for name, kind in Facet.registered.items()}
