"""The one way in which reading an advert may fail."""


class UnreadableAdvert(Exception):  # noqa: N818 - it is no error of the program
    """A document that is not an advert we can read, with the reason in plain words.

    Readers raise nothing else, so a caller may go on with the next document.
    """
