"""Career guides: role families and their levels, role profiles, articles, and what postings say."""
