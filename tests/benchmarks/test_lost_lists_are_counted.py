"""The counts of what is lost of lists in archives, and of lists whose headings are hidden."""

from benchmarks.adverts import archives
from benchmarks.pages.figures import Results

NURSE = """# Ward nurse

Company: Alder Clinic

## Requirements

- A degree in nursing
- A licence to practise
"""
LISTS_OF_THE_COMPANY = """# Ward nurse

Company: Alder Clinic

## About us

- Founded in 1998
- Three hospitals
- Two thousand people
- A research centre
- A school
"""


def test_counts_lines_and_adverts(tmp_path):
    (tmp_path / "nurse.md").write_text(NURSE)
    (tmp_path / "company.md").write_text(LISTS_OF_THE_COMPANY)
    (tmp_path / "empty.md").write_text("")

    every = archives.counted([tmp_path])["all"]

    assert every == archives.Lost(adverts=2, lines=7, lost=0, silent=1)


def test_a_line_that_became_a_heading_and_an_item_is_not_lost(tmp_path):
    duties = "## Duties\n\n- Keep records\n- Order drugs\n- Benefits: free parking\n"
    (tmp_path / "nurse.md").write_text(f"{NURSE}\n{duties}")

    assert archives.counted([tmp_path])["all"].lost == 0


def test_misses_the_target_where_adverts_say_too_little(tmp_path):
    (tmp_path / "company.md").write_text(LISTS_OF_THE_COMPANY)
    results = Results()

    archives.measure(results, [tmp_path])

    assert [figure.value for figure in results.missed] == [1.0]
    assert {figure.judge for figure in results.figures} >= {"archives"}
