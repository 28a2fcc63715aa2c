"""Invented career texts of the shapes that agencies publish."""

PROFILE = """\
Position: Trial Coordinator (TC)
Department: Study Operations
Specific Titles and Duties:
There are 3 titles that belong to the position of Trial Coordinator:
- Junior Trial Coordinator
- Trial Coordinator
- Lead Trial Coordinator
The Junior Trial Coordinator learns the work below next to a colleague and keeps the files.
The Trial Coordinator runs the visits of a study at one site. Answers for its dates and papers.
The Lead Trial Coordinator has shown to run several studies and trains new colleagues.
Position Overview:
The Trial Coordinator keeps a study on its way, from the first visit to the last.
It is the first contact of the site for patients and sponsors.
Core areas of work include:
Visits & Patients
- Plans visits with patients and the ward
- Explains each step in plain words
- Reports events on the day they happen
Paper/Data
- Files forms in the order of the manual
- Answers queries within three days
- Checks entries against the source
Be careful with names; never send them by mail
Money Matters:
- Follows the contract of the site
- Sends invoices in time
Guidance (applicable to LTC position)
- Trains new coordinators
- Reviews the plan of a study with the doctor
Experience and Education:
Required
- A minimum of 2 years’ experience at a study site
- Bachelor’s degree
- Travel between sites
Preferred
- Malay and English
"""
TITLES = ["Junior Trial Coordinator", "Trial Coordinator", "Lead Trial Coordinator"]

GUIDE = """\
Advertisements
Trial Coordination Jobs are mainly found in Contract Research / Site Management Companies, \
Teaching Hospitals and Public Health Institutes. These run studies of new medicines and devices.
The team of a study has a clear order. At its head you may find a Study Operations Director (SOD) \
or Programme Director; they answer for all studies of a region.
Reporting to the SOD is the Study Manager (SM). They keep the plan and the budget of one study.
Subordinate to the Study Manager are the Trial Coordinators. They run the visits of a site.
The Trial Coordinators are supported by Trial Assistants (TA). The TAs file and order supplies.
"""
