"""The employer's name on a page around its advert: the name of the site, its logo, who holds the
copyright, and the firm at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from adverts.facts.employers import is_employer
from adverts.facts.legal_forms import FORM
from adverts.text.repair import collapse

_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_BRAND = re.compile(r"(?<![a-z])(?:logos?|brand|site-?(?:title|name)|wordmark)(?![a-z])")
_LOGO = re.compile(
    r"\b(?:the|das|le|our)?\s*(?:company |firmen)?(?:logo(?:typ[eo]?|s)?|wordmark|icon)\b(?:"
    r" (?:of|von|de|van)\b)?"
    r"|\b(?:home ?page|startseite|accueil|startsida|forside|homepage|white|dark|light)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\W|\d{4}|copyright|by\b|present\b"
    r"|bis\b){0,20}+(?P<name>[^\W\d_][^©|·•,;–—\n]{1,70}?)"
    r"(?=\s*(?:[|·•,;–—©\n]|\s-\s|\d{4}|(?<=\w{3})\.(?! ?k[^\W\d_])\s|\.$|all rights|alle rechte"
    r"|alla rätt|tous droits|todos los"
    r"|todos os|tutti i|alle rett|alle reserv|(?:powered|made|designed|developed|created|built"
    r"|réalisé|créé|erstellt)\b|[^\w\s.,&'’+/()-]|$))",
    re.IGNORECASE,
)
_FIRM = re.compile(
    rf"(?:^|[\n|·•–—,;:©]|\d{{4}})\s*(?P<name>[^\W\d_][\w&.’'+ -]{{1,60}}"
    rf" {FORM})(?=[\s|·•,;–—)\n]|$)",
    re.IGNORECASE,
)
_SAYS_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_LONGEST_LOGO, _LONGEST_NOTE, _LONGEST_FOOT = 200, 600, 4000  # characters that are read
_MOST_FEET = 40  # of a page


def names_on_page(root: etree._Element) -> tuple[str, ...]:
    """Return names of the employer that a whole page states, most telling first."""
    feet = list(islice(_feet(root), _MOST_FEET))
    held = [found["name"] for text in feet for found in _COPYRIGHT.finditer(text)]
    firms = [found["name"] for text in feet for found in _FIRM.finditer(text)]
    stated = [*held, *_metas(root), *islice(_logos(root), _MOST_FEET), *firms]
    names = (collapse(name).strip(" .,|–—-·") for name in stated)
    return tuple(dict.fromkeys(name for name in names if is_employer(name)))


def _feet(root: etree._Element) -> Iterator[str]:
    """Yield the texts of feet, one line for each part, and of elements that state a copyright."""
    for element in root.iter("footer", "p", "div", "small", "span", "a"):
        if element.tag == "footer":
            yield _text(element, _LONGEST_FOOT)
        elif _SAYS_COPYRIGHT.search(_own_text(element)):
            yield collapse(_text(element, _LONGEST_NOTE))


def _own_text(element: etree._Element) -> str:
    return "".join([element.text or "", *(child.tail or "" for child in element)])


def _text(element: etree._Element, longest: int) -> str:
    """Return the beginning of a text, so that a page with nested elements costs little."""
    parts: list[str] = []
    left = longest
    for part in islice(element.itertext(), longest):
        if words := collapse(str(part)[:longest]):
            parts.append(words[:left])
            left -= len(words)
        if left <= 0:
            break
    return "\n".join(parts)


def _metas(root: etree._Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        if {meta.get("property"), meta.get("name")} & {*_SITE}:
            yield meta.get("content") or ""


def _logos(root: etree._Element) -> Iterator[str]:
    """Yield texts of logos: their alternative texts, and the words of a brand."""
    for element in root.iter("img", "a", "span", "div", "svg"):
        around = element.getparent()
        names = [element.get("class"), element.get("id"), element.get("alt")]
        names += [around.get("class"), around.get("id")] if around is not None else []
        if not _BRAND.search(" ".join(filter(None, names)).casefold()):
            continue
        is_image = element.tag == "img"
        text = (element.get("alt") or "") if is_image else _text(element, _LONGEST_LOGO)
        yield _LOGO.sub(" ", collapse(text[:_LONGEST_LOGO]))
