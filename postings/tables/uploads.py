"""Keeps an uploaded table between its preview and the answer: one for each person, for an hour."""

from __future__ import annotations

from typing import Any, Final, override
from uuid import uuid4

from django.core.cache import cache
from import_export.tmp_storages import BaseStorage

SECONDS: Final = 60 * 60


class UploadGoneError(Exception):
    """The table was imported already, another one has replaced it, or the hour is over."""


class KeptUpload(BaseStorage):  # type: ignore[misc]
    """A table in the cache, which all web processes share, and which only its owner can name.

    The package's own storages name a file in a folder of one machine, for whoever knows its name.
    """

    def __init__(self, *, owner: int, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._is_answered = name is not None
        self.name = name or uuid4().hex
        self._key = f"postings.tables:{owner}"

    @override
    def save(self, data: bytes) -> None:
        cache.set(self._key, (self.name, data), SECONDS)

    @override
    def read(self) -> bytes:
        """Return the table; once the person has agreed, a second time raises UploadGoneError.

        The cache is a table, so of two answers at once the second waits for the first, and if the
        import is rolled back, the upload is still there.
        """
        name, data = cache.get(self._key) or ("", b"")
        if name != self.name or (self._is_answered and not cache.delete(self._key)):
            raise UploadGoneError
        return data

    @override
    def remove(self) -> None:
        """Do nothing: reading has removed it."""
