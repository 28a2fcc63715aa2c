"""Nursing roles."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Staff Nurse, Intensive Care",
            "Staff Nurse ICU",
            "Registered Nurse, Critical Care",
        ),
        category="nursing",
        family="nursing",
        sectors=("hospital",),
        pay=(31, 39),
        place="site",
        terms=("PART_TIME", "PER_DIEM", "TEMPORARY", "PER_DIEM"),
        summaries="""
        Care for critically ill adults in a unit that staffs for safety and teaches every day.
        Intensive care with one nurse to each ventilated patient, and help within reach.
        For a nurse who notices the small change at three in the morning.
        """,
        leads="""
        The unit has 22 beds and admits after cardiac surgery, sepsis and trauma. New colleagues \
        begin with eight supernumerary weeks and a named preceptor.
        Intensive care at {company} keeps diaries for patients and visiting hours for families \
        around the clock. We look for nurses who see why.
        """,
        duties="""
        ## At the bedside
        Assess, plan and give care to ventilated and haemodynamically unstable patients
        Manage airways, lines, infusions and renal replacement therapy
        Titrate vasoactive medicines and sedation to agreed goals
        Mobilise patients early, with physiotherapists
        Recognise deterioration and call for help without hesitation
        Support families with honest, kind information
        ## On the unit
        Hand over with a structured method, at the bedside
        Keep records complete and in time
        Prevent infection, pressure injury and delirium with the bundles we agreed on
        Take part in rounds and speak up in them
        Guide students and new colleagues
        Check emergency equipment and transport kits
        """,
        must="""
        Current registration with {register}
        One year or more in critical care, high dependency or emergency care
        Competence in basic life support, and willingness to gain the advanced certificate
        Confidence with ventilators and infusion pumps
        Readiness to work days, nights and weekends
        Clear communication in a tense moment
        """,
        nice="""
        A post-registration course in intensive care
        Experience with continuous renal replacement
        Mentor or preceptor training
        A second language spoken by our patients
        """,
    ),
    Role(
        titles=("Theatre Nurse", "Theatre Nurse, Scrub and Circulating", "Perioperative Nurse"),
        category="nursing",
        family="nursing",
        sectors=("hospital",),
        pay=(31, 40),
        place="site",
        terms=("PART_TIME", "PER_DIEM", "TEMPORARY"),
        summaries="""
        Scrub, circulate and keep the count in a theatre team that says each other's names.
        Orthopaedic, general and day surgery, on lists that are planned with the nurses.
        For a perioperative nurse with quick hands and a slow pulse.
        """,
        leads="""
        Two theatres open for day surgery. You'd scrub in your own specialties, learn one more a \
        year and share the on-call fairly.
        At {company} anyone can stop the checklist. We have done it eleven times this year and \
        thanked each person.
        """,
        duties="""
        ## In theatre
        Scrub and circulate for elective and emergency procedures
        Prepare instruments, implants and equipment for the list
        Carry out and document counts
        Lead the surgical safety checklist
        Position patients safely and protect their dignity
        Handle specimens without a mix-up
        ## Around the list
        Look after the frightened patient in the anaesthetic room
        Maintain sterility and challenge breaches
        Check stock, loan sets and expiry dates
        Record implants for traceability
        Take part in the on-call rota
        Train students and newly qualified colleagues
        """,
        must="""
        Current registration with {register}
        Perioperative training or a year in theatre
        Solid aseptic technique
        Teamwork under time pressure
        Availability for on-call duty
        """,
        nice="""
        Experience in orthopaedics, neurosurgery or robotics
        Anaesthetic or recovery skills
        First assistant training
        Experience in sterile services
        """,
    ),
    Role(
        titles=(
            "Clinical Nurse Specialist, {Area}",
            "Nurse Specialist, {Area}",
            "Specialist Nurse, {Area}",
        ),
        category="nursing",
        family="nursing",
        level="senior",
        sectors=("hospital",),
        pay=(41, 50),
        place="site",
        terms=("PART_TIME", "TEMPORARY"),
        summaries="""
        The constant person for patients in {area}, from diagnosis to follow-up.
        Run nurse-led clinics, answer the helpline and teach the wards.
        For an experienced nurse who wants depth, continuity and a say.
        """,
        leads="""
        About 300 people a year are referred to the service for {area}. Each of them has a key \
        worker; for a third of them it'd be you.
        {company} wants nurse-led follow-up in {area} to grow. You'd shape the clinic, the \
        protocol and the measures.
        """,
        duties="""
        ## Patients
        Be key worker for patients and families in {area}
        Run nurse-led clinics in person and by phone
        Explain treatment and side effects in words that stay
        Assess symptoms, adjust plans within protocol and refer on
        Answer the helpline on weekdays
        Prepare patients for results and be in the room for them
        ## Service
        Take part in the multidisciplinary meeting as the patient's voice
        Teach wards, students and community nurses
        Audit the service and publish what you find
        Work with patient groups on leaflets and pathways
        Support trials by finding those who may want to join
        """,
        must="""
        Current registration with {register}
        Five years or more of nursing, with two in {area}
        Advanced communication skills
        Experience of assessing patients independently
        Education at degree level
        """,
        nice="""
        A prescribing qualification
        A master's degree or work towards one
        Service improvement experience
        Clinical research training
        """,
    ),
)
