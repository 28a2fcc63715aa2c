"""Roles in quality, validation, process development and the laboratory."""

from jobboard.demo.content.shapes import Role

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
        Batch review is on time, and we would like root causes to be as good as the dates. You'd spend half of your day on the floor and half on deviations and changes.
        The last inspection of {company} closed without a critical finding. We'd still rather hire another curious colleague than frame the letter.
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
        titles=(
            "QC Analyst",
            "QC Analyst, Chemistry",
            "Quality Control Analyst",
            "QC Analyst, Microbiology",
        ),
        category="laboratory",
        family="quality control",
        level="junior",
        sectors=("pharma", "biotech", "diagnostics"),
        pay=(27, 35),
        place="site",
        terms=("TEMPORARY", "PART_TIME"),
        summaries="""
        Test raw materials, intermediates and finished product in a well-kept laboratory.
        HPLC, dissolution, water and stability: varied benches and clean records.
        For an analyst who would rather repeat a run than explain it away.
        """,
        leads="""
        The laboratory is moving to a new electronic system and to a second shift. You'd join a bench of six, with a training matrix that is really followed.
        Results from QC at {company} release about four batches a day. Nobody will press you for a number; they will press you for the reason when it is late.
        """,
        duties="""
        ## Testing
        Analyse samples by HPLC, GC, titration, UV and dissolution
        Test environmental, water and bioburden samples
        Run stability studies and pull samples on the right day
        Prepare reagents, standards and media, and label them fully
        Maintain, calibrate and clean instruments
        ## Records
        Record data as they arise, attributable and legible
        Report out-of-specification results at once and help to investigate
        Review the work of colleagues
        Transfer and verify methods with development
        Keep stocks, logs and benches ready for inspection
        Suggest small improvements and try them
        """,
        must="""
        A degree or vocational training in chemistry, biology or pharmacy
        Hands-on laboratory experience, studies included
        Understanding of GMP and of data integrity
        Care for detail on the eighth sample as on the first
        Willingness to work shifts at peak times
        """,
        nice="""
        Experience with chromatography data systems
        Pharmacopoeial methods
        Microbiological testing
        A LIMS of any make
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
        This year's plan has 26 audits, half of them at sites. You'd carry out about ten, and advise study teams for the rest of your time.
        {company} wants audits to be useful. Findings here come with a reason, a risk and a conversation.
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
        With a third Qualified Person, holidays become possible again. You'd certify commercial and clinical batches and take over one part of the quality system.
        Nobody at {company} has ever been thanked for releasing a doubtful batch. We look for someone who likes that sentence.
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
        New equipment arrives in crates this season and must make product within the year. You'd write the plan, run the tests and hand over a line that operators trust.
        {company} has 300 validated systems and 300 opinions about them. You would bring order, and retire a few.
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
    Role(
        titles=(
            "Process Development Scientist",
            "Scientist, Downstream Processing",
            "Scientist, Formulation Development",
        ),
        category="laboratory",
        family="process development",
        sectors=MAKERS,
        pay=(40, 54),
        place="site",
        terms=(),
        summaries="""
        Take a process from 200 millilitres to 200 litres, and write down why it works.
        For a scientist who likes purification, pressure curves and planned experiments.
        Develop, scale up and transfer processes for a programme close to the clinic.
        """,
        leads="""
        Yield is good at small scale and puzzling at the next. You'd plan the experiments, run them with two associates and take the answer to manufacturing.
        {company} develops its processes with the people who will run them. Expect to spend a week of each transfer in a gown.
        """,
        duties="""
        ## Development
        Design and carry out experiments for purification or formulation
        Use design of experiments to find limits and interactions
        Develop in-process controls with analytical colleagues
        Build scale-down models and prove that they are representative
        Choose resins, filters and excipients with supply in mind
        ## Transfer
        Scale up and transfer processes to our own or a partner's plant
        Write process descriptions, reports and sections of the dossier
        Support clinical batches in person
        Investigate deviations and propose changes
        Present data to the project team each fortnight
        Train associates and keep the laboratory safe
        """,
        must="""
        A doctorate, or a master's degree with three years in industry
        Hands-on experience of chromatography, filtration or freeze-drying
        Good data analysis and a well-kept notebook
        Understanding of GMP from development to manufacture
        Readiness to follow a run into the evening now and then
        """,
        nice="""
        Vectors, cells or RNA
        Multivariate statistics
        Technology transfer to a contract manufacturer
        Regulatory writing
        """,
    ),
    Role(
        titles=(
            "Assay Development Scientist",
            "Scientist, Immunoassays",
            "Scientist, Molecular Diagnostics",
        ),
        category="laboratory",
        family="assay development",
        sectors=("diagnostics", "biotech", "medtech"),
        pay=(38, 50),
        place="site",
        terms=("TEMPORARY",),
        summaries="""
        Develop assays that work at four in the morning in a busy hospital laboratory.
        From antibody screening to design transfer, with instruments and engineers next door.
        For an assay scientist who loves controls and distrusts perfect curves.
        """,
        leads="""
        A new panel has reached feasibility and shows one stubborn interference. You'd take it from there through verification to transfer.
        Scientists at {company} follow their assay to the customer, and come back with the next idea or the next bug.
        """,
        duties="""
        ## Development
        Design and optimise immunoassays or nucleic acid tests
        Screen and characterise antibodies, primers and conjugates
        Study sensitivity, specificity, interference and stability
        Plan experiments with a statistician and accept the answer
        Integrate assays with instruments and software
        ## Transfer
        Write design inputs, verification protocols and reports
        Prepare material for external performance studies
        Transfer assays to production and set acceptance limits
        Solve problems from production and from the field
        Present results openly, failures included
        Contribute to patents and publications
        """,
        must="""
        A degree in biochemistry, molecular biology or a related subject
        Two years or more of assay development or clinical method validation
        Sound statistics for method comparison
        Structured documentation under design control
        Pleasure in teamwork across disciplines
        """,
        nice="""
        Lateral flow, chemiluminescence or isothermal amplification
        Knowledge of CLSI guidelines
        Work with clinical samples
        Scripting in R or Python
        """,
    ),
    Role(
        titles=(
            "Apprentice Laboratory Technician",
            "Laboratory Apprentice",
            "Trainee Laboratory Technician (Apprenticeship)",
        ),
        category="laboratory",
        family="laboratory support",
        level="apprentice",
        sectors=("pharma", "diagnostics", "medtech"),
        pay=(14, 18),
        place="site",
        terms=("OTHER",),
        summaries="""
        Learn laboratory work in three years, with a wage, a qualification and a bench of your own.
        An apprenticeship for a school leaver who likes to measure things properly.
        Earn, learn and rotate through four laboratories on the way to a recognised certificate.
        """,
        leads="""
        Apprentices spend four days a week with us and one at college. You rotate every six months: chemistry, microbiology, development and stores.
        {company} has trained technicians for years, and two of our laboratory heads began this way. No previous experience is expected, only interest.
        """,
        duties="""
        ## At the bench
        Prepare solutions, media and samples with a trainer beside you
        Weigh, pipette and measure until your results agree with each other
        Run simple tests on your own once signed off
        Clean, check and calibrate equipment
        Record each step as you do it
        ## Around it
        Receive and register samples
        Look after stocks, waste and safety checks
        Attend college and bring back what you learned
        Keep a training record and discuss it every month
        Carry out a small improvement project in the last year
        """,
        must="""
        A school leaving certificate with good marks in science or mathematics
        Interest in laboratory work and in how medicines or tests are made
        Reliability and care
        Willingness to ask when unsure
        """,
        nice="""
        A school project or holiday job with something practical in it
        Basic computer skills beyond the phone
        First-aid training
        Interest in machines
        """,
    ),
)
