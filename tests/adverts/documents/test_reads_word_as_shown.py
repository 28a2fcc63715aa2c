"""Word files of real offices: a house's own styles, fields, boxes, forms, tracked changes."""

import pytest

from tests.adverts.documents.test_reads_word_files import (
    OFFICE,
    PACKAGE,
    PARTS,
    W,
    docx,
    item,
    p,
    read,
    row,
)  # fmt: skip

TOP = p("Dental Nurse", style="Title") + p("Company: Elmcroft Dental") + p("Location: Leeds, UK")
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def run(text, looks=""):
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs, looks=""):
    return f"<w:p><w:pPr>{looks}</w:pPr>{''.join(runs)}</w:p>"


def styled(text, style, looks=""):
    return paragraph(run(text), looks=f"<w:pStyle w:val='{style}'/>{looks}")


def style(name, *, based_on="", paragraph="", text="", shown=""):
    base = f"<w:basedOn w:val='{based_on}'/>" if based_on else ""
    return (
        f"<w:style w:type='paragraph' w:styleId='{name}'><w:name w:val='{shown or name}'/>{base}"
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
    )


NUMBERED = "<w:numPr><w:numId w:val='1'/></w:numPr>"
STYLES = "".join(
    [
        style("Normal"),
        style("Title"),
        style("Heading1", shown="heading 1"),
        style("berschrift2", shown="heading 2"),
        style("ListBullet", shown="List Bullet", paragraph=NUMBERED),
        style("HouseHead", based_on="Heading1"),
        style("HouseHead2", based_on="HouseHead"),
        style("HouseGerman", based_on="berschrift2"),
        style("HouseTitle", based_on="Title"),
        style("HouseBullet", based_on="ListBullet"),
        style("HouseBullet2", based_on="HouseBullet"),
        style("Outlined", paragraph="<w:outlineLvl w:val='1'/>"),
        style("HouseBold", based_on="Normal", text="<w:b/>"),
        style("HouseLarge", based_on="Normal", text="<w:sz w:val='32'/>"),
        style("Gone", based_on="Normal", text="<w:vanish/>"),
        style("BareBullet", shown="List Bullet 2"),
    ]
)


def kinds(draft, kind):
    return [item.text for item in draft.items if item.kind == kind]


def read_styled(body, **others):
    parts = {"word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>", **others}
    return read(docx(body, **parts))


@pytest.mark.parametrize(
    "head", ["HouseHead", "HouseHead2", "HouseGerman", "Outlined", "HouseBold", "HouseLarge"]
)
@pytest.mark.parametrize("bullet", ["HouseBullet", "HouseBullet2", "BareBullet"])
def test_knows_a_house_s_own_styles(head, bullet):
    body = (
        TOP.replace('"Title"', '"HouseTitle"')
        + styled("What you will do", head)
        + styled("Prepare the room", bullet)
        + styled("Clean the tools", bullet)
        + styled("What you bring", head)
        + styled("A certificate in nursing", bullet)
    )
    draft = read_styled(body)
    assert draft.title == "Dental Nurse"
    assert kinds(draft, "responsibility") == ["Prepare the room", "Clean the tools"]
    assert kinds(draft, "requirement") == ["A certificate in nursing"]


def test_numbering_that_is_switched_off_makes_no_item():
    off = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='0'/></w:numPr>"
    body = (
        TOP
        + styled("Responsibilities", "Heading1")
        + styled("Prepare the room", "HouseBullet")
        + styled("Clean the tools", "HouseBullet")
        + styled("You report to the head nurse.", "HouseBullet", off)
        + styled(
            "You report to no one else.", "HouseBullet", off.replace("<w:ilvl w:val='0'/>", "")
        )
    )
    assert kinds(read_styled(body), "responsibility") == ["Prepare the room", "Clean the tools"]


def test_reads_the_text_of_fields():
    def simple(code, *inside):
        return f"<w:fldSimple w:instr=' {code} '>{''.join(inside)}</w:fldSimple>"

    link = simple("HYPERLINK &quot;https://elm.example/5&quot; \\o &quot;Tip&quot;", run("here"))
    nested = simple("IF 1 = 1", simple("MERGEFIELD Town", run("Leeds, UK")))
    body = (
        paragraph(simple("MERGEFIELD Job", run("Dental Nurse")), looks="<w:pStyle w:val='Title'/>")
        + paragraph(run("Company: "), simple("DOCPROPERTY Firm", run("Elmcroft Dental")))
        + paragraph(run("Location: "), nested)
        + p("Requirements", bold=True)
        + item("A certificate in nursing")
        + item("A year in a practice")
        + paragraph(run("Apply "), link)
    )
    draft = read(docx(body))
    assert (draft.title, draft.company) == ("Dental Nurse", "Elmcroft Dental")
    assert draft.locations == ("Leeds, UK",)
    assert draft.apply_url == "https://elm.example/5"


@pytest.mark.parametrize(
    "code",
    ['HYPERLINK "https://elm.example/5"', 'HYPERLINK "https://elm.example/5" \\o "A tip"',
     "HYPERLINK https://elm.example/5", 'HYPERLINK  "https://elm.example/5" \\t "_blank"',
     'hyperlink "https://elm.example/5"'],
)  # fmt: skip
@pytest.mark.parametrize("cut", [0, 14])
def test_follows_links_by_field_codes(code, cut):
    def sign(kind):
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    parts = [code[:cut], code[cut:]] if cut else [code]
    codes = "".join(
        f"<w:r><w:instrText xml:space='preserve'>{part.replace('<', '')}</w:instrText></w:r>"
        for part in parts
    )
    link = f"{sign('begin')}{codes}{sign('separate')}{run('online')}{sign('end')}"
    body = TOP + p("Duties", bold=True) + item("Prepare the room") + paragraph(run("Apply "), link)
    draft = read(docx(body))
    assert draft.apply_url == "https://elm.example/5"
    assert "HYPERLINK" not in str(draft.as_json()).upper()


def test_leaves_out_what_is_deleted_hidden_or_struck():
    body = (
        TOP
        + p("Responsibilities", bold=True)
        + item("Prepare the room")
        + paragraph(
            run("Salary: "),
            "<w:del><w:r><w:delText>£20,000</w:delText></w:r></w:del>",
            f"<w:ins>{run('£25,000')}</w:ins>",
            run(" or £90,000", "<w:strike/>"),
            run(" or £91,000", "<w:dstrike w:val='true'/>"),
            run(" or £92,000", "<w:vanish/>"),
            run(" a year", "<w:strike w:val='0'/>"),
        )
        + styled("Internal note: £93,000 a year", "Gone")
        + f"<w:moveFrom>{run('£94,000')}</w:moveFrom>"
    )
    draft = read_styled(body)
    assert (draft.pay.minimum, draft.pay.maximum, draft.pay.period) == (25000, None, "year")
    assert not any(f"9{n},000" in str(draft.as_json()) for n in range(5))
    assert "Text that is struck through was left out." in draft.warnings
    assert "struck" not in str(read(docx(TOP + p("Duties", bold=True) + item("Mend"))).warnings)


def test_reads_content_controls_and_no_placeholders():
    def control(inside, properties=""):
        return (
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )

    cells = row("Company", "Elmcroft Dental")
    body = (
        control(p("Dental Nurse", style="Title"))
        + f"<w:tbl>{control(cells)}</w:tbl>"
        + paragraph(run("Location: "), control(run("Leeds, UK")))
        + paragraph(run("Closing date: "),
                    control(run("Click or tap to enter a date."), "<w:showingPlcHdr/>"))
        + control(p("Responsibilities", bold=True) + item("Prepare the room")
                  + control(item("Mend")))
    )  # fmt: skip
    draft = read(docx(body))
    assert (draft.title, draft.company) == ("Dental Nurse", "Elmcroft Dental")
    assert draft.locations == ("Leeds, UK",)
    assert kinds(draft, "responsibility") == ["Prepare the room", "Mend"]
    assert "Click or tap" not in str(draft.as_json())


@pytest.mark.parametrize("parts", [("Choice", "Fallback"), ("Choice",), ("Fallback",)])
def test_reads_each_text_box_once(parts):
    content = (
        f"<w:txbxContent>{p('Salary: £25,000 a year')}{item('Mend the chair')}</w:txbxContent>"
    )
    box = "".join(f"<mc:{part}><w:pict>{content}</w:pict></mc:{part}>" for part in parts)
    holder = f"<w:r><mc:AlternateContent xmlns:mc='{MC}'>{box}</mc:AlternateContent></w:r>"
    body = TOP + p("Responsibilities", bold=True) + item("Prepare the room") + paragraph(holder)
    draft = read(docx(body))
    assert draft.pay.minimum == 25000
    assert kinds(draft, "responsibility") == ["Prepare the room", "Mend the chair"]


def test_reads_bullets_typed_in_a_symbol_font():
    def typed(text, code="F0B7", font="Symbol"):
        sign = f"<w:r><w:sym w:font='{font}' w:char='{code}'/></w:r>"
        return paragraph(sign, "<w:r><w:tab/></w:r>", run(text))

    body = (
        TOP
        + p("Responsibilities", bold=True)
        + typed("Prepare the room")
        + typed("Clean the tools", "F0A7", "Wingdings")
        + typed("Order what is missing", "F0D8", "Wingdings")
        + paragraph(run("\uf0b7"), run("  Mend the chair"))
    )
    assert kinds(read(docx(body)), "responsibility") == [
        "Prepare the room", "Clean the tools", "Order what is missing", "Mend the chair",
    ]  # fmt: skip


def test_puts_notes_at_the_end_without_their_marks():
    notes = (
        f"<w:footnotes {W}><w:footnote w:id='2'>{p('Or willing to take one.')}</w:footnote>"
        "</w:footnotes>"
    )
    mark = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    body = (
        TOP
        + p("Requirements", bold=True)
        + item("A certificate in nursing").replace("</w:p>", f"{mark}</w:p>")
        + item("A year in a practice")
    )
    relations = PARTS["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="n" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
    )
    others = {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations}
    draft = read(docx(body, **others))
    assert kinds(draft, "requirement") == ["A certificate in nursing", "A year in a practice"]
    assert ("Notes", "Or willing to take one.") in draft.description_sections


def test_takes_the_title_from_a_page_s_header_only_where_the_text_has_none():
    header = f"<w:hdr {W}>{p('Elmcroft Dental')}{p('Dental Nurse')}</w:hdr>"
    body = (
        p("Company: Elmcroft Dental") + p("Location: Leeds, UK")
        + p("Responsibilities", bold=True) + item("Prepare the room") + item("Clean the tools")
    )  # fmt: skip
    assert read(docx(body, **{"word/header1.xml": header})).title == "Dental Nurse"
    named = docx(TOP + body, **{"word/header1.xml": header.replace("Dental Nurse", "Clerk")})
    assert read(named).title == "Dental Nurse"


def test_reads_a_ticked_form_of_criteria():
    tick = "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>"

    def cells(*contents):
        return "<w:tr>" + "".join(f"<w:tc>{c}</w:tc>" for c in contents) + "</w:tr>"

    span = "<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>"
    body = (
        TOP
        + p("Duties", bold=True)
        + item("Prepare the room")
        + "<w:tbl>"
        + cells(p("Criterion"), p("Essential"), p("Desirable"))
        + cells(span + p("Training", bold=True))
        + cells(p("A certificate in nursing"), paragraph(tick), paragraph())
        + cells(p("A course in X-rays"), paragraph(), paragraph(tick))
        + "</w:tbl>"
    )
    items = [i for i in read(docx(body)).items if i.importance]
    assert [(i.importance, i.heading, i.text) for i in items] == [
        ("must", "Training", "A certificate in nursing"),
        ("nice", "Training", "A course in X-rays"),
    ]


def test_finds_the_main_part_by_the_file_s_relations():
    body = TOP + p("Duties", bold=True) + item("Prepare the room")
    whole = f"<w:document {W} xmlns:r='{OFFICE}'><w:body>{body}</w:body></w:document>"
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{OFFICE}/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    own = PARTS["word/_rels/document.xml.rels"]
    others = {"_rels/.rels": relations, "word/document2.xml": whole,
              "word/_rels/document2.xml.rels": own}  # fmt: skip
    assert read(docx("", **others)).title == "Dental Nurse"


def test_a_paragraph_of_many_runs_costs_no_more_than_its_length():
    many = "<w:p>" + run("x", "<w:strike w:val='0'/>") * 6_000 + "</w:p>"
    body = TOP + p("Duties", bold=True) + item("Prepare the room") + many
    assert kinds(read(docx(body)), "responsibility") == ["Prepare the room"]
