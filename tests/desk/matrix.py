"""Who may do what at the desk: the whole matrix of role, object and action, as data.

A right is written with the letters of those who have it. Small letters mean the rows of one's own
company, capitals all rows: m a recruiter who is a member, o an owner, e an editor, a an
administrator. So "mo EA" means: members and owners for their own company, editors and
administrators for all. A page without a row here fails the tests.
"""

from dataclasses import dataclass

ROLES = {"m": "member", "o": "owner", "e": "editor", "a": "administrator"}

EVERYBODY = "MOEA"
TEAM, OFFICE, CHIEF, NOBODY = "mo EA", "EA", "A", ""


@dataclass(frozen=True)
class Rights:
    """The rights of one list: its pages to see, add, change and delete, and their history."""

    see: str = NOBODY
    add: str = NOBODY
    change: str = NOBODY
    delete: str = NOBODY

    def of_page(self, page: str, method: str) -> str:
        """Return who may open one of Django's pages, or send its form."""
        if page == "change" and method == "post":
            return self.change
        of = {"changelist": self.see, "change": self.see, "history": self.see}
        return of.get(page) or {"add": self.add, "delete": self.delete}.get(page, self.see)


LISTS = {
    "companies_company": Rights(see=TEAM, add=OFFICE, change=TEAM, delete=CHIEF),
    "postings_posting": Rights(see=TEAM, add="MOEA", change=TEAM, delete=CHIEF),
    "postings_revision": Rights(see=TEAM),
    "postings_cannedreason": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "postings_category": Rights(EVERYBODY, OFFICE, OFFICE, CHIEF),
    "postings_level": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "postings_synonym": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "postings_paylaw": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "postings_codedword": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "feeds_feed": Rights(see=TEAM, add="MOEA", change=TEAM),
    "feeds_feedrun": Rights(see=TEAM),
    "applications_postingfigures": Rights(see=TEAM),
    "api_apitoken": Rights(see=TEAM, add="MO"),
    "api_webhook": Rights(see=TEAM, add="MO"),
    "api_delivery": Rights(see=TEAM),
    "careers_postingmatch": Rights(see=TEAM, change=TEAM),
    "careers_payoutlier": Rights(see=OFFICE),
    "careers_rolefamily": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "careers_level": Rights(OFFICE, NOBODY, OFFICE, OFFICE),
    "careers_guide": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "careers_roleprofile": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "joining_invitation": Rights(see=OFFICE),
    "joining_joinrequest": Rights(see=OFFICE, change=OFFICE),
    "joining_maildomain": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "moderation_report": Rights(see=OFFICE),
    "moderation_duplicatepair": Rights(see=OFFICE),
    "landing_landingtext": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "legal_legalpage": Rights(OFFICE, OFFICE, OFFICE, CHIEF),
    "places_place": Rights(EVERYBODY),
    "places_area": Rights(OFFICE, OFFICE, OFFICE, OFFICE),
    "mails_outgoingmail": Rights(see=CHIEF),
    "auth_user": Rights(OFFICE, CHIEF, CHIEF, CHIEF),
    "auth_group": Rights(CHIEF, CHIEF, CHIEF, CHIEF),
    "procrastinate_procrastinatejob": Rights(see=CHIEF),
}

# Pages of our own, and Django's that belong to no list: who may open them
PAGES = {
    "index": EVERYBODY, "login": EVERYBODY, "logout": EVERYBODY, "jsi18n": EVERYBODY,
    "password_change": EVERYBODY, "password_change_done": EVERYBODY, "sessions": EVERYBODY,
    "postings_posting_from_advert": EVERYBODY, "postings_posting_review": EVERYBODY,
    "postings_posting_import": EVERYBODY, "postings_posting_import_done": EVERYBODY,
    "postings_posting_export": EVERYBODY, "postings_posting_choose_copy": EVERYBODY,
    "careers_roleprofile_start": EVERYBODY,
    "postings_posting_decide_next": OFFICE, "postings_posting_notices": OFFICE,
    "careers_guide_from_text": OFFICE, "careers_guide_review": OFFICE,
    "careers_roleprofile_from_text": OFFICE, "careers_roleprofile_review": OFFICE,
}  # fmt: skip

# Pages of our own about one row
ROW_PAGES = {
    "postings_posting_preview": TEAM, "postings_posting_revision": TEAM,
    "postings_posting_decide": OFFICE, "auth_user_password_change": CHIEF,
}  # fmt: skip

# Pages with other keys in their addresses: who may open them, and what each key is a key of
KEYED = {
    "postings_posting_claim": (OFFICE, {"pk": "posting"}),
    "postings_posting_restore": (OFFICE, {"pk": "posting", "event": "posting event"}),
    "postings_posting_keep_new": (EVERYBODY, {}),
    "postings_posting_keep": (TEAM, {"pk": "posting"}),
    "postings_posting_check_new": (EVERYBODY, {}),
    "postings_posting_check": (TEAM, {"pk": "posting"}),
    "careers_roleprofile_start_from": (EVERYBODY, {"object_id": "title"}),
    "moderation_report_decide": (OFFICE, {"pk": "posting"}),
    "moderation_duplicatepair_decide": (OFFICE, {"pk": "pair"}),
    "moderation_merge_choose": (OFFICE, {"lost": "company"}),
    "moderation_merge_companies": (OFFICE, {"lost": "company", "kept": "other company"}),
    "moderation_restore_company": (OFFICE, {"pk": "company", "event": "company event"}),
}

# Addresses of them that only take a form
SENT_ONLY = {
    "postings_posting_keep_new", "postings_posting_keep",
    "postings_posting_check_new", "postings_posting_check",
}  # fmt: skip

# Moves and steps, by the name at the end of their address
MOVES = {
    "postings_posting_move": {
        "submit": TEAM, "approve": OFFICE, "request-changes": OFFICE, "reject": OFFICE,
        "suspend": OFFICE, "resume": OFFICE, "close": TEAM,
    },
    "postings_posting_step": {"copy": TEAM, "extend": TEAM, "reschedule": TEAM},
    "feeds_feed_step": {"read": TEAM, "pause": TEAM, "resume": TEAM, "trust": OFFICE,
                        "distrust": OFFICE, "release": OFFICE},
    "api_apitoken_step": {"rotate": "mo", "revoke": TEAM},
    "api_webhook_step": {"test": "mo", "secret": "mo", "rotate": "mo", "stop": TEAM,
                         "start": "mo"},
    "api_delivery_step": {"again": "mo"},
    "careers_guide_step": {"publish": OFFICE, "unpublish": OFFICE},
    "careers_roleprofile_step": {"publish": OFFICE, "unpublish": OFFICE},
}  # fmt: skip

# Actions on selected rows: who is offered them
ACTIONS = {
    "companies_company": {"delete_selected": CHIEF},
    "postings_posting": {
        "submit_selected": EVERYBODY, "withdraw_selected": EVERYBODY,
        "extend_selected": EVERYBODY, "close_selected": EVERYBODY, "copy_selected": EVERYBODY,
        "export_as_csv": EVERYBODY, "export_as_xlsx": EVERYBODY,
        "approve_selected": OFFICE, "delete_selected": CHIEF,
    },
    "careers_rolefamily": {"offer_synonyms": OFFICE, "delete_selected": OFFICE},
    "api_delivery": {"send_selected_again": "mo A"},
    "mails_outgoingmail": {"send_again": CHIEF},
    "auth_user": {"end_sessions": CHIEF, "delete_selected": CHIEF},
}  # fmt: skip

# Rows inside another page: the field that shows them, and who may change them
INLINES = {
    ("companies_company", "memberships-TOTAL_FORMS"): OFFICE,
    ("companies_company", "logo"): TEAM,  # the upload
    ("postings_posting", "locations-TOTAL_FORMS"): TEAM,
}

# Pages of recruiters outside the desk, with what is sent; editors decide at the desk
OUTSIDE = {
    ("joining:people", "get"): "mo",
    ("joining:invite", "post"): "o",
    ("joining:leave", "post"): "mo",
}
OUTSIDE_ROWS = {"joining:person": "o", "joining:decide": "o", "joining:revoke": "o"}
OUTSIDE_PAGES = {
    "joining:companies": EVERYBODY, "joining:new": EVERYBODY, "mfa_index": EVERYBODY,
    "account_email": EVERYBODY, "mfa_list_webauthn": EVERYBODY,
}  # fmt: skip


def has(right: str, role: str, *, whose: str) -> bool:
    """Return whether a role ("m") has a right for rows of its own company or of the other."""
    return role.upper() in right or (whose == "own" and role in right)
