"""What differs between countries: money, working weeks, authorities and languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    """A country, and the usual terms of work there.

    `level` converts a British salary in pounds into a local salary in local money. `period` is the
    usual unit of pay, `hours` a full week, `register` where nurses register, and `language` the
    language at work besides English, if any.
    """

    currency: str
    level: float
    period: str = "year"
    hours: float = 40
    regulator: str = "the national authority"
    register: str = "the national nursing register"
    language: str = ""


EMA = "the EMA and the national agency"

COUNTRIES = {
    "AT": Country("EUR", 1.35, "month", 38.5, EMA, language="German"),
    "AU": Country("AUD", 2.3, "year", 38, "the TGA", "AHPRA"),
    "BE": Country("EUR", 1.35, "month", 38, EMA, language="Dutch or French"),
    "CA": Country("CAD", 1.95, "year", 37.5, "Health Canada", "your provincial college of nurses"),
    "CH": Country("CHF", 2.35, "year", 41, "Swissmedic", language="German"),
    "CZ": Country("CZK", 20, "month", 40, EMA, language="Czech"),
    "DE": Country("EUR", 1.38, "year", 38.5, EMA, "a German authority", "German"),
    "DK": Country("DKK", 13, "month", 37, EMA, language="Danish"),
    "ES": Country("EUR", 0.92, "year", 39, EMA, language="Spanish"),
    "FI": Country("EUR", 1.15, "month", 37.5, EMA, language="Finnish"),
    "FR": Country("EUR", 1.1, "year", 35, EMA, "the Ordre national des infirmiers", "French"),
    "GB": Country("GBP", 1, "year", 37.5, "the MHRA", "the NMC"),
    "HK": Country("HKD", 12, "month", 42.5, "the Department of Health"),
    "HU": Country("HUF", 225, "month", 40, EMA, language="Hungarian"),
    "ID": Country("IDR", 4_600, "month", 40, "BPOM", language="Indonesian"),
    "IE": Country("EUR", 1.25, "year", 39, "the HPRA", "the NMBI"),
    "IN": Country("INR", 26, "year", 45, "the CDSCO", language="Hindi or a regional language"),
    "IT": Country("EUR", 0.95, "year", 40, EMA, language="Italian"),
    "JP": Country("JPY", 170, "year", 38.75, "the PMDA", language="Japanese"),
    "MY": Country(
        "MYR", 1.65, "month", 42.5, "the NPRA", "the Malaysian Nursing Board", "Bahasa Malaysia"
    ),
    "NL": Country("EUR", 1.3, "month", 38, EMA, language="Dutch"),
    "NZ": Country("NZD", 2.2, "year", 40, "Medsafe"),
    "PL": Country("PLN", 3.1, "month", 40, EMA, language="Polish"),
    "PT": Country("EUR", 0.78, "month", 40, EMA, language="Portuguese"),
    "SE": Country("SEK", 12.4, "month", 40, EMA, language="Swedish"),
    "SG": Country("SGD", 1.75, "month", 42, "the HSA", "the Singapore Nursing Board"),
    "TH": Country("THB", 17, "month", 40, "the Thai FDA", language="Thai"),
    "US": Country("USD", 2.05, "year", 40, "the FDA", "your state board of nursing"),
    "ZA": Country("ZAR", 13, "year", 42.5, "SAHPRA", "the SANC"),
}

# Care is paid less, or better, than other work with the same British salary.
CARE_LEVEL = {"MY": 0.7, "IN": 0.55, "SG": 0.95, "US": 1.25, "AU": 1.1, "FR": 0.85, "ZA": 0.85}
CARE = {"nursing", "allied-health"}

NEIGHBOURS = {
    "GB": ("GB", "IE"),
    "IE": ("IE", "GB"),
    "US": ("US", "CA"),
    "CA": ("CA", "US"),
    "MY": ("MY", "SG", "TH", "PH"),
    "SG": ("SG", "MY"),
    "DE": ("DE", "AT", "CH"),
    "AT": ("AT", "DE"),
    "CH": ("CH", "DE", "FR"),
    "NL": ("NL", "BE", "DE"),
    "BE": ("BE", "NL", "FR"),
    "ES": ("ES", "PT", "IT"),
    "PL": ("PL", "CZ", "HU", "RO", "SK"),
    "AU": ("AU", "NZ"),
    "IN": ("IN", "LK"),
    "ZA": ("ZA", "NA", "BW", "KE"),
    "DK": ("DK", "SE", "NO"),
    "SE": ("SE", "FI", "DK", "NO"),
}
