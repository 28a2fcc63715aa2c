"""The one way in which reading an advert may fail."""


class UnreadableAdvert(Exception):  # noqa: N818 - it is no error of the program
    """A document that is not an advert we can read, with the reason in plain words.

    Readers raise nothing else, so a caller may go on with the next document. `source_id` is what
    the source knows the advert by, if that much could be read.
    """

    def __init__(self, reason: str, *, source_id: str = "") -> None:
        super().__init__(reason)
        self.source_id = source_id
