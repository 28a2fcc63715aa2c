"""An advert whose pay depends on the place."""

from decimal import Decimal

from demo.content.shapes import DemoPayRange
from demo.content.written import Written

TWO_COASTS = Written(
    company="skerrow-bio",
    title="Cell Therapy Quality Specialist",
    category="quality",
    family="quality assurance",
    summary="Review batch records for one patient at a time, in Boston, San Diego or from home.",
    description="""
    Every batch here is one person's treatment, so a record that waits is a patient who waits. \
    You'd review batches as they are made and close deviations with the people who saw them.
    You choose where you work. What we pay depends on it, as stated for each place.
    """,
    duties="""
    Review batch records during manufacturing and release them on time
    Investigate deviations with manufacturing and agree corrective actions
    Keep the chain of identity complete from collection to infusion
    Prepare for inspections and answer questions on the records
    """,
    must="""
    Three years or more of quality assurance for biologics or cell therapy
    Working knowledge of 21 CFR 210, 211 and 1271
    A degree in a life science
    """,
    nice="""
    Experience of electronic batch records
    """,
    behaviours="""
    You ask before you sign
    You write findings that people can act on
    """,
    benefits="""
    Health, dental and vision insurance from the first day
    A pension plan that we match up to 5 percent
    """,
    locations=(("Boston", "US"), ("San Diego", "US")),
    workplace_type="hybrid",
    level="senior",
    pay=(Decimal(92_000), Decimal(128_000), "USD", "year"),
    pay_ranges=(
        DemoPayRange("Boston", ("Boston", "US"), Decimal(108_000), Decimal(128_000)),
        DemoPayRange("San Diego", ("San Diego", "US"), Decimal(104_000), Decimal(124_000)),
        DemoPayRange("Elsewhere in the US", None, Decimal(92_000), Decimal(110_000)),
    ),
    published_days_ago=2,
)

ADVERTS = (TWO_COASTS,)
