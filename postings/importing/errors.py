"""What can go wrong in reading."""


class UnreadableAdvert(Exception):  # noqa: N818 - it says something of the advert, not of us
    """A document that is no readable advert; its text is the reason, fit to be shown."""
