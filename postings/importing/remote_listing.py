"""Remote listings: a linked title, the company, a line with pay and place, then Markdown."""

import re

from places.countries import country_code
from postings.importing.draft import AdvertDraft, DraftPay, Evidence
from postings.importing.errors import UnreadableAdvert
from postings.importing.markup import blocks_of_markdown
from postings.importing.pay import parse_pay
from postings.importing.sections import Sections, sort_blocks

TITLE = re.compile(
    r"\A\s*#[ \t]+\[(?P<title>.+)\]\((?P<url>https?://[^\s)]+)\)[ \t]*$", re.MULTILINE
)
COMPANY = re.compile(r"^###[ \t]+(?P<company>\S.*?)[ \t]*$", re.MULTILINE)
FACTS = re.compile(r"^####[ \t]+(?P<facts>.*)$", re.MULTILINE)
FACT = re.compile(r"`(?P<sign>\W)\s*(?P<text>[^`]*)`")
APPLY_LINE = re.compile(r"^##[ \t]+CLICK TO.*\Z", re.MULTILINE | re.DOTALL | re.IGNORECASE)
TRACKING_TAG = re.compile(r"^#LI-\S+\s*$", re.MULTILINE)
MONEY, GLOBE = "💰", "🌎"
ANYWHERE = {"", "worldwide", "anywhere", "global", "remote", "none"}
CONTRACT = re.compile(r"\bcontract(or)?\b|\bfreelance\b", re.IGNORECASE)


def recognises(text: str) -> bool:
    """A linked title in the first line makes a remote listing."""
    return TITLE.match(text) is not None


def read(text: str, *, name: str) -> AdvertDraft:
    """Read a listing; `name` holds nothing that its text does not say better."""
    head = TITLE.match(text)
    if head is None:
        raise UnreadableAdvert("Its first line is no linked title.")
    company, facts = COMPANY.search(text), FACTS.search(text)
    start = max(m.end() for m in (head, company, facts) if m)
    body = TRACKING_TAG.sub("", APPLY_LINE.sub("", text[start:]))
    said = dict(FACT.findall(facts.group("facts"))) if facts else {}
    return _draft(
        head,
        said,
        sort_blocks(blocks_of_markdown(body)),
        company.group("company") if company else None,
    )


def _draft(
    head: re.Match[str], said: dict[str, str], sections: Sections, company: str | None
) -> AdvertDraft:
    places = _places(said.get(GLOBE, ""))
    countries = tuple(dict.fromkeys(filter(None, map(country_code, places))))
    title = head.group("title").strip()
    return AdvertDraft(
        title=title,
        company=company,
        introduction="\n\n".join(sections.introduction) or None,
        description_sections=tuple(
            (heading, "\n\n".join(lines)) for heading, lines in sections.others.items()
        ),
        company_overview="\n\n".join(sections.overview) or None,
        how_to_apply="\n\n".join(sections.apply) or None,
        locations=places,
        workplace_type="remote",
        remote_countries=countries,
        pay=_pay(said.get(MONEY, "")),
        employment_type="CONTRACTOR" if CONTRACT.search(title) else None,
        apply_url=head.group("url"),
        items=tuple(sections.items),
        evidence={
            "pay": Evidence(said.get(MONEY, ""), 0.9),
            "locations": Evidence(said.get(GLOBE, ""), 0.8),
        },
    )


def _places(text: str) -> tuple[str, ...]:
    """What is left of the place line once “remote” is taken out of it."""
    rest = re.sub(r"\b(fully |100% )?remote( only)?\b", "", text, flags=re.IGNORECASE)
    parts = (part.strip(" ,-–()|:") for part in re.split(r"[;/|]| or ", rest))
    return tuple(part for part in parts if part.casefold() not in ANYWHERE)


def _pay(text: str) -> DraftPay | None:
    return parse_pay(text)
