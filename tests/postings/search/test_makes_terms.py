"""Texts and searches are cut into the same terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.search.analysis import (
    index_terms,
    query_words,
    readings,
    spans,
    tokens,
)
from postings.search.analysis.compounds import parts_of
from postings.search.analysis.spelling import american
from tests.postings.search.plain_search import Board, Text


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Front-End Developer", ["front", "end", "developer"]),
        ("Co-ordinator, E-Mail & X-Ray", ["coordinator", "email", "and", "xray"]),
        ("C, C++17 or C#.", ["C", "c++", "17", "or", "c#"]),
        ("Uses .NET, VB.NET and Vue.js.", ["uses", ".net", "vb.net", "and", "vue.js"]),
        ("the end.The start", ["the", "end", "the", "start"]),
        ("R&D, R & D; AT&T", ["r&d", "r&d", "at&t"]),
        ("i.v. and Ph.D.", ["i.v", "and", "ph.d"]),
        ("IT for you; it is WHO", ["IT", "for", "you", "it", "is", "WHO"]),
        ("WHO WE ARE", ["who", "we", "are"]),
        ("24/7 on call, A/B tests", ["24/7", "on", "call", "a/b", "tests"]),
        ("£45,000 for 37.5 hours", ["45000", "for", "37.5", "hours"]),
        ("O’Brien’s women's ward", ["obrien", "women", "ward"]),
        ("l’hôpital d'équipe", ["hopital", "equipe"]),
        ("Ärzte, Straße, Œuvre, Łódź", ["arzte", "strasse", "oeuvre", "lodz"]),
        ("Pfleger (m/w/d)", ["pfleger", "m/w/d"]),
        ("Pfleger:in, Enfermero/a", ["pfleger", "enfermero"]),
        ("zero\u200bwidth and soft\u00adhyphen", ["zero", "width", "and", "softhyphen"]),
        ("Paediatric theatre programme", ["pediatric", "theater", "program"]),
        ("• — / & …", ["and"]),
        ("", []),
    ],
)
def test_a_text_has_words_in_a_row(text, row):
    assert tokens(text) == row


@pytest.mark.parametrize(
    ("text", "language", "beside"),
    [
        ("front-end", "en", {"frontend", "~frontend", "~front"}),
        ("GMP/GCP", "en", {"gmp/gcp", "gmpgcp"}),
        ("Node.js", "en", {"nodejs", "node"}),
        ("COVID-19", "en", {"covid19"}),
        ("paediatrics", "en", {"paediatrics", "~pediatr"}),
        ("nurses", "en", {"~nurs"}),
        ("nurses", "tlh", {"~nurs"}),
        ("Krankenpfleger", "de", {"pfleger", "de~pfleg", "kranken"}),
        ("Mitarbeiter:in", "de", {"mitarbeiterin", "de~mitarbeit"}),
        ("kejururawatan", "ms", {"ms~jururawat"}),
        ("Enfermero/a", "es", {"enfermera"}),
    ],
)
def test_a_text_has_other_terms_beside(text, language, beside):
    assert beside <= index_terms(text, language).beside


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("anaesthesia", "anesthesia"), ("leukaemia", "leukemia"), ("foetal", "fetal"),
        ("orthopaedic", "orthopedic"), ("diarrhoea", "diarrhea"), ("oestrogen", "estrogen"),
        ("neighbourhood", "neighborhood"), ("labourer", "laborer"), ("realising", "realizing"),
        ("specialised", "specialized"), ("centres", "centers"), ("cancelled", "canceled"),
        ("enrolment", "enrollment"), ("skilful", "skillful"), ("catalogues", "catalogs"),
        ("practising", "practicing"), ("judgement", "judgment"), ("sulphate", "sulfate"),
    ],
)  # fmt: skip
def test_british_words_become_american(british, us):
    assert american(british) == us


KEPT = """
    exercise advertising supervisor expertise enterprise franchise precise merchandise raised
    otherwise aerobics michael israel does shoes four hours tours installed controlled selling
    programmer acre genre colleague diseases noise surprise improvised analysis basis
"""


@pytest.mark.parametrize("word", KEPT.split())
def test_other_words_stay(word):
    assert american(word) == word


@pytest.mark.parametrize("word", ["mitarbeiter", "ausbildung", "begleitung", "berater", "zeit"])
def test_what_is_no_compound_stays_whole(word):
    assert parts_of(word, "de") == ()


@pytest.mark.parametrize("pair", [
    ("university", "universal"), ("organization", "organic"), ("intern", "international"),
    ("general", "generation"), ("policy", "police"), ("late", "lateral"),
])  # fmt: skip
def test_words_that_only_look_alike_share_no_stem(pair):
    first, second = (index_terms(word).beside for word in pair)
    assert not first & second


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("pengawal", "kawalan", "ms"), ("penolong", "tolong", "ms"), ("perawat", "rawatan", "ms"),
        ("penasihat", "nasihat", "ms"), ("kewangan", "wang", "ms"), ("pelatih", "latihan", "ms"),
        ("Pädagoge", "Pädagogin", "de"), ("Köchinnen", "Koch", "de"), ("Kundin", "Kunde", "de"),
        ("Expertin", "Experten", "de"), ("Ärztinnen", "Arzt", "de"), ("Aerztin", "Ärzte", "de"),
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(first, second, language):
    stems = [{t for t in index_terms(w, language).beside if "~" in t} for w in (first, second)]
    assert stems[0] & stems[1]


def test_a_search_for_what_people_do_finds_their_title():
    assert "~write" in index_terms("Medical Writer", "en", is_title=True).beside
    assert "~write" not in index_terms("Medical Writer", "en").beside


def texts(reading):
    return " ".join(reading.terms)


def test_readings_begin_with_what_was_typed():
    assert [texts(one) for one in readings("front-end", "en")] == ["front end", "frontend"]
    assert [texts(one) for one in readings("HR/BP", "en")][:2] == ["hr bp", "hr/bp"]
    assert texts(readings("nurses", "en", "de")[0]) == "nurses"
    stems = {texts(one) for one in readings("nurses", "en", "de") if one.is_stem}
    assert stems == {"~nurs", "de~nurs"}
    assert "health care" in map(texts, readings("healthcare", "en"))
    assert readings("+++", "en") == []


def test_words_that_say_nothing_are_optional_beside_others():
    assert [w.is_optional for w in query_words(["head", "of", "nursing"])] == [False, True, False]
    assert [w.is_optional for w in query_words(["head", "of", "IT"])] == [False, True, False]
    assert [w.is_optional for w in query_words(["pfleger", "(m/w/d)"])] == [False, True]
    assert not any(w.is_optional for w in query_words(["CRA", "I"]))  # a level
    assert [w.is_optional for w in query_words(["of", "the"])] == [False, False]


def test_a_search_of_capitals_keeps_its_words():
    assert [word.text for word in query_words(["HEAD", "OF", "IT"])] == ["HEAD", "OF", "IT"]


def test_two_words_may_be_one():
    front, end, developer = query_words(["front", "end", "developer"])
    assert "frontend" in map(texts, front.readings)
    assert "frontend" in map(texts, end.readings)
    assert "frontend" not in map(texts, developer.readings)


def test_spans_say_where_words_are():
    text = "Head of IT,\n(front-end) Node.js & R & D\rsoft\u00adware’s end"
    assert [text[start:end] for _, start, end in spans(text)] == [
        "Head", "of", "IT", "front", "end", "Node.js", "&", "R & D", "soft\u00adware’s", "end",
    ]  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_has_terms_that_its_own_words_find(text):
    row, beside = index_terms(text)
    assert [span.token for span in spans(text)] == row
    assert all(row)
    assert all(beside)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("node.js", "NodeJS developer"), ("node.js", "Node JS developer"), ("nodejs", "Node.js"),
        ("c#", "CSharp"), ("csharp", "C# developer"), ("cpp", "C++ developer"), ("C ++", "C++"),
        ("dotnet", ".NET developer"), (".net", "DotNet developer"), ("fnb", "F&B supervisor"),
        ("F&B", "FnB supervisor"), ("R&D", "R & D"), ("HR/BP", "HR-BP"), ("HR/BP", "HRBP"),
        ("24/7", "24/7 cover"), ("i.v.", "IV line"), ("iv", "i.v. line"),
        ("US", "U.S. tax"), ("PhD", "Ph.D."), ("PL/SQL", "PLSQL"),
        ("T-SQL", "TSQL"), ("wi-fi", "WiFi"), ("wifi", "Wi-Fi"), ("wi fi", "wifi"),
        ("on-site", "onsite"), ("onsite", "on site"), ("per cent", "percent"),
        ("co operative", "cooperative"), ("post-doctoral", "post doctoral"),
        ("Oberärztin", "OBERARZT"), ("or nurse", "OR NURSE"), ("who", "WHO consultant"),
        ("HEAD OF NURSING", "head of nursing"), ("WITH", "with us"),
    ],
)  # fmt: skip
def test_a_search_finds_other_ways_to_write_it(typed, text):
    assert Board([Text(text, "", "de" if "Ober" in typed else "en", "")]).search(typed)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("C", "C++ or C#"), ("C#", "C++ and C"), ("C++", "C and C#"), (".NET", "a net, internet"),
        ("net", ".NET developer"), ("node.js", "node of a network"), ("R", "R&D and HR"),
        ("r&d", "L&D, M&A"), ("IT", "it is what it is"), ("US", "join us"), ("D", "m/w/d"),
        ("university", "universal"), ("organization", "organic"), ("intern", "internal"),
        ("R", "Nurse (r.)"), ("C", "objective-c"), ("A/B", "a b"), ("24/7", "7 days"),
    ],
)  # fmt: skip
def test_a_search_finds_nothing_that_only_looks_alike(typed, text):
    assert not Board([Text("Posting", "", "en", text)]).search(typed)
