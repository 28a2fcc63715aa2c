"""What a page says, once more for machines: JSON-LD with the vocabulary of schema.org.

Google's rules for job postings decide what is written and what is not:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""
