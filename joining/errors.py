"""Why something can't be done, to show to the person who asked for it."""


class JoinError(Exception):
    """A step that can't be taken, with a reason."""
