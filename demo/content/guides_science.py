"""Career guides of the demo board: clinical operations, drug safety and regulatory affairs."""

from demo.content.shapes import DemoFamily

FAMILIES: tuple[DemoFamily, ...] = (
    DemoFamily(
        name="Clinical operations",
        soc_code="11-9121.01",
        guide="""\
# Clinical operations

Before a medicine is used, people take it in studies. Clinical operations is the work of running them: \
finding hospitals that take part, visiting them, and making sure that patients are safe and that the data \
are true. The jobs are found in contract research organisations, pharmaceutical companies, biotech \
companies and university hospitals.

The first step is often the Clinical Trial Assistant (CTA). A Clinical Trial Assistant supports the \
Clinical Research Associate (CRA), keeps the trial master file complete and knows where every document \
is. It is office work with a view of the whole study.

A Clinical Research Associate reports to a Senior Clinical Research Associate. Associates visit sites, \
compare the data with the patients' files, and talk with physicians and study nurses about what they \
found. Half of the week is spent on trains and in hospitals. People who like that stay for years; others \
move to the office after two.

The Senior Clinical Research Associate reports to the Clinical Project Manager, who answers for time, money \
and quality of a study in several countries. The Clinical Project Manager reports to the Director of \
Clinical Operations, whose concern is all studies of a region and the people who run them.

Good preparation is any work in which records had to be right: a ward, a laboratory, a pharmacy. What \
cannot be learned in a course is the tone in which you tell a professor that a signature is missing.
""",
        profile="""\
Position: Clinical Research Associate (CRA)
Department: Clinical Operations
Titles:
- Clinical Trial Assistant
- Clinical Research Associate
- Senior Clinical Research Associate

Clinical Trial Assistant: keeps the documents of a study complete and supports those who visit sites.
Clinical Research Associate: visits sites and answers for the quality of their data.
Senior Clinical Research Associate: takes difficult sites, trains others and leads the monitoring of a study.

Overview:
The team makes sure that a study follows its protocol, the law and good clinical practice, and that each \
number in the database is in a patient's file.

Documents:
- Files documents in the trial master file and reports what is missing
- Prepares submissions to ethics committees and authorities
- Tracks contracts, supplies and payments of sites

Sites (only Clinical Research Associate, Senior Clinical Research Associate):
- Visits sites before, during and after a study
- Compares entries with source documents and resolves queries
- Reports deviations and follows them until they are closed
- Trains the staff of a site in the protocol

Leading a study (only Senior Clinical Research Associate):
- Writes the monitoring plan
- Accompanies new associates on visits
- Reviews visit reports of colleagues

Required:
- A degree in a life science or training as a nurse
- Knowledge of ICH-GCP
- Willingness to travel

Preferred:
- One year of experience at a study site
- A driving licence
""",
    ),
    DemoFamily(
        name="Pharmacovigilance",
        guide="""\
# Pharmacovigilance

A medicine is never finished. Once thousands of people take it, effects appear that no study could have \
shown. Pharmacovigilance collects these reports, finds out what they mean, and tells authorities and \
prescribers. The teams work in pharmaceutical companies, contract research organisations and public \
authorities.

The day begins with cases. A Drug Safety Associate enters what a physician or a patient has reported, \
codes it, and asks for what is missing, because many reports must reach the authority within days. Drug \
Safety Associates report to a Pharmacovigilance Scientist.

A Pharmacovigilance Scientist looks at many cases at once: is there a signal, or is it chance? They write \
periodic reports and answer questions of authorities. A Pharmacovigilance Scientist reports to a Senior \
Pharmacovigilance Scientist, who leads the evaluation of a product and speaks for it in committees.

The Senior Pharmacovigilance Scientist reports to the Pharmacovigilance Manager. They answer for the system \
itself: procedures, training, inspections, and the agreements with partners in other countries.

The work suits people who are exact under a deadline and can live with not knowing yet. Nurses and \
pharmacists often come to it from patients, and say that they still work for them, only for more of them.
""",
        profile="""\
Position: Pharmacovigilance Scientist
Department: Patient Safety
Titles:
- Drug Safety Associate
- Pharmacovigilance Scientist
- Senior Pharmacovigilance Scientist

Drug Safety Associate: processes case reports completely and in time.
Pharmacovigilance Scientist: evaluates the safety of a product over all its cases.
Senior Pharmacovigilance Scientist: leads the evaluation of products and represents it outside.

Overview:
The team knows at any time what is known of the safety of the company's products, and tells those who \
need to know.

Cases:
- Enters reports of side effects into the safety database
- Codes events and medicines with MedDRA and WHO Drug
- Asks reporters for missing information
- Submits cases within the legal time

Evaluation (only Pharmacovigilance Scientist, Senior Pharmacovigilance Scientist):
- Reviews literature and the database for signals
- Writes periodic safety reports and risk management plans
- Drafts answers to questions of authorities

Leadership (only Senior Pharmacovigilance Scientist):
- Presents signals to the safety committee
- Prepares inspections and leads the answers to findings
- Trains associates in case processing

Required:
- A degree in pharmacy, nursing or a life science
- Accuracy under deadlines
- Good written English

Preferred:
- Two years of experience in drug safety
""",
    ),
    DemoFamily(
        name="Regulatory affairs",
        soc_code="13-1041.07",
        guide="""\
# Regulatory affairs

No medicine and no device is sold without permission. Regulatory affairs obtains it and keeps it: the \
team knows what the law asks for, collects it from every department, and speaks with the authority. Its \
people work in pharmaceutical companies, medical device companies, consultancies and public authorities.

A Regulatory Affairs Associate reports to a Regulatory Affairs Specialist. They compile dossiers, follow the \
dates of renewals, and check labels and leaflets word by word. It is the best place to learn how a company \
really makes its product, because every department has to explain itself to you.

A Regulatory Affairs Specialist reports to a Regulatory Affairs Manager. Specialists write parts of a \
submission, judge whether a change of the product needs a new permission, and answer questions of the \
authority. The Regulatory Affairs Manager decides on the way to approval for a product or a region.

Regulatory Affairs Managers report to the Regulatory Affairs Director, who advises the company before it \
decides: what a trial has to show, which country comes first, and what will not be approved.

People who do this well read a law like others read a map. They are firm with facts and polite with \
people, and they write everything down.
""",
        profile="""\
Position: Regulatory Affairs Specialist
Department: Regulatory Affairs
Titles:
- Regulatory Affairs Associate
- Regulatory Affairs Specialist
- Regulatory Affairs Manager

Regulatory Affairs Associate: compiles dossiers and keeps licences and labels up to date.
Regulatory Affairs Specialist: writes submissions and judges the effect of changes.
Regulatory Affairs Manager: decides on the regulatory way of products and leads the team.

Overview:
The team obtains and keeps the permissions of the company's products in all its markets.

Submissions:
- Compiles dossiers for new products, variations and renewals
- Checks labels and leaflets against what was approved
- Keeps the database of licences up to date
- Writes the administrative and quality parts of a dossier (only Regulatory Affairs Specialist, Regulatory Affairs Manager)

Advice (only Regulatory Affairs Specialist, Regulatory Affairs Manager):
- Judges whether a change needs the consent of an authority
- Answers questions of authorities within their time
- Follows new laws and explains what they mean

Strategy and people (only Regulatory Affairs Manager):
- Plans the way to approval with research and marketing
- Leads meetings with authorities
- Leads a team of specialists and associates

Required:
- A degree in pharmacy, life science or engineering
- Exact reading and writing
- Good English

Preferred:
- Two years of experience in regulatory affairs
- Knowledge of a second market
""",
    ),
)
