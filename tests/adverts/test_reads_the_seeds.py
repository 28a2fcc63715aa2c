"""The exact drafts of the board's first two adverts."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from adverts import AdvertDraft, UnreadableAdvert, read_advert
from adverts.draft import DraftPay

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def read_seed(number: str) -> AdvertDraft:
    files = sorted(SEEDS.glob(f"{number}_*"))
    if not files:
        pytest.skip(f"SEED ADVERTS NOT FOUND in {SEEDS}: this test has checked nothing")
    return read_advert(files[0].read_bytes(), name=files[0].name)


def counts(draft: AdvertDraft) -> dict[tuple[str, str | None], int]:
    return dict(Counter((item.kind, item.importance) for item in draft.items))


def test_reads_the_jekyll_post():
    draft = read_seed("000")
    assert draft.title == "Account Manager"
    assert draft.company == "MIMS Medica Sdn Bhd"
    assert draft.locations == ("Petaling Jaya",)
    assert draft.posted_on == date(2021, 5, 19)
    assert draft.apply_url == (
        "https://www.jobstreet.com.my/en/job/account-manager-4570490?jobId=jobstreet-my-job-4570490"
    )
    assert counts(draft) == {
        ("responsibility", None): 9,
        ("requirement", "must"): 7,
        ("behaviour", None): 6,
    }
    assert draft.introduction.startswith("Reporting to ")
    assert draft.company_overview.startswith("Established in 1963")
    assert "\n" not in draft.introduction
    assert draft.pay is None


def test_reads_the_remote_listing():
    draft = read_seed("003")
    assert draft.title == "Account Development Manager - Lab Services"
    assert draft.company == "Precision Medicine Group"
    assert draft.workplace_type == "remote"
    assert draft.remote_countries == ("US",)
    assert draft.locations == ("United States",)
    assert draft.pay == DraftPay(Decimal(83300), Decimal(137900), "USD", "year")
    assert draft.apply_url == (
        "https://www.remotewlb.com/apply/account-development-manager-lab-services"
    )
    assert counts(draft) == {
        ("responsibility", None): 15,
        ("requirement", "must"): 4,
        ("requirement", "nice"): 2,
        ("behaviour", None): 15,
    }
    headings = {item.heading for item in draft.items if item.kind == "requirement"}
    assert headings == {"Minimum Required", "Other Required", "Preferred"}


def test_leaves_no_mojibake():
    draft = read_seed("003")
    assert not set("‚Äúüíåé√\uf8ff") & set(str(draft))


def test_refuses_the_article():
    with pytest.raises(UnreadableAdvert, match="No job title"):
        read_seed("001")


def test_reads_the_role_profile_with_a_warning():
    draft = read_seed("002")
    assert draft.title == "Account Manager (AM)"
    assert counts(draft)["responsibility", None] > 40
    assert any("role profile" in warning for warning in draft.warnings)
