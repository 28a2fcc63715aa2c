"""Word files made by the tests from the necessary parts only."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import UnreadableAdvert, read_advert
from tests.promises import check

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "Heading1", "Heading2")
)
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="b" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="c" Type="{OFFICE}/hyperlink" Target="https://jobs.example/9" '
    'TargetMode="External"/></Relationships>',
    "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
    "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1">'
    '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
}


def p(text, *, style="", bold=False):
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{look}</w:pPr>{run}</w:p>"


def item(text):
    numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{numbering}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def docx(body, **others):
    whole = f"<w:document {W} xmlns:r='{OFFICE}'><w:body>{body}</w:body></w:document>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**PARTS, "word/document.xml": whole, **others}.items():
            archive.writestr(name, text)
    return file.getvalue()


BODY = (
    p("Pharmacovigilance Officer", style="Title")
    + "<w:tbl>" + row("Company", "Harbour Pharma") + row("Location", "Penang") + "</w:tbl>"
    + p("Responsibilities", style="Heading1")
    + item("Collect reports of side effects") + item("Answer the authority")
    + p("Requirements", bold=True)
    + item("A degree in pharmacy")
    + "<w:p><w:hyperlink r:id='c'><w:r><w:t>Apply online</w:t></w:r></w:hyperlink></w:p>"
)  # fmt: skip


def read(data):
    return read_advert(data, name="a.docx")


def test_reads_styles_lists_tables_and_links():
    draft = read(docx(BODY))
    assert draft.title == "Pharmacovigilance Officer"
    assert draft.company == "Harbour Pharma"
    assert draft.locations == ("Penang",)
    assert draft.apply_url == "https://jobs.example/9"
    assert [(item.kind, item.text) for item in draft.items] == [
        ("responsibility", "Collect reports of side effects"),
        ("responsibility", "Answer the authority"),
        ("requirement", "A degree in pharmacy"),
    ]


def test_takes_the_first_bold_line_as_the_title():
    body = p("Harbour Pharma") + p("Medical Writer", bold=True) + BODY.split("</w:tbl>")[1]
    assert read(docx(body)).title == "Medical Writer"


def test_refuses_a_zip_bomb_before_unpacking_it():
    bomb = docx("", **{"word/document.xml": " " * 50_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableAdvert, match="too large once unpacked"):
        read(bomb)
    with pytest.raises(UnreadableAdvert, match="too large once unpacked"):
        read(docx(BODY, **{f"word/{number}.xml": "" for number in range(3000)}))


def test_refuses_a_zip_bomb_that_lies_about_its_size():
    data = docx("x" * 3_000_000)
    size = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml").file_size
    lie = data.replace(size.to_bytes(4, "little"), (900).to_bytes(4, "little"))
    with pytest.raises(UnreadableAdvert, match="damaged"):
        read(lie)


def test_entities_do_no_harm():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE d [<!ENTITY e0 "lol">{entities}]><w:document {W}><w:body>{p("&e9;")}'
    with pytest.raises(UnreadableAdvert):
        read(docx("", **{"word/document.xml": bomb + "</w:body></w:document>"}))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(BODY)[:1500], "damaged"),
        (docx("<w:p>" * 20_000 + "</w:p>" * 20_000), "damaged"),
        (docx(BODY, **{"word/document.xml": "<w:document"}), "damaged"),
        (docx(""), "No job title"),
        (docx(p("Shopping") + item("milk") + item("eggs")), "doesn't look like"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Save it as"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "isn't a text file"),
        (b"PK\x03\x04" + b"word/" * 11_000_000, "larger than 20 MB"),
    ],
)
def test_gives_the_reason_for_an_unreadable_file(data, reason):
    with pytest.raises(UnreadableAdvert, match=reason):
        read(data)


@given(st.binary(max_size=300), st.integers(0, 3000))
def test_survives_damage_anywhere(noise, at):
    whole = docx(BODY)
    for data in (whole[:at] + noise + whole[at + len(noise) :], b"PK\x03\x04word/" + noise):
        try:
            draft = read(data)
        except UnreadableAdvert:
            continue
        check(draft)
