"""Hostile texts, pages, records and feeds.

Each is a function without arguments, by the name in the table. `archives` has files in archives.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

Input = Callable[[], bytes]

CORPUS = Path(__file__).parents[2] / "tests" / "fuzz" / "corpus"
MB = 1_000_000
ADVERT = (CORPUS / "markdown" / "advert.md").read_text()
HEADER = "title,company,description\nNurse,Corvia,Care for people\n"
DEEP = 100_000
LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
LAUGHING = f"<!DOCTYPE s [<!ENTITY l0 'LAUGH'>{LAUGHS}]>"
JOB = "<job><title>Nurse</title><company>Corvia</company><url>https://c.example/1</url>{}</job>"


def seed(name: str) -> bytes:
    """Return a valid document of the corpus."""
    return (CORPUS / name).read_bytes()


def noise(size: int) -> bytes:
    """Return random bytes, the same each time."""
    return random.Random(5).randbytes(size)


def post(facts: str, body: str = "Care for people") -> bytes:
    """Return a Jekyll post."""
    return f"---\ntitle: Nurse\n{facts}\n---\n{body}\n".encode()


def feed(*rows: str, start: str = "") -> bytes:
    """Return an XML feed with an advert as its first row."""
    return f"<?xml version='1.0'?>{start}<source>{JOB.format('')}{''.join(rows)}</source>".encode()


def page(inside: str) -> bytes:
    """Return a web page with an advert and more in it."""
    return f"<html><body><h1>Nurse</h1>{inside}</body></html>".encode()


def record(**fields: object) -> bytes:
    """Return a list of one job in JSON."""
    return json.dumps(
        [{"title": "Nurse", "company": "Corvia", "location": "Cork"} | fields]
    ).encode()


FILES: dict[str, Input] = {
    "nothing": lambda: b"",
    "1 MB of spaces and line ends": lambda: b" \n" * (MB // 2),
    "a byte order mark alone": lambda: b"\xef\xbb\xbf",
    "50 MB of zeros": lambda: bytes(50 * MB),
    "50 MB of one letter": lambda: b"a" * 50 * MB,
    "50 MB without order": lambda: noise(50 * MB),
    "2 MB without order": lambda: noise(2 * MB),
    "2 MB of bytes that are Windows-1252": lambda: bytes(range(0xC0, 0x100)) * (2 * MB // 64),
    "2 MB of an advert": lambda: (ADVERT * (2 * MB // len(ADVERT))).encode(),
    "2 MB of accented letters in one line": lambda: "é".encode() * (MB - 1),
    "2 MB of broken accents": lambda: ("â€™Ã©" * (2 * MB // 12)).encode(),
    "2 MB of broken emoji (Mac Roman)": lambda: ("üòÄ" * (2 * MB // 7)).encode(),
    "2 MB of combining marks": lambda: ("a" + "\u0301" * MB).encode()[: 2 * MB],
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + noise(10_000),
    "a gzip file": lambda: b"\x1f\x8b\x08" + noise(10_000),
    "a program": lambda: b"\x7fELF" + noise(10_000),
    "UTF-16 with its mark": lambda: ADVERT.encode("utf-16"),
    "UTF-16 without a mark, little end first": lambda: ADVERT.encode("utf-16-le"),
    "UTF-16 without a mark, big end first": lambda: ADVERT.encode("utf-16-be"),
    "UTF-16 cut in a letter": lambda: ADVERT.encode("utf-16")[:-1],
    "UTF-32 with its mark": lambda: ADVERT.encode("utf-32"),
    "Shift-JIS undeclared": lambda: f"{ADVERT}\n日本語の説明".encode("shift_jis", "replace"),
    "Shift-JIS declared": lambda: "<html><meta charset=shift_jis><h1>看護師 Nurse</h1>".encode(
        "shift_jis"
    ),
    "Latin-1 declared as UTF-8": lambda: "<meta charset=utf-8><h1>Pflegekraft für Köln</h1>".encode(
        "latin-1"
    ),
    "UTF-8 and Latin-1 in one file": lambda: ADVERT.encode() + "\nFür Köln\n".encode("latin-1"),
    "a zero byte in an advert": lambda: ADVERT.replace("degree", "de\0gree").encode(),
    "halves of characters": lambda: ADVERT.encode() + b"\xed\xa0\x80\xed\xb0\x80",
    "an encoding that is none": lambda: b"<meta charset=rot13>" + ADVERT.encode() + b"\xff",
}

_RUNS = {
    "spaces": " ", "tabs": "\t", "digits": "1", "full stops": ".", "commas": ",", "dashes": "-",
    "number signs": "#", "stars": "*", "brackets": "[", "round brackets": "(", "angles": "<",
    "underscores": "_", "backticks": "`", "quotes": '"', "colons": ":", "semicolons": ";",
    "exclamation marks": "!", "tildes": "~", "equal signs": "=", "pipes": "|", "ampersands": "&",
    "at signs": "@", "backslashes": "\\", "slashes": "/", "letters": "a", "capitals": "A",
    "bullets": "•", "Chinese letters": "职", "links begun": "[a](", "pictures begun": "![",
    "names": "A A. ", "stars and brackets": "*A (", "hires": "a is hiring a ", "sums": "$1-",
    "years": "5 years or ", "places": "Leeds, ", "dates": "1.1.", "tags begun": "<a ", "entities": "&a;",
    "curly brackets": "{{", "Liquid tags": "{%", "401k": "401k ", "addresses": "http://a", "labels": "a: ",
    # Texts that make one of our patterns slow, found by `patterns`
    "sums in groups": "1 111 111 ", "periods": "/ a ", "crowns": "kr x", "job": "job  ", "how": "how  ",
    "as a": "as a  ", "recruiters": "recruita", "wishes": "or  ", "doctorates": "doctorate ", "no": "no é ",
    "last": "last\xa0", "year": "year 1 ", "links": "[a](http://a)", "wanted in Chinese": "要求 ",
    "codes": "(1)", "accents": "ü", "hard spaces": "\xa0", "spaces and letters": "a  ",
    "initials": "A.", "guests begun": "At A (",
    "words before an office": "our ", "names with commas": "for J,a ",
}  # fmt: skip
LINE = 24_000  # bytes; an advert of 100,000 letters is refused before any pattern sees it


def _run(piece: str) -> str:
    return piece * (LINE // len(piece.encode()))


def texts() -> dict[str, Input]:
    """Return a long line of each kind, alone and in every part of an advert that patterns search."""
    found: dict[str, Input] = {}
    for name, piece in _RUNS.items():
        long = _run(piece)
        found |= {
            f"text: {name}": lambda long=long: (
                f"Nurse\n\nRequirements:\n- Care\n\n{long}x\n".encode()
            ),
            f"Markdown: {name}": lambda long=long: f"# Nurse\n\n**Salary:** {long}x\n".encode(),
            f"listing: {name}": lambda long=long: (
                f"# [Nurse](https://c.example)\n### A{long}x\n#### `💰 1{long}x` `🌎 {long}x`\n{long}x"
            ).encode(),
            f"post: {name}": lambda long=long: post("", f"<p>{long}x</p>"),
            f"front matter: {name}": lambda long=long: post(f"a: b{long[:18_000]}x: y: z"),
            f"title in front matter: {name}": lambda long=long: (
                f"---\ntitle: '{long[:18_000].replace(chr(39), '')}x'\n---\nCare"
            ).encode(),
            f"page: {name}": lambda long=long: page(f"<p>{long}x</p>"),
            f"record: {name}": lambda long=long: record(
                title=long + "x",
                salary=long,
                description=long + "x",
                requirements=long,
                url=f"https://c.example/{long}",
                deadline=long,
            ),
            f"row of a table: {name}": lambda long=long: (
                f'{HEADER}Nurse,Corvia,"{long.replace(chr(34), chr(39))}x"\n'.encode()
            ),
        }
    return found


MARKUP: dict[str, Input] = {
    **{f"page: {DEEP:,} × {piece}": lambda piece=piece: page(piece * DEEP) for piece in (
        "<div>", "<b>", "<a href='https://c.example'>", "<ul><li>", "<table><tr><td>", "<br>", "<p>",
        "<li>x", "<span class=x>", "<svg>", "<template>", "<h1>x", "<h2>x</h2>", "<font>", "<!--", "<![CDATA[",
        "<dl><dt>", "<script>", "<a", "</div>", "<i><b>x", "<meta property='og:title' content='x'>",
    )},
    "page: an attribute of 1 MB": lambda: page(f"<p class='{'x' * MB}'>Care</p>"),
    "page: 100,000 attributes": lambda: page("<p " + " ".join(f"a{n}=1" for n in range(DEEP)) + ">"),
    "page: entities of its own": lambda: LAUGHING.encode() + page("&l11;"),
    "page: SVG with entities and script": lambda: page(
        f"{LAUGHING}<svg><script>alert(1)</script><text>&l11;</text></svg>"),
    "page: 10,000 blocks of JSON-LD": lambda: page(
        '<script type="application/ld+json">{"@type":"JobPosting"</script>' * 10_000),
    "page: JSON-LD nested 100,000 deep": lambda: page(
        f'<script type="application/ld+json">{{"@type":"JobPosting","title":{"[" * DEEP}</script>'),
    "page: microdata in microdata": lambda: page(
        "<div itemscope itemprop='description' itemtype='https://schema.org/JobPosting'>" * 5_000),
    "page: microdata named by 10,000 names": lambda: page(
        f"<div itemscope itemtype='https://schema.org/JobPosting'><b itemprop='{'title ' * 10_000}'>x"
        + "<b itemprop='title'>x" * 1_000),
    **{f"Markdown: {DEEP:,} × {piece!r}": lambda piece=piece: ("# Nurse\n\n" + piece * (
        min(DEEP, 480_000 // len(piece)))).encode() for piece in (
        "> ", "- ", "[", "![", "*a ", "**a** ", "_a_ ", "`", "``a", "<", "<a@", "[a]: /x\n", "[a][a] ", "1. ",
        "> > - ", "\\", "&#", "a\n", "* a\n", "# a\n", "**a**\n", "a:\n- b\n", "***", "*_", "](", "<!-- ",
        "<div>\n\n", "\n", "~~~\n", "| a ", "[a](b) ", "[a](<b>) ", "**A:** b\n",
    )},
    "Markdown: references that grow": lambda: (
        "# Nurse\n\n[a]: https://c.example/" + "x" * 1_000 + "\n\n" + "[a] " * DEEP).encode(),
    "Markdown: lists in lists": lambda: (
        "# Nurse\n\n" + "".join(" " * (2 * n) + "- a\n" for n in range(900))).encode(),
    **{f"text: {DEEP:,} × {piece!r}": lambda piece=piece: (
        "Nurse\n\nRequirements:\n" + piece * min(DEEP, 19_000 if "\n" in piece else DEEP)).encode() for piece in (
        "- a\n", "a\n", "A:\n", "• Care for 5 years or 6 years\n", "Responsibilities:\n", "1) a\n", "职责\n",
        "Company: a\n", "Care for people, at Acme we are\n",
    )},
}  # fmt: skip


def _code(rest: str) -> bytes:
    return b"export const jobs = [{title: 'Cook', location: 'York', type: 'x'}, " + rest.encode()


def _yaml(rest: str) -> bytes:
    """Return a list of one job in YAML, and more."""
    return f"- title: Nurse\n  company: Acme\n  location: Leeds\n{rest}".encode()


DATA: dict[str, Input] = {
    "front matter: anchors that grow": lambda: post("\n".join(
        [f"a0: &a0 [{','.join('x' * 10)}]", *(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]"
         for n in range(1, 12)), "tags: *a11"])),
    "front matter: merges that grow": lambda: post("\n".join(
        ["a0: &a0 {k: v}", *(f"a{n}: &a{n} {{<<: [{','.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12))])),
    "front matter: nested 9,000 deep": lambda: post("a: " + "[" * 9_000),
    "front matter: maps nested 1,000 deep": lambda: post("\n".join(" " * n + "a:" for n in range(180))),
    "front matter: a number of 18,000 digits": lambda: post("weight: " + "9" * 18_000),
    "front matter: a number in base 60": lambda: post("weight: 1" + ":59" * 6_000),
    "front matter: a hexadecimal number of 18,000 digits": lambda: post("weight: 0x" + "f" * 18_000),
    "front matter: a title of 18,000 digits in base 16": lambda: (
        "---\ntitle: 0x" + "f" * 18_000 + "\n---\nCare").encode(),
    "front matter: the year 99999": lambda: post("date: 99999-01-01"),
    "front matter: the year 9999 and a time zone": lambda: post("date: 9999-12-31 23:59:59 -23:00"),
    "front matter: the 40th of the 13th": lambda: post("date: 2026-13-40"),
    "front matter: an object of Python": lambda: post("a: !!python/object/apply:os.system [ls]"),
    "front matter: bytes, sets and pairs": lambda: post("tags: !!set {a, b}\ncategory: !!binary aGk=\nb: !!omap [a: b]"),
    "front matter: itself": lambda: post("tags: &a [*a, *a]"),
    "front matter: 170,000 comments that never end": lambda: post(
        "", "{%comment." * 170_000 + "endcomment"),
    "front matter: tabs": lambda: post("\ta: b"),
    "front matter: 2 MB": lambda: post("a: " + "x" * 1_900_000),
    "front matter never closed": lambda: ("---\ntitle: Nurse\n" + "a: b\n" * 300_000).encode(),
    "code: 1,500 jobs": lambda: _code("{title: 'Nurse', location: 'Leeds', type: 'x'}, " * 1_500 + "]"),
    "code: nested 90,000 deep": lambda: _code("[" * 90_000),
    "code: 30,000 tags without an end": lambda: _code("{type: " + "<a," * 30_000),
    "code: broken values": lambda: _code("{title: a, location: b, type: c; x = [" * 2_400),
    "YAML: 1,900 jobs": lambda: _yaml("- title: Nurse\n  company: C\n" * 1_900),
    "YAML: nested 25,000 deep": lambda: _yaml("- " * 25_000),
    "YAML: maps nested 9,000 deep": lambda: _yaml("  x: " + "{a: " * 9_000),
    "YAML: 5,000 aliases": lambda: _yaml("  x: &a [1]\n" + "  y: *a\n" * 5_000),
    "YAML: 9,000 documents": lambda: b"---\n" * 9_000 + _yaml(""),
    "YAML: 1.6 MB": lambda: _yaml("  x: " + "a b " * 400_000),
    "JSON nested 100,000 deep": lambda: b'[{"title":"Nurse","company":"C","description":' + b"[" * DEEP,
    "JSON nested 900 deep": lambda: (
        b'[{"title":"Nurse","company":"C","description":' + b"[" * 900 + b"]" * 900 + b"}]"),
    "JSON: a number of 10,000 digits": lambda: (
        b'[{"title":"Nurse","company":"C","salary":%s,"location":"x"}]' % (b"9" * 10_000)),
    "JSON: a number of 1 MB of digits": lambda: (
        b'[{"title":"Nurse","company":"C","salary":%s.1,"location":"x"}]' % (b"9" * MB)),
    "JSON: 1e999, NaN and Infinity": lambda: (
        b'[{"title":"Nurse","company":"C","salary_min":1e999,"salary_max":NaN,"hours":Infinity,"location":"x",'
        b'"date":-1e999}]'),
    "JSON: the year 99999": lambda: record(posted_at="99999-01-01", deadline="99999-12-31", date=9e15),
    "JSON: halves of characters and zeros": lambda: record(
        description="\ud800 Care\0 for people", location="\udfff", company="\0", salary="\0"),
    "JSON: 3 MB of small jobs": lambda: json.dumps(
        [{"title": "Nurse", "company": "Corvia", "location": "Cork"}] * 50_000).encode(),
    "JSON: 19 MB of brackets": lambda: b'[{"title":"Nurse","company":"C","location":"a","x":[' + b"[]," * 6 * MB,
    "JSON: 19 MB of quotes": lambda: b'[{"title":"Nurse","company":"C","location":"' + b'"' * 19 * MB,
    "JSON: 19 MB of backslashes": lambda: b'[{"title":"Nurse","company":"C","location":"' + b"\\" * 19 * MB,
    "JSON: 19 MB of commas": lambda: b'[{"title":"Nurse","company":"C","location":"x"' + b"," * 19 * MB,
    "JSON: a text of 19 MB": lambda: record(description="x " * (9 * MB)),
    "JSON: 50 MB": lambda: record(description="x " * 25 * MB),
    "JSON: 300,000 keys": lambda: record(**{f"k{n}": n for n in range(300_000)}),
    "JSON: 1,000,000 places": lambda: record(location=["Leeds"] * MB),
    "JSON-LD in lists": lambda: json.dumps({"@type": "JobPosting", "title": "Nurse", "@graph": [
        {"@type": "JobPosting", "title": "Nurse", "hiringOrganization": {"@id": "#a"}, "@id": "#a"}] * 9_000}).encode(),
    "feed: entities that grow": lambda: feed(JOB.format("<salary>&l11;</salary>"), start=LAUGHING),
    "feed: one large entity, often": lambda: feed(JOB.format("&a;" * DEEP), start=(
        f"<!DOCTYPE s [<!ENTITY a '{'x' * 20_000}'>]>")),
    "feed: a file as an entity": lambda: feed(JOB.format("<description>&a;</description>"), start=(
        "<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>")),
    "feed: an address as its grammar": lambda: feed(start="<!DOCTYPE s SYSTEM 'http://127.0.0.1:9/x.dtd'>"),
    "feed: entities for its grammar": lambda: feed(start=(
        "<!DOCTYPE s [<!ENTITY % a SYSTEM 'file:///etc/passwd'><!ENTITY % b '%a;'>%a;%b;]>")),
    "feed: nested 100,000 deep": lambda: feed("<job><title>" + "<a>" * DEEP),
    "feed: nested 100,000 deep outside of rows": lambda: feed("<a>" * DEEP),
    "feed: a text of 50 MB": lambda: feed(JOB.format(f"<description>{'x ' * 25 * MB}</description>")),
    "feed: CDATA of 50 MB": lambda: feed(JOB.format(f"<description><![CDATA[{'x ' * 25 * MB}]]></description>")),
    "feed: a comment of 50 MB": lambda: feed(f"<!--{'x' * 50 * MB}-->"),
    "feed: an attribute of 50 MB": lambda: feed(JOB.format(f"<a b='{'x' * 50 * MB}'/>")),
    "feed: 1,000,000 attributes": lambda: feed(
        JOB.format("<a " + " ".join(f"a{n}='1'" for n in range(MB)) + "/>")),
    "feed: 100,000 name spaces": lambda: feed(*(f"<a xmlns='x{n}'/>" for n in range(DEEP))),
    "feed: 100,000 rows never closed": lambda: feed("<job><title>Nurse</title>" * DEEP),
    "feed: 5 MB of rows": lambda: feed(*[JOB.format("<description>Care</description>")] * 40_000),
    "feed: 1,000,000 elements in a row": lambda: feed(JOB.format("<a/>" * MB)),
    "feed: zeros and broken letters": lambda: feed(JOB.format("<salary>\0\x01</salary>")) + b"\xff\xfe\x00",
    "table: 2 MB of rows": lambda: (HEADER + "Nurse,Corvia,Care for people\n" * (2 * MB // 29)).encode(),
    "table: a quote never closed in 50 MB": lambda: (HEADER + 'Nurse,"' + "x\n" * 25 * MB).encode(),
    "table: a line of 50 MB": lambda: HEADER.encode() + b"x" * 50 * MB,
    "table: 50 MB of commas": lambda: HEADER.encode() + b"," * 50 * MB,
    "table: 50 MB of zeros": lambda: HEADER.encode() + bytes(50 * MB),
    "table: 60,000 columns": lambda: (
        "title,company,description," + ",".join(f"c{n}" for n in range(9_000)) + "\n"
        + ("Nurse,Corvia,Care," + "x," * 9_000 + "\n") * 100).encode(),
}  # fmt: skip
