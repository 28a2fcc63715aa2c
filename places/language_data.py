"""What Babel knows of a language, without keeping all of it."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

from babel import localedata


def data_of(language: str) -> dict[str, Any]:
    """Read Babel's file about a language; what it has from another language is not in it.

    `babel.Locale` would keep all of it in memory, almost a megabyte for each language.
    """
    with Path(localedata.resolve_locale_filename(language)).open("rb") as file:
        data: dict[str, Any] = pickle.load(file)  # noqa: S301 - a file of the package
    return data
