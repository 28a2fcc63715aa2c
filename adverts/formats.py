"""The formats that can be read. To add one, write its module and list it here.

This module loads all readers and their libraries, so only reading imports it.
"""

from __future__ import annotations

from adverts.ats import (
    ashby,
    bamboohr,
    breezy,
    france_travail,
    gem,
    greenhouse,
    hr_open,
    jobsuche,
    jobtech,
    join,
    lever,
    madgex,
    oracle,
    personio,
    pinpoint,
    recruitee,
    rippling,
    smartrecruiters,
    teamtailor,
    usajobs,
    weworkremotely,
    workable,
    workday,
)
from adverts.document import Format
from adverts.documents import jekyll, markdown, pdf, plain_text, remote_listing, web_page, word
from adverts.structured import (
    json_records,
    posts,
    schema_org,
    script_records,
    tables,
    xml_feed,
    yaml_records,
)

# Job lists of applicant-tracking systems and job boards, told by their own field names.
SYSTEMS: tuple[Format, ...] = (
    gem.FORMAT,
    greenhouse.FORMAT,
    lever.FORMAT,
    ashby.FORMAT,
    workable.FORMAT,
    workday.FORMAT,
    smartrecruiters.FORMAT,
    personio.FORMAT,
    bamboohr.FORMAT,
    recruitee.FORMAT,
    teamtailor.FORMAT,
    rippling.FORMAT,
    oracle.FORMAT,
    pinpoint.FORMAT,
    join.FORMAT,
    breezy.FORMAT,
    weworkremotely.FORMAT,
    usajobs.FORMAT,
    madgex.FORMAT,
    jobsuche.FORMAT,
    france_travail.FORMAT,
    jobtech.FORMAT,
    hr_open.FORMAT,
)
# Formats of documents that hold many adverts, each with its own id.
FEEDS: tuple[Format, ...] = (
    *SYSTEMS,
    xml_feed.FORMAT,
    tables.CSV,
    tables.XLSX,
    schema_org.FORMAT,
    json_records.FORMAT,
)
# The first format that recognises a document reads it. Formats with a clear mark come first, and
# free text comes last.
FORMATS: tuple[Format, ...] = (
    *FEEDS,
    posts.FORMAT,
    jekyll.FORMAT,
    remote_listing.FORMAT,
    yaml_records.FORMAT,
    script_records.FORMAT,
    pdf.FORMAT,
    word.FORMAT,
    web_page.FORMAT,
    markdown.FORMAT,
    plain_text.FORMAT,
)
