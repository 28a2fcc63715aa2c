"""Roles in quality and validation."""

from demo.content.shapes import Role

MAKERS = ("pharma", "biotech")

ROLES = (
    Role(
        titles=(
            "QA Specialist GMP",
            "Quality Assurance Specialist (GMP)",
            "QA Specialist, Sterile Manufacturing",
        ),
        category="quality",
        family="quality assurance",
        sectors=MAKERS,
        pay=(36, 47),
        place="site",
        terms=("TEMPORARY",),
        summaries="""
        Review batches, deviations and changes on the shop floor, where quality happens.
        For a GMP specialist who asks “what did you see?” before “what did you do?”.
        Hands-on quality assurance beside production, with time to solve a problem once.
        """,
        leads="""
        Batch review is on time, and we would like root causes to be as good as the dates. You'd \
        spend half of your day on the floor and half on deviations and changes.
        The last inspection of {company} closed without a critical finding. We'd still rather \
        hire another curious colleague than frame the letter.
        """,
        duties="""
        ## Batches and floor
        Review batch records and prepare them for certification
        Carry out line clearance checks and floor walks
        Decide with production what happens to material in doubt
        Oversee aseptic process simulations
        Approve labels, artwork and packaging instructions
        ## System
        Lead deviation investigations and write reports that name the cause
        Assess and follow change controls and corrective actions
        Write and revise procedures that fit on two pages where possible
        Prepare product quality reviews
        Host internal audits and support inspections by {regulator}
        Train operators and show why a rule exists
        """,
        must="""
        A degree in pharmacy, chemistry, biology or engineering
        Two years or more in GMP quality
        Good knowledge of EU GMP or the equivalent national rules
        Practice in root cause analysis
        Firmness and good humour, in that order
        """,
        nice="""
        Sterile manufacture and the revised Annex 1
        Electronic batch records
        Lead auditor training
        Biologics or cell therapy
        """,
    ),
    Role(
        titles=("GCP Auditor", "Clinical Quality Assurance Manager", "Senior GCP Auditor"),
        category="quality",
        family="clinical quality",
        level="senior",
        sectors=("cro", "pharma", "biotech"),
        pay=(54, 70),
        place="field",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Audit sites, vendors and systems, and leave them better than you found them.
        For an auditor who listens first and writes findings that can be closed.
        Plan and carry out a GCP audit programme across several countries.
        """,
        leads="""
        This year's plan has 26 audits, half of them at sites. You'd carry out about ten, and \
        advise study teams for the rest of your time.
        {company} wants audits to be useful. Findings here come with a reason, a risk and a \
        conversation.
        """,
        duties="""
        ## Audits
        Plan the audit programme by risk
        Audit investigator sites, vendors, systems and trial master files
        Write clear reports within 20 working days
        Assess corrective actions and check that they worked
        Lead investigations into suspected serious breaches
        ## Advice
        Prepare sites and teams for inspections by {regulator}
        Host inspections and manage the answers
        Interpret new guidance for study teams
        Review procedures for sense as well as compliance
        Train colleagues in GCP with real examples
        Report quality trends to management
        """,
        must="""
        Five years or more in clinical research, three of them in auditing
        Deep knowledge of ICH-GCP and trial law
        Experience with inspections
        Independence of judgement
        Readiness to travel about 30 % of the time
        Excellent written English
        """,
        nice="""
        Audits of computerised systems
        GVP or GLP experience
        Membership of a quality assurance society
        Another language
        """,
    ),
    Role(
        titles=("Qualified Person", "Qualified Person (QP)", "QP and Deputy Head of Quality"),
        category="quality",
        family="quality assurance",
        level="lead",
        sectors=MAKERS,
        pay=(70, 92),
        place="site",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Certify batches, and have the standing to refuse.
        For a Qualified Person who likes to be near the process.
        Share certification with two colleagues and shape the quality system behind it.
        """,
        leads="""
        With a third Qualified Person, holidays become possible again. You'd certify commercial \
        and clinical batches and take over one part of the quality system.
        Nobody at {company} has ever been thanked for releasing a doubtful batch. We look for \
        someone who likes that sentence.
        """,
        duties="""
        ## Certification
        Certify batches for the market and for clinical trials
        Judge deviations, changes and stability data for their effect on quality
        Audit manufacturers of starting materials and contract partners
        Maintain quality agreements across the supply chain
        Take decisions on complaints and recalls
        ## Quality system
        Oversee the product quality reviews
        Be a contact for {regulator} and host inspections
        Advise production and development on GMP
        Lead improvements in release time without cutting corners
        Stand in for the head of quality
        Mentor a trainee on the way to eligibility
        """,
        must="""
        Eligibility as a Qualified Person under the law of the country, or its equivalent
        A degree in pharmacy, chemistry or biology
        Several years in pharmaceutical manufacturing and quality
        Experience with the dosage forms we make, or a quick way to gain it
        Integrity, and the calm that goes with it
        """,
        nice="""
        Sterile or biological products
        Investigational medicinal products
        Experience with imports from outside the region
        Lead auditor status
        """,
    ),
    Role(
        titles=(
            "Validation Engineer",
            "Validation Engineer, Computerised Systems",
            "Qualification and Validation Engineer",
        ),
        category="quality",
        family="validation",
        sectors=("pharma", "biotech", "medtech", "diagnostics"),
        pay=(40, 53),
        place="site",
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Qualify equipment, cleaning and systems, with effort in proportion to risk.
        For an engineer who would sooner test the machine than the binder.
        Join a new-line project from design review to routine operation.
        """,
        leads="""
        New equipment arrives in crates this season and must make product within the year. You'd \
        write the plan, run the tests and hand over a line that operators trust.
        {company} has 300 validated systems and 300 opinions about them. You would bring order, \
        and retire a few.
        """,
        duties="""
        ## Qualification
        Write validation plans, protocols and reports
        Carry out design, installation, operational and performance qualification
        Map temperature and humidity in stores and equipment
        Validate cleaning and sterilisation processes
        Validate software and spreadsheets for their intended use
        Attend factory and site acceptance tests
        ## Keeping the state
        Review change controls for their effect on the validated state
        Plan periodic reviews and requalification
        Carry out risk assessments with production and engineering
        Solve deviations that arise during tests
        Explain the approach to auditors
        """,
        must="""
        A degree in engineering, pharmacy or a related science
        Two years or more in validation in a regulated industry
        Knowledge of Annex 15, GAMP 5 or ISO 13485
        Experience of writing and running test protocols
        Practical sense near machines
        """,
        nice="""
        Aseptic filling or clean rooms
        Automation and data integrity
        Statistics for process capability
        Project management basics
        """,
    ),
)
