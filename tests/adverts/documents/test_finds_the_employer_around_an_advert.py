"""A page names its employer in its logo, in its copyright, at its foot or as the site's name."""

from __future__ import annotations

from datetime import date

import pytest

from adverts import read_advert
from adverts.draft import AdvertDraft

ITEMS = (
    "<h2>Your tasks</h2><ul><li>Bake bread every day</li><li>Clean the ovens</li></ul>"
    "<h2>Requirements</h2><ul><li>Two years of experience</li><li>A driving licence</li></ul>"
)


def read(*, head: str = "", top: str = "", foot: str = "", text: str = "") -> AdvertDraft:
    """Read a page about a baker, with these parts."""
    head = head if "<title>" in head else f"<title>Baker</title>{head}"
    return read_advert(
        f"<!DOCTYPE html><html><head>{head}</head><body><header>{top}</header><main><h1>Baker</h1>"
        f"{text}{ITEMS}</main><footer>{foot}</footer></body></html>".encode(),
        name="",
    )


@pytest.mark.parametrize(
    ("parts", "company"),
    [
        ({"foot": "© 2024 Kornfeld Bakeries Ltd. All rights reserved."}, "Kornfeld Bakeries Ltd"),
        ({"foot": "<p>Copyright 2019-2024 by Kornfeld | Imprint</p>"}, "Kornfeld"),
        ({"foot": "<small>2021 &copy; kornfeld gmbh</small>"}, "kornfeld gmbh"),
        ({"foot": "<p>Kornfeld Brot GmbH<br>Am Markt 1</p><p>© 2023 Kornfeld</p>"},
         "Kornfeld Brot GmbH"),
        ({"top": '<a class="logo" href="/"><img src="l.png" alt="Kornfeld Bakeries logo"></a>'},
         "Kornfeld Bakeries"),
        ({"top": '<span class="brand-text">Kornfeld &amp; Sohn</span>'}, "Kornfeld & Sohn"),
        ({"head": '<meta name="application-name" content="Kornfeld">'}, "Kornfeld"),
        ({"head": "<title>Baker | Leeds</title>", "foot": "© Kornfeld Ltd"}, "Kornfeld Ltd"),
        ({"head": "<title>Kornfeld | Baker</title>", "foot": "Kornfeld Brot GmbH & Co. KG · Home"},
         "Kornfeld Brot GmbH & Co. KG"),
        ({"head": "<title>Baker – KB</title>", "foot": "© Kornfeld Brot GmbH"},
         "Kornfeld Brot GmbH"),
        ({"head": "<title>Baker – joining Kornfeld | Waadt</title>", "foot": "© Kornfeld AG"},
         "Kornfeld AG"),
        ({"head": "<title>Baker | Jobs of Kornfeld</title>", "foot": "© Kornfeld",
          "text": "<p>At Roggenhof Ltd, we bake rye bread.</p>"}, "Kornfeld"),
        ({"foot": "© 2024 Colorlib"}, None),
        # A board is not the employer that the text names.
        ({"text": "<p>At Roggenhof, we bake rye bread.</p>", "foot": "© 2024 Jobs Of Today"},
         "Roggenhof"),
    ],
)  # fmt: skip
def test_takes_the_name_around_an_advert(parts: dict[str, str], company: str | None) -> None:
    assert read(**parts).company == company


@pytest.mark.parametrize(
    "parts",
    [
        {"head": '<meta property="article:published_time" content="2024-03-03T10:00:00Z">'},
        {"text": '<p><time datetime="2024-03-03">3 March</time></p>'},
        {"text": '<p><time datetime="2024-03-03" itemprop="datePublished">3 March</time>, apply by '
         '<time datetime="2024-05-09">9 May</time></p>'},
        {"text": '<p class="meta">Publisert 03.03.2024</p>'},
        {"text": "<p>Veröffentlicht am 3. März 2024</p>"},
        {"text": "<p>Geplaatst op 3 maart 2024</p>"},
        {"text": "<p>Publicerad: 2024-03-03</p>"},
    ],
)  # fmt: skip
def test_takes_the_day_on_which_a_page_was_posted(parts: dict[str, str]) -> None:
    assert read(**parts).posted_on == date(2024, 3, 3)


def test_takes_no_day_of_several_that_are_not_marked() -> None:
    text = '<time datetime="2024-03-03">3 March</time> <time datetime="2024-05-09">9 May</time>'
    assert read(text=f"<p>{text}</p>").posted_on is None


def test_keeps_sentences_before_a_heading_that_names_the_job() -> None:
    page = (
        "<html><head><title>Jobs</title></head><body><h1>Werde Teil unserer Familie!</h1>"
        "<p>Die Gärtnerei Moosgrün GmbH wächst seit Jahren.</p><h2>Florist (m/w/d)</h2>"
        "<h3>Deine Aufgaben</h3><ul><li>Sträuße binden</li><li>Kunden beraten</li></ul>"
        "<h3>Dein Profil</h3><ul><li>Zwei Jahre Erfahrung</li><li>Führerschein</li></ul></body>"
    )
    draft = read_advert(page.encode(), name="")
    assert (draft.title, draft.company) == ("Florist (m/w/d)", "Gärtnerei Moosgrün GmbH")


def test_does_not_call_a_job_like_its_employer() -> None:
    page = (
        "<html><head><title>Kornfeld</title></head><body><h1>Kornfeld</h1><p>We are looking for a "
        f"baker to join us.</p>{ITEMS}<footer>© 2024 Kornfeld made with ♥ by Anna</footer></body>"
    )
    draft = read_advert(page.encode(), name="")
    assert (draft.title, draft.company) == ("baker", "Kornfeld")


def test_takes_the_name_that_signs_below_the_text() -> None:
    page = f"<h1>Baker – Alder Mills</h1>{ITEMS}<p>Ann Oak</p><p>Alder Mills</p><p>Leeds</p>"
    draft = read_advert(f"<html><body>{page}<footer>© Kornfeld</footer></body>".encode(), name="")
    assert (draft.title, draft.company) == ("Baker", "Alder Mills")
