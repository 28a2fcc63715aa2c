"""From what a reader understood to postings in the database; `importing` reads, this stores."""
