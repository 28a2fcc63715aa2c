"""What Google asks of a job posting's structured data, as a check that reads the page back.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

import re
from datetime import datetime

import extruct
from lxml import html

EMPLOYMENT = {
    "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER",
}  # fmt: skip
UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
CREDENTIALS = {
    "high school", "associate degree", "bachelor degree", "professional certificate",
    "postgraduate degree",
}  # fmt: skip
ALLOWED_IN_TEXT = {
    "p", "ul", "ol", "li", "br", "h2", "h3", "h4", "strong", "em", "a", "hr", "blockquote", "code",
    "pre", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def things_of(page: str, kind: str) -> list[dict]:
    """Return the page's JSON-LD things of one type, read as a crawler reads them."""
    found = extruct.extract(page, syntaxes=["json-ld"], errors="strict")["json-ld"]
    return [thing for thing in found if thing.get("@type") == kind]


def faults(page: str) -> list[str]:
    """Return what is wrong with the posting on a page, empty if nothing is."""
    jobs = things_of(page, "JobPosting")
    if len(jobs) != 1:
        return [f"{len(jobs)} postings on the page"]
    job, shown = jobs[0], _shown(page)
    checks = (_names, _texts, _dates, _places, _pay, _kinds, _is_visible)
    return [fault for check in checks for fault in check(job, shown)]


def _shown(page: str) -> str:
    """Return the text of the article as people see it."""
    (article,) = html.fromstring(page).xpath("//article[.//h1]")
    return _plain(article.text_content())


def _plain(text: str) -> str:
    return " ".join(text.split())


def _names(job, shown):
    if not job.get("title"):
        yield "no title"
    hiring = job.get("hiringOrganization", {})
    if hiring.get("@type") != "Organization" or not hiring.get("name"):
        yield "no name of who hires"
    for name in ("sameAs", "logo"):
        if name in hiring and not re.match(r"https?://[^/]+", hiring[name]):
            yield f"{name} is no full address"
    if "identifier" in job:
        one = job["identifier"]
        if one.get("@type") != "PropertyValue" or not one.get("name") or not one.get("value"):
            yield "identifier is not complete"


def _texts(job, shown):
    description = job.get("description", "")
    text = _plain(html.fromstring(f"<div>{description}</div>").text_content())
    if not text or text == job.get("title"):
        yield "no description"
    tags = {e.tag for e in html.fromstring(f"<div>{description}</div>").iterdescendants()}
    if tags - ALLOWED_IN_TEXT:
        yield f"tags in the description: {tags - ALLOWED_IN_TEXT}"


def _dates(job, shown):
    moments = []
    for name in ("datePosted", "validThrough"):
        try:
            moments.append(datetime.fromisoformat(job[name]))
        except (KeyError, ValueError):
            yield f"{name} is no date"
    if any(moment.tzinfo is None for moment in moments):
        yield "a moment without its offset"
    elif len(moments) == 2 and moments[0] >= moments[1]:
        yield "it ends before it begins"


def _places(job, shown):
    places = job.get("jobLocation", [])
    for place in places:
        address = place.get("address", {})
        if not re.fullmatch("[A-Z]{2}", address.get("addressCountry", "")):
            yield "a place without its country"
    allowed = job.get("applicantLocationRequirements", [])
    is_remote = "jobLocationType" in job
    if is_remote and job["jobLocationType"] != "TELECOMMUTE":
        yield "an unknown type of location"
    if allowed and not is_remote:
        yield "limits to applicants of a job that is not remote"
    if not places and not (is_remote and allowed):
        yield "neither a place nor where one may live"
    if any(a["@type"] not in ("Country", "State") or not a.get("name") for a in allowed):
        yield "a limit to applicants that is neither country nor state"
    if is_remote and "Remote" not in shown:
        yield "remote, which the page does not say"


def _pay(job, shown):
    if "baseSalary" not in job:
        return
    pay, value = job["baseSalary"], job["baseSalary"]["value"]
    if not re.fullmatch("[A-Z]{3}", pay.get("currency", "")) or value.get("unitText") not in UNITS:
        yield "pay without currency or period"
    amounts = [value[n] for n in ("value", "minValue", "maxValue") if n in value]
    if not amounts or not all(isinstance(a, int | float) and a > 0 for a in amounts):
        yield "pay without an amount"
    if "value" in value and len(amounts) > 1:
        yield "one amount and a range"


def _kinds(job, shown):
    if job.get("employmentType", "OTHER") not in EMPLOYMENT:
        yield "an unknown employment type"
    if job.get("directApply") is not False:
        yield "directApply, although one applies elsewhere"
    education = job.get("educationRequirements")
    if education and education["credentialCategory"] not in CREDENTIALS:
        yield "an unknown degree"
    experience = job.get("experienceRequirements", "no requirements")
    if experience != "no requirements" and not isinstance(experience["monthsOfExperience"], int):
        yield "experience that is no number"


def _is_visible(job, shown):
    said = [job["title"], job["hiringOrganization"]["name"]]
    for name in ("responsibilities", "qualifications", "skills", "jobBenefits"):
        said += job.get(name, "").split("\n")
    said += [job.get("occupationalCategory", ""), job.get("identifier", {}).get("value", "")]
    for text in said:
        if _plain(text) not in shown:
            yield f"not on the page: {text}"
