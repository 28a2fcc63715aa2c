"""The two real adverts that the board grew from come out exactly."""

import json
from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def read(shared, number):
    (path,) = (shared / "seeds").glob(f"{number}*")
    out = StringIO()
    call_command("read_advert", str(path), json=True, stdout=out)
    return json.loads(out.getvalue())


def counts(advert):
    return Counter((item["kind"], item["importance"]) for item in advert["items"])


def test_reads_a_jekyll_post(shared):
    advert = read(shared, "000")
    assert advert["title"] == "Account Manager"
    assert advert["company"] == "MIMS Medica Sdn Bhd"
    assert advert["locations"] == ["Petaling Jaya"]
    assert advert["posted_on"] == "2021-05-19"
    assert advert["apply_url"] == (
        "https://www.jobstreet.com.my/en/job/account-manager-4570490?jobId=jobstreet-my-job-4570490"
    )
    assert counts(advert) == {
        ("responsibility", None): 9,
        ("requirement", "must"): 7,
        ("behaviour", None): 6,
    }
    assert advert["company_overview"].startswith("Established in 1963")
    assert advert["introduction"].startswith("Reporting to the Client Services Director")


def test_reads_a_remote_listing(shared):
    advert = read(shared, "003")
    assert advert["title"] == "Account Development Manager - Lab Services"
    assert advert["company"] == "Precision Medicine Group"
    assert (advert["workplace_type"], advert["remote_countries"]) == ("remote", ["US"])
    assert advert["pay"] == {"min": 83300, "max": 137900, "currency": "USD", "period": "year"}
    assert advert["apply_url"] == (
        "https://www.remotewlb.com/apply/account-development-manager-lab-services"
    )
    assert counts(advert) == {
        ("responsibility", None): 15,
        ("requirement", "must"): 4,
        ("requirement", "nice"): 2,
        ("behaviour", None): 15,
    }
    everything = json.dumps(advert, ensure_ascii=False)
    assert not set("‚√Ä\uf8ff") & set(everything)
    assert "“ideal account”" in everything


def test_says_why_a_file_is_unreadable(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\0\1")
    err = StringIO()
    with pytest.raises(CommandError):
        call_command("read_advert", str(tmp_path / "a.md"), stderr=err)
    assert "a.md: It is no text file." in err.getvalue()
