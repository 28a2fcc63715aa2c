"""The only error of reading an advert.

Reasons, and the warnings of a draft, are sentences for people in the active language: the page's
for a pasted advert, the board's own for feeds and commands. Show them, but never compare or parse
them.
"""


class UnreadableAdvert(Exception):  # noqa: N818 - not an error of the program
    """A document that cannot be read as an advert, with the reason in plain words.

    Readers raise nothing else, so a caller can continue with the next document. `source_id` is the
    advert's id at the source, if that could be read.
    """

    def __init__(self, reason: str, *, source_id: str = "") -> None:
        super().__init__(reason)
        self.source_id = source_id
