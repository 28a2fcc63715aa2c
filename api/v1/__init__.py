"""The API, version 1: the public board for other programs, and for companies their own postings.

A list is the listing in another form: the same filters under the same names, and the same postings.
"""
