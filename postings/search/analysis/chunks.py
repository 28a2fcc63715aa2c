"""Makes terms of a chunk, which is what stands between two spaces: front-end, (m/w/d), R&D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from postings.search.analysis.atoms import Atom, atoms
from postings.search.analysis.folding import fold, strip_accents
from postings.search.analysis.function_words import ALWAYS_NAMES, ANY_FUNCTION_WORD, GENDERS
from postings.search.analysis.spelling import american

LONGEST = 40  # letters of a term; the rest is cut off
LONGEST_JOINED = 30
_LONGEST_PARTS = 5  # letters of words between slashes that together are a name
# Written joined, with a hyphen or apart, and never a word alone; like single letters, as in e-mail.
_PREFIXES = """
    anti auto bio co counter de electro extra geo hyper immuno infra inter intra macro mega meta
    micro mini mono multi nano neo neuro non para poly pre pro proto pseudo psycho radio re semi
    socio sub super tele thermo trans tri ultra un
"""
_BOUND = frozenset(_PREFIXES.split())
# Endings of the other gender, as in Mitarbeiter:in, enfermero/a, infirmier·ère, chargé(e).
_GENDER = re.compile(
    r"(?:in|innen|r|n|e|es|a|as|os|o|ere|eres|trice|trices|euse|euses|ne|nes|se|ses|fem|frau|mann|leute)$"
)
_GENDER_SIGNS = frozenset({":", "*", "_", "/", "/-", "·", "•", ".", "(", "(-", "-"})
_SURE_GENDER_SIGNS = _GENDER_SIGNS - {".", "-", "("}
_BINNEN_I = re.compile(r"(?:er|ent|ant|ist|or|eur|og|at)(?=In(?:nen)?$)")
_ELISION = re.compile(r"^(?:l|d|qu|n|s|j|m|c|t|jusqu|lorsqu|dell|all|un)'(?=\w{2})", re.IGNORECASE)
_OF_ONE_LETTER = frozenset("ai")  # words, also in capitals
_POSSESSIVE = re.compile(r"'s$", re.IGNORECASE)


@dataclass
class Piece:
    """The terms of a chunk, whatever its language."""

    row: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # with accents, to stem
    at: list[tuple[int, int]] = field(default_factory=list)  # where each of the row is


def piece_of(chunk: str, *, all_capitals: bool = False, is_title: bool = False) -> Piece:
    """Return the terms of a chunk.

    In a line of capitals, none of them tells a name; in a title, "it" is one in any case.
    """
    piece = Piece()
    maker = _Maker(piece, all_capitals, is_title)
    for group in _groups(chunk):
        maker.add_group(group)
    return piece


def _groups(chunk: str) -> Iterator[list[list[Atom]]]:
    """Yield the atoms joined by slashes, of these those joined by hyphens."""
    group: list[list[Atom]] = []
    for atom in atoms(chunk):
        if group and atom.before == "-":
            group[-1].append(atom)
        elif group and (atom.before in ("/", "/-", "|") or _is_ending(group, atom)):
            group.append([atom])
        else:
            if group:
                yield group
            group = [[atom]]
    if group:
        yield group


def _is_ending(group: list[list[Atom]], atom: Atom) -> bool:
    """Whether an atom only gives the word before it the other gender."""
    base = group[-1][-1]
    return (
        atom.before in _GENDER_SIGNS
        and atom.text.islower()
        and len(base.text) > 3
        and base.end + len(atom.before) == atom.start
        and (atom.before in _SURE_GENDER_SIGNS or atom.before == "(")
        and bool(_GENDER.match(fold(atom.text)))
    )


class _Maker:
    """Adds to a piece what groups of atoms mean."""

    def __init__(self, piece: Piece, all_capitals: bool, is_title: bool) -> None:
        self.piece, self.all_capitals, self.is_title = piece, all_capitals, is_title

    def add_group(self, group: list[list[Atom]]) -> None:
        """Add words joined by slashes, or one."""
        if len(group) == 1:
            self.add_hyphened(group[0])
            return
        group = self._without_endings(group)
        if len(group) == 1:
            self.add_hyphened(group[0])
            return
        parts = ["-".join(atom.text for atom in part) for part in group]
        whole = "/".join(map(fold, parts))
        tests = str.isdigit, _is_letter, GENDERS.__contains__  # 24/7, A/B, m/w/div
        if any(all(map(test, whole.split("/"))) for test in tests):
            self._add(group[0][0], whole, end=group[-1][-1].end)
        else:
            self._add_alternatives(group, parts, whole)

    def _add_alternatives(self, group: list[list[Atom]], parts: Sequence[str], whole: str) -> None:
        """Add parts that are words of their own, as in HR/BP, C/C++ and R/Python."""
        if all(len(part) <= _LONGEST_PARTS for part in parts) and len(whole) <= LONGEST_JOINED:
            self.piece.beside.append(whole)
            if all(part.isalpha() for part in parts) and max(map(len, parts)) < _LONGEST_PARTS:
                self.piece.beside.append(whole.replace("/", ""))
        for part in group:
            if len(part) > 1 or len(part[0].text) > 1 or part[0].text.isupper():
                self.add_hyphened(part)

    def _without_endings(self, group: list[list[Atom]]) -> list[list[Atom]]:
        kept = [group[0]]
        for part in group[1:]:
            ending = fold(part[0].text)
            base = kept[-1][-1].text
            if (
                len(part) == 1 and len(base) > 3 and part[0].text.islower()
                and _GENDER.match(ending) and part[0].before in _GENDER_SIGNS
            ):  # fmt: skip
                self.piece.beside.append(_other_gender(fold(base), ending)[:LONGEST])
            else:
                kept.append(part)
        return kept

    def add_hyphened(self, part: list[Atom]) -> None:
        """Add words joined by hyphens, or one: the parts in a row, joined forms beside."""
        if len(part) == 1:
            self._add(part[0])
            return
        texts = [fold(atom.text) for atom in part]
        runs = _merged(part, texts)
        whole = "".join(texts)
        for run in runs:
            if len(run) == 1:
                self._add(run[0])
            else:
                joined = "".join(atom.text for atom in run)
                self._add(run[0], fold(joined), end=run[-1].end, word=joined.casefold())
                for atom in run:
                    if len(atom.text) > 3:
                        self._add_beside(atom.text)
        if 1 < len(runs) <= 3 and len(whole) <= LONGEST_JOINED:
            self._add_beside("".join(atom.text for atom in part))
        if len(runs) == 3 and len(whole) <= LONGEST_JOINED:
            self.piece.beside += [whole.removesuffix(texts[-1]), whole.removeprefix(texts[0])]

    def _add(self, atom: Atom, token: str = "", *, end: int = 0, word: str = "") -> None:
        """Add a token to the row."""
        written = token or self._token(atom)
        if not written:
            return
        written = written[:LONGEST]
        spelt = american(written)
        self.piece.row.append(spelt)
        self.piece.at.append((atom.start, end or atom.end))
        if spelt != written:
            self.piece.beside.append(written)
            self.piece.words.append(spelt)
        elif (word or not token) and _is_plain(written):
            self.piece.words.append(word or self._word(atom))

    def _add_beside(self, text: str) -> None:
        written = fold(text)[:LONGEST]
        spelt = american(written)
        self.piece.beside += dict.fromkeys((written, spelt))
        self.piece.words.append(spelt if spelt != written else text.casefold())

    def _word(self, atom: Atom) -> str:
        return _ELISION.sub("", _POSSESSIVE.sub("", atom.text)).replace("'", "").casefold()

    def _token(self, atom: Atom) -> str:
        """Return an atom's token, and add other ways to write it."""
        text = atom.text
        if atom.kind == "word":
            return self._token_of_word(text)
        token = fold(text)
        self.piece.beside += said(token)
        if atom.kind == "dotted":
            self.piece.beside.append(token.partition(".")[0])
        elif atom.kind == "number":
            return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", token)
        return token

    def _token_of_word(self, text: str) -> str:
        if "'" in text:
            whole = fold(text.replace("'", ""))
            text = _POSSESSIVE.sub("", _ELISION.sub("", text)).replace("'", "")
            if fold(text) != whole and len(text) > 1:
                self.piece.beside.append(whole)
        found = _BINNEN_I.search(text)
        if found:
            self.piece.beside.append(fold(text))
            text = text[: found.end()]
        token = fold(text)
        if self.all_capitals and self.is_title and token in ANY_FUNCTION_WORD:
            self.piece.beside.append(token.upper())  # OR NURSE
        if self._is_name(text, token):
            return strip_accents(text).upper()
        return token

    def _is_name(self, text: str, token: str) -> bool:
        """Whether capitals make a name of a word that else says nothing, or of a letter."""
        if self.is_title and token in ALWAYS_NAMES:
            return True
        if not text.isupper() or not token.isalpha():
            return False
        if len(token) == 1:
            return token not in _OF_ONE_LETTER
        if self.all_capitals:
            return token in ALWAYS_NAMES
        return token in ANY_FUNCTION_WORD


def said(token: str) -> list[str]:
    """Return what people write instead of a name with signs: nodejs, csharp, dotnet, fnb."""
    if token.isalnum() or "/" in token or not token.strip(".").replace(".", "")[:1].isalpha():
        return []
    if token.startswith("."):
        return [f"dot{token[1:]}"]
    if token.endswith("++"):
        return [token.replace("++", "pp"), token.replace("++", "plusplus")]
    joined = token.replace(".", "").replace("#", "sharp").replace("&", "n")
    if joined in ANY_FUNCTION_WORD:
        joined = joined.upper()  # U.S.
    return [joined] if joined.isalnum() else []


def _is_plain(token: str) -> bool:
    """Whether a token is a word that may have other forms."""
    return token.isalpha() and token.islower() and token not in ANY_FUNCTION_WORD


def _merged(part: Sequence[Atom], texts: Sequence[str]) -> list[list[Atom]]:
    """Return runs of atoms: a bound one belongs to the next, a last letter to what precedes."""
    runs: list[list[Atom]] = []
    is_open = False
    for number, atom in enumerate(part):
        is_last = number == len(part) - 1
        ends = is_last and bool(runs) and _is_last_letter(atom.text)
        if is_open or ends:
            runs[-1].append(atom)
        else:
            runs.append([atom])
        bound = texts[number] in _BOUND or (len(texts[number]) == 1 and texts[number].isalpha())
        is_open = bound and atom.kind == "word" and not is_last
    return runs


def _is_letter(text: str) -> bool:
    return len(text) == 1


def _is_last_letter(text: str) -> bool:
    """Whether a letter is part of a name, as in Objective-C, rather than an ending."""
    return len(text) == 1 and text.isalpha() and (text.isupper() or text not in "aeions")


def _other_gender(base: str, ending: str) -> str:
    """Return a word in the other gender."""
    if ending in ("frau", "mann", "leute"):
        return re.sub(r"(?:frau|mann)$", "", base) + ending
    if ending in ("in", "innen", "r", "n", "e", "es", "ne", "nes", "se", "ses") or not base:
        return base + ending
    if ending in ("a", "as", "o", "os"):
        return re.sub(r"[oae]s?$", "", base) + ending
    return re.sub(r"(?:eur|er|ier)s?$", "", base) + ending
