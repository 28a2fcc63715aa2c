"""What a feed lists now: all pages of its address, with the jobs that they only name; or a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import batched
from urllib.parse import urlsplit

from django.utils.translation import gettext

from adverts.document import Document, Skipped
from adverts.structured.records import only_listed
from feeds.hosts import Host, alone_at
from feeds.models import Feed
from feeds.pages import Detail, details_of, job_in, json_of, next_page
from fetching.fetch import FetchError, Validators

MOST_PAGES = 200
MOST_DETAILS = 500  # of one feed run; each is a request
_AT_ONCE = 50  # jobs of one document
_GONE = (404, 410)


@dataclass
class Contents:
    """Documents of a feed, and the entries of its lists that could not be read.

    `lost` says why the feed may list more; `validators` are empty for several pages, because the
    first says nothing about the others.
    """

    documents: list[Document] = field(default_factory=list)
    unread: list[Skipped] = field(default_factory=list)
    validators: Validators = field(default_factory=Validators)
    digest: str = ""
    lost: str = ""


@contextmanager
def opened(
    feed: Feed, known: Validators | None, pause: Callable[[], None]
) -> Iterator[Contents | None]:
    """Yield what the feed lists; None if that hasn't changed since the last run.

    `known` are the validators of the last run, None to read in full. `pause` is called meanwhile,
    and what it raises ends it.
    """
    if feed.file:
        data = bytes(feed.file)
        file = Contents([Document(BytesIO(data), feed.file_name)])
        file.digest = sha256(data).hexdigest()
        yield None if known and file.digest == feed.digest else file
        return
    with ExitStack() as files:
        with alone_at(urlsplit(feed.url).hostname or "", pause) as host:
            contents = _fetched(feed, known, host, files)
        yield contents


def _fetched(feed: Feed, known: Validators | None, host: Host, files: ExitStack) -> Contents | None:
    contents, details = Contents(), list[Detail]()
    url, hashed = feed.url, sha256()
    seen: set[str] = set()
    while url and url not in seen:
        if len(seen) == MOST_PAGES:
            text = gettext("The feed has more than %(number)s pages.")
            contents.lost = text % {"number": MOST_PAGES}
            break
        fetched = host.get(url, None if seen else known)
        if fetched is None:
            return None
        seen.add(url)
        files.callback(fetched.file.close)
        while piece := fetched.file.read(1 << 20):
            hashed.update(piece)
        document = Document(fetched.file, feed.file_name)
        data = json_of(document)
        own = details_of(url, data)
        details += own
        contents.documents += [] if own else [document]
        contents.validators = fetched.validators if len(seen) == 1 else Validators()
        url = next_page(url, document, data)
    contents.digest = hashed.hexdigest()
    if known and contents.digest == feed.digest:
        return None
    _add_details(contents, details, host)
    return contents


def _add_details(contents: Contents, details: Sequence[Detail], host: Host) -> None:
    """Add the jobs that lists only name; an entry without its job keeps its posting open."""
    for some in batched(details[:MOST_DETAILS], _AT_ONCE):
        jobs = []
        for one in some:
            try:
                fetched = host.get(one.url)
            except FetchError as error:
                if error.status not in _GONE:  # else the job ended since the list was made
                    contents.unread.append(Skipped(one.title, str(error), one.source_id))
                continue
            if fetched:
                with fetched.file:
                    jobs.append(job_in(json_of(Document(fetched.file))))
        found = json.dumps([job for job in jobs if job is not None]).encode()
        contents.documents.append(Document(BytesIO(found)))
    contents.unread += [only_listed(one.title, one.source_id) for one in details[MOST_DETAILS:]]
