"""The public pages, which never ask who the reader is."""
