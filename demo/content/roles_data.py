"""Roles that plan, clean and analyse data."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=("Biostatistician", "Biostatistician, {Area}", "Trial Statistician"),
        category="biostatistics",
        family="biostatistics",
        sectors=("cro", "pharma", "biotech"),
        pay=(44, 58),
        place="desk",
        terms=("PART_TIME", "CONTRACTOR"),
        summaries="""
        Design, plan and analyse trials in {area}, and defend the estimand.
        For a statistician who would rather be asked before the protocol is written.
        Sample sizes, analysis plans and reports for phase II and III, with a reviewer for \
        everything.
        """,
        leads="""
        You'd be the study statistician for two trials in {area}: one about to lock, one on a \
        blank page. There is a senior colleague to argue with on both.
        At {company} statistics has a vote on study design. We use it about twice a year, and are \
        usually thanked later.
        """,
        duties="""
        ## Design
        Calculate sample sizes and simulate operating characteristics
        Write the statistical sections of protocols, estimands included
        Advise on endpoints, randomisation and multiplicity
        Prepare and support data monitoring committees
        Discuss designs with {regulator} and other authorities
        ## Analysis
        Write statistical analysis plans and table shells
        Analyse data, and validate the analyses of others independently
        Handle missing data with methods you can explain
        Interpret results with clinicians and write the statistical report
        Contribute to publications and answer reviewers' questions
        ## Practice
        Review data during the trial and raise what looks odd
        Share code, templates and methods within the group
        """,
        must="""
        A master's degree or doctorate in statistics or a related field
        Two years or more of statistics in clinical trials
        Working command of SAS or R, ideally both
        Understanding of ICH E9 and its addendum on estimands
        The gift of explaining an interaction term to a cardiologist
        Written English for plans and reports
        """,
        nice="""
        Bayesian or adaptive designs
        Knowledge of CDISC standards
        Experience in {area}
        Interactions with a regulatory agency
        """,
    ),
    Role(
        titles=(
            "Statistical Programmer (SAS)",
            "Senior SAS Programmer",
            "Statistical Programmer, SAS and R",
        ),
        category="biostatistics",
        family="statistical programming",
        level="senior",
        sectors=("cro", "pharma"),
        pay=(45, 60),
        place="desk",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Program SDTM, ADaM and outputs for submissions, and help us to move part of it to R.
        For a programmer whose logs are clean and whose macros have documentation.
        Datasets, tables and double programming for trials in {area}.
        """,
        leads="""
        A pooled safety analysis in {area} is due, from nine studies with nine ideas of what a \
        visit is. Bring patience and a strong view on metadata.
        {company} programs in SAS and, since last year, in R under version control. You'd do \
        both, and help decide which is right for what.
        """,
        duties="""
        ## Programming
        Build SDTM and ADaM datasets from specifications that you help to write
        Program tables, listings and figures for reports and submissions
        Validate the work of colleagues by independent programming
        Create define.xml and reviewer's guides
        Write reusable macros and functions, with tests
        Support interim analyses and data monitoring committees behind the firewall
        ## Working
        Review annotated case report forms and analysis plans
        Estimate effort and keep the programming tracker current
        Check conformance with validation tools and explain what remains
        Answer ad hoc requests and archive them properly
        Mentor programmers new to the industry
        """,
        must="""
        Four years or more of statistical programming in clinical research
        Strong SAS: Base, STAT, GRAPH and macros
        Sound knowledge of SDTM and ADaM implementation guides
        Experience of a regulatory submission
        Disciplined validation and documentation
        """,
        nice="""
        R, including the tidyverse and admiral-style packages
        Git and continuous integration
        Oncology endpoints or another demanding field
        Leading a study's programming team
        """,
    ),
    Role(
        titles=(
            "Clinical Data Manager",
            "Clinical Data Manager, {Area}",
            "Senior Clinical Data Manager",
        ),
        category="data-science",
        family="data management",
        sectors=("cro", "pharma", "biotech"),
        pay=(38, 52),
        place="desk",
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Build the database, keep it clean and lock it on the day that was promised.
        Lead data management on trials in {area}, from case report form to archive.
        For a data manager who designs forms that coordinators don't curse.
        """,
        leads="""
        The next three trials in {area} use a new EDC system. You'd lead one of them, and help to \
        write the standards for the rest.
        Sites send data, labs send data, watches send data. At {company} the data manager decides \
        how it all fits together, and is asked early.
        """,
        duties="""
        ## Set-up
        Design case report forms and edit checks with the study team
        Write data management and validation plans
        Test the database as a site would use it, mistakes included
        Specify transfers from laboratories, imaging and eCOA vendors
        Define coding conventions for MedDRA and WHODrug
        ## Conduct and lock
        Review data, raise sensible queries and close them
        Reconcile safety and external data on schedule
        Report data quality so that monitors can act on it
        Run mid-study changes without breaking what exists
        Lead the path to database lock and hold the checklist
        Archive data and documentation for the long term
        """,
        must="""
        Three years or more of clinical data management
        Command of at least one major EDC system
        Knowledge of CDASH and SDTM
        Good understanding of ICH-GCP and electronic records rules
        Organised, exact and easy to work with
        """,
        nice="""
        Some SQL, SAS, R or Python
        Risk-based data review
        Trials in {area}
        Vendor management
        """,
    ),
    Role(
        titles=(
            "Data Scientist, Real-World Evidence",
            "Senior Data Scientist, Health Data",
            "Data Scientist",
        ),
        category="data-science",
        family="data science",
        level="senior",
        sectors=("pharma", "med_comms", "medtech", "diagnostics"),
        pay=(50, 70),
        place="desk",
        terms=("CONTRACTOR",),
        summaries="""
        Work with claims, registries and hospital data to answer questions that trials couldn't.
        For a data scientist who asks how a code got into the record.
        Models, cohorts and code that someone else can run next year.
        """,
        leads="""
        We have access to good data and more questions in {area} than people. You'd pick the \
        method, write the protocol, do the analysis and explain what it can't show.
        {company} is building a small data science group. You'd be its third member, close to \
        clinicians and far from slideware.
        """,
        duties="""
        ## Analysis
        Define cohorts and phenotypes in claims, registry and electronic record data
        Design observational studies, with protocols registered in advance
        Apply propensity scores, survival models and sensitivity analyses
        Build and validate predictive models, calibration included
        Write reproducible pipelines in Python or R
        Quantify what could have gone wrong with bias and missingness
        ## Translation
        Turn a clinician's question into one that data can answer
        Present findings to medical, access and product colleagues
        Contribute to manuscripts and responses to payers
        Work with data custodians on access, privacy and governance
        Review code and help others to test theirs
        """,
        must="""
        A quantitative degree and three years or more with health data
        Fluent Python or R, good SQL, and Git
        Solid epidemiology: confounding, immortal time, selection
        Respect for privacy law and for the people in the data
        Clear writing about uncertain results
        """,
        nice="""
        OMOP or another common data model
        Target trial emulation
        Experience in {area}
        Cloud platforms for sensitive data
        A publication record
        """,
    ),
    Role(
        titles=("Clinical Coder", "Clinical Coder, Inpatient Services", "Health Information Coder"),
        category="data-science",
        family="health information",
        sectors=("hospital",),
        pay=(27, 36),
        place="desk",
        terms=("PART_TIME", "TEMPORARY", "CONTRACTOR"),
        summaries="""
        Turn case notes into codes that are right, complete and defensible.
        For a coder who reads the operation note before the discharge letter.
        Inpatient coding across surgery and medicine, with time for queries to doctors.
        """,
        leads="""
        The coding team has cleared its backlog for the first time in six years and would like it \
        to stay that way. You would take over surgery and part of obstetrics.
        Coding at {company} sits with the clinicians and not in the basement. You'd join two ward \
        meetings a week and may ask anything.
        """,
        duties="""
        ## Coding
        Assign diagnosis and procedure codes to inpatient and day-case episodes
        Read notes, reports and results in full and resolve contradictions
        Query doctors in neutral words when the record is unclear
        Meet coding deadlines before month-end
        Check grouping and explain outliers
        Code cancer and trauma episodes for registry returns
        ## Quality
        Take part in internal and external audits
        Teach junior doctors what makes a record codable
        Follow changes in classification and local standards
        Report documentation trends to departments
        Support research and planning with well-defined extracts
        """,
        must="""
        A recognised qualification in clinical coding
        Two years or more of inpatient coding with ICD-10 or its national version
        Good anatomy, physiology and medical terminology
        Accuracy above 90 % in audits
        Discretion with personal information
        """,
        nice="""
        Auditor or trainer status
        Experience with an electronic record and encoder
        Knowledge of casemix funding
        Speciality experience in {area}
        """,
    ),
)
