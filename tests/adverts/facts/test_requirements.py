"""The years of experience and the education that an advert requires, in all kinds of sentences."""

import pytest

from adverts.facts.requirements import education, experience_years


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("5+ years of experience in medical writing", 5),
        ("At least three years in a publishing house", 3),
        ("3-5 years of relevant experience", 3),
        ("3 – 5 yrs experience with trial data", 3),
        ("Three to five years' experience as an auditor", 3),
        ("Between 2 and 4 years: 2 to 4 years of practice as a monitor", 2),
        ("A minimum of 2 yrs. experience in a ward", 2),
        ("Two (2) years of directly related experience", 2),
        ("Seven years or more in healthcare communications", 7),
        ("0 to 2 years of experience", 0),
        ("1.5 years of experience", 1),
        ("18 months of experience in a laboratory", 1),
        ("At least a year of modelling", 1),
        ("Years of experience: 4", 4),
        ("Not less than 6 years of experience", 6),
        ("More than 4 years of experience", 4),
        ("Mindestens 5 Jahre Berufserfahrung", 5),
        ("Zwei bis vier Jahre Erfahrung in der Pflege", 2),
        ("Dreijährige Berufserfahrung in der Zulassung", 3),
        ("Sekurang-kurangnya 3 tahun pengalaman bekerja", 3),
        ("Pengalaman dua tahun dalam bidang farmasi", 2),
        ("Sekurang-kurangnya setahun pengalaman di wad", 1),
        ("Au moins trois ans d'expérience en recherche clinique", 3),
        ("Al menos 2 años de experiencia en hospitales", 2),
        ("No prior experience is required", 0),
        ("Keine Erfahrung erforderlich", 0),
        ("Pengalaman tidak diperlukan", 0),
    ],
)
def test_reads_the_minimum_years(sentence, years):
    assert experience_years([sentence]) == years


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience in an agency",
        "Several years in pharmaceutical manufacturing",
        "6 months of experience",
        "Must be at least 18 years of age",
        "Berumur 18 tahun ke atas",
        "Willing to sign a bond of two years",
        "A 2-year contract, with experience of field work",
        "A four-year degree and experience in sales",
        "Up to 5 years of experience",
        "Less than 3 years of experience",
        "Employed in the last 3 years in a field with experience",
        "Readiness to travel about 40 days a year",
        "50 years of experience",
        "Ideally 5 years of experience in an agency",
        "5 years of experience preferred",
        "Three years of experience in biology, chemistry, or physics is a plus",
        "Idealerweise drei Jahre Erfahrung",
        "A degree, or five years of experience",
        "A doctorate, or a master's degree with three years in industry",
    ],
)
def test_ignores_years_that_are_not_required(sentence):
    assert experience_years([sentence]) is None


def test_a_preferred_field_does_not_make_the_years_optional():
    assert experience_years(["Min 2 years experience preferably in device sales"]) == 2
    assert experience_years(["4 years of monitoring experience, oncology preferred"]) == 4


def test_takes_the_largest_requirement_and_the_smallest_alternative():
    assert experience_years(["5 years in nursing", "2 years of experience in leading"]) == 5
    assert experience_years(["8 years as an analyst, or 5 years and a doctorate"]) == 5


def test_reads_the_description_only_if_the_requirements_say_nothing():
    prose = "We are looking for somebody with at least 4 years of experience."
    assert experience_years([], prose) == 4
    assert experience_years(["2 years of experience"], prose) == 2


@pytest.mark.parametrize(
    "prose",
    [
        "For 20 years we have had experience with rare diseases.",
        "You will have colleagues with at least ten years of experience.",
        "Our minimum is quality: 15 years of experience stand behind it.",
        "After two years you may take a sabbatical.",
        "",
    ],
)
def test_the_companys_age_is_not_a_requirement(prose):
    assert experience_years([], prose) is None


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("High school diploma or GED", "high school"),
        ("Sijil Pelajaran Malaysia (SPM)", "high school"),
        ("High school diploma; two years of practice; or Associate's Degree", "high school"),
        ("Registered Nurse with a valid practising certificate", "professional certificate"),
        ("Current registration with the board of nursing", "professional certificate"),
        ("A degree or vocational training in chemistry", "professional certificate"),
        ("Diploma in nursing", "associate degree"),
        ("Diploma atau ijazah kejururawatan", "associate degree"),
        ("Associate's or Bachelor's degree in IT", "associate degree"),
        ("Bachelor's or Master's degree in biology", "bachelor degree"),
        ("BSc/MSc in pharmacology", "bachelor degree"),
        ("Degree in Life Sciences", "bachelor degree"),
        ("Education at degree level", "bachelor degree"),
        ("Bachelor's degree required, Master's preferred", "bachelor degree"),
        ("A degree, ideally in a life science, or equivalent experience", "bachelor degree"),
        ("A degree in pharmacy and registration as a pharmacist", "bachelor degree"),
        ("Ijazah Sarjana Muda dalam bidang sains", "bachelor degree"),
        ("Ijazah Sarjana dalam bidang sains", "postgraduate degree"),
        ("PhD in immunology", "postgraduate degree"),
        ("A master's degree in statistics", "postgraduate degree"),
        ("PharmD, MD or PhD", "postgraduate degree"),
        ("Possess at least a Postgraduate Diploma in education", "postgraduate degree"),
        ("An advanced scientific degree", "postgraduate degree"),
    ],
)
def test_reads_the_lowest_accepted_education(sentence, level):
    assert education([sentence]) == level


@pytest.mark.parametrize(
    ("sentence", "language", "level"),
    [
        ("Abgeschlossenes Studium der Pharmazie", "de", "bachelor degree"),
        ("Studium bzw. vergleichbare techn. Ausbildung", "de", "professional certificate"),
        ("Approbation in der Apotheke", "de", "postgraduate degree"),
        ("Abitur oder Fachabitur", "de", "high school"),
        ("Bac+5 en biologie", "fr", "postgraduate degree"),
        ("Grado en Enfermería", "es", "bachelor degree"),
    ],
)
def test_reads_education_in_the_language_of_the_advert(sentence, language, level):
    assert education([sentence], language=language) == level


@pytest.mark.parametrize(
    "sentence",
    [
        "A high degree of independence",
        "A life science degree preferred",
        "Bachelor's degree in Business, Engineering, or related field preferred",
        "A Master's would be an advantage",
        "A doctorate is welcome and not required",
        "Master agreements and the trial master file",
        "Experience with MS Office",
        "A driving licence",
        "Ability to read a map with a turn of 90 degrees",
        "Promotion of products",
        "Currently pursuing a degree",
        "Diplomacy in several directions",
    ],
)
def test_invents_no_education(sentence):
    assert education([sentence]) == ""


def test_takes_the_highest_education_of_several_requirements():
    assert education(["Current RN", "A degree in nursing"]) == "bachelor degree"


def test_reads_education_in_prose_only_as_a_requirement():
    assert education([], "Candidates must have a degree in pharmacy.") == "bachelor degree"
    assert education([], "Our founders must each hold a PhD.") == ""
    assert education([], "The university has added a number of Master's degree courses.") == ""
