"""Pay as people write it.

Funding rounds, placeholders and “competitive” are not pay, and give None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import islice

from adverts.draft import DraftPay
from adverts.facts.pay_periods import YEARLY_FROM, period_in, usual_period
from adverts.vocabulary.alternatives import compiled
from adverts.vocabulary.keyword_filter import KeywordFilter, Keywords
from adverts.vocabulary.terms import PayPeriod

_I = re.IGNORECASE
_GROSS = re.compile(r"\b(?:brut|net|lord)(?:to|t[oi]|[oeai])?s?\b", _I)  # in Europe, of a month
_LONGEST = 1000  # characters of a text that are read
_SIGNS = {
    "us$": "USD", "usd$": "USD", "s$": "SGD", "sg$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "ca$": "CAD", "cad$": "CAD", "hk$": "HKD", "nz$": "NZD", "nt$": "TWD", "r$": "BRL",
    "mx$": "MXN", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "rm": "MYR",
    "zł": "PLN", "zl": "PLN", "rmb": "CNY", "rp": "IDR", "₱": "PHP", "฿": "THB", "₪": "ILS",
    "₩": "KRW", "₫": "VND", "₴": "UAH", "₦": "NGN", "kč": "CZK", "euro": "EUR", "euros": "EUR",
    "rs": "INR", "元": "CNY", "dollars": "USD", "kr": "kr", "kroner": "kr", "kronor": "kr",
}  # fmt: skip
_CODES = """
USD EUR GBP CAD AUD NZD SGD MYR HKD CHF PLN DKK SEK NOK INR CNY JPY KRW IDR PHP THB VND TWD BRL MXN
ARS CLP COP PEN ZAR NGN KES EGP ILS AED SAR QAR TRY UAH CZK HUF RON BGN ISK BDT PKR LKR XDR
"""
_SIGN = "|".join(
    re.escape(sign) if not sign[-1].isalpha() else rf"(?<![^\W\d]){re.escape(sign)}(?![^\W\d])"
    for sign in sorted(_SIGNS, key=len, reverse=True)
)
_CODE = rf"(?<![^\W\d])(?:{'|'.join(_CODES.split())})(?![^\W\d])"
_DIGITS = r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d\d?)?(?![\d.,]\d)|\d[\d.,]*\d|\d"
_SCALE = (
    r"万|(?:k|w|l|lakhs?|lpa|lacs?|crores?|crs?)(?![^\W\d])"
    r"|(?:[mb]|mm|bn|mn|mio|million|billion)(?![^\W\d])"
)
_AMOUNT = re.compile(
    rf"(?P<code>{_CODE})?\s*(?P<sign>{_SIGN})?(?:(?<=[rs])\.)?\s*(?P<digits>{_DIGITS})\s*"
    rf"(?P<scale>{_SCALE})?\+?\s*(?:(?P<sign_after>{_SIGN})(?!\s*\d))?\s*(?P<code_after>{_CODE})?",
    _I,
)
_LEAD = 20  # characters; longer than any sign or code before an amount
_DIGIT = re.compile(r"\d")
_SCALES = {"k": 1_000, "w": 10_000, "万": 10_000, "l": 100_000, "c": 10_000_000}
_NOISE = re.compile(
    r"\d+\s*/\s*\d+\s*split|\b\d{1,3}(?:\.\d+)?\s*%|\*\s*\d+\s*薪|\d+\s*薪"
    r"|\b\d+\s*(?:hours?|days?)\s*(?:per|a|/)\s*(?:week|day|month)\b"
    r"|(?<![\d.,])\d+\s*(?:years?|hours?|days?|months?|weeks?|hrs?)\b(?!\s*\))"
    r"|\b401\s*\(?k\)?"
    r"|\b(?:GS|EG|TV-?L|TVöD|grade|step|stufe|spine point|band|niveau|schaal)[ -]?\d{1,2}[a-z]?\b"
    r"(?! ?[.,]?\d| ?[k€£$])|\bzone \d+|\b\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b(?=[\s.,;)]*$)",
    _I,
)
# Ways to write that the patterns below would miss, or take for other numbers
_MEANT = (
    (re.compile(r"(?<=\d)[.,] ?(?:-{1,2}|–|—)(?!\d)"), ""),  # “400,- €”, “4'500.–”
    (re.compile(r"(?<=\d) ?(?:T ?€|TEUR\b|tsd\.? ?(?:€|euro?\b)|tausend euro?\b)", _I), "k €"),
    (re.compile(r"(?<=\d) (?:de )?pesos mexicanos\b", _I), " MXN"),
    (re.compile(r"(?<=\d) (?:de )?pesos argentinos\b", _I), " ARS"),
    (re.compile(r"(?<=\d) (?:de )?pesos colombianos\b", _I), " COP"),
    (re.compile(r"(?<=\d) (?:de )?pesos chilenos\b", _I), " CLP"),
    (re.compile(r"(?<=\d) (?:de )?reais\b", _I), " BRL"),
    (re.compile(r"(?<=\d) (?:nuevos )?soles\b", _I), " PEN"),
    (re.compile(r"(?<![^\W_])S/\.?\s?(?=\d[\d.,]*(?:k\b|\W|$))"), "PEN "),  # not “S/4HANA”
    (re.compile(r"\b(?:every|per|each|/)\s*(?:two|2)[ -]weeks?\b|\b(?:two|2)[- ]weekly", _I),
     "fortnightly"),
    (re.compile(r"\b(?:every|per|each|/)\s*(?:four|4)[ -]weeks?\b|\b4[- ]weekly", _I),
     "four-weekly"),
    # The rand's sign is a letter, so that its amount has to look like one.
    (re.compile(r"(?<![^\W_])R\s?(?=\d{1,3}(?:[ ,.]\d{3})+(?!\d)"
                r"|\d{4,}(?:[.,]\d\d)?\s*(?:-|–|to\b|p"
                r"|a\b|/)"
                r"|\d{2,3}(?:[.,]\d\d)?\s*(?:(?:per|an?) |/\s*)(?:hour|hr|h|day|shift)\b)", _I),
     "ZAR "),
)  # fmt: skip
_GAP = re.compile(r"\s{2,}")  # two spaces separate numbers; more would be slow to match
_ALTERNATIVE = re.compile(r"\s+or\s+|\s\+\s|\+(?=\s*(?:vat|bonus|equity|benefit))|[;|]", _I)
_RANGE = re.compile(
    r"\s*\.?\s*(?:kr\.?\s*)?(?:(?:/|per |an? )\w{1,6}\s*)?"
    r"(?:-|–|—|~|−|to|till|until|up to|,? ?(?:(?:podendo|pudiendo) (?:chegar|llegar) (?:a|até"
    r"|hasta)"
    r"|pouvant (?:aller|monter) jusqu['’]à|(?:rising|going|increasing) (?:up )?to|oplopend tot"
    r"|steigend auf|jusqu['’]à|upp till|op til|opp til|fino a)|and|et|y|e|und|bis|hingga|à|a"
    r"|hasta|até|sampai|dan|en|tot"
    r"|och|og|til)"
    r"\s*(?:max(?:imum)?:?|mid:?)?\s*",
    _I,
)
_THIRD = re.compile(r"max", _I)  # after a minimum and a middle
_UPPER_ONLY = re.compile(
    r"(?:up ?to|max(?:imum|imaal|\.)?(?: of)?|(?:upper limit|no more than|not more than)(?: of)?"
    r"|sehingga|hingga|bis zu|jusqu['’]à|hasta|até|fino a|tot|upp till|op til|opp til"
    r"|inntil)\W{0,3}$",
    _I,
)


@dataclass(frozen=True)
class _Found:
    """One amount of money in a text; `scale` is the factor of a “k” or the like after it."""

    value: Decimal
    scale: int
    currency: str | None
    start: int
    end: int


def parse_pay(text: str) -> DraftPay | None:
    """Return the first pay range in `text`; None if it states no amount of money.

    A single amount is the lower end, unless the text says “up to”. Without a stated period, an
    amount that nobody earns in a month is for a year.
    """
    if not _DIGIT.search(text):
        return None
    text = _GAP.sub("  ", _NOISE.sub("  ", plain_text(text)))
    for part in _ALTERNATIVE.split(text):
        if found := next(_ranges(part), None):
            return _pay(part, found, whole=text)
    return None


def plain_text(text: str) -> str:
    """Return the text that is read, with plain spaces and in the notations that are known here."""
    text = text[:_LONGEST].replace("\u00a0", " ").replace("\u202f", " ")
    for written, meant in _MEANT:
        text = written.sub(meant, text)
    return text


def ranges_in(text: str) -> Iterator[tuple[DraftPay, int, int]]:
    """Yield every range of a `plain_text` that has two ends, with its first and last position."""
    quiet = _NOISE.sub(lambda noise: "\x01" * len(noise[0]), text)
    for found in _ranges(quiet):
        if len(found) > 1:
            yield _pay(quiet, found, whole=quiet), found[0].start, found[-1].end


def _ranges(text: str) -> Iterator[list[_Found]]:
    """Yield the amounts of each range that has a currency and is more than 1."""
    found = [amount for match in _numbers(text) if (amount := _amount(match))]
    ranges: list[list[_Found]] = []
    for amount in found:
        between = text[ranges[-1][-1].end : amount.start] if ranges else ""
        is_next = len(ranges[-1]) < 2 or _THIRD.search(between) if ranges else False
        if is_next and _RANGE.fullmatch(between):
            ranges[-1].append(amount)
        else:
            ranges.append([amount])
    yield from (r for r in ranges if any(a.currency for a in r) and max(a.value for a in r) > 1)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield every number with its sign, scale and code; search near digits only, for speed."""
    end = 0
    while digit := _DIGIT.search(text, end):
        match = _AMOUNT.search(text, max(end, digit.start() - _LEAD))
        assert match is not None  # noqa: S101 - for the type checker; a digit is enough
        yield match
        end = match.end()


def _amount(match: re.Match[str]) -> _Found | None:
    scale = (match["scale"] or "").casefold()
    if scale.startswith(("m", "b")):
        return None  # millions mean funding or revenue
    value = _decimal(match["digits"])
    if value is None:
        return None
    code = (match["code"] or match["code_after"] or "").upper()
    sign = (match["sign"] or match["sign_after"] or "").casefold()
    factor = _SCALES.get(scale[:1], 1)
    currency = code or _SIGNS.get(sign) or _implied(scale)
    return _Found(value * factor, factor, currency, match.start(), match.end())


def _implied(scale: str) -> str | None:
    """Return the currency of a scale that only one country uses."""
    if scale == "万":
        return "CNY"
    return "INR" if len(scale) > 1 and scale[0] in "lc" else None


def _decimal(digits: str) -> Decimal | None:
    """Read digits with any thousands separator; a last group of one or two digits is cents."""
    digits = re.sub(r"[ '’]", "", digits)
    marks = re.findall(r"[.,]", digits)
    if marks:
        whole, _, last = digits.rpartition(marks[-1])
        is_cents = len(last) in (1, 2) and marks.count(marks[-1]) == 1
        whole = re.sub(r"[.,]", "", whole)
        digits = f"{whole}.{last}" if is_cents else whole + last
    try:
        return Decimal(digits) if len(digits) <= 12 else None
    except InvalidOperation:
        return None


def _pay(part: str, found: list[_Found], *, whole: str) -> DraftPay:
    values = [amount.value for amount in found]
    shared = found[-1].scale  # in “95-115k” the scale applies to both
    values = [
        value * shared if amount.scale == 1 and value < 1000 else value
        for amount, value in zip(found, values, strict=True)
    ]
    values = _in_thousands(values)
    currency = _currency(part, found)
    if currency == _KRONE:  # three countries write it so
        currency = next((code for words, code in _KRONER if words.search(whole)), None)
    low, high = min(values), max(values)
    near = part[found[-1].end :][:_NEAR]
    period = period_in(near) or period_in(part) or (period_in(whole) if whole is not part else None)
    if period is None or (period in _SHORT_PERIODS and usual_period(high, currency)):
        period = usual_period(high, currency, is_stated=bool(_GROSS.search(whole)))
    if len(values) > 1:
        return DraftPay(low or None, high, currency, period)  # a range from 0 has no lower end
    if _UPPER_ONLY.search(part[: found[0].start].rstrip()):
        return DraftPay(None, high, currency, period)
    return DraftPay(low, None, currency, period)


def _in_thousands(values: list[Decimal]) -> list[Decimal]:
    """Write out the thousands of the lower end, which “50-60,000” leaves to the upper one."""
    if len(values) != 2 or not 0 < values[0] * _FAR_APART <= values[1]:
        return values
    low = values[0] * 1_000
    return [low, values[1]] if low <= values[1] <= low * _MOST_TIMES else values


def _currency(part: str, found: Iterable[_Found]) -> str | None:
    """Return the currency of a range; a code anywhere in it outweighs a bare dollar sign."""
    named = [amount.currency for amount in found if amount.currency]
    if "$" in part and (codes := [code for code in named if code != "USD"]):
        return codes[0]
    return named[0] if named else None


_NEAR = 20  # characters behind an amount
_SHORT_PERIODS = frozenset({PayPeriod.HOUR, PayPeriod.DAY})  # “£20,000, £10 an hour”: of the latter
_FAR_APART, _MOST_TIMES = 100, 10  # how many times the lower end the upper one can't, and can be
_KRONE = "kr"
_SWEDISH = re.compile(r"mån(?:ad|\b)|kronor|lön(?:en)?\b", _I)
_NORWEGIAN = re.compile(r"\b(?:time|måneds|års)?lønn|kroner i året|i måneden|stillingskode", _I)
_DANISH = re.compile(r"\bløn(?:nen)?\b|om måneden|om året|(?:time|måneds|års)løn(?!n)", _I)
_KRONER = ((_SWEDISH, "SEK"), (_NORWEGIAN, "NOK"), (_DANISH, "DKK"))
_PAY_WORD = compiled(
    r"\bsalar(?:y|ies)\b|\bpay\b|compensation|\bgaji\b|salaire|salario|gehalt|vergütung|remunerat"
    r"|rémunération|\bbruts?\b|\bbrutto\b|retribuci|\bmzda\b|wynagrodzeni|\bwages?\b|\bstipend\b"
    r"|\bote\b|hourly rate|\bearn\b|\bincome\b|薪|\bsal[aá]rio|\bsalaris|remunera[çc]|\bl[øö]nn?s?"
    r"(?:span|spenn|niv|ramme|\b)"
    r"|\bbrut[oaie]s?\b|\blord[oi]\b|\bnet(?:s|tos?|ti|os?) (?:al mes|mensu|par mois|al mese)"
    r"|gratification|taux horaire|\bral\b|retribuzione|stipendio|\bcompenso\b|\bbolsa[ -](?:de"
    r"|mensal|aux)|\bvencimento\b|\bordenado\b|stagevergoeding|stageloon|\bverloning\b|\bpraktikumsvergütung"
    r"|\bl[øö]nnes\b|\bl[øö]nnet\b|\baflønnes"
    r"|\b(?:taschengeld|bezahlung|entlohnung|entgelt|honorar|zuverdienst)\b"
    r"|\bsalari\b|remuneraci|\bsou\b|\bsueldo\b|lohn(?:band|spanne|rahmen)?\b|indemnité de stage"
    r"|\bschaal \d|(?:måneds|års|time)løn|(?:måna?ds|års"
    r"|tim)l[öø]nn?\b|\b(?:wir|we) (?:zahlen|betalen)\b|nous payons",
    _I,
)
_PAY_WORD_STARTS = Keywords([
    "salar", "pay", "compens", "gaji", "salaire", "gehalt", "vergütung", "brut", "remunerat",
    "rémunération", "retribuci", "mzda", "wynagrodzeni", "wage", "stipend", "ote", "hourly rate",
    "lord", " net", "gratification", "taux horaire", "ral", "retribuzi", "stipend", "compenso",
    "bolsa", "sou", "sueldo", "earn", "income", "薪", "salário", "remunera", "løn", "lön", "lohn",
    "zahlen", "betalen", "taschengeld", "bezahlung", "entlohnung", "entgelt", "honorar",
    "zuverdienst", "indemnité", "schaal", "vencimento", "ordenado", "stagevergoed", "stageloon",
    "verloning",
])  # fmt: skip
# A range with its currency at the start of a short text; with a period, it is pay without a word.
_SPAN = re.compile(
    rf"^[^\d]{{0,40}}?(?:{_SIGN}|{_CODE})\s*\d[\d.,]*\s?k?\s*(?:/\s?\w+\s*)?(?:-|–|—|to|bis|à"
    r"|hingga|a|hasta|até|tot|till?)\s*\D{0,5}\d",
    _I,
)
# A sum with its currency and period that is the whole text.
_SUM_ALONE = re.compile(
    r"(?:from |start(?:s|ing)?(?: at| from)? |ab |desde |a partir d[e’'] ?|från |fra |vanaf )?"
    rf"(?:{_SIGN}|{_CODE})?\s?\d[\d.,’' ]*"
    rf"(?:{_SIGN}|{_CODE})?,?-?(?: (?:brutto|bruto|brut|gross|pro rata|FTE))?[ /]"
    r"(?:[^\W\d]+[ .]?){1,3}(?: \((?:[^()\d]){2,30}\))?\.?",
    _I,
)
_LEAST_SUMS = {"hour": 5, "month": 800, "year": 9_000}  # in any currency
_LONGEST_SUM = 60  # characters
_LONGEST_SPAN = 150  # characters of such a text
_TWO_NUMBERS = re.compile(r"\d\D+\d")  # quick, because few texts have them
_EXTRA = compiled(r"allowance|elaun|bonus|commission|komisen|incentive|insurance|claim", _I)
_OTHER_MONEY = compiled(
    r"funding|raised|valuation|revenue|series [a-f]\b|invested|reimburse|budget|referral|"
    r"sign.?on bonus|stipend of|per diem",
    _I,
)
_LABEL = re.compile(
    r"\W*(?:(?:monthly|annual|basic|base|starting|gross|expected|estimated|job|gaji|pokok) )*"
    r"(?:salary|pay|gaji|wages?|gehalt|salaire|salario|薪[资資酬水]\w{0,4}|[月年]薪"
    r"|(?:rango|banda|faixa) salarial|sueldo|salário|rémunération|remuneraci[oó]n?|remuneração"
    r"|retribución|retribuzione|stipendio|compenso|ral|salari|sou)"
    r"(?: (?:range|scale|package|bulanan|pokok|permulaan))*\s*[:：-]\s*",
    _I,
)
_BARE = re.compile(
    r"\s*(?:(?:up to|from|between|around|approx\.?|hingga|dari|ab|bis zu)\s+)?(?=\d)", _I
)
_ANY_CURRENCY = "XDR"  # placeholder for a currency that is not stated
_LEAST_BARE = 500  # a smaller number without a currency may mean anything
_LONGEST_TITLE = 80  # characters
_SALARY_RANGE = re.compile(r"(?:salary|pay|compensation) range|base (?:salary|pay)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


type _StatedPay = tuple[DraftPay, str]  # pay, and the text that states it


def states_range(text: str) -> bool:
    """Return whether a text about the company states the pay of the job: “base salary range”."""
    low = text.casefold()
    may_state = (" range" in low or "base " in low) and _DIGIT.search(low)
    return bool(may_state and _SALARY_RANGE.search(low))


def states_pay(text: str) -> bool:
    """Return whether a text is about pay, not about other money."""
    return bool(_PAY_WORD.search(_of_pay(text)))


def _of_pay(text: str) -> str:
    """Return the text without sentences about other money."""
    if not _OTHER_MONEY.search(text):
        return text
    return " ".join(s for s in _SENTENCE_END.split(text) if not _OTHER_MONEY.search(s))


def first_pay(texts: Iterable[str]) -> _StatedPay | None:
    """Return the first pay stated in the texts, with its text; pay with a currency comes first."""
    return _first(_pay_texts(texts))


def first_pays(texts: Iterable[str]) -> list[_StatedPay]:
    """Return the first pay stated, and the first one in the texts after that."""
    lines = KeywordFilter.of(texts)
    pay_texts = _pay_texts(lines)
    first = _first(pay_texts)
    if first is None:
        return list(islice(_spans(lines), 1))
    index = next(index for index, (text, _) in enumerate(pay_texts) if text == first[1])
    again = _first(pay_texts[index + 1 :])
    return [first, again] if again else [first]


def _spans(texts: Iterable[str]) -> Iterator[_StatedPay]:
    """Yield the ranges that texts begin with, and the sums that they are: “RM 9,500 – RM 12,500 per
    month”, “£12.80 an hour”.
    """
    for text in texts:
        if len(text) < _LONGEST_SUM and _DIGIT.search(text) and _SUM_ALONE.fullmatch(text):
            pay = parse_pay(text)
            least = _LEAST_SUMS.get(pay.period or "") if pay and pay.currency else None
            if pay and least and pay.minimum and pay.minimum >= least:
                yield pay, text
                continue
        if len(text) > _LONGEST_SPAN or not _TWO_NUMBERS.search(text):
            continue
        if not _SPAN.search(_NOISE.sub("", text)) or _OTHER_MONEY.search(text):
            continue
        pay = parse_pay(text) if period_in(text) and not _EXTRA.search(text) else None
        if pay and pay.minimum and pay.maximum:
            yield pay, text


def _pay_texts(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return the texts about pay that have a number, each with its sentences about pay."""
    own = ((text, _of_pay(text[:_LONGEST])) for text in _with_sums(KeywordFilter.of(texts)))
    return [(text, about_pay) for text, about_pay in own if _PAY_WORD.search(about_pay)]


def _with_sums(lines: KeywordFilter) -> Iterator[str]:
    """Yield the texts with a word for pay and a number; a title for pay with the bare sum below."""
    texts = list(lines)
    named = lines.numbers(_PAY_WORD_STARTS)
    for number in named:
        text, below = texts[number], "".join(texts[number + 1 : number + 2])
        has_sum = bool(_DIGIT.search(text))
        if not (has_sum or _is_sum(below)) or not _PAY_WORD.search(text):
            continue
        if has_sum:
            yield text
        elif len(text) <= _LONGEST_TITLE and not (number + 1 in named and _PAY_WORD.search(below)):
            yield f"{text.rstrip(' :')}: {below}"


def _is_sum(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and bool(_DIGIT.search(text)) and bool(parse_pay(text))


def _first(pay_texts: Sequence[tuple[str, str]]) -> _StatedPay | None:
    for read in (_pay_in_prose, _labelled_sum):
        for text, about_pay in pay_texts:
            if pay := read(about_pay):
                return pay, text
    return None


def parse_sum(text: str) -> DraftPay | None:
    """Read labelled pay that may lack its currency: “2,500 - 3,500”.

    The currency is then None; it is never guessed.
    """
    if pay := parse_pay(text):
        return pay
    start = _BARE.match(text)
    pay = parse_pay(f"{start[0]}{_ANY_CURRENCY} {text[start.end() :]}") if start else None
    sums = [amount for amount in (pay.minimum, pay.maximum) if amount is not None] if pay else []
    if pay is None or min(sums) < _LEAST_BARE:
        return None
    return replace(pay, currency=None)


def _labelled_sum(text: str) -> DraftPay | None:
    labels = ((_LABEL.match(one), one) for one in _SENTENCE_END.split(text))
    sums = (parse_sum(one[label.end() :]) for label, one in labels if label)
    return next(filter(None, sums), None)


def _pay_in_prose(text: str) -> DraftPay | None:
    """Return the pay after a word for pay. A single amount must be no bonus, and have a clear
    period.
    """
    pay_word = _PAY_WORD.search(text)
    after = text[pay_word.start() :] if pay_word else text
    pay = parse_pay(after) or parse_pay(text)
    if pay and pay.period is None and pay_word:  # “Hourly pay: $21”
        pay = replace(pay, period=period_in(text[: pay_word.start()][-_LEAD:]))
    if pay is None or (pay.minimum is not None and pay.maximum is not None):
        return pay
    is_extra = _EXTRA.search(re.split(r"\d", after, maxsplit=1)[0])
    is_open = pay.period is None and pay.currency in YEARLY_FROM
    return None if is_extra or is_open else pay
