#!/usr/bin/env bash
# mammoth 1.13.0 (PyPI), Word to HTML, CPython 3.13.
#
# 1. A link that Word stores as a field with a switch, HYPERLINK "address" \o "tip" (Word writes \o for the
#    text that appears on hover), becomes a link to everything between the first and the last quotation mark.
#    No message says so. A field without a switch gives the right link.
# 2. A carriage return in a run (w:cr) is dropped, so the words around it become one: "daily" and "weekly"
#    become "dailyweekly". A break (w:br), which Word shows the same way, becomes <br />.
#
# Output seen, twice:
#   plain: <p><a href="https://example.org/apply">Apply</a></p>
#   switch: <p><a href="https://example.org/apply&quot; \o &quot;Opens the form">Apply</a></p>
#   w:br: <p>daily<br />weekly</p>
#   w:cr: <p>dailyweekly</p>
# Exits with 1 if any of these changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mammoth==1.13.0
cat > show.py <<'PYTHON'
import io
import zipfile

import mammoth

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r"'
    f' Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
}


def html(runs):
    file = io.BytesIO()
    document = f'<w:document xmlns:w="{WORD}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
    with zipfile.ZipFile(file, "w") as package:
        for name, text in {**PARTS, "word/document.xml": document}.items():
            package.writestr(name, text)
    file.seek(0)
    return mammoth.convert_to_html(file).value


def field(instruction):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return (
        f'{mark("begin")}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{mark("separate")}<w:r><w:t>Apply</w:t></w:r>{mark("end")}'
    )


def lines(sign):
    return f"<w:r><w:t>daily</w:t><w:{sign}/><w:t>weekly</w:t></w:r>"


ADDRESS = 'HYPERLINK "https://example.org/apply"'
print("plain:", html(field(ADDRESS)))
print("switch:", html(field(rf'{ADDRESS} \o "Opens the form"')))
print("w:br:", html(lines("br")))
print("w:cr:", html(lines("cr")))
PYTHON
cat > wanted <<'TEXT'
plain: <p><a href="https://example.org/apply">Apply</a></p>
switch: <p><a href="https://example.org/apply&quot; \o &quot;Opens the form">Apply</a></p>
w:br: <p>daily<br />weekly</p>
w:cr: <p>dailyweekly</p>
TEXT
venv/bin/python show.py | tee seen
diff wanted seen
