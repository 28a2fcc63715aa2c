"""Adds rows of every kind to the board of the matrix: to each list, and to what one page shows."""

from datetime import date

from django.contrib.auth.models import Group
from django.db import connection

from careers.models import Guide, PayOutlier, PostingMatch, RoleFamily, RoleProfile
from careers.models import Level as CareerLevel
from companies.models import Membership
from feeds.models import FeedRun
from joining.models import Invitation, JoinRequest, MailDomain
from landing.models import LandingText
from legal.models import LegalPage
from mails.models import OutgoingMail
from moderation.models import DuplicatePair, Report
from postings.models import (
    CannedReason,
    CodedWord,
    PayLaw,
    Posting,
    PostingItem,
    PostingLocation,
    PostingPayRange,
    Revision,
    RevisionChange,
    Synonym,
)
from postings.models.pay import PAY
from postings.models.revision import COLUMNS
from tests.desk.people import rows_of
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    LevelFactory,
    PlaceFactory,
    PostingFactory,
    RoleFamilyFactory,
    UserFactory,
    make_recruiter,
)

PARTS = [name for name in COLUMNS if name not in ("company", "closing", "remote", "pay")]


def grow(board, numbers):
    """Add a row for each number to every list, and to the rows that one page shows."""
    for number in numbers:
        another_company(number)
        shared_row(number)
        careers(board, number)
        of_one_company(board.ours.company, number)
        for posting in Posting.objects.filter(company=board.ours.company, title__startswith="Pl"):
            of_one_posting(posting, number)


def another_company(number):
    name = f"Copied{number}"
    company = CompanyFactory(name=f"{name} company")
    rows_of(company, name, make_recruiter(company, f"{name.lower()}-recruiter"))


def shared_row(number):
    """Add a row to each list that belongs to no company."""
    CannedReason.objects.create(move="reject", text=f"Reason {number}")
    CannedReason.objects.create(move="suspend", text=f"Reason {number}")
    Synonym.objects.create(short=f"ZQ{number}", long=f"zone quality {number}")
    CodedWord.objects.create(language="en", word=f"zq{number}", kind="age", instead="new")
    PayLaw.objects.create(
        area="ZZ", since=date(2028, 1, 1 + number), demands="Pay", source=f"Law {number}"
    )
    LevelFactory(key=f"level-{number}", name=f"Level {number}")
    CategoryFactory(name=f"Category {number}", slug=f"category-{number}")
    Group.objects.create(name=f"Group {number}")
    PlaceFactory(name=f"Region {number}", kind="area")
    place = PlaceFactory(name=f"City {number}")
    LandingText.objects.create(place=place, language="en-gb", text="Work there.")
    LegalPage.objects.get_or_create(kind="terms", language=f"x-{number}")
    OutgoingMail.queue(key=f"mail-{number}", to="a@lumen.example", subject="x", body="x")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (task_name, queue_name, args, status) VALUES"
            " ('mails.send_mail', 'default', '{}', 'todo')"
        )


def careers(board, number):
    family = RoleFamilyFactory(name=f"Family {number}", slug=f"family-{number}")
    first = RoleFamily.objects.earliest("pk")
    levels = [
        CareerLevel.objects.create(
            family=one, name=f"{one} {number}", slug=f"rank-{number}", rank=50 + number
        )
        for one in (family, first)
    ]
    for one in (family, first):
        Guide.objects.create(family=one, title=f"Guide {number}", text="Text", language="en")
        RoleProfile.objects.create(family=one, role=f"Role {number}", text="Text", language="en")
    posting = PostingFactory(company=board.ours.company, title=f"Other {number}")
    PayOutlier.objects.create(posting=posting, level=levels[0], amount=9, median=60_000)
    PostingMatch.objects.update_or_create(
        posting=posting,
        defaults={"title": posting.title, "family": family, "state": "open", "reason": "doubt"},
    )


def of_one_company(company, number):
    """Add what a company's own pages show."""
    person = UserFactory(username=f"colleague-{number}", is_staff=True)
    Membership.objects.create(user=person, company=company)
    JoinRequest.objects.create(user=UserFactory(), company=company)
    Invitation.objects.invite(company, f"new-{number}@lumen.example", role="member", by=person)
    MailDomain.objects.create(name=f"plain-{number}.example", standing="verified", company=company)
    for feed in company.feeds.all():
        FeedRun.objects.create(feed=feed, state="done", finished_at=feed.created_at)


def of_one_posting(posting, number):
    """Add what the pages of one posting show."""
    PostingItem.objects.create(
        posting=posting, kind="requirement", importance="must", text=f"Skill {number}",
        position=number,
    )  # fmt: skip
    place = PlaceFactory(name=f"Town {number}")
    PostingLocation.objects.create(posting=posting, place=place)
    PostingPayRange.objects.create(
        posting=posting, place=place, pay_min=10 + number, pay_max=90, pay_currency="EUR",
        pay_period="hour",
    )  # fmt: skip
    Report.objects.create(
        posting=posting, posting_version=1, reason="wrong", text="It is wrong.", language="en-gb",
        reporter=f"{number + 1:032x}",
    )  # fmt: skip
    twin = PostingFactory(title=posting.title, description=posting.description)
    DuplicatePair.objects.create(first=posting, second=twin, percent=90)
    posting.take_pay_ranges(list(posting.pay_ranges.all()))
    posting.title = f"{posting.title.partition(' #')[0]} #{number}"
    posting.save(update_fields=["title", *PAY])
    for revision in Revision.objects.filter(posting=posting, state="waiting"):
        if number < len(PARTS):
            part = PARTS[number]
            RevisionChange.objects.create(
                revision=revision, part=part, before={part: "a"}, after={part: "b"}, causes=["fact"]
            )
