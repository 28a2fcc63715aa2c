"""Plain text: any bullets or none, headings as plain lines, lines wrapped by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import UnreadableAdvert, read_advert
from adverts.text.line_breaks import unwrap
from tests.promises import check

ADVERT = """\
Senior Medical Writer

Company: Larkfield Medical
Location: Manchester, United Kingdom
Salary: £42,000 - £50,000 per year
Job type: Permanent full-time

Responsibilities
{0}Write manuscripts and congress posters
{0}Check every figure against its source
{0}Lead calls with authors

Requirements
{0}A life science degree
{0}Three years in medical communications

Nice to have
{0}A doctorate

How to apply
Apply at https://jobs.example/larkfield/7
"""


def read(text, name="a.txt"):
    return read_advert(text, name=name)


def texts(draft, kind, importance=None):
    return [i.text for i in draft.items if (i.kind, i.importance) == (kind, importance)]


@pytest.mark.parametrize("bullet", ["* ", "- ", "· ", "• ", "− ", "•", ""])
def test_reads_bullets_of_any_kind(bullet):
    draft = read(ADVERT.format(bullet))
    assert texts(draft, "responsibility") == [
        "Write manuscripts and congress posters",
        "Check every figure against its source",
        "Lead calls with authors",
    ]
    assert texts(draft, "requirement", "must") == [
        "A life science degree",
        "Three years in medical communications",
    ]
    assert texts(draft, "requirement", "nice") == ["A doctorate"]


def test_reads_labelled_lines():
    draft = read(ADVERT.format("- "))
    assert draft.title == "Senior Medical Writer"
    assert draft.company == "Larkfield Medical"
    assert draft.locations == ("Manchester, United Kingdom",)
    assert (draft.pay.minimum, draft.pay.maximum, draft.pay.currency) == (42000, 50000, "GBP")
    assert draft.employment_type == "FULL_TIME"
    assert draft.apply_url == "https://jobs.example/larkfield/7"
    assert draft.introduction is None


def test_consecutive_numbers_make_a_list():
    draft = read(
        "Ward Nurse\n\nDuties:\n1. Give medicines\n2. Keep charts\n\nSalary: RM 3,500 a month"
    )
    assert texts(draft, "responsibility") == ["Give medicines", "Keep charts"]


@pytest.mark.parametrize("heading", ["DUTIES", "Duties:", "== Duties ==", "Duties\n------"])
def test_recognises_headings_by_their_look(heading):
    draft = read(
        f"Ward Nurse\n\n{heading}\nGive medicines\nKeep charts\n\nSalary: RM 3,500 a month"
    )
    assert texts(draft, "responsibility") == ["Give medicines", "Keep charts"]


def test_joins_lines_that_were_wrapped_by_hand():
    draft = read(
        "Regulatory Affairs Officer\n\nResponsibilities:\n"
        "- Prepare the dossiers of new medicines and answer the questions that\n"
        "  the authority asks about them\n"
        "- Keep the register of our products in order, with the dates on which\n"
        "  each of the licences has to be renewed\n"
        "\nLocation: Penang\nApply: https://jobs.example/1\n"
    )
    assert texts(draft, "responsibility") == [
        "Prepare the dossiers of new medicines and answer the questions that the authority asks "
        "about them",
        "Keep the register of our products in order, with the dates on which each of the licences "
        "has to be renewed",
    ]


def test_does_not_join_short_lines():
    text = "Duties\nWrite reports\nRead papers\nAnswer the post"
    assert unwrap(text) == text


@pytest.mark.parametrize(
    ("lines", "title", "company", "place"),
    [
        ("Jawatan: Jururawat\nMajikan: Klinik Seroja\nLokasi: Ipoh\n\nTugas:\n- Membantu doktor\n"
         "- Menjaga rekod", "Jururawat", "Klinik Seroja", "Ipoh"),
        ("Stelle: Apotheker (m/w/d)\nFirma: Lindenapotheke\nArbeitsort: Hamburg\n\nAufgaben:\n"
         "- Rezepturen herstellen\n- Kunden beraten", "Apotheker (m/w/d)", "Lindenapotheke",
         "Hamburg"),
        ("Poste : Pharmacien (H/F)\nEntreprise : Officine du Lac\nLieu : Annecy\n\nMissions :\n"
         "- Délivrer les ordonnances\n- Conseiller les patients", "Pharmacien (H/F)",
         "Officine du Lac", "Annecy"),
        ("Puesto: Enfermera\nEmpresa: Clínica Olmo\nUbicación: Sevilla\n\nFunciones:\n"
         "- Cuidar a los pacientes\n- Llevar los registros", "Enfermera", "Clínica Olmo",
         "Sevilla"),
        ("职位：药师\n公司：青松医药\n工作地点：上海\n\n岗位职责：\n1. 审核处方\n2. 指导用药",
         "药师",
         "青松医药", "上海"),
    ],
)  # fmt: skip
def test_reads_labels_in_other_languages(lines, title, company, place):
    draft = read(lines)
    assert (draft.title, draft.company, draft.locations) == (title, company, (place,))
    assert len(texts(draft, "responsibility")) == 2


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Larkfield Medical is hiring a Medical Writer", "Medical Writer", "Larkfield Medical"),
        ("We are looking for a Ward Nurse!", "Ward Nurse", None),
        ("Job Title: Pharmacist", "Pharmacist", None),
        ("【远程】青松医药诚聘 药师", "药师", "青松医药"),
    ],
)
def test_finds_the_title_in_a_headline(line, title, company):
    draft = read(
        f"{line}\n\nResponsibilities:\n- Check labels\n- Write reports\n\nSalary: RM 4,000"
    )
    assert (draft.title, draft.company) == (title, company)


def test_keeps_company_and_legal_texts_out_of_the_responsibilities():
    draft = read(
        ADVERT.format("- ") + "\nAbout us\n- We run trials in twelve countries\n- We own a boat\n"
        "\nInterview process\n- A call\n- A writing test\n"
        "\nEqual opportunity\n- We welcome everyone\n"
    )
    assert len(draft.items) == 6


def test_reads_responsibilities_without_heading_or_bullets():
    draft = read(
        "Clinic Receptionist\n\nLocation: Kuching\nSalary: RM 2,200 per month\n\n"
        "Answers the telephone and books appointments.\n"
        "Maintains the files of the patients.\n"
        "Assists the nurses on busy days.\n"
        "Orders stationery and medicines.\n"
    )
    assert len(texts(draft, "responsibility")) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Shopping list\n- milk\n- eggs\n- bread",
        "The wind is up, the leaves come down,\nand all the lamps are lit in town,\n"
        "and I am late, and home is far,\nand over me a single star.",
        "import os\n\n\ndef main():\n    print(os.getcwd())\n\n\nmain()\n",
        "# fastlib\n\nA library.\n\n## Requirements\n\n- Python 3\n- A compiler\n",
        "Bees of the North\n\nThe heather bee flies late in the year. Its nests are found in moss. "
        "Keepers of hives seldom see it, for it avoids them.",
        '{"title": "Nurse", "salary": "RM 3,000"}',
        "Ann Smith\nMedical Writer\n\nEducation\n- A degree\n\nWork experience\n- Wrote posters\n"
        "- Checked figures\n\nSkills\n- Patience\n\nReferences\n- On request",
        "Ten Benefits of Remote Work\n\nBenefits\n- No commute\n- Flexible working hours\n\n"
        "Requirements\n- A strong desk\n- A good chair\n\nMore people work remotely each year.",
        "hello",
    ],
)
def test_refuses_texts_that_are_not_adverts(text):
    with pytest.raises(UnreadableAdvert):
        read(text)


def test_a_form_for_applicants_below_an_advert_makes_no_cv_of_it():
    form = "Personal details\n\nName:\n\nWork history\n\nEmployer:\n\nReferees\n\nName:\n"
    draft = read(
        "Ward Nurse\n\nDuties:\n- Care\n- Write reports\n\nPay: RM 3,000\n\nHow to apply\n\n"
        f"Fill in the form.\n\n{form}"
    )
    assert texts(draft, "responsibility", None) == ["Care", "Write reports"]


def test_a_skill_is_not_a_company():
    skills = "\n".join(f"- Skill number {n}" for n in range(8))
    draft = read(
        f"Ward Nurse\n\nRequirements:\n{skills}\n- Organisation: plans ahead\n\nPay: RM 3,000"
    )
    assert draft.company is None
    assert "Organisation: plans ahead" in texts(draft, "requirement", "must")


def test_a_single_position_below_a_headline_is_the_title():
    draft = read(
        "JAWATAN KOSONG KLINIK SEROJA\n\nKekosongan:\n- Jururawat Terlatih\n\nKelayakan:\n"
        "- Diploma kejururawatan\n- Warganegara Malaysia\n\nCara permohonan:\nHantar resume anda.\n"
    )
    assert draft.title == "Jururawat Terlatih"


def test_warns_about_a_possible_role_profile():
    draft = read("Position: Account Director\n\nResponsibilities:\n- Lead the team\n- Win work\n")
    assert any("role profile" in warning for warning in draft.warnings)


@given(st.lists(st.sampled_from(
    ["Nurse\n", "\n", "Duties:\n", "- ", "• ", "1. ", "Salary: RM 1\n", "Location: :\n", "====\n",
     "【】", "https://[x", "Apply http://a.example/(b)\n", "x" * 200,
     "a b c d\n", "：", "\t", "'<&>\n"]
), max_size=30).map("".join))  # fmt: skip
def test_survives_any_lines(text):
    try:
        draft = read(text)
    except UnreadableAdvert:
        return
    check(draft)


def test_reads_lists_without_bullets_below_headings():
    draft = read(
        "Medical Writer\n\nCompany: Larkfield Medical\n\nResponsibilities:\n\n"
        "Publications\nWrite manuscripts for journals of medicine\nCheck every figure of posters\n"
        "\nCongresses\nPlan the posters of a whole year with the authors\nAttend the congresses"
        "\n\nRequirements:\nA degree in biology\nTwo years in an agency\n\n"
        "The pay for this position depends on the experience of the candidate.\n"
    )
    assert [(item.heading, item.text) for item in draft.items] == [
        ("Publications", "Write manuscripts for journals of medicine"),
        ("Publications", "Check every figure of posters"),
        ("Congresses", "Plan the posters of a whole year with the authors"),
        ("Congresses", "Attend the congresses"),
        (None, "A degree in biology"),
        (None, "Two years in an agency"),
    ]


def test_reads_lists_without_bullets_and_headings():
    draft = read(
        "Ward Nurse\n\nLocation: Ipoh\nSalary: RM 3,500 a month\n\n"
        "Diploma in nursing –\nTwo years of experience in a hospital –\nOwn transport\n\n"
        "Administer medicines to the patients\nKeep the charts in order\nAssist the doctors\n"
    )
    assert len(texts(draft, "requirement", "must")) == 3
    assert len(texts(draft, "responsibility")) == 3


def test_treats_paragraphs_without_empty_lines_as_prose():
    draft = read(
        ADVERT.format("- ") + "\nOur house\nWe began in a mill by the river, and stayed.\n"
        "The mill is warm, and there is always tea.\nNobody has ever left it gladly.\n"
    )
    assert len(draft.items) == 6


@pytest.mark.parametrize("address", ["https://alder.example/jobs/7", "www.alder.example/jobs/7"])
def test_only_the_address_in_a_sentence_is_a_link(address):
    text = ADVERT_WITH_A_SENTENCE.format(f"Please apply at {address} before Monday, and say why.")

    draft = read_advert(text, name="pasted.txt")

    url = address if "://" in address else f"https://{address}"
    assert draft.apply_url == url
    assert f"Please apply at [{address}](<{url}>) before Monday, and say why." in draft.introduction
    [line] = [line for line in draft.lines if "Please" in line.text]
    assert [link.text for link in line.links] == [address]


def test_an_address_after_words_of_a_notice_is_not_to_apply_at():
    text = ADVERT_WITH_A_SENTENCE.format("We care for people.")
    text += (
        "\nHow to apply\n\nPrivacy notice: https://alder.example/p/1\nhttps://alder.example/v/2\n"
    )

    assert read_advert(text, name="pasted.txt").apply_url == "https://alder.example/v/2"


ADVERT_WITH_A_SENTENCE = """Ward nurse
Company: Alder Clinic

{}

Responsibilities
- Care for patients after operations
- Keep their records

Requirements
- A degree in nursing
- A licence to practise
"""


def test_numbered_questions_after_the_text_are_no_items():
    text = (
        "Harbour Clerk\n\nSalary: $41,000 - $52,000 YEAR\n\n"
        "Duties:\n- Keep the tables\n- Ring the bell\n\n"
        "Requirements:\n- A degree in tides\n- Two years at sea\n\n"
        "01\nWhich level of education do you have?\n- A degree\n- None of the above\n\n"
        "02\nAre you experienced at sea?\nYes\nNo\n\nRequired Question\n"
    )
    draft = read_advert(text.encode(), name="clerk.txt")
    assert [item.text for item in draft.items] == [
        "Keep the tables", "Ring the bell", "A degree in tides", "Two years at sea",
    ]  # fmt: skip
    assert draft.pay.period == "year"


@pytest.mark.parametrize("genders", ["(m/v)", "(M/V/X)", "(m|w|d)", "(all genders)", "m/w/d"])
def test_a_heading_for_all_genders_is_the_title_wherever_it_stands(genders):
    draft = read_advert(
        "# Kom bij de sluiswacht\n\nStuur een brief naar werk@sluiswacht.example.\n\n"
        "# Omschrijving\nJe bent verantwoordelijk voor de sluizen en hun meters.\n\n"
        "# Profiel\n- Je hebt ervaring met waterstanden\n- Je bent flexibel\n\n"
        f"# Vacature\n\n# Tegelzetter {genders}\n",
        name="sluis.md",
    )
    assert draft.title == f"Tegelzetter {genders}"
