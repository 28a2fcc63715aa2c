"""Valid rows with fixed values."""

from datetime import UTC, datetime, timedelta

import factory
from django.contrib.auth.models import User
from django.utils import timezone

from careers.models import Guide, RoleFamily
from companies.logos import LogoImage
from companies.models import Company, Membership
from feeds.models import Feed
from jobboard.roles import EDITORS, RECRUITERS, role
from places.models import Place, PlaceName
from places.names import name_key
from postings.models import Category, Level, Posting, PostingItem, PostingLocation

LONG_AGO = datetime(2021, 5, 19, tzinfo=UTC)


class UserFactory(factory.django.DjangoModelFactory):
    username = factory.Sequence(lambda n: f"person-{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@board.example")

    class Meta:
        model = User


class PlaceFactory(factory.django.DjangoModelFactory):
    geoname_id = factory.Sequence(lambda n: 900_000_000 + n)
    kind = "city"
    name = "Petaling Jaya"
    country_code = "MY"
    latitude = 3.107
    longitude = 101.607
    population = 800_000

    class Meta:
        model = Place
        skip_postgeneration_save = True

    @factory.post_generation
    def names(self, create, extracted, **kwargs):
        for name in {self.name, *(extracted or [])}:
            PlaceName.objects.create(place=self, key=name_key(name))


class RegionFactory(PlaceFactory):
    kind = "region"
    name = "Selangor"
    code = "MY-10"
    latitude = longitude = None
    population = 7_000_000


class CompanyFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Lumen Medical {n}")
    slug = factory.Sequence(lambda n: f"lumen-medical-{n}")

    class Meta:
        model = Company


def give_logo(company: Company, image: bytes = b"webp", width: int = 64, height: int = 64) -> None:
    company.replace_logo(LogoImage(image, width, height))


class MembershipFactory(factory.django.DjangoModelFactory):
    user = factory.SubFactory(UserFactory)
    company = factory.SubFactory(CompanyFactory)

    class Meta:
        model = Membership


class CategoryFactory(factory.django.DjangoModelFactory):
    name = "Medical writing"
    slug = "medical-writing"

    class Meta:
        model = Category
        django_get_or_create = ["slug"]


class LevelFactory(factory.django.DjangoModelFactory):
    key = "senior"
    name = "Senior"
    names = factory.LazyFunction(dict)
    spellings = factory.LazyFunction(list)
    position = factory.Sequence(lambda n: n + 1)

    class Meta:
        model = Level
        django_get_or_create = ["key"]


class PostingFactory(factory.django.DjangoModelFactory):
    company = factory.SubFactory(CompanyFactory)
    category = factory.SubFactory(CategoryFactory)
    title = "Medical Writer"
    description = "You write."
    workplace_type = "remote"
    employment_type = "FULL_TIME"
    apply_url = "https://careers.lumen.example/1?from=board"
    status = "live"
    published_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=2))
    closes_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=30))

    class Meta:
        model = Posting


class PostingItemFactory(factory.django.DjangoModelFactory):
    posting = factory.SubFactory(PostingFactory)
    kind = "responsibility"
    text = "Write manuscripts"
    position = factory.Sequence(int)

    class Meta:
        model = PostingItem


class PostingLocationFactory(factory.django.DjangoModelFactory):
    posting = factory.SubFactory(PostingFactory)
    place = factory.SubFactory(PlaceFactory)

    class Meta:
        model = PostingLocation


def make_editor(name: str = "editor") -> User:
    user = User.objects.create_user(name, f"{name}@board.example", "secret-word", is_staff=True)
    user.groups.add(role(EDITORS))
    return user


def make_recruiter(company: Company, name: str = "recruiter") -> User:
    user = User.objects.create_user(name, f"{name}@board.example", "secret-word", is_staff=True)
    user.groups.add(role(RECRUITERS))
    Membership.objects.create(user=user, company=company)
    return user


class FeedFactory(factory.django.DjangoModelFactory):
    company = factory.SubFactory(CompanyFactory)
    url = "https://careers.lumen.example/jobs.xml"

    class Meta:
        model = Feed


class RoleFamilyFactory(factory.django.DjangoModelFactory):
    name = "Medical writing"
    slug = "medical-writing"

    class Meta:
        model = RoleFamily
        django_get_or_create = ["slug"]


class GuideFactory(factory.django.DjangoModelFactory):
    family = factory.SubFactory(RoleFamilyFactory)
    title = "How writers grow"
    text = "What *writers* do."
    status = "published"
    published_at = factory.LazyFunction(timezone.now)

    class Meta:
        model = Guide
