"""Roles in drug safety, regulatory affairs and medical affairs."""

from jobboard.demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Drug Safety Associate",
            "Pharmacovigilance Associate",
            "Drug Safety Associate, Case Processing",
        ),
        category="pharmacovigilance",
        family="drug safety",
        level="junior",
        sectors=("pharma", "cro"),
        pay=(28, 35),
        place="desk",
        terms=("TEMPORARY", "PART_TIME"),
        summaries="""
        Process safety reports with care, because each of them is somebody's bad day.
        A first or second post in pharmacovigilance, with training in coding, narratives and causality.
        Case intake, assessment and submission within clocks that don't stop for weekends.
        """,
        leads="""
        About 400 case reports reach us each month, from patients, pharmacists, trials and literature. You'd handle your share from receipt to submission, and learn to see what is missing.
        Safety at {company} is nine people and a rota. We are looking for a tenth with a health background and an eye for dates.
        """,
        duties="""
        ## Cases
        Receive, register and triage adverse event reports on the day they arrive
        Code events and medicines with MedDRA and WHODrug
        Write narratives that tell what happened in the order in which it did
        Check seriousness, expectedness and causality for medical review
        Follow up with reporters politely and as often as needed
        Submit reports to {regulator} and partners on time
        ## System and literature
        Screen the literature weekly for safety information
        Reconcile cases with clinical, quality and medical information teams
        Run quality checks on a sample of closed cases
        Keep partner contacts and exchange agreements up to date
        Help to prepare data for periodic reports and inspections
        """,
        must="""
        A degree in pharmacy, nursing, medicine or a life science
        Good medical terminology
        Accuracy under deadlines measured in calendar days
        Respectful handling of sensitive personal data
        Fluent written English
        """,
        nice="""
        A year in drug safety or medical information
        Practice with a safety database
        Knowledge of the GVP modules
        Another language for follow-up calls
        """,
    ),
    Role(
        titles=(
            "Pharmacovigilance Scientist",
            "Safety Scientist, {Area}",
            "Senior Pharmacovigilance Scientist",
        ),
        category="pharmacovigilance",
        family="drug safety",
        level="senior",
        sectors=("pharma", "biotech", "cro"),
        pay=(48, 64),
        place="office",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Detect, evaluate and explain signals for medicines in {area}.
        Own the benefit–risk story of a product, in periodic reports and in the label.
        For a safety scientist who can tell a cluster from a coincidence and write down why.
        """,
        leads="""
        Two products in {area} are yours: one twenty years old with a long history, one in phase III with almost none. Both deserve the same care.
        {company} is bringing signal management back in house. You would set up the routine, run it with a physician, and present to the safety committee each month.
        """,
        duties="""
        ## Signals
        Carry out signal detection across cases, literature and databases
        Evaluate signals, document the reasoning and propose action
        Prepare and present at safety review committees
        Characterise risks with epidemiologists and statisticians
        Monitor the effect of risk minimisation measures
        ## Documents
        Write periodic safety reports, development safety updates and risk management plans
        Draft safety sections of labels, brochures and consent forms
        Answer questions from {regulator} and partners
        Contribute safety input to protocols and study reports
        Support inspections and follow up findings
        Coach associates in causality and narratives
        """,
        must="""
        A degree in pharmacy, medicine or a life science
        Three years or more in pharmacovigilance, with signal work
        Practice in aggregate reports, from data request to submission
        Knowledge of the GVP modules and ICH E2 guidelines
        Sound statistical common sense
        The courage to raise an unwelcome finding
        """,
        nice="""
        Experience in {area}
        Pharmacoepidemiology training
        Both pre- and post-marketing work
        Vaccines or combination products
        """,
    ),
    Role(
        titles=(
            "Regulatory Affairs Manager",
            "Regulatory Affairs Manager, {Area}",
            "Manager, Regulatory Strategy",
        ),
        category="regulatory-affairs",
        family="regulatory affairs",
        level="manager",
        sectors=("pharma", "biotech"),
        pay=(55, 72),
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Plan and lead submissions for a portfolio in {area}, and keep the licences alive afterwards.
        For a regulatory manager who reads the guideline and then calls the assessor.
        Strategy and hands-on work for new applications, variations and labels.
        """,
        leads="""
        A new application in {area} and two line extensions fall due within 18 months. You'd own the plan, lead the submission team and be our voice towards {regulator}.
        Regulatory at {company} is asked before development decides. We would like a manager who uses that position with judgement.
        """,
        duties="""
        ## Strategy
        Develop regulatory strategies for new products and indications
        Prepare and lead scientific advice meetings with {regulator}
        Assess guidelines and competitor precedents and say what follows
        Advise project teams on data needed and risks taken
        Review promotional claims from a regulatory view
        ## Submissions
        Lead applications, variations and renewals through to approval
        Coordinate authors of quality, clinical and non-clinical sections
        Manage answers to questions within the clock
        Maintain product information, translations and artwork
        Keep registration data current in the tracking system
        ## Team
        Guide one or two specialists and several affiliates
        Improve planning so that fewer nights precede a deadline
        """,
        must="""
        Five years or more in regulatory affairs for medicines
        A degree in pharmacy, chemistry or a life science
        Applications that you have led from plan to approval
        Very good knowledge of the procedures at {regulator}
        Diplomacy in several directions at once
        Excellent written English
        """,
        nice="""
        Experience in {area}
        Biologics or combination products
        Submissions in more than one region
        CMC background
        """,
    ),
    Role(
        titles=(
            "Regulatory Affairs Specialist, Medical Devices",
            "Regulatory Affairs Specialist (MDR/IVDR)",
            "Regulatory Specialist, Device Software",
        ),
        category="regulatory-affairs",
        family="regulatory affairs",
        sectors=("medtech", "diagnostics"),
        pay=(40, 54),
        terms=("PART_TIME", "CONTRACTOR"),
        summaries="""
        Prepare technical documentation and registrations for devices that are already waited for.
        For a device specialist who can explain a classification rule to a software developer.
        Keep certificates, registrations and change notifications in good order in 40 countries.
        """,
        leads="""
        The technical file for our next generation is half written. You would write the other half with the engineers, and take it through review.
        {company} sells in more countries each year, and each has a form. You'd share the map with one colleague and split it as suits you both.
        """,
        duties="""
        ## Market entry
        Compile technical documentation and submissions for new devices
        Classify products and choose the conformity route with the team
        Register devices in export markets through local representatives
        Check labels, instructions and claims against the regulations
        Prepare clinical or performance evaluation reports with the clinical team
        ## Keeping it current
        Assess design changes for notification duties
        Maintain certificates, declarations and device databases
        Support audits by notified bodies and authorities
        Contribute to post-market surveillance plans and vigilance reports
        Watch new standards and translate them into tasks
        Advise development on standards for software, usability and safety
        """,
        must="""
        Two years or more in regulatory affairs for devices or diagnostics
        A technical or scientific degree
        Good knowledge of the European regulations or the 510(k) route
        Understanding of ISO 13485 and ISO 14971
        Structured writing in English
        """,
        nice="""
        Software as a medical device and IEC 62304
        Registrations in Asia or Latin America
        Experience with a notified body
        Quality management background
        """,
    ),
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
        New data in {area} are coming and specialists have questions. You'd be the person who answers them accurately, in their corridor, without a sales aid.
        Field medical at {company} is measured by insight and quality and never by the number of calls. The territory covers university centres and a few large district hospitals.
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
        Answer questions about medicines from doctors, pharmacists and patients, correctly and kindly.
        For a pharmacist who misses explaining things but not the Saturday shift.
        Enquiries, standard letters and the occasional puzzle about {area}.
        """,
        leads="""
        Around 30 enquiries a day arrive by phone and mail. Most have a known answer, some need an afternoon of reading, and a few turn into safety reports.
        At {company} medical information writes its own content and sees how often it's used. You'd look after {area} and help with the rest.
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
        The {area} team has a brand lead, an access lead and a gap where you would be. You'd write the medical plan, see it through and be trusted with the sign-off.
        Clinicians expect {company} to know its data and to say what it doesn't know. You'd be responsible for both in {area}.
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
