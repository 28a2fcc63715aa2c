"""Hospital roles other than nursing: pharmacy, imaging, therapy, laboratory, volunteers."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=("Hospital Pharmacist", "Clinical Pharmacist", "Clinical Pharmacist, {Area}"),
        category="allied-health",
        family="pharmacy",
        sectors=("hospital",),
        pay=(38, 50),
        place="site",
        terms=("PART_TIME", "TEMPORARY"),
        summaries="""
        Clinical pharmacy on the wards, with the dispensary run by people who like it.
        Join the round, reconcile medicines and prevent the error nobody will hear of.
        For a pharmacist who wants to see the patient behind the chart.
        """,
        leads="""
        Each ward has its own pharmacist here. You'd take two, rotate once a year if you like and \
        share weekends one in six.
        Pharmacy at {company} is starting a service for {area}. You'd build it with a consultant \
        who asked for it.
        """,
        duties="""
        ## Wards
        Review prescriptions on the ward and join consultant rounds
        Reconcile medicines at admission and discharge
        Advise on dosing in renal failure, pregnancy and old age
        Counsel patients so that they know what and why
        Monitor high-risk medicines and levels
        Report and analyse medication incidents
        ## Department
        Supervise dispensing and aseptic preparation
        Contribute to formulary and guideline work
        Manage stock, shortages and alternatives
        Support clinical trials and controlled drugs
        Teach doctors, nurses and trainees
        Take part in antimicrobial stewardship
        """,
        must="""
        A pharmacy degree and registration as a pharmacist in the country
        Hospital experience, in training or after it
        Good clinical judgement and a habit of checking
        Clear, tactful advice to prescribers
        Willingness to share weekend and on-call duty
        """,
        nice="""
        A postgraduate qualification in clinical pharmacy
        A prescribing qualification
        Experience in {area} or intensive care
        Work with electronic prescribing
        """,
    ),
    Role(
        titles=("Radiographer", "Diagnostic Radiographer", "Radiographer, CT and MRI"),
        category="allied-health",
        family="imaging",
        sectors=("hospital",),
        pay=(31, 41),
        place="site",
        terms=("PART_TIME", "PER_DIEM", "TEMPORARY"),
        summaries="""
        CT, MRI and plain films in a department that trains across all three.
        For a radiographer who gets the diagnostic image at the lowest dose.
        New scanners, a sensible rota and radiologists one door away.
        """,
        leads="""
        A second MRI scanner has been installed. You'd rotate through CT, MRI and the emergency \
        department, with training where you need it.
        Imaging at {company} sees 300 patients on a weekday. We'd like each to feel expected.
        """,
        duties="""
        ## Imaging
        Carry out CT, MRI, fluoroscopy and plain imaging
        Check identity, justification and safety before each examination
        Optimise protocols and dose for the patient in front of you
        Cannulate and give contrast under protocol
        Image trauma and theatre patients out of hours
        Calm children and claustrophobic adults
        ## Department
        Review images before the patient leaves
        Flag urgent findings at once
        Carry out quality checks on equipment
        Take part in dose audits and incident reviews
        Supervise students
        """,
        must="""
        A degree in radiography and registration to practise in the country
        Experience in at least two modalities
        Thorough knowledge of radiation and MRI safety
        Friendly, unhurried contact with patients
        Readiness for shifts and on-call duty
        """,
        nice="""
        Postgraduate CT or MRI training
        Cannulation certificate
        Mammography or interventional experience
        Interest in image-reading software
        """,
    ),
    Role(
        titles=(
            "Physiotherapist",
            "Physiotherapist, Acute Wards",
            "Senior Physiotherapist, Rehabilitation",
        ),
        category="allied-health",
        family="rehabilitation",
        sectors=("hospital",),
        pay=(31, 40),
        place="site",
        terms=("PART_TIME", "PART_TIME", "TEMPORARY"),
        summaries="""
        Get people out of bed, up the stairs and home, in that order.
        Acute and rehabilitation physiotherapy with weekly supervision.
        For a therapist who celebrates four steps.
        """,
        leads="""
        Rotations last eight months and cover surgery, stroke, respiratory care and the gym. You \
        choose the first; we agree on the rest.
        Therapists at {company} see surgical patients on the day of the operation. We have the \
        figures to show why.
        """,
        duties="""
        ## Treatment
        Assess and treat inpatients and outpatients
        Set goals that belong to the patient
        Mobilise after surgery, stroke and intensive care
        Treat respiratory patients, including on call
        Choose and fit walking aids
        Teach exercises that fit into a life
        ## Team
        Plan discharge with nurses, doctors and families
        Document outcome measures and use them
        Lead group sessions in the gym
        Supervise assistants and students
        Take part in audits and supervision
        """,
        must="""
        A degree in physiotherapy and the licence to practise in the country
        Placement or work experience in an acute hospital
        Sound manual handling
        Encouragement without hurry
        Availability for a share of weekends
        """,
        nice="""
        Respiratory on-call competence
        Experience in stroke or orthopaedics
        Postgraduate courses
        Interest in service improvement
        """,
    ),
    Role(
        titles=(
            "Medical Laboratory Scientist",
            "Biomedical Scientist",
            "Medical Laboratory Technologist",
        ),
        category="laboratory",
        family="hospital laboratory",
        sectors=("hospital", "diagnostics"),
        pay=(29, 38),
        place="site",
        terms=("PART_TIME", "PER_DIEM", "TEMPORARY"),
        summaries="""
        Results that doctors act on within the hour: haematology, chemistry and transfusion.
        For a laboratory scientist who validates with the patient in mind.
        A busy multidisciplinary laboratory with new analysers and a fair rota.
        """,
        leads="""
        The laboratory reports 9,000 tests a day, most of them within 50 minutes. You'd rotate \
        through blood sciences and transfusion, nights included.
        At {company} scientists phone critical results themselves. The wards know us by name.
        """,
        duties="""
        ## Testing
        Analyse samples in haematology, biochemistry, coagulation and transfusion
        Validate results and question the implausible
        Issue blood and investigate reactions
        Read films and refer what needs a second pair of eyes
        Phone critical results and document the call
        ## Quality
        Run and interpret quality control
        Maintain analysers and solve faults
        Verify new methods and lots
        Take part in external quality assessment and accreditation
        Train staff in point-of-care testing
        Supervise trainees at the bench
        """,
        must="""
        A degree in biomedical science or medical laboratory technology
        Registration or licence where the country requires it
        Experience in a clinical laboratory
        Care with identity and labels
        Readiness to work shifts
        """,
        nice="""
        Transfusion experience
        A specialist qualification
        Knowledge of ISO 15189
        Molecular methods
        """,
    ),
    Role(
        titles=(
            "Ward Volunteer",
            "Patient Companion (Voluntary)",
            "Volunteer, Patient Welcome and Wayfinding",
        ),
        category="allied-health",
        family="patient support",
        sectors=("hospital",),
        pay=(0, 0),
        place="site",
        terms=("VOLUNTEER",),
        summaries="""
        Give half a day a week to people who could do with company.
        Read, walk, chat or show the way: voluntary work with training and thanks.
        For anyone over 18 with time, patience and comfortable shoes.
        """,
        leads="""
        Our 140 volunteers are students, retired engineers, former patients and one retired \
        judge. You choose the ward, the weekday and the length of your visit.
        Volunteers at {company} never replace staff. They do what staff would love to have time for.
        """,
        duties="""
        ## With patients
        Sit with patients who have few visitors
        Read aloud, play cards or listen
        Accompany people to examinations and back
        Help at mealtimes after training
        Show visitors the way, up to the door
        Bring round the book and newspaper trolley
        ## With us
        Tell nurses what you notice and what worries you
        Join training on dementia, hygiene and confidentiality
        Meet the other volunteers once a month
        Help at open days
        Keep the welcome desk friendly and tidy
        """,
        must="""
        A minimum age of 18
        A regular half-day for at least six months
        Discretion about what you see and hear
        A background check, which we arrange and pay for
        Vaccinations as advised for hospital work
        """,
        nice="""
        Another language, sign language included
        Experience with people who have dementia
        An instrument you play softly
        """,
    ),
)
