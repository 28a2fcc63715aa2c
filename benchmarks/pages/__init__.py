"""The quality of the pages, measured from outside on a server as in production."""
