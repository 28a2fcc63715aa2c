"""Reads careers pages that Chromium prints as PDF, with drawn bullets and links over words."""

import pytest

from adverts import read_advert

DUTIES = (
    "Visit the hospitals that take part in our trials once a month, and check that what was "
    "written down there is what the files of the patients say",
    "Train the staff of new sites in good clinical practice",
    "Report evidence-based findings",
)
NEEDS = ("A degree in a life science or in nursing", "Two years as a clinical research associate")
PAGE = """
<html lang="en"><style>{style}</style><body><h1>Clinical Research Associate</h1>
<p><b>Company:</b> Harbour Pharma</p><p><b>Location:</b> Penang</p>
<p>Our trials are few and careful. You are the one whom the doctors of our sites call when a visit
does not go as it was planned, and you tell them the same day what is to be done about it.</p>
<div class="columns"><h2>Responsibilities</h2><ul>{duties}</ul><h2>Requirements</h2><ul>{needs}</ul>
</div><p>Sounds like you? <a href="https://jobs.harbour.example/9">Apply now</a>.</p></body></html>
"""
STYLES = {
    "as browsers have it": "",
    "in two columns": ".columns { columns: 2 } h2 { margin: 0 }",
    "justified, with words broken": "body { text-align: justify; hyphens: auto; width: 9cm }",
    "with squares": "body { font: 10pt Arial } ul { list-style: square } h2 { font-size: 10pt }",
    "in large print": "body { font-size: 24pt }",  # long enough for several pages
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_reads_what_chromium_prints(browser, style):
    items = ["".join(f"<li>{text}</li>" for text in texts) for texts in (DUTIES, NEEDS)]
    tab = browser.new_page()
    tab.set_content(PAGE.format(style=style, duties=items[0], needs=items[1]))
    draft = read_advert(tab.pdf(format="A4"), name="a.pdf")
    tab.close()
    assert [item.text for item in draft.items] == [*DUTIES, *NEEDS]
    assert (draft.title, draft.company) == ("Clinical Research Associate", "Harbour Pharma")
    assert draft.locations == ("Penang",)
    assert draft.apply_url == "https://jobs.harbour.example/9"
    assert "about it." in draft.introduction.split("\n\n")[0]
