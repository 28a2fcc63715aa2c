"""Stores what was read as drafts for an editor; the same text twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext

from careers.importing.families import NamedLevel, family_of, put_levels
from careers.models import (
    Guide,
    Level,
    ProfileItem,
    ProfileItemTitle,
    ProfileTitle,
    RoleFamily,
    RoleProfile,
)
from careers.models.family import LANGUAGE_CODES
from careers.reading.drafts import GuideDraft, RoleProfileDraft
from careers.reading.errors import UnreadableText
from careers.reading.profile_text import profile_as_text
from postings.pasting.highlights import letters


@dataclass(frozen=True)
class Stored[Row: (Guide, RoleProfile)]:
    """The row of a text, and whether it is new."""

    row: Row
    is_new: bool


def digest_of(*parts: str) -> str:
    """Return a SHA-256 of the letters, in hex; spacing and markup do not change it."""
    return sha256(letters("\n".join(parts)).encode()).hexdigest()


def guide_digest(draft: GuideDraft) -> str:
    """Return the digest of an article."""
    return digest_of(draft.title, *draft.paragraphs)


def profile_digest(draft: RoleProfileDraft) -> str:
    """Return the digest of a role profile."""
    return digest_of(profile_as_text(draft))


@transaction.atomic
def store_guide(draft: GuideDraft, *, family: RoleFamily | None = None) -> Stored[Guide]:
    """Store a guide as a draft, with the levels that it names; raises UnreadableText."""
    digest = guide_digest(draft)
    if known := Guide.objects.filter(source_digest=digest).first():
        return Stored(known, is_new=False)
    if not draft.title:
        raise UnreadableText(gettext("The article has no title. Add one."))
    titles = [title for level in draft.levels for title in (level.title, *level.beside)]
    family = family_of(titles, name=draft.title, chosen=family)
    put_levels(
        family,
        [
            NamedLevel(one.title, one.abbreviation, one.reports_to, one.beside)
            for one in draft.levels
        ],
    )
    guide = Guide.objects.create(
        family=family,
        language=draft.language if draft.language in LANGUAGE_CODES else "en",
        title=draft.title[:120],
        text=draft.markdown,
        employers=[kind[:100] for kind in draft.employers],
        source_digest=digest,
    )
    return Stored(guide, is_new=True)


@transaction.atomic
def store_profile(
    draft: RoleProfileDraft, *, family: RoleFamily | None = None
) -> Stored[RoleProfile]:
    """Store a role profile as a draft, with the levels of its titles; raises UnreadableText."""
    digest = profile_digest(draft)
    if known := RoleProfile.objects.filter(source_digest=digest).first():
        return Stored(known, is_new=False)
    profile = RoleProfile(source_digest=digest)
    take_profile(profile, draft, family=family)
    return Stored(profile, is_new=True)


@transaction.atomic
def take_profile(
    profile: RoleProfile, draft: RoleProfileDraft, *, family: RoleFamily | None
) -> None:
    """Replace what a profile says with what was read; raises UnreadableText."""
    titles = [one.title for one in draft.titles]
    profile.family = family_of(titles, name=draft.role, chosen=family)
    levels = put_levels(profile.family, [NamedLevel(title) for title in titles])
    profile.text = profile_as_text(draft)
    profile.role, profile.department = draft.role[:100], draft.department[:100]
    profile.overview, profile.language = draft.overview, draft.language
    profile.experience_years, profile.education = draft.experience_years, draft.education
    columns = [
        "family", "text", "role", "department", "overview", "language", "experience_years",
        "education", "updated_at",
    ]  # fmt: skip
    if profile._state.adding:
        profile.save(force_insert=True)
    else:
        profile.save(update_fields=columns)
    _replace_rows(profile, draft, levels)


def _replace_rows(profile: RoleProfile, draft: RoleProfileDraft, levels: dict[str, Level]) -> None:
    profile.items.all().delete()
    profile.titles.all().delete()
    titles = ProfileTitle.objects.bulk_create(
        ProfileTitle(
            profile=profile, level=levels[one.title], title=one.title[:100],
            description=one.description, position=position,
        )
        for position, one in enumerate(draft.titles)
    )  # fmt: skip
    rows = list(_items(profile, draft))
    items = ProfileItem.objects.bulk_create(item for item, _ in rows)
    by_name = {one.title: title for one, title in zip(draft.titles, titles, strict=True)}
    ProfileItemTitle.objects.bulk_create(
        ProfileItemTitle(profile=profile, item=item, title=by_name[name])
        for item, (_, names) in zip(items, rows, strict=True)
        for name in names
    )


def _items(
    profile: RoleProfile, draft: RoleProfileDraft
) -> Iterator[tuple[ProfileItem, tuple[str, ...]]]:
    """Yield unsaved duties and requirements in order, with the titles that they apply to."""
    position = 0
    for group in draft.groups:
        for item in group.items:
            yield ProfileItem(
                profile=profile, kind="responsibility", heading=group.heading[:200],
                text=item.text, position=position,
            ), item.titles  # fmt: skip
            position += 1
    everybody = tuple(one.title for one in draft.titles)
    for need in draft.requirements:
        yield ProfileItem(
            profile=profile, kind="requirement", importance=need.importance, text=need.text,
            position=position,
        ), everybody  # fmt: skip
        position += 1
