import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import AdvertDraft, Skipped, UnreadableAdvert, read_adverts
from adverts.document import Document
from adverts.draft import DraftPay
from tests.adverts.records import ODD_TEXTS, drafts, kinds, survives

ROW = {
    "title": "Medical Editor",
    "company": "Quillworks",
    "locations": "Leeds, UK; Porto, Portugal",
    "workplace_type": "remote",
    "remote_countries": "GB; Portugal",
    "pay_min": "34,000",
    "pay_max": "39000",
    "pay_currency": "GBP",
    "pay_period": "year",
    "employment_type": "part-time",
    "schedule": "four day week",
    "hours_per_week": "30",
    "role_family": "Medical editing",
    "level": "senior",
    "time_zone": "Europe/London",
    "overlap_hours": "4",
    "apply_url": "https://quill.example/apply",
    "reference": "QW-8",
    "posted_on": "2026-02-01",
    "closes_on": "1 March 2026",
    "description": "You edit papers about medicines for oncologists, nurses and patients.",
    "responsibilities": "Edit papers\n- Check every reference",
    "requirements": "A degree in life sciences",
    "nice_to_have": "Some Portuguese",
    "behaviours": "Says what is unclear",
    "benefits": "30 days of leave",
}
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def table(*rows, delimiter=",", names=None):
    file = io.StringIO()
    writer = csv.DictWriter(file, names or list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def sheet(*rows):
    return "".join(
        f'<row r="{number}">{"".join(cells)}</row>' for number, cells in enumerate(rows, 1)
    )


def cell(address, text):
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def xlsx(rows, *, strings="", **others):
    file = io.BytesIO()
    parts = {
        "xl/workbook.xml": f"<workbook xmlns='{MAIN}'/>",
        "xl/sharedStrings.xml": f"<sst xmlns='{MAIN}'>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{MAIN}'><sheetData>{rows}</sheetData>"
        "</worksheet>",
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**parts, **others}.items():
            archive.writestr(name, text)
    return file.getvalue()


HEADER = [cell("A1", "Title"), cell("B1", "Company"), cell("C1", "Description")]
SMALL = [cell("A2", "Nurse"), cell("B2", "Corvia"), cell("C2", "Care for people")]


def check(draft):
    assert (draft.title, draft.company, draft.reference) == ("Medical Editor", "Quillworks", "QW-8")
    assert draft.locations == ("Leeds, UK", "Porto, Portugal")
    assert (draft.workplace_type, draft.remote_countries) == ("remote", ("GB", "PT"))
    assert draft.pay == DraftPay(Decimal(34000), Decimal(39000), "GBP", "year")
    assert (draft.employment_type, draft.schedule) == ("PART_TIME", "four_day_week")
    assert draft.hours_per_week == 30
    assert draft.apply_url == "https://quill.example/apply"
    assert (draft.posted_on, draft.closes_on) == (date(2026, 2, 1), date(2026, 3, 1))
    assert draft.introduction == ROW["description"]
    assert kinds(draft, "responsibility") == ["Edit papers", "Check every reference"]
    assert [(i.text, i.importance) for i in draft.items if i.kind == "requirement"] == [
        ("A degree in life sciences", "must"),
        ("Some Portuguese", "nice"),
    ]
    assert kinds(draft, "behaviour") == ["Says what is unclear"]
    assert kinds(draft, "benefit") == ["30 days of leave"]
    assert draft.warnings == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_reads_all_columns(delimiter):
    (draft,) = drafts(table(ROW, delimiter=delimiter))
    check(draft)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_other_encodings(encoding):
    found = drafts(table(ROW, ROW | {"company": "Ärztehaus"}).encode(encoding))
    assert [draft.company for draft in found] == ["Quillworks", "Ärztehaus"]


def test_recognises_columns_by_other_names_and_spellings():
    names = {"title": "Job Title", "company": " EMPLOYER ", "apply_url": "Application-URL"}
    (draft,) = drafts(table({names.get(key, key.upper()): value for key, value in ROW.items()}))
    check(draft)


def test_reads_pay_as_text():
    row = {"title": "Nurse", "company": "Corvia", "location": "Cork", "pay": "€21 an hour"}
    (draft,) = drafts(table(row))
    assert draft.pay == DraftPay(Decimal(21), None, "EUR", "hour")


def test_warns_about_unknown_columns():
    (draft,) = drafts(table(ROW | {"cost centre": "7", "": "x"}))
    assert draft.warnings == ("These columns aren't recognised and were left out: cost centre.",)


def test_skips_rows_without_title():
    found = drafts(table(ROW, ROW | {"title": " "}, dict.fromkeys(ROW, ""), ROW))
    assert found[1:2] == [Skipped("row 3", "The advert has no title.", "QW-8")]
    assert len(found) == 3


def test_keeps_formulas_as_text():
    row = ROW | {"company": "=HYPERLINK(1)", "reference": "@SUM(1)", "requirements": "+44 calls"}
    (draft,) = drafts(table(row))
    assert (draft.company, draft.reference) == ("=HYPERLINK(1)", "@SUM(1)")
    assert "+44 calls" in kinds(draft, "requirement")


def test_reads_rows_that_are_too_short_or_too_long():
    text = "title,company,location\nNurse\nNurse,Corvia,Cork,more,and more\n"
    assert [(draft.title, draft.locations) for draft in drafts(text)] == [
        ("Nurse", ()),
        ("Nurse", ("Cork",)),
    ]


def test_reports_where_a_quote_never_ends():
    rows = "Nurse,Corvia,Cork\n" * 20_000
    found = drafts(f'title,company,location\nNurse,Corvia,Cork\nNurse,"Corvia,Cork\n{rows}')
    assert found[0].title == "Nurse"
    assert "field larger than field limit" in found[1].reason


def test_streams_large_tables():
    text = "title,company,location\n" + "Nurse,Corvia,Cork\n" * 1_500_000
    reading = read_adverts(Document.of(text))
    assert isinstance(next(reading), AdvertDraft)


def test_leaves_the_file_open():
    document = Document.of(table(ROW))
    assert len(list(read_adverts(document))) == 1
    assert not document.file.closed


def test_reads_xlsx():
    columns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    rows = [
        [cell(f"{column}{number}", text) for column, text in zip(columns, texts, strict=False)]
        for number, texts in ((1, ROW), (2, ROW.values()))
    ]
    (draft,) = drafts(xlsx(sheet(*rows)))
    check(draft)


def test_reads_shared_texts_numbers_and_days_of_xlsx():
    head = [cell("A1", "title"), cell("B1", "company"), cell("D1", "posted_on"),
            cell("E1", "hours per week"), cell("F1", "location")]  # fmt: skip
    row = ['<c r="A2" t="s"><v>1</v></c>', '<c r="B2" t="s"><v>0</v></c>',
           '<c r="D2" s="1"><v>46054</v></c>', '<c r="E2"><f>40-2.5</f><v>37.5</v></c>',
           '<c r="F2" t="e"><v>#REF!</v></c>']  # fmt: skip
    strings = "<si><t>Corvia</t></si><si><r><t>Trial </t></r><r><t>Nurse</t></r></si>"
    (draft,) = drafts(xlsx(sheet(head, row), strings=strings))
    assert (draft.title, draft.company) == ("Trial Nurse", "Corvia")
    assert draft.posted_on == date(2026, 2, 1)
    assert draft.hours_per_week == Decimal("37.5")
    assert draft.locations == ()


def test_reads_the_sheet_with_a_header():
    second = f"<worksheet xmlns='{MAIN}'><sheetData>{sheet(HEADER, SMALL)}</sheetData></worksheet>"
    file = xlsx(sheet([cell("A1", "Notes")]), **{"xl/worksheets/sheet2.xml": second})
    assert [draft.title for draft in drafts(file)] == ["Nurse"]


def test_reports_an_xlsx_without_a_header():
    with pytest.raises(UnreadableAdvert, match="row of column names"):
        drafts(xlsx(sheet([cell("A1", "Notes")])))


def test_stops_after_the_maximum_number_of_rows():
    far = [cell("A200000", "Nurse")]
    rows = sheet(HEADER, SMALL) + f'<row r="200000">{far[0]}</row>'
    found = drafts(xlsx(rows))
    assert [draft.title for draft in found[:1]] == ["Nurse"]
    assert found[1].label == "row 200000"


def test_ignores_cells_far_to_the_right():
    rows = sheet([*HEADER, cell("XFD1", "x")], [*SMALL, cell("ZZZ2", "x")])
    assert len(drafts(xlsx(rows))) == 1


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/a.bin"]
)
def test_refuses_a_zip_bomb(part):
    with pytest.raises(UnreadableAdvert, match="too large"):
        drafts(xlsx("", **{part: b"\0" * 201_000_000}))


def test_does_not_trust_declared_sizes():
    file = xlsx(sheet(HEADER, SMALL), **{"xl/sharedStrings.xml": "x" * 1_000_000})
    lying = file.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != file
    with pytest.raises(UnreadableAdvert, match="damaged"):
        drafts(lying)


def test_refuses_damaged_files():
    file = xlsx(sheet(HEADER, SMALL))
    with pytest.raises(UnreadableAdvert):
        drafts(file[:-30])
    with pytest.raises(UnreadableAdvert, match="damaged"):
        drafts(xlsx("<row><c></row>"))


def test_expands_no_entities_in_xlsx():
    bomb = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    text = f"<!DOCTYPE s [<!ENTITY l0 'LAUGH'>{bomb}]><sst><si><t>&l11;</t></si></sst>"
    row = ['<c r="A2" t="s"><v>0</v></c>', *SMALL[1:]]
    survives(xlsx(sheet(HEADER, row), **{"xl/sharedStrings.xml": text}))


def test_reads_exactly_the_documented_columns():
    text = (Path(__file__).parents[3] / "docs" / "importing-tables.md").read_text()
    documented = re.findall(r"^\| `(\w+)`", text, re.MULTILINE)
    assert set(ROW) | {"pay", "pay_ranges"} == set(documented)


@given(st.lists(st.fixed_dictionaries({n: ODD_TEXTS | st.text(max_size=20) for n in ROW}),
                min_size=1, max_size=3))  # fmt: skip
def test_survives_any_cells(rows):
    survives(table(*rows, names=list(ROW)))


@given(st.binary(max_size=200), st.integers(0, 700))
def test_survives_any_damage(piece, at):
    file = xlsx(sheet(HEADER, SMALL))
    survives(file[:at] + piece + file[at + len(piece) :])


def workbook(*sheets, properties=""):
    """The parts of a workbook that lists its sheets: name, part, whether hidden."""
    listed = "".join(
        f"<sheet name='{name}' sheetId='{n}' r:id='rId{n}' state='{state or 'visible'}'/>"
        for n, (name, _, state) in enumerate(sheets, 1)
    )
    related = "".join(
        f"<Relationship Id='rId{n}' Target='{part}'/>" for n, (_, part, _) in enumerate(sheets, 1)
    )
    return {
        "xl/workbook.xml": f"<workbook xmlns='{MAIN}' xmlns:r='urn:r'>{properties}"
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>",
    }


FORMATS = ["General", "dd/mm/yyyy", "[h]:mm", "0%", "h:mm", '"d" 0.00', "[$-407]d. mmm yy"]
STYLES = (
    f"<styleSheet xmlns='{MAIN}'><numFmts>"
    + "".join(f"<numFmt numFmtId='{164 + n}' formatCode='{escape(code, {chr(39): '&apos;'})}'/>"
              for n, code in enumerate(FORMATS))
    + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
    + "".join(f"<xf numFmtId='{164 + n}'/>" for n in range(len(FORMATS)))
    + "<xf numFmtId='14'/><xf numFmtId='46'/><xf numFmtId='9'/></cellXfs></styleSheet>"
)  # fmt: skip
DAYS = [cell("A1", "title"), cell("B1", "company"), cell("C1", "description"),
        cell("D1", "posted on"), cell("E1", "closes on"), cell("F1", "hours per week")]  # fmt: skip


def days(*, properties="", date="46100", style="1", closes="46130.5", hours="1.5625", span="2"):
    row = [*SMALL, f'<c r="D2" s="{style}"><v>{date}</v></c>',
           f'<c r="E2" s="{style}"><v>{closes}</v></c>',
           f'<c r="F2" s="{span}"><v>{hours}</v></c>']  # fmt: skip
    parts = workbook(("Jobs", "worksheets/sheet1.xml", ""), properties=properties)
    (draft,) = drafts(xlsx(sheet(DAYS, row), **parts, **{"xl/styles.xml": STYLES}))
    return draft.posted_on, draft.closes_on, draft.hours_per_week


@pytest.mark.parametrize("style", ["1", "6", "7"])
def test_reads_days_of_both_systems(style):
    expected = (date(2026, 3, 19), date(2026, 4, 18), Decimal("37.5"))
    assert days(style=style) == expected
    properties = "<workbookPr date1904='1'/>"
    assert days(properties=properties, date="44638", closes="44668.5", style=style) == expected
    assert days(properties="<workbookPr date1904='0'/>", style=style) == expected


def test_takes_no_other_number_for_a_day_of_1904():
    properties = "<workbookPr date1904='true'/>"
    assert days(properties=properties, style="5", date="46100")[0] == date(2026, 3, 19)


@pytest.mark.parametrize(
    ("span", "hours", "expected"),
    [("2", "1.5625", "37.5"), ("8", "1.5625", "37.5"), ("4", "0.3125", "7.5"),
     ("0", "37.5", "37.5"), ("0", "38", "38")],
)  # fmt: skip
def test_reads_hours_of_a_cell(span, hours, expected):
    assert days(span=span, hours=hours)[2] == Decimal(expected)


@pytest.mark.parametrize(
    "text", ["37:30", "37:30:00", "PT37H30M00S", "37h30", "37.5", "37,50 hours"]
)
def test_reads_hours_and_minutes_of_a_text(text):
    (draft,) = drafts(table(ROW | {"hours_per_week": text}))
    assert draft.hours_per_week == Decimal("37.5")


def test_shows_a_percentage_as_one():
    head = [*HEADER, cell("D1", "requirements")]
    row = [*SMALL, '<c r="D2" s="3"><v>0.8</v></c>']
    parts = workbook(("Jobs", "worksheets/sheet1.xml", ""))
    (draft,) = drafts(xlsx(sheet(head, row), **parts, **{"xl/styles.xml": STYLES}))
    assert kinds(draft, "requirement") == ["80%"]


def worksheet(*rows):
    return f"<worksheet xmlns='{MAIN}'><sheetData>{sheet(*rows)}</sheetData></worksheet>"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_names_hidden_sheets_and_reads_the_visible_one(state):
    old = [cell("A2", "Matron"), *SMALL[1:]]
    parts = workbook(
        ("Old jobs", "worksheets/sheet1.xml", state),
        ("Words", "worksheets/sheet3.xml", state),
        ("Open", "/xl/worksheets/sheet2.xml", ""),
    )
    parts["xl/worksheets/sheet2.xml"] = worksheet(HEADER, SMALL)
    parts["xl/worksheets/sheet3.xml"] = worksheet([cell("A1", "full-time")])
    hidden, draft = drafts(xlsx(sheet(HEADER, old), **parts))
    assert hidden == Skipped("Old jobs", "This sheet is hidden, so its jobs were left out.")
    assert draft.title == "Nurse"


def test_follows_the_order_of_the_tabs():
    parts = workbook(
        ("Second", "worksheets/sheet2.xml", ""), ("First", "worksheets/sheet1.xml", "")
    )
    parts["xl/worksheets/sheet2.xml"] = worksheet(HEADER, [cell("A2", "Matron"), *SMALL[1:]])
    assert [draft.title for draft in drafts(xlsx(sheet(HEADER, SMALL), **parts))] == ["Matron"]


def test_says_that_only_hidden_sheets_have_jobs():
    parts = workbook(("Old", "worksheets/sheet1.xml", "hidden"))
    reading = read_adverts(Document.of(xlsx(sheet(HEADER, SMALL), **parts)))
    assert "hidden" in next(reading).reason
    with pytest.raises(UnreadableAdvert, match="row of column names"):
        next(reading)
