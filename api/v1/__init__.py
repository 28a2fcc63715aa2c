"""The API, version 1: the public board for other programs. It only reads.

A list is the listing in another form: the same filters under the same names, and the same postings.
"""
