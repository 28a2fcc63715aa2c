"""Roles in drug safety and regulatory affairs."""

from demo.content.shapes import Role

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
        A first or second post in pharmacovigilance, with training in coding, narratives and \
        causality.
        Case intake, assessment and submission within clocks that don't stop for weekends.
        """,
        leads="""
        About 400 case reports reach us each month, from patients, pharmacists, trials and \
        literature. You'd handle your share from receipt to submission, and learn to see what is \
        missing.
        Safety at {company} is nine people and a rota. We are looking for a tenth with a health \
        background and an eye for dates.
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
        Two products in {area} are yours: one twenty years old with a long history, one in phase \
        III with almost none. Both deserve the same care.
        {company} is bringing signal management back in house. You would set up the routine, run \
        it with a physician, and present to the safety committee each month.
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
        A new application in {area} and two line extensions fall due within 18 months. You'd own \
        the plan, lead the submission team and be our voice towards {regulator}.
        Regulatory at {company} is asked before development decides. We would like a manager who \
        uses that position with judgement.
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
        The technical file for our next generation is half written. You would write the other \
        half with the engineers, and take it through review.
        {company} sells in more countries each year, and each has a form. You'd share the map \
        with one colleague and split it as suits you both.
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
)
