"""Jekyll posts: front matter between `---` lines, then HTML with some Markdown in it."""

import re
from datetime import date
from html import unescape

import lxml.html

from postings.importing.draft import AdvertDraft, Evidence
from postings.importing.errors import UnreadableAdvert
from postings.importing.markup import blocks_of_html
from postings.importing.pay import parse_pay
from postings.importing.sections import Sections, sort_blocks

FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
MARKDOWN_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*$", re.MULTILINE)
LEAD = re.compile(r"(?P<company>.*?)\s+is\s+(?:currently\s+)?looking for", re.DOTALL)
FILLS = re.compile(
    r"fill in (?:for|the)\s+(?P<title>.+?)\s+(?:which positioned at|position)", re.DOTALL
)
APPLY_WORDS = re.compile(r"apply|mohon", re.IGNORECASE)
WORTHLESS = {"", "none", "null", "n/a", "-"}


def recognises(text: str) -> bool:
    """Front matter makes a Jekyll post."""
    return FRONT_MATTER.match(text) is not None


def read(text: str, *, name: str) -> AdvertDraft:
    """Read a post; the lead sentence is cleaner than the title line, so it goes first."""
    match = FRONT_MATTER.match(text)
    if match is None:
        raise UnreadableAdvert("Its front matter does not end with a --- line.")
    front = _front_matter(match.group(1))
    body = MARKDOWN_HEADING.sub(_as_html_heading, LIQUID.sub(" ", text[match.end() :]))
    blocks = blocks_of_html(body or "<p></p>")
    lead = next((b.text for b in blocks if FILLS.search(b.text)), "")
    sections = sort_blocks([b for b in blocks if b.text != lead])
    company = _company(lead, front)
    title = _title(lead, front, company)
    if not title:
        raise UnreadableAdvert("It has no title.")
    return _draft(front, body, sections, title=title, company=company, name=name, lead=lead)


def _draft(
    front: dict[str, str], body: str, sections: Sections, *, title: str, company: str | None,
    name: str, lead: str,
) -> AdvertDraft:  # fmt: skip
    apply_url = _apply_url(body)
    return AdvertDraft(
        title=title,
        company=company,
        introduction="\n\n".join(sections.introduction) or None,
        description_sections=tuple(
            (heading, "\n\n".join(lines)) for heading, lines in sections.others.items()
        ),
        company_overview="\n\n".join(sections.overview) or None,
        locations=_locations(front),
        pay=parse_pay(title),
        apply_url=apply_url,
        posted_on=_date(front.get("date", "")) or _date(name),
        items=tuple(sections.items),
        warnings=() if apply_url else ("It gives no address to apply at.",),
        evidence={
            "title": Evidence(lead or front.get("title", ""), 0.95 if lead else 0.6),
            "company": Evidence(lead or front.get("excerpt", ""), 0.9),
        },
    )


def _front_matter(text: str) -> dict[str, str]:
    """Flat `key: value` lines. Not YAML: `[Johor, , ]` and bare colons are common in these."""
    pairs = (line.partition(":") for line in text.splitlines() if not line.startswith((" ", "#")))
    return {key.strip(): unescape(value.strip().strip("\"'")) for key, _, value in pairs if key}


def _as_html_heading(match: re.Match[str]) -> str:
    level = len(match.group(1))
    return f"<h{level}>{match.group(2)}</h{level}>"


def _company(lead: str, front: dict[str, str]) -> str | None:
    for sentence in (lead, front.get("excerpt", "")):
        match = LEAD.match(sentence)
        if match and match.group("company").strip().casefold() not in WORTHLESS:
            return match.group("company").strip()
    before = re.split(r"\s+Vacanc(?:y|ies)\s+", front.get("title", ""))
    return before[0] if len(before) == 2 and before[0].casefold() not in WORTHLESS else None


def _title(lead: str, front: dict[str, str], company: str | None) -> str | None:
    for sentence in (lead, front.get("excerpt", "")):
        if match := FILLS.search(sentence):
            return match.group("title").strip()
    after = re.split(r"Vacanc(?:y|ies)\s+", front.get("title", ""))[-1].strip()
    return after.removeprefix(company or "").strip() or None


def _locations(front: dict[str, str]) -> tuple[str, ...]:
    tags = [tag.strip(" \"'") for tag in front.get("tags", "").strip("[]").split(",")]
    return tuple(tag for tag in tags if tag.casefold() not in WORTHLESS)


def _apply_url(body: str) -> str | None:
    """The link that says so, else the last link that looks like a button."""
    links = [
        (link.get("href", "").strip(), link.text_content(), link.get("class", ""))
        for link in lxml.html.fragment_fromstring(body, create_parent="div").iter("a")
    ]
    good = [link for link in links if re.match(r"https?://\S+$", link[0])]
    said = [url for url, words, style in good if APPLY_WORDS.search(words) or "btn" in style]
    return said[-1] if said else None


def _date(text: str) -> date | None:
    match = re.search(r"\d{4}-\d{2}-\d{2}", text)
    try:
        return date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None
