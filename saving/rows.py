"""The rows of an inline that comes back: which were edited, and where they are now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from saving.snapshot import Sent, as_sent, row_sent
from saving.words import in_words


class Rows:
    """One inline: as it was shown, as it is now, and as it was sent."""

    def __init__(
        self,
        formset: Any,
        seen: Mapping[str, Sent],
        sent: QueryDict,
    ) -> None:
        self._formset, self._seen = formset, seen
        self._now = {str(row.instance.pk): row_sent(row) for row in formset.initial_forms}
        self._key = formset.model._meta.pk.name
        self._yours: dict[str, Sent] = {}
        self._new: list[Sent] = []
        self._deleted: set[str] = set()
        self._take(sent)
        self.label = str(formset.model._meta.verbose_name).capitalize()

    def _take(self, sent: QueryDict) -> None:
        prefix = self._formset.prefix
        names = list(row_sent(self._formset.empty_form))
        count = sent.get(f"{prefix}-TOTAL_FORMS", "0")
        for number in range(min(int(count), 1_000) if count.isdecimal() else 0):
            start = f"{prefix}-{number}-"
            row = as_sent(sent, [start + name for name in names])
            row = {name[len(start) :]: values for name, values in row.items()}
            key = sent.get(start + self._key, "")
            if key:
                self._yours[key] = row
                if f"{start}DELETE" in sent:
                    self._deleted.add(key)
            elif any(value for values in row.values() for value in values):
                self._new.append(row)

    def _typed(self, key: str) -> bool:
        return key in self._deleted or self._yours[key] != self._seen.get(key)

    def differences(self) -> Iterator[tuple[str, str, str]]:
        """Yield each row that somebody else has changed: before, now, and this person's."""
        for key in dict.fromkeys([*self._seen, *self._now]):
            before, now = self._seen.get(key), self._now.get(key)
            if before != now:
                typed = key in self._yours and self._typed(key) and key not in self._deleted
                yours = self._words(self._yours[key]) if typed else ""
                yield self._words(before), self._words(now), yours

    def _words(self, row: Sent | None) -> str:
        fields = self._formset.empty_form.fields
        sent = (row or {}).items()
        parts = (in_words(fields.get(name), {name: values}) for name, values in sent)
        return ", ".join(part for part in parts if part)

    def merge_into(self, data: QueryDict) -> None:
        """Write the current rows, with this person's edits and their new rows."""
        prefix = self._formset.prefix
        numbered = re.compile(rf"{re.escape(prefix)}-\d+-")
        for name in filter(numbered.match, list(data)):
            del data[name]
        lost = [key for key in self._yours if key not in self._now and key not in self._deleted]
        new = [self._yours[key] for key in lost if self._typed(key)] + self._new
        for number, (key, now) in enumerate(self._now.items()):
            typed = key in self._yours and self._typed(key)
            self._write(data, number, self._yours[key] if typed else now, key=key)
        for number, row in enumerate(new, start=len(self._now)):
            self._write(data, number, row)
        data[f"{prefix}-INITIAL_FORMS"] = str(len(self._now))
        data[f"{prefix}-TOTAL_FORMS"] = str(len(self._now) + len(new))

    def _write(self, data: QueryDict, number: int, row: Sent, *, key: str = "") -> None:
        start = f"{self._formset.prefix}-{number}-"
        for name, values in row.items():
            data.setlist(start + name, values)
        data[start + self._key] = key
        parent = getattr(self._formset, "fk", None)
        if parent is not None:
            data[start + parent.name] = str(self._formset.instance.pk)
        if key in self._deleted:
            data[start + "DELETE"] = "on"
