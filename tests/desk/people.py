"""Two companies, all kinds of people in the admin, and the rows that each may see.

To test another kind of person or row at every address, add a line here.
"""

from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils import timezone

from api.models import ApiToken, Delivery, Webhook
from applications.models import PostingFigures
from careers.models import Guide, Level, PayOutlier, PostingMatch, RoleFamily, RoleProfile
from companies.models import Company, Membership
from joining.models import Invitation, JoinRequest, MailDomain
from landing.models import LandingText
from legal.models import LegalPage
from moderation.models import DuplicatePair, Report
from places.models import Area, Place
from postings.models import (
    CannedReason,
    Category,
    CodedWord,
    PayLaw,
    Posting,
    PostingLocation,
    Revision,
    Synonym,
)
from postings.models import Level as NamedLevel
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    FeedFactory,
    PlaceFactory,
    PostingFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)

SECRET = "Zephyrine"  # in all private words of the other company
UNPUBLISHED = ("draft", "in_review", "changes_requested", "suspended", "rejected")

FEED = FeedFactory._meta.model
FEED_RUN = FEED._meta.get_field("runs").related_model

_DESK_OF_A_COMPANY = [
    Posting, PostingFigures, PostingMatch, Revision, FEED, FEED_RUN, Company, ApiToken,
    Webhook, Delivery,
]  # fmt: skip
_CAREERS = [RoleFamily, Level, Guide, RoleProfile, PayOutlier]
_JOINING = [Invitation, JoinRequest, MailDomain]
# Who sees whose rows in the admin: their own company's, or all. Missing means none.
SEES = {
    "anonymous": {},
    "nobody": {},
    "recruiter": dict.fromkeys(_DESK_OF_A_COMPANY, "own") | dict.fromkeys([Place, Category], "all"),
    "editor": dict.fromkeys(
        [
            *_DESK_OF_A_COMPANY,
            *_CAREERS,
            *_JOINING,
            Place,
            Area,
            CannedReason,
            Category,
            CodedWord,
            NamedLevel,
            PayLaw,
            LandingText,
            LegalPage,
            DuplicatePair,
            Report,
            Synonym,
            User,
        ],
        "all",
    ),
}


@dataclass
class Rows:
    """The rows of one company, by list."""

    company: Company
    of: dict[type[Model], list[Model]] = field(default_factory=dict)


def rows_of(company: Company, name: str, recruiter: User) -> Rows:
    """Create rows of every kind, with `name` in each of their words."""
    postings = [
        PostingFactory(
            company=company,
            status=status,
            title=f"{name} {status}",
            published_at=timezone.now() if status == "suspended" else None,
        )
        for status in UNPUBLISHED
    ]
    PostingLocation.objects.create(posting=postings[0], place=PlaceFactory())
    revisions = [Revision.objects.create(posting=one) for one in postings if one.published_at]
    matches = [
        PostingMatch.objects.create(posting=p, title=p.title, state="none", reason="none")
        for p in postings
    ]
    reports = [
        Report.objects.create(
            posting=posting, posting_version=1, reason="wrong", text=f"{name} is wrong",
            reporter="0" * 32, language="en-gb",
        )
        for posting in postings
    ]  # fmt: skip
    feed = FeedFactory(company=company, url=f"https://{name.lower()}.example/jobs.xml")
    run = FEED_RUN.objects.create(
        feed=feed, state="failed", finished_at=timezone.now(), error=f"{name} failed"
    )
    asked = JoinRequest.objects.create(user=UserFactory(), company=company, note=name)
    email = f"{name.lower()}@lumen.example"
    invited, _token = Invitation.objects.invite(company, email, role="member", by=recruiter)
    domain = MailDomain.objects.create(
        name=f"{name.lower()}.example", standing="verified", company=company
    )
    token = ApiToken(company=company, name=f"{name}'s program", scopes=["read"])
    token.issue(by=recruiter)
    hook = Webhook.objects.create(
        company=company, url=f"https://{name.lower()}.example/hook", topics=["posting.closed"]
    )
    delivery = Delivery.queue(hook, "posting.closed", {"title": f"{name} closed"})
    return Rows(
        company,
        {
            JoinRequest: [asked],
            Invitation: [invited],
            MailDomain: [domain],
            ApiToken: [token],
            Webhook: [hook],
            Delivery: [delivery],
            Posting: postings,
            PostingFigures: [p for p in postings if p.published_at],
            Revision: revisions,
            Report: reports,
            DuplicatePair: [
                DuplicatePair.objects.create(first=postings[0], second=postings[1], percent=90)
            ],
            PostingMatch: matches,
            FEED: [feed],
            FEED_RUN: [run],
            Company: [company],
            Membership: list(recruiter.memberships.all()),
            User: [recruiter],
        },
    )


def two_companies() -> tuple[Rows, Rows]:
    """Create ours and theirs. A company's name is public; its people and plans are not."""
    rows = []
    for name in ("Plain", SECRET):
        company = CompanyFactory(name=f"{name} company")
        recruiter = make_recruiter(company, f"{name.lower()}-recruiter")
        rows.append(rows_of(company, name, recruiter))
    CategoryFactory()
    return rows[0], rows[1]


def people(ours: Rows) -> dict[str, User | None]:
    """Create all people of the table above."""
    return {
        "anonymous": None,
        "nobody": UserFactory(username="nobody", is_staff=True),
        "recruiter": ours.of[User][0],
        "editor": make_editor(),
    }
