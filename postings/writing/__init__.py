"""The door for whatever writes a posting without its page: programs and tables.

The desk's form checks, an edit of a live posting is a revision, and the lifecycle's verbs move.
"""
