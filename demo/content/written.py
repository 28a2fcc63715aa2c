"""Adverts written individually, not generated from a role."""

from dataclasses import dataclass
from decimal import Decimal

from demo.content.shapes import City, DemoItem, DemoPayRange, DemoPosting, lines


@dataclass(frozen=True)
class Written:
    """A live advert in its own words; texts are blocks as in `Role`."""

    company: str
    title: str
    category: str
    family: str
    summary: str
    description: str
    duties: str
    must: str
    nice: str
    behaviours: str
    benefits: str
    locations: tuple[City, ...]
    workplace_type: str
    schedule: str = ""
    hours_per_week: float | None = None
    employment_type: str = "FULL_TIME"
    level: str = ""
    pay: tuple[Decimal | None, Decimal | None, str, str] = (None, None, "", "")
    pay_ranges: tuple[DemoPayRange, ...] = ()
    remote_countries: tuple[str, ...] = ()
    published_days_ago: int = 3
    closes_in_days: int | None = 30

    def posting(self, source_id: str) -> DemoPosting:
        """Return the advert as it is loaded."""
        pay_min, pay_max, pay_currency, pay_period = self.pay
        return DemoPosting(
            source_id=source_id,
            company=self.company,
            title=self.title,
            category=self.category,
            role_family=self.family,
            level=self.level,
            summary=self.summary,
            description="\n\n".join(lines(self.description)),
            employment_type=self.employment_type,
            schedule=self.schedule,
            hours_per_week=self.hours_per_week,
            workplace_type=self.workplace_type,
            locations=self.locations,
            remote_countries=self.remote_countries,
            pay_min=pay_min,
            pay_max=pay_max,
            pay_currency=pay_currency,
            pay_period=pay_period,
            apply_url=f"https://careers.{self.company}.example/jobs/{source_id}",
            reference="",
            status="live",
            published_days_ago=self.published_days_ago,
            closes_in_days=self.closes_in_days,
            editor_note="",
            items=self._items(),
            pay_ranges=self.pay_ranges,
        )

    def _items(self) -> tuple[DemoItem, ...]:
        return (
            *grouped(lines(self.duties)),
            *(DemoItem("requirement", text, importance="must") for text in lines(self.must)),
            *(DemoItem("requirement", text, importance="nice") for text in lines(self.nice)),
            *(DemoItem("behaviour", text) for text in lines(self.behaviours)),
            *(DemoItem("benefit", text) for text in lines(self.benefits)),
        )


def grouped(entries: tuple[str, ...]) -> list[DemoItem]:
    """Return responsibilities, each with the heading above it, if any."""
    items, heading = [], ""
    for entry in entries:
        if entry.startswith("## "):
            heading = entry.removeprefix("## ")
        else:
            items.append(DemoItem("responsibility", entry, heading=heading))
    return items
