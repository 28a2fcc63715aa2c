"""Facets of the job itself: terms of employment, category, level and requirements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import django_filters as filters
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from places.time_zones import minutes_ahead, time_zone_choices
from postings.listing.facets.base import AnyOf, Choices, Counted, OneOf
from postings.listing.values import SearchValues
from postings.models import Category
from postings.models.choices import Education, EmploymentType, Schedule
from postings.search.query import Query

WORKDAY = 8  # hours


class EmploymentTypes(AnyOf):
    """Full-time, part-time and so on."""

    name = "employment_type"
    label = _("Employment type")
    term_sql = "employment_type"
    also_called = {
        "FULL_TIME": "full-time, full-timer, Vollzeitstelle, in Vollzeit, kerja sepenuh masa",
        "PART_TIME": "part-time, part-timer, part-time job, Teilzeitstelle, in Teilzeit, sambilan, "
        "separuh masa, kerja sambilan",
        "CONTRACTOR": "contractor, contract work, freelance, freelancer, freelancing, interim, "
        "self-employed, Freiberufler, freiberuflich, freie Mitarbeit, pekerja bebas",
        "TEMPORARY": "temp, temporary job, fixed term, fixed-term contract, maternity cover, "
        "seasonal, befristet, Zeitarbeit, Aushilfe, sementara, bermusim",
        "INTERN": "intern, internship, placement, work placement, Praktikum, Praktikant, "
        "Pflichtpraktikum, latihan industri, pelatih",
        "VOLUNTEER": "volunteer, volunteering, unpaid, Ehrenamt, ehrenamtlich, sukarelawan",
        "PER_DIEM": "per diem, bank staff, bank work, casual work, as needed, zero hours, on call, "
        "auf Abruf, tagesweise",
    }

    def all_choices(self) -> Choices:
        """Return Google's eight values."""
        return EmploymentType.choices


class Schedules(AnyOf):
    """How the working week is divided."""

    name = "schedule"
    label = _("Schedule")
    term_sql = "schedule"
    also_called = {
        "full_week": "five-day week, 5-day week, Monday to Friday, Mon-Fri, Fünf-Tage-Woche, "
        "5-Tage-Woche, Montag bis Freitag, Isnin hingga Jumaat",
        "four_day_week": "4-day week, four days a week, 4 days a week, 4-day work week, "
        "compressed hours, 32-hour week, 4-Tage-Woche, Vier-Tage-Woche, vier Tage die Woche, "
        "empat hari seminggu, 4 hari seminggu",
        "nine_day_fortnight": "9-day fortnight, 9/80, every other Friday off",
        "shifts": "shift work, shift, night shift, night shifts, nights, night work, early shift, "
        "late shift, rotating shifts, rota, Schichtarbeit, Schichtdienst, Nachtschicht, "
        "Nachtdienst, Frühschicht, Spätschicht, kerja syif, syif malam, kerja malam",
        "weekends": "weekend, weekend work, weekend job, Saturdays, Sundays, Wochenende, "
        "Wochenendarbeit, hujung minggu, kerja hujung minggu",
        "flexible": "flexible, flexible working, flexible schedule, flexitime, flextime, "
        "term time, family friendly, Gleitzeit, flexible Arbeitszeit, waktu fleksibel, "
        "masa fleksibel",
    }

    def all_choices(self) -> Choices:
        """Return all schedules."""
        return Schedule.choices


class Categories(Counted):
    """Categories, which editors name; URLs have their slugs, the index has their keys."""

    name = "category"
    label = _("Category")
    is_multiple = True
    also_called = {}
    template = "postings/filters/checkboxes.html"

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts all categories."""
        return filters.ModelMultipleChoiceFilter(
            label=self.label, queryset=lambda request: Category.objects.all(),
            to_field_name="slug", widget=CheckboxSelectMultiple,
        )  # fmt: skip

    def shown_choices(self, query: Query, search: SearchValues) -> list[tuple[str, str]]:
        """Return the categories by name."""
        return [(category.slug, category.label) for category in search.categories.values()]

    def chosen(self, search: SearchValues) -> set[str]:
        """Return the slugs of the chosen categories."""
        return {category.slug for category in search.get(self.name) or ()}

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings of a category."""
        return query.having(self.term, [str(search.categories[value].pk)])

    def narrow(self, query: Query, value: Iterable[Category], search: SearchValues) -> None:
        """Keep the postings of any of the categories."""
        query.narrow(self.name, query.having(self.term, [str(one.pk) for one in value]))

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the category's name."""
        return search.categories[value].label


class Level(Counted):
    """The level, such as senior: those that editors know in their order, then employers' own."""

    name = "level"
    label = _("Level")
    template = "postings/filters/select.html"
    term_sql = "lower(level)"
    empty_label = _("any")
    MOST: ClassVar[int] = 12
    also_called = dict.fromkeys(
        ("entry level", "entry-level", "junior", "graduate", "trainee", "associate"),
        "entry level, entry-level job, early career, career starter, first job, new graduate, "
        "fresh graduate, graduate job, Berufseinsteiger, Berufseinstieg, Einsteiger, Absolvent, "
        "peringkat permulaan, graduan baharu, lepasan graduan",
    ) | {
        "senior": "experienced, senior level, berufserfahren, berpengalaman",
        "manager": "management, management level, managerial, Führungskraft, pengurusan",
        "lead": "team lead, leadership, Teamleitung",
        "director": "executive, executive level, head of department, Direktor, pengarah",
        "intern": "internship, Praktikum, latihan industri",
        "apprentice": "apprenticeship, Ausbildung, Azubi, Auszubildende, perantis",
    }

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts any level, because employers invent new ones."""
        return filters.CharFilter(label=self.label, max_length=40)

    def shown_choices(self, query: Query, search: SearchValues) -> list[tuple[str, str]]:
        """Return the known levels that postings have, then the most common others."""
        numbers = {text: len(found) for text, found in query.values(self.term) if found}
        by_text = search.levels.by_text
        there = {by_text[text].key for text in numbers if text in by_text}
        known = [(key, level.label) for key, level in search.levels.by_key.items() if key in there]
        others = sorted(numbers.keys() - by_text.keys(), key=lambda text: (-numbers[text], text))
        return [*known, *((text, text.capitalize()) for text in others)][: self.MOST]

    def chosen(self, search: SearchValues) -> set[str]:
        """Return the key of the level that is asked for, or the employer's own word."""
        return {self._key(value, search) for value in super().chosen(search)}

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings of a level, whatever their employers call it."""
        level = search.levels.by_text.get(value.lower())
        return query.having(self.term, level.texts if level else [value.lower()])

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the level."""
        level = search.levels.by_text.get(value.lower())
        return level.label if level else value.capitalize()

    def _key(self, value: str, search: SearchValues) -> str:
        level = search.levels.by_text.get(value.lower())
        return level.key if level else value.lower()


class ByCode(Counted):
    """A facet of the career guides; the page offers the most common values.

    The code of a family is the short name in its guide's address, so the code also names it.
    """

    template = "postings/filters/select.html"
    empty_label = _("any")
    MOST: ClassVar[int] = 20

    def form_filter(self) -> filters.Filter:
        """Return a filter that accepts any code, because editors add families."""
        return filters.CharFilter(label=self.label, max_length=121)

    def shown_choices(self, query: Query, search: SearchValues) -> list[tuple[str, str]]:
        """Return the most common codes with their names, in the order of the alphabet."""
        codes = query.values(self.term)
        largest = sorted(codes, key=lambda code: (-len(code[1]), code[0]))[: self.MOST]
        return sorted((code, name_of_code(code)) for code, numbers in largest if numbers)

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings with this code."""
        return query.having(self.term, [value.lower()])

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the name."""
        return name_of_code(value)


class Family(ByCode):
    """The role family by the career guides, for imported postings too."""

    name = "family"
    label = _("Role family")
    term_sql = "career_family"


class FamilyLevel(ByCode):
    """The level within a role family, as in account-management/account-director."""

    name = "family_level"
    label = _("Level in the role family")
    term_sql = "career_level"


def name_of_code(code: str) -> str:
    """Return the name that is in the code of a family, or of a level in one."""
    return code.rpartition("/")[2].replace("-", " ").capitalize()


class ExperienceMax(OneOf):
    """A maximum of required experience in years; postings that require none match too."""

    name = "experience_max"
    label = _("Maximum experience required")
    term = "experience"
    term_sql = "experience_years::text"
    YEARS: ClassVar = (0, 1, 2, 3, 5, 8, 10)
    also_called = {
        "0": "no experience, without experience, no experience needed, no experience required, "
        "career changer, ohne Berufserfahrung, ohne Erfahrung, Quereinsteiger, Quereinstieg, "
        "tiada pengalaman, tanpa pengalaman",
    }

    def all_choices(self) -> Choices:
        """Return some numbers of years."""
        return [(str(n), _years_text(n)) for n in self.YEARS]

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return all postings except those that require more."""
        asking = query.values(self.term)
        more = (numbers for asked, numbers in asking if int(asked) > int(value))
        return query.without(BitMap.union(BitMap(), *more))

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return a text that is clear on its own."""
        years = int(value)
        text = ngettext("Up to %(n)s year of experience", "Up to %(n)s years of experience", years)
        return text % {"n": years} if years else gettext("No experience required")


def _years_text(years: int) -> str:
    text = ngettext("%(n)s year", "%(n)s years", years)
    return text % {"n": years} if years else gettext("no experience")


class Educations(AnyOf):
    """The lowest qualification that satisfies an advert."""

    name = "education"
    label = _("Education required")
    term_sql = "education"
    also_called = {
        "high school": "no degree, without a degree, school leaver, GCSE, A-levels, "
        "ohne Studium, Schulabschluss, Hauptschulabschluss, SPM, tanpa ijazah",
        "associate degree": "diploma, STPM",
        "bachelor degree": "degree, university degree, bachelor, BSc, BA, Hochschulabschluss, "
        "abgeschlossenes Studium, ijazah, sarjana muda",
        "postgraduate degree": "master, master's, MSc, PhD, doctorate, Promotion, Doktor, "
        "sarjana, doktor falsafah",
    }

    def all_choices(self) -> Choices:
        """Return Google's values."""
        return Education.choices


class TimeZone(OneOf):
    """Remote work whose team shares enough of the candidate's working day.

    Both are assumed to work eight hours; a team without overlap hours accepts everybody.
    """

    name = "time_zone"
    label = _("Remote jobs for my time zone")
    term = "overlap"
    term_sql = "time_zone || ' ' || overlap_hours"

    def all_choices(self) -> Choices:
        """Return the offsets from UTC, in minutes."""
        return time_zone_choices()

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return remote work, except that of teams too far away."""
        asking = query.values(self.term)
        too_far = [numbers for asked, numbers in asking if not _is_enough(asked, int(value))]
        return query.having("workplace", ["remote"]) - BitMap.union(BitMap(), *too_far)

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return the time zone."""
        return gettext("Remote, %(zone)s") % {"zone": self.label_of(value)}


def _is_enough(asked: str, minutes: int) -> bool:
    """Return whether somebody at this offset from UTC has the overlap hours of a term."""
    zone, _, hours = asked.rpartition(" ")
    apart = abs(minutes_ahead(zone) - minutes) % 1440
    return WORKDAY - min(apart, 1440 - apart) / 60 >= int(hours)
