"""The board's texts in its languages: collected from code and templates, kept in catalogs.

It uses Babel instead of `makemessages`, so that nobody has to install gettext tools.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

SPOKEN_IN = (
    "jobboard", "saving", "places", "companies", "fetching", "adverts", "postings", "feeds",
    "applications", "api", "careers", "accounts", "indexing", "joining", "landing", "legal",
    "mails", "moderation", "templates",
)  # fmt: skip
# The demo's adverts are in their writers' languages, and commands are in English for developers.
NOT_SPOKEN = {"migrations", "demo", "management"}
KEYWORDS = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip


def languages() -> list[str]:
    """Return the languages that need a catalog: all except the language of the code."""
    return [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def catalog_path(language: str) -> Path:
    """Return the catalog that translators edit; Django reads the `.mo` file beside it."""
    folder: Path = settings.CHECKOUT / "locale" / to_locale(language) / "LC_MESSAGES"
    return folder / "django.po"


def gathered() -> Catalog:
    """Return every text of the board, as it is in code and templates now."""
    catalog = Catalog(charset="utf-8")
    for path in _sources():
        name = str(path.relative_to(settings.CHECKOUT))
        found = extract("python", BytesIO(_as_python(path).encode()), keywords=KEYWORDS)
        for _line, words, _comments, context in found:
            catalog.add(words, locations=[(name, 0)], context=context)
    return catalog


def _sources() -> Iterator[Path]:
    for folder in SPOKEN_IN:
        for path in sorted((settings.CHECKOUT / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and not NOT_SPOKEN & set(path.parts):
                yield path


def _as_python(path: Path) -> str:
    text = path.read_text()
    if path.suffix == ".py":
        return text
    # Template code becomes a run of capitals; its indentation would be a syntax error.
    return "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())


def read(language: str) -> Catalog:
    """Return a language's catalog, or an empty one if there is none yet."""
    path, locale = catalog_path(language), to_locale(language)
    if path.exists():
        catalog = read_po(BytesIO(path.read_bytes()), locale=locale)
    else:
        catalog = Catalog(locale=locale, charset="utf-8", fuzzy=False)
    catalog.project, catalog.version = "jobboard", "1"
    catalog.header_comment = "# Run `make translations` after a change of words."
    # Git says who wrote what, and when.
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    return catalog


def bring_up_to_date(language: str) -> Catalog:
    """Add new texts without translation, remove unused ones, and write both files."""
    catalog, said = read(language), gathered()
    said.creation_date = catalog.creation_date  # otherwise every run would change the file
    catalog.update(said, no_fuzzy_matching=True, update_header_comment=False)
    catalog.obsolete.clear()
    path = catalog_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, sort_output=True, omit_header=False, include_lineno=False)
    path.with_suffix(".mo").write_bytes(compiled(catalog))
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """Return the format that Django reads."""
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def problems(language: str) -> list[str]:
    """Return the problems of a language's catalog as sentences; empty if it is complete."""
    catalog, said = read(language), gathered()
    known = {_key(message) for message in catalog if message.id}
    wanted = {_key(message) for message in said if message.id}
    found = [f"{language}: {key} is not in the catalog." for key in wanted - known]
    found += [f"{language}: {key} is no longer used." for key in known - wanted]
    for message in catalog:
        if message.id:
            found += [f"{language}: {message.id!r}: {text}" for text in _faults(message, catalog)]
    built = catalog_path(language).with_suffix(".mo")
    if not built.exists() or built.read_bytes() != compiled(catalog):
        found.append(f"{language}: the .mo file isn't built from this catalog.")
    return found


def _key(message: Message) -> tuple[str | None, str]:
    words = message.id
    return message.context, words[0] if isinstance(words, (list, tuple)) else words


def _faults(message: Message, catalog: Catalog) -> Iterator[str]:
    texts = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    if message.fuzzy:
        yield "marked as fuzzy: check the translation."
    if not all(texts):
        yield "not translated."
    for error in message.check(catalog) if all(texts) else []:
        yield f"{error}"
