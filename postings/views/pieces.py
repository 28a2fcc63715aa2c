"""Answers that are too long to make before the first byte leaves."""

from django.http import StreamingHttpResponse


class SentInPieces(StreamingHttpResponse):
    """A streaming response whose pieces the server sends as they are made.

    The server makes them one after the other in a thread of its own, each when the client has taken
    the last one. A piece takes a fraction of a second, and keeps nothing active between two pieces:
    no transaction, no language.
    """

    is_sent_in_pieces = True
