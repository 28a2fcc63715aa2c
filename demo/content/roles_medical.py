"""Roles in medical affairs."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=("Medical Science Liaison", "Medical Science Liaison, {Area}", "Senior MSL, {Area}"),
        category="medical-affairs",
        family="field medical",
        sectors=("pharma", "biotech", "diagnostics"),
        pay=(55, 72),
        place="field",
        terms=("TEMPORARY",),
        summaries="""
        Discuss science in {area} with specialists who know it well, and bring back what they say.
        A field role for a scientist or clinician with good questions.
        Cover a region of 30 centres in {area}, with the freedom to plan your own week.
        """,
        leads="""
        New data in {area} are coming and specialists have questions. You'd be the person who \
        answers them accurately, in their corridor, without a sales aid.
        Field medical at {company} is measured by insight and quality and never by the number of \
        calls. The territory covers university centres and a few large district hospitals.
        """,
        duties="""
        ## In the field
        Build scientific relationships with specialists, centres and societies in {area}
        Present and discuss clinical data, limits included
        Answer unsolicited questions accurately and within the rules
        Support investigator-initiated research and company trials
        Identify and prepare speakers and advisers
        Attend congresses and report what will change practice
        ## In the company
        Collect insights and show what they mean for the medical plan
        Train colleagues in disease and data
        Review materials for scientific balance
        Plan the territory with data, and keep records up to date
        Work beside commercial colleagues with a clear line between the roles
        """,
        must="""
        An advanced degree in medicine, pharmacy or a life science
        Experience in {area} or a neighbouring field, in clinic, research or industry
        Ease in discussing papers with experts
        Firm knowledge of the code of practice
        A driving licence and willingness to travel about half of the time
        Fluency in English and in the language of the territory
        """,
        nice="""
        Two years or more as an MSL
        A network in the region
        Publications of your own
        Launch experience
        """,
    ),
    Role(
        titles=(
            "Medical Information Specialist",
            "Medical Information Officer",
            "Medical Information Specialist, {Area}",
        ),
        category="medical-affairs",
        family="medical information",
        sectors=("pharma", "cro", "biotech"),
        pay=(32, 42),
        place="desk",
        terms=("PART_TIME", "TEMPORARY"),
        summaries="""
        Answer questions about medicines from doctors, pharmacists and patients, correctly and \
        kindly.
        For a pharmacist who misses explaining things but not the Saturday shift.
        Enquiries, standard letters and the occasional puzzle about {area}.
        """,
        leads="""
        Around 30 enquiries a day arrive by phone and mail. Most have a known answer, some need \
        an afternoon of reading, and a few turn into safety reports.
        At {company} medical information writes its own content and sees how often it's used. \
        You'd look after {area} and help with the rest.
        """,
        duties="""
        ## Enquiries
        Answer enquiries by phone, mail and chat within agreed times
        Search the literature and judge what it is worth
        Recognise adverse events and complaints and pass them on the same day
        Handle out-of-hours duty, one week in eight
        Document each enquiry so that a colleague could continue
        ## Content
        Write and update standard response letters and FAQs
        Review promotional and educational material for accuracy
        Report trends in questions to medical and brand teams
        Support congress booths with a medical information desk
        Keep the local database in line with the current label
        Train new colleagues and customer-facing staff
        """,
        must="""
        A degree in pharmacy or a life science
        Skill in literature searching and appraisal
        A clear and friendly telephone manner
        Correct, concise English and the local language
        Knowledge of safety reporting duties
        """,
        nice="""
        A year in medical information or hospital pharmacy
        Experience in {area}
        Familiarity with the code of practice
        Another language
        """,
    ),
    Role(
        titles=("Medical Affairs Manager", "Medical Advisor, {Area}", "Medical Manager, {Area}"),
        category="medical-affairs",
        family="medical affairs",
        level="manager",
        sectors=("pharma", "medtech"),
        pay=(65, 85),
        terms=("PART_TIME",),
        summaries="""
        Write and carry out the medical plan for {area} in your country.
        For a physician or pharmacist who enjoys evidence, debate and deadlines.
        The medical voice in the {area} team, from advisory boards to label discussions.
        """,
        leads="""
        The {area} team has a brand lead, an access lead and a gap where you would be. You'd \
        write the medical plan, see it through and be trusted with the sign-off.
        Clinicians expect {company} to know its data and to say what it doesn't know. You'd be \
        responsible for both in {area}.
        """,
        duties="""
        ## Plan
        Develop the country medical plan from gaps that matter to patients
        Lead advisory boards and make use of what was said
        Initiate and oversee local studies, registries and publications
        Support investigator-initiated research, from concept to contract
        Contribute to health technology assessments
        ## Guidance
        Review and approve materials as medical signatory
        Advise commercial colleagues on data and its limits
        Train sales and field medical teams
        Answer complex questions from specialists
        Assess safety and quality issues with the responsible teams
        Present at congresses, hospitals and internal reviews
        """,
        must="""
        A medical or pharmacy degree, or a doctorate in a related field
        Three years or more in medical affairs
        Good knowledge of trial design and biostatistics
        Confidence with the code and with signing, or refusing to
        Skill in leading projects without authority
        Fluency in English and in the national language
        """,
        nice="""
        Clinical practice in {area}
        Final signatory status where the country has one
        Launch or access experience
        Work with patient organisations
        """,
    ),
)
