"""Words that only join others, by language: they say nothing alone, and some are also names.

IT, OR, WHO and US are what somebody looks for; "it", "or", "who" and "us" are in every text.
So such a word in capitals is another term than the same word in small letters.
"""

from __future__ import annotations

_BY_LANGUAGE = {
    "en": """
        a about after all also am an and any are as at be because been before being both but by can
        could did do does each for from had has have he her here him his how if in into is it its
        may me more most must my no nor not of off on once only or other our out over own per she
        should so some such than that the their them then there these they this those through to
        too under until up us very via was we were what when where which while who whom why will
        with within would you your
    """,
    "de": """
        ab aber alle als am an auch auf aus bei beim bis bist da damit das dass dein deine dem den
        der des dich die dir du durch ein eine einem einen einer eines er es fur hat hast ich ihr
        ihre ihren im in ist mit nach nicht noch nur oder ohne sich sie sind so sowie um und uns
        unser unsere vom von vor was weil wenn wer wie wir wird zu zum zur
    """,
    "ms": """
        ada adalah akan anda atau bagi boleh dalam dan dari daripada dengan di ia ialah ini itu
        juga kami ke kepada kita lain lebih mereka oleh pada para saya sebagai seperti serta sudah
        telah tidak untuk yang
    """,
    "fr": """
        a au aux avec ce ces cette chez dans de des du elle en et etes il ils je la le les leur
        mais ne nos notre nous on ou par pas plus pour qu que qui sa se ses son sont sous sur tu
        un une vos votre vous
    """,
    "es": """
        a al como con de del e el ella en entre es esta este la las lo los mas me mi no nos o para
        pero por que se si sin sobre su sus te tu un una y
    """,
}
FUNCTION_WORDS = {code: frozenset(words.split()) for code, words in _BY_LANGUAGE.items()}
ANY_FUNCTION_WORD = frozenset[str]().union(*FUNCTION_WORDS.values())
# Whoever types these in small letters means the name, as in "it manager".
ALWAYS_NAMES = frozenset({"it"})
# As in (m/w/d), which adverts put behind titles
GENDERS = frozenset({"m", "w", "f", "d", "x", "h", "i", "n", "div", "diverse", "gn"})
AND = {"en": "and", "de": "und", "ms": "dan", "id": "dan", "fr": "et", "es": "y"}


def carries_nothing(token: str) -> bool:
    """Whether a term says nothing of the job: it joins others, in any language, or names genders.

    Its name in capitals is another term, which does.
    """
    is_gender = "/" in token and all(part in GENDERS for part in token.split("/"))
    return is_gender or token in ANY_FUNCTION_WORD
