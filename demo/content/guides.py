"""Career guides of the demo board: an article and a role profile for each family.

They are read by the same readers as the texts of other people.
"""

from demo.content import guides_care, guides_german, guides_malay, guides_science
from demo.content.shapes import DemoFamily

FAMILIES: tuple[DemoFamily, ...] = (
    DemoFamily(
        name="Account management",
        isco_code="2431",
        soc_code="11-2011.00",
        guide="""\
# Account management in medical communications

Account managers look after clients. They are found in medical communications agencies, healthcare \
advertising agencies and public relations agencies. These companies write, design and run what a maker of \
medicines tells doctors, pharmacists and patients: publications, training, meetings and campaigns.

A project has two sides. Writers and designers make it; the account team makes sure that it is the right \
one, that it is ready on the day, and that somebody pays for it. If you like order, people and science in \
about equal parts, and can say no in a friendly way, you will probably like this work.

Most people begin as an Account Executive (AE). Account Executives report to an Account Manager (AM). They \
keep timelines, minutes and budgets in order, and learn how a review by lawyers and doctors works. The \
Account Managers report to an Account Director (AD). They run projects from the first brief to the last \
invoice, and are the person whom the client calls.

The Account Director answers for whole accounts: their plan, their money and the people who work on them. \
Account Directors report to the Client Services Director (CSD), who leads the department and sits at the \
table where the agency decides which work to seek.

The step that people find hardest is the one from manager to director. Up to then you are praised for what \
you do yourself; from then on for what others do because you made it possible.
""",
        profile="""\
Position: Account Manager (AM)
Department: Client Services
Titles:
- Account Executive
- Account Manager
- Senior Account Manager

Account Executive: keeps the parts of a project moving and learns the work next to an account manager.
Account Manager: runs projects from brief to invoice and is the daily contact of the client.
Senior Account Manager: runs the largest projects alone, finds new work in accounts and coaches others.

Overview:
The account team is the link between a client and the people who write and design. It plans the work, \
watches time and money, and tells both sides early what they need to know.

Planning and delivery:
- Builds timelines and tells people when theirs has moved
- Steers materials through medical, legal and regulatory review
- Writes agendas and call reports that say who does what by when
- Writes scopes and estimates for new projects (only Account Manager, Senior Account Manager)

Money:
- Tracks hours and outside costs against the budget every week
- Forecasts income and margin each month (only Account Manager, Senior Account Manager)
- Negotiates change orders before the work is done (only Account Manager, Senior Account Manager)

Clients:
- Prepares status reports and takes part in the weekly call
- Leads status calls and kick-off meetings (only Account Manager, Senior Account Manager)
- Proposes next year's programme to the client (only Senior Account Manager)

Leading others (only Senior Account Manager):
- Coaches account executives and reviews their work
- Plans who works on what with the scientific and creative leads
- Presents a part of each pitch

Required:
- A degree, ideally in a life science
- Clear written and spoken English
- Accuracy with dates, names and sums of money

Preferred:
- Two years in a healthcare agency
""",
    ),
    DemoFamily(
        name="Medical writing",
        isco_code="2641",
        soc_code="27-3042.00",
        guide="""\
# Medical writing

Medical writers turn data into texts that somebody can use. Some write for journals and congresses, some \
for authorities, some for doctors, nurses or patients. They work in medical communications agencies, \
contract research companies, pharmaceutical companies and hospitals, and many work from home.

The core of the work is reading. A writer reads a study report of two thousand pages, finds what it shows \
and what it does not, and says so in three thousand words that stand up to every question. Style matters \
less than beginners think; being right matters more.

An Associate Medical Writer reports to a Senior Medical Writer and learns on slides, abstracts and summaries, \
with a mentor who reads every line. After a year or two comes the Medical Writer, who takes a manuscript or \
a slide kit from the brief to the final version. A Medical Writer reports to a Senior Medical Writer as \
well, who leads the projects, speaks with the authors and reviews the work of others.

A Senior Medical Writer reports to a Principal Medical Writer or Lead Medical Writer. They decide how a \
body of evidence is told over years, and are asked when nobody else knows. From there, ways part: some \
lead people, some lead the science, and some go freelance.

Nobody is born into this work. Writers were pharmacists, biologists, physicians and teachers. A writing \
test decides more often than a title, so practise on papers that you know well.
""",
        profile="""\
Position: Medical Writer (MW)
Department: Scientific Services
Titles:
- Associate Medical Writer
- Medical Writer
- Senior Medical Writer

Associate Medical Writer: writes parts of documents with a mentor, and learns to find and check evidence.
Medical Writer: writes whole documents and answers for their accuracy.
Senior Medical Writer: leads projects, speaks with authors, and reviews what others write.

Overview:
Writers make texts and slides about medicine that are accurate, clear and in time. They read the \
evidence, agree on an outline, write, and take comments through to the final version.

Writing:
- Drafts abstracts, posters, slides and summaries from study data
- Checks every statement against its source and marks it
- Follows good publication practice and the style of the journal
- Takes manuscripts from outline to submission (only Medical Writer, Senior Medical Writer)
- Develops the outline of a whole publication plan (only Senior Medical Writer)

Working with others:
- Collects comments from authors and resolves contradictions
- Briefs designers on figures and checks their work
- Leads calls with authors and clients (only Senior Medical Writer)

Quality:
- Reads the work of colleagues as a second pair of eyes
- Reviews the drafts of associates and explains each change (only Senior Medical Writer)
- Estimates the hours for a new project (only Medical Writer, Senior Medical Writer)

Required:
- A degree in a life science, medicine or pharmacy
- Excellent written English
- Care with numbers and references

Preferred:
- A PhD or published papers
- One year of experience in an agency
""",
    ),
    *guides_science.FAMILIES,
    *guides_care.FAMILIES,
)
# Each has a language, a family and an article.
TRANSLATIONS = [
    (language, family, article)
    for language, guides in (("de", guides_german.GUIDES), ("ms", guides_malay.GUIDES))
    for family, article in guides
]
