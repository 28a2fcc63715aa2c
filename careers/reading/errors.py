"""The only error of reading a career text."""


class UnreadableText(Exception):  # noqa: N818 - not an error of the program
    """A text that cannot be read as what it should be, with the reason in plain words.

    The reason is a sentence for people in the active language.
    """
