"""What a company's own program reads and writes, with a token: its postings, by its references.

It is another door to the desk: `PostingForm` checks, the verbs of the lifecycle move, and an edit
of a live posting is a revision.
"""
