"""Markdown inside boxes of HTML, and inside the values of data."""

from adverts import read_advert
from adverts.text.lines import markdown_lines
from adverts.text.text_lines import text_lines


def items_of(source: str) -> list[str]:
    return [line.text for line in markdown_lines(source) if line.is_item]


def test_reads_lists_of_a_box_that_holds_markdown():
    source = (
        '<div class="good" markdown="1">\nA good fit if you:\n  *\tLike tides\n  *\tSail\n</div>\n'
    )
    assert items_of(source) == ["Like tides", "Sail"]


def test_reads_a_list_on_the_line_below_a_box():
    source = "<div>\n- Like tides\n- Sail\n</div>\n\n<center>\n## Gifts\n- A boat\n</center>\n"
    assert items_of(source) == ["Like tides", "Sail", "A boat"]


def test_renders_words_inside_the_items_of_data():
    text = (
        "---\ntitle: Tide keeper\nresponsibilities: |\n  - __Keep__ the gauges\n"
        "  - Write [tables](https://acme.example/t)\nrequirements:\n  - '**A degree** in tides'\n"
        "---\n"
    )
    texts = [item.text for item in read_advert(text, name="job.md").items]
    assert texts == ["Keep the gauges", "Write tables", "A degree in tides"]


def test_takes_no_prose_before_a_list_of_data_for_an_item():
    text = (
        "---\ntitle: Tide keeper\nresponsibilities: |\n"
        "  We are a small crew of sailors, and our days depend on the moon.\n\n"
        "  - Keep the gauges\n  - Write tables\nrequirements:\n  - A degree\n---\n"
    )
    texts = [item.text for item in read_advert(text, name="job.md").items]
    assert texts == ["Keep the gauges", "Write tables", "A degree"]


def test_reads_labelled_lines_below_a_lead_to_needs():
    text = (
        "Tide keeper\n\nWe believe the right person will have the following attributes:\n\n"
        "Patience: you wait for the moon\nCare: you check each figure\nHumour: you laugh at rain\n"
    )
    assert [line.text.split(":")[0] for line in text_lines(text) if line.is_item] == [
        "Patience",
        "Care",
        "Humour",
    ]
