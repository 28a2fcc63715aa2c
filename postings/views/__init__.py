"""The public pages. They ask nobody who they are."""
