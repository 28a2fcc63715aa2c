"""Adverts that nobody tuned for are judged by labels that hold none of their words."""

import hashlib
import re
from decimal import Decimal
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

import pytest

from adverts.draft import AdvertDraft, DraftItem, DraftPay, Evidence
from adverts.vocabulary.terms import Importance, ItemKind
from benchmarks.adverts.unseen.command import described, main
from benchmarks.adverts.unseen.judging import Totals, Verdict, judge
from benchmarks.adverts.unseen.labels import (
    FIELDS,
    KINDS,
    Item,
    Label,
    WrongFileError,
    field_values,
    fingerprint,
    load,
)
from benchmarks.adverts.unseen.lines import text_lines
from benchmarks.adverts.unseen.reading import plain, read_by

ADVERT = b"""---
title: Lab Technician
date: 2026-03-02
---
# Your tasks
- Prepare samples
- Record
  results
- Order reagents

What you need:<br>
(a) A diploma<br>
o Steady hands; a driving licence is a plus
"""
TEXTS = ["Prepare samples", "Record results", "Order reagents", "A diploma", "Steady hands"]


def a_label(data: bytes = ADVERT, *, texts: list[str] | None = None, **cells: str) -> Label:
    row = dict.fromkeys(FIELDS, "-") | dict.fromkeys(KINDS, "")
    row |= {"set": "own", "name": "lab.md", "language": "en"}
    row |= {"responsibilities": "4 5+6 7", "requirements": "9 10@:14"}
    row |= {"sha256": hashlib.sha256(data).hexdigest()}
    return Label(row | {"items": fingerprint("\n".join(texts or TEXTS))} | cells)


def an_item(kind: str, text: str, *, sure: float = 0.9, is_nice: bool = False) -> DraftItem:
    must = Importance.MUST if kind == "requirement" else None
    evidence = Evidence(text, sure)
    return DraftItem(ItemKind(kind), text, None, Importance.NICE if is_nice else must, evidence)


def a_draft(*items: tuple[str, str], **values: Any) -> AdvertDraft:
    return AdvertDraft(items=tuple(an_item(*item) for item in items), **values)


def a_verdict(draft: AdvertDraft | None, **cells: str) -> Verdict:
    label = a_label(**cells)
    return judge(label, label.items(ADVERT), plain(draft) if draft else None)


RIGHT = (
    ("responsibility", "Prepare samples."),
    ("responsibility", "record  results"),
    ("responsibility", "Order reagents"),
    ("requirement", "A diploma"),
    ("requirement", "Steady hands"),
)


OLD_READER = """
from types import SimpleNamespace as Some

class UnreadableAdvert(Exception):
    pass

def read_advert(data, *, name):
    if name == "none.md":
        raise UnreadableAdvert
    item = Some(evidence=Some(confidence=0.7))
    return Some(items=[item], as_json=lambda: {"title": name, "items": [{"text": "Care"}]})
"""


def a_table(folder: Path) -> Path:
    row = a_label().row
    table = folder / "labels.tsv"
    table.write_text("\t".join(row) + "\n" + "\t".join(row.values()) + "\n")
    return table


class TestLines:
    def test_numbers_front_matter_lists_and_line_breaks(self):
        assert text_lines(ADVERT)[:4] == [
            "title: Lab Technician",
            "date: 2026-03-02",
            "Your tasks",
            "Prepare samples",
        ]
        assert text_lines(ADVERT)[8:] == [
            "(a) A diploma",
            "o Steady hands; a driving licence is a plus",
        ]

    def test_joins_the_source_lines_of_a_web_page(self):
        page = (
            b"<!doctype html><title>Nurse</title><ul><li>Work\n at night<li>Rest<script>x</script>"
        )
        assert text_lines(page) == ["Nurse", "Work at night", "Rest"]


class TestLabels:
    def test_give_the_texts_without_bullets_and_numbers(self):
        assert [item.text for item in a_label().items(ADVERT)] == TEXTS

    def test_refuse_another_file(self):
        with pytest.raises(WrongFileError, match="not the file"):
            a_label().items(ADVERT + b"!")

    def test_refuse_lines_with_other_numbers(self):
        with pytest.raises(WrongFileError, match="other numbers"):
            a_label(texts=["Something else"]).items(ADVERT)

    def test_hold_numbers_and_fingerprints_only(self):
        rows = [label.row for label in load()]
        cells = [cell for row in rows for kind in KINDS for cell in row[kind].split()]
        assert all(re.fullmatch(r"\d+([-+]\d+)?(@\d*:\d*)?", cell) for cell in cells)
        prints = [row[name] for row in rows for name in (*FIELDS, "items")]
        assert all(re.fullmatch(r"-|[0-9a-f]{16}", cell) for cell in prints)
        assert all(re.fullmatch(r"[0-9a-f]{40}", row["commit"]) for row in rows)

    def test_name_each_file_once(self):
        paths = [label.path for label in load()]
        assert len(set(paths)) == len(paths) > 50


class TestJudging:
    def test_accepts_other_case_spacing_and_full_stops(self):
        verdict = a_verdict(a_draft(*RIGHT))
        assert verdict.is_all_right
        assert list(described(verdict)) == ["right own/lab.md"]

    def test_finds_a_list_of_another_kind(self):
        verdict = a_verdict(a_draft(*(("benefit", text) for _, text in RIGHT[:3]), *RIGHT[3:]))
        assert verdict.wrong_lists == ["3 responsibilities: 3 benefits"]
        assert verdict.hits["responsibilities"] == 0
        assert verdict.read["benefits"] == 3

    def test_finds_a_lost_list_but_not_a_lost_item(self):
        assert a_verdict(a_draft(*RIGHT[3:])).wrong_lists == ["3 responsibilities: 3 lost"]
        assert a_verdict(a_draft(*RIGHT[1:])).wrong_lists == []

    def test_counts_what_is_no_item(self):
        verdict = a_verdict(a_draft(*RIGHT, ("benefit", "What you need:")))
        assert (verdict.extra, verdict.are_items_right) == (1, False)
        assert "read, but none: 1" in list(described(verdict))[1]

    def test_keeps_must_and_nice_apart(self):
        item = an_item("requirement", "Steady hands", is_nice=True)
        nice = AdvertDraft(items=(*a_draft(*RIGHT[:4]).items, item))
        assert not a_verdict(nice).are_items_right
        assert a_verdict(nice, requirements="9", preferred="10@:14").are_items_right

    def test_counts_an_item_as_often_as_it_is_labelled(self):
        verdict = a_verdict(a_draft(*RIGHT, RIGHT[0]))
        assert Totals([verdict]).f1("responsibilities") == pytest.approx(6 / 7)

    def test_takes_a_refused_advert_as_all_lost(self):
        verdict = a_verdict(None)
        assert (verdict.is_read, verdict.hits.total(), len(verdict.wrong_lists)) == (False, 0, 1)

    def test_asks_only_fields_that_the_advert_settles(self):
        pay = DraftPay(Decimal(20), None, "EUR", None)
        stated = {"min": 20.0, "max": None, "currency": "EUR"}
        right = fingerprint(field_values({"pay": stated})["pay"])
        verdict = a_verdict(a_draft(*RIGHT, pay=pay, title="Lab"), pay=right)
        assert verdict.fields == {"pay": True}
        assert a_verdict(a_draft(*RIGHT), pay=right).fields == {"pay": False}

    def test_asks_of_lists_that_are_marked_sure_whether_they_are_right(self):
        tasks = [an_item("responsibility", text) for _, text in RIGHT[:3]]
        needs = [an_item("requirement", text) for text in ("A diploma", "A car", "A boat")]
        guessed = [an_item("benefit", text, sure=0.6) for text in ("Tea", "Cake", "Rest")]
        verdict = a_verdict(AdvertDraft(items=(*tasks, *needs, *guessed)))
        assert verdict.sure_lists == [True, False]
        assert Totals([verdict]).sure_lists() == [True, False]

    def test_compares_places_in_any_order(self):
        here, there = ({"locations": two} for two in (["Leeds", "York"], ["york", "LEEDS"]))
        assert field_values(here) == field_values(there)

    def test_has_nothing_to_miss_in_an_advert_without_items(self):
        label = a_label(texts=[""], **dict.fromkeys(KINDS, ""))
        assert Totals([judge(label, list[Item](), plain(a_draft()))]).f1(*KINDS) == 1.0


class TestCommand:
    def test_says_which_file_is_missing(self, tmp_path, capsys):
        assert main([str(tmp_path)]) == 1
        assert "dev-a" in capsys.readouterr().err

    def test_numbers_the_lines_of_a_file(self, tmp_path, capsys):
        (tmp_path / "lab.md").write_bytes(ADVERT)
        assert main([str(tmp_path / "lab.md"), "--lines"]) == 0
        assert "4 Prepare samples\n" in capsys.readouterr().out

    def test_prints_the_figures_of_each_set(self, tmp_path, capsys):
        table = a_table(tmp_path)
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "lab.md").write_bytes(ADVERT)
        assert main([str(tmp_path), "--labels", str(table), "--each"]) == 0
        out = capsys.readouterr().out
        assert "own/lab.md" in out
        assert "items: F1 of 3 responsibilities" in out

    def test_judges_another_build_without_targets(self, tmp_path, capsys):
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "lab.md").write_bytes(ADVERT)
        table = a_table(tmp_path)
        assert main([str(tmp_path), "--labels", str(table), "--against", "HEAD"]) == 0
        rows = [line.split("│") for line in capsys.readouterr().out.splitlines() if "│" in line]
        other = [row for row in rows if "build HEAD" in row[1]]
        assert any("items: F1 of all" in row[2] for row in other)
        assert not any(row[4].strip() for row in other)


class TestOtherBuilds:
    def test_are_read_where_their_readers_were(self, tmp_path):
        readers = tmp_path / "postings" / "importing"
        readers.mkdir(parents=True)
        (readers / "__init__.py").write_text(OLD_READER)
        paths = [tmp_path / "nurse.md", tmp_path / "none.md"]
        for path in paths:
            path.write_text(path.name)
        assert read_by(tmp_path, paths) == [
            {"title": "nurse.md", "items": [{"text": "Care", "confidence": 0.7}]},
            None,
        ]

    def test_do_not_hide_their_faults(self, tmp_path):
        readers = tmp_path / "postings" / "importing"
        readers.mkdir(parents=True)
        (readers / "__init__.py").write_text("def read_advert(data, *, name): return data[9]")
        (tmp_path / "nurse.md").write_text("x")
        with pytest.raises(CalledProcessError):
            read_by(tmp_path, [tmp_path / "nurse.md"])
