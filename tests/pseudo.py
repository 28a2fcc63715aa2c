"""Two artificial languages, to find texts that do not go through gettext.

Every text of the board is in brackets and longer, as in a language with longer words.
"""

import re

from babel.messages.catalog import Catalog
from django.conf.locale import LANG_INFO

from jobboard import translations

LONG, RIGHT_TO_LEFT = "en-xa", "ar-xb"
ACCENTS = str.maketrans("aeiouAEIOUcnsy", "áéíóúÁÉÍÓÚçñšý")
KEPT = re.compile(r"(%\(\w+\)[sd]|\{\w+\}|<[^>]+>|&\w+;|%%)")


def say(text):
    """Turn `Jobs` into `⟦Jóbš··⟧`: placeholders and markup stay, the rest grows by two fifths."""
    parts = KEPT.split(text)
    words = [p if KEPT.fullmatch(p) else p.translate(ACCENTS) for p in parts]
    return f"⟦{''.join(words)}{'·' * (2 * len(text) // 5)}⟧"


def catalog():
    """Return the catalog of an artificial language, for `locale/<code>/LC_MESSAGES/django.mo`."""
    pseudo = Catalog(locale="en", charset="utf-8", fuzzy=False)
    for message in translations.gathered():
        if message.id:
            forms = message.id if isinstance(message.id, (list, tuple)) else [message.id]
            texts = [say(text) for text in forms]
            string = tuple(texts) if len(texts) > 1 else texts[0]
            pseudo.add(message.id, string, context=message.context)
    return pseudo


def install(settings, folder):
    """Add both languages to the board for one test."""
    built = translations.compiled(catalog())
    for code, locale in ((LONG, "en_XA"), (RIGHT_TO_LEFT, "ar_XB")):
        path = folder / locale / "LC_MESSAGES"
        path.mkdir(parents=True)
        (path / "django.mo").write_bytes(built)
        LANG_INFO[code] = {"code": code, "name": code, "name_local": f"⟦{code}⟧", "bidi": False}
    settings.LOCALE_PATHS = [folder]
    settings.LANGUAGES = [("en-gb", "English"), (LONG, LONG), (RIGHT_TO_LEFT, RIGHT_TO_LEFT)]
    settings.LANGUAGES_BIDI = [RIGHT_TO_LEFT.split("-")[0]]
