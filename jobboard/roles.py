"""The two groups of staff, with exactly the permissions that they need."""

from django.contrib.auth.models import Group, Permission

RECRUITERS = "Recruiters"
EDITORS = "Editors"

PERMISSIONS = {
    RECRUITERS: [
        "companies.view_company", "companies.change_company",
        "postings.view_posting", "postings.add_posting", "postings.change_posting",
        "postings.view_revision",
        "feeds.view_feed", "feeds.add_feed", "feeds.change_feed",
        "feeds.view_feedrun", "postings.view_category", "places.view_place",
        "careers.view_postingmatch", "careers.change_postingmatch",
        "api.view_apitoken", "api.add_apitoken", "api.change_apitoken",
        "api.view_webhook", "api.add_webhook", "api.change_webhook",
        "api.view_delivery", "api.change_delivery",
    ],
    EDITORS: [
        "companies.view_company", "companies.add_company", "companies.change_company",
        "companies.view_membership", "companies.add_membership", "companies.change_membership",
        "companies.delete_membership",
        "postings.view_posting", "postings.add_posting", "postings.change_posting",
        "postings.view_revision",
        "postings.moderate_posting",
        "moderation.view_report", "moderation.view_duplicatepair",
        "feeds.view_feed", "feeds.add_feed", "feeds.change_feed",
        "feeds.view_feedrun",
        "postings.view_category", "postings.add_category", "postings.change_category",
        "postings.view_level", "postings.add_level", "postings.change_level",
        "postings.delete_level",
        "postings.view_cannedreason", "postings.add_cannedreason",
        "postings.change_cannedreason", "postings.delete_cannedreason",
        "postings.view_paylaw", "postings.add_paylaw", "postings.change_paylaw",
        "postings.delete_paylaw",
        "postings.view_codedword", "postings.add_codedword", "postings.change_codedword",
        "postings.delete_codedword",
        "postings.view_synonym", "postings.add_synonym", "postings.change_synonym",
        "postings.delete_synonym",
        "joining.view_joinrequest", "joining.view_invitation",
        "joining.view_maildomain", "joining.add_maildomain", "joining.change_maildomain",
        "joining.delete_maildomain",
        "legal.view_legalpage", "legal.add_legalpage", "legal.change_legalpage",
        "landing.view_landingtext", "landing.add_landingtext", "landing.change_landingtext",
        "landing.delete_landingtext",
        "careers.view_rolefamily", "careers.add_rolefamily", "careers.change_rolefamily",
        "careers.delete_rolefamily",
        "careers.view_level", "careers.add_level", "careers.change_level", "careers.delete_level",
        "careers.view_leveltitle", "careers.add_leveltitle", "careers.change_leveltitle",
        "careers.delete_leveltitle",
        "careers.view_postingmatch", "careers.change_postingmatch", "careers.view_payoutlier",
        "careers.view_guide", "careers.add_guide", "careers.change_guide", "careers.delete_guide",
        "careers.view_roleprofile", "careers.add_roleprofile", "careers.change_roleprofile",
        "careers.delete_roleprofile",
        "places.view_place", "places.view_area", "places.add_area", "places.change_area",
        "places.delete_area", "applications.view_applyclick", "auth.view_user",
        "api.view_apitoken", "api.change_apitoken", "api.view_webhook", "api.change_webhook",
        "api.view_delivery",
    ],
}  # fmt: skip


def role(name: str) -> Group:
    """Return the group of this name, with its permissions updated.

    Narrower rules, such as a recruiter's own companies, are applied to each row; see
    `PostingQuerySet.managed_by`.
    """
    group, _ = Group.objects.get_or_create(name=name)
    wanted = [label.split(".") for label in PERMISSIONS[name]]
    group.permissions.set(
        Permission.objects.get(content_type__app_label=app, codename=codename)
        for app, codename in wanted
    )
    return group
