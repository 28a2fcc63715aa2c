"""The one way in which reading an advert may fail.

Reasons, and the warnings of a draft, are sentences for people. They are put into words when they
are made, in the language that is spoken then: that of the page where an advert is pasted, else the
board's own (`manage.py`, feeds). So they may be shown, and are never compared, taken apart or made
part of a digest.
"""


class UnreadableAdvert(Exception):  # noqa: N818 - it is no error of the program
    """A document that is not an advert we can read, with the reason in plain words.

    Readers raise nothing else, so a caller may go on with the next document. `source_id` is what
    the source knows the advert by, if that much could be read.
    """

    def __init__(self, reason: str, *, source_id: str = "") -> None:
        super().__init__(reason)
        self.source_id = source_id
