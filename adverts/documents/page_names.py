"""The employer's name on a page around its advert: the name of the site, its logo, who holds the
copyright, and the firm at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from adverts.facts.employers import FORM, is_employer
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
    r"|bis\b)*(?P<name>[^\W\d_][^©|·•,;–—\n]{1,70}?)"
    r"(?=\s*(?:[|·•,;–—©\n]|\s-\s|\d{4}|(?<=\w{3})\.(?! ?k[^\W\d_])\s|\.$|all rights|alle rechte"
    r"|alla rätt|tous droits|todos los"
    r"|todos os|tutti i|alle rett|alle reserv|powered|$))",
    re.IGNORECASE,
)
_FIRM = re.compile(
    rf"(?:^|[\n|·•–—,;:©]|\d{{4}})\s*(?P<name>[^\W\d_][\w&.’'+ -]{{1,60}}"
    rf" {FORM})(?=[\s|·•,;–—)\n]|$)",
    re.IGNORECASE,
)
_LONGEST_LOGO, _LONGEST_FOOT = 200, 600  # characters


def names_on_page(root: etree._Element) -> tuple[str, ...]:
    """Return names of the employer that a whole page states, most telling first."""
    stated = [*_copyright(root), *_metas(root), *_logos(root)]
    feet = "\n".join(_feet(root))
    firms = [found["name"] for found in _FIRM.finditer(feet)]
    names = (collapse(name).strip(" .,|–—-·") for name in [*stated, *firms])
    return tuple(dict.fromkeys(name for name in names if is_employer(name)))


def _copyright(root: etree._Element) -> Iterator[str]:
    for text in _feet(root):
        for found in _COPYRIGHT.finditer(text):
            yield found["name"]


def _feet(root: etree._Element) -> Iterator[str]:
    """Yield the texts of feet, and of elements that state a copyright, one line for each part."""
    for element in root.iter("footer", "p", "div", "small", "span", "a"):
        own = "".join([element.text or "", *(child.tail or "" for child in element)])
        is_foot = element.tag == "footer" or "©" in own or "opyright" in own or "(c)" in own
        if is_foot:
            text = "\n".join(collapse(str(part)) for part in element.itertext())
            is_own = element.tag == "footer" or len(text) <= _LONGEST_FOOT
            yield text if element.tag == "footer" else (collapse(text) if is_own else "")


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
        text = element.get("alt") if element.tag == "img" else "".join(map(str, element.itertext()))
        yield _LOGO.sub(" ", collapse(text or "")) if len(text or "") < _LONGEST_LOGO else ""
