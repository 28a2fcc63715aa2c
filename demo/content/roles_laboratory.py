"""Laboratory roles: quality control, development and technicians."""

from demo.content.shapes import Role

MAKERS = ("pharma", "biotech")

ROLES = (
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
        The laboratory is moving to a new electronic system and to a second shift. You'd join a \
        bench of six, with a training matrix that is really followed.
        Results from QC at {company} release about four batches a day. Nobody will press you for \
        a number; they will press you for the reason when it is late.
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
        Yield is good at small scale and puzzling at the next. You'd plan the experiments, run \
        them with two associates and take the answer to manufacturing.
        {company} develops its processes with the people who will run them. Expect to spend a \
        week of each transfer in a gown.
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
        sectors=("diagnostics", "biotech"),
        pay=(38, 50),
        place="site",
        terms=("TEMPORARY",),
        summaries="""
        Develop assays that work at four in the morning in a busy hospital laboratory.
        From antibody screening to design transfer, with instruments and engineers next door.
        For an assay scientist who loves controls and distrusts perfect curves.
        """,
        leads="""
        A new panel has reached feasibility and shows one stubborn interference. You'd take it \
        from there through verification to transfer.
        Scientists at {company} follow their assay to the customer, and come back with the next \
        idea or the next bug.
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
        Apprentices spend four days a week with us and one at college. You rotate every six \
        months: chemistry, microbiology, development and stores.
        {company} has trained technicians for years, and two of our laboratory heads began this \
        way. No previous experience is expected, only interest.
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
