"""Roles that design, build, explain and repair medical devices."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Biomedical Engineer",
            "Biomedical Engineer, Clinical Equipment",
            "Clinical Engineer",
        ),
        category="engineering",
        family="clinical engineering",
        sectors=("hospital",),
        pay=(32, 43),
        place="site",
        terms=("TEMPORARY",),
        summaries="""
        Keep 11,000 devices safe, calibrated and where they're needed.
        For an engineer who likes hospitals, schematics and being thanked by a ventilator.
        Maintenance, acceptance and advice across theatres, wards and dialysis.
        """,
        leads="""
        The workshop has six engineers and a backlog that is finally shrinking. You'd look after \
        ventilators, pumps and dialysis, and advise on what we buy next.
        Clinical engineering at {company} takes part in incident reviews and purchasing. You'd be \
        heard before the contract is signed.
        """,
        duties="""
        ## Equipment
        Inspect, maintain and repair medical equipment
        Carry out acceptance and electrical safety tests
        Calibrate monitors, pumps and ventilators
        Respond to faults in theatres and intensive care
        Manage service contracts and outside engineers
        Keep the equipment inventory complete
        ## Advice
        Write specifications and evaluate tenders
        Investigate incidents and act on field safety notices
        Train users in safe handling
        Plan replacement by age, risk and use
        Support research with safe test set-ups
        """,
        must="""
        A degree or diploma in biomedical or electronic engineering
        Two years or more with medical equipment
        Knowledge of IEC 60601 and IEC 62353
        Systematic fault-finding
        A considerate way of working near patients
        """,
        nice="""
        Manufacturer training on ventilators or dialysis
        Network and cyber-security basics
        Registration as a clinical technologist or engineer
        ISO 13485 knowledge
        """,
    ),
    Role(
        titles=(
            "Field Service Engineer",
            "Field Service Engineer, Diagnostics",
            "Field Service Engineer, Medical Systems",
        ),
        category="engineering",
        family="service",
        sectors=("medtech", "diagnostics"),
        pay=(33, 44),
        place="field",
        terms=("TEMPORARY",),
        summaries="""
        Install, maintain and repair instruments in hospitals across your region.
        For an engineer who fixes the machine and calms the laboratory.
        Your own territory, a stocked van and a help desk that helps.
        """,
        leads="""
        There are 70 installed systems in the region and one engineer too few. You'd plan your \
        own calls, with remote support and a colleague to share standby.
        Engineers at {company} report straight to development when something breaks twice. It's \
        how the last two designs got better.
        """,
        duties="""
        ## On site
        Install, qualify and hand over systems
        Carry out preventive maintenance and safety checks
        Diagnose and repair mechanical, electronic and software faults
        Upgrade software and connect to hospital networks
        Train users in daily care
        Take your share of telephone standby
        ## Behind it
        Document service in the mobile system
        Manage parts, tools and calibration dates
        Report complaints and failures with useful detail
        Advise sales on site requirements
        Help to write service instructions
        """,
        must="""
        Training or a degree in electronics, mechatronics or medical technology
        Experience in service of technical equipment
        A driving licence and willingness to travel overnight at times
        Independent organisation
        The local language and readable English
        """,
        nice="""
        Optics, fluidics or imaging systems
        Networking, HL7 or DICOM basics
        Experience in hospitals or laboratories
        A second language
        """,
    ),
    Role(
        titles=(
            "UX Designer, Medical Devices",
            "UX Designer, Clinical Software",
            "Human Factors and UX Designer",
        ),
        category="engineering",
        family="design",
        sectors=("medtech", "diagnostics"),
        pay=(40, 54),
        place="office",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Design screens that a tired nurse understands at a glance.
        Research, prototypes and usability files for devices where a slip matters.
        For a designer who would rather watch ten minutes of use than read ten pages of \
        requirements.
        """,
        leads="""
        The next version has a new touch screen, fewer buttons and many opinions. You'd find out \
        what users need and turn it into a design that survives validation.
        At {company} designers go to wards and laboratories monthly. You'd plan the visits, and \
        bring an engineer along each time.
        """,
        duties="""
        ## Research
        Observe clinicians and patients at work and map their tasks
        Plan and run formative usability tests
        Write user profiles, use scenarios and use-related risk analyses
        Test with gloves, glare, noise and interruptions
        ## Design
        Sketch, prototype and specify interfaces
        Maintain the design system with developers
        Write interface texts and alarm messages that say what to do
        Document the usability engineering file
        Support summative studies and their reports
        Design for low vision, colour blindness and many languages
        Argue for the simple version
        """,
        must="""
        A portfolio of shipped products, with the research behind them
        Three years or more in interaction design
        Experience of usability testing with real users
        Skill in prototyping tools and clear specifications
        Interest in regulated work
        """,
        nice="""
        IEC 62366 and the guidance around it
        Embedded displays
        A background in psychology, ergonomics or care
        Front-end development basics
        """,
    ),
    Role(
        titles=(
            "Embedded Software Engineer",
            "Senior Embedded Software Engineer",
            "Software Engineer, Medical Devices",
        ),
        category="engineering",
        family="software",
        level="senior",
        sectors=("medtech", "diagnostics"),
        pay=(45, 62),
        place="office",
        terms=("CONTRACTOR",),
        summaries="""
        Write firmware that is safe, tested and still readable in ten years.
        C, C++ and a real-time system for a device that people rely on.
        For an engineer who measures before optimising and reviews with kindness.
        """,
        leads="""
        The new controller board is on the bench and waits for its software. You'd own two \
        subsystems, with hardware and test engineers at the next table.
        Software at {company} is developed to IEC 62304 with tests that run every night on real \
        devices. You'd improve both.
        """,
        duties="""
        ## Software
        Design and implement firmware in C and C++
        Write drivers for sensors, motors and displays
        Build communication with cloud and hospital systems securely
        Write unit and hardware-in-the-loop tests
        Analyse field data and fix what it shows
        Keep the build reproducible
        ## Lifecycle
        Derive software requirements and architecture from risks
        Review code and designs
        Document to IEC 62304 without drowning in it
        Assess third-party components
        Support verification, audits and submissions
        Mentor less experienced engineers
        """,
        must="""
        A degree in computer science, electronics or a related field
        Four years or more of embedded development
        Strong C or C++ and a real-time operating system
        Debugging with a logic analyser as well as a debugger
        Test-minded, well-documented work
        """,
        nice="""
        IEC 62304 and ISO 14971
        Rust, or curiosity about it
        Security of connected devices
        Low-power wireless
        """,
    ),
    Role(
        titles=(
            "Clinical Application Specialist",
            "Application Specialist, Imaging",
            "Clinical Specialist, {Area}",
        ),
        category="sales",
        family="clinical application",
        sectors=("medtech", "diagnostics"),
        pay=(37, 50),
        place="field",
        terms=("TEMPORARY",),
        summaries="""
        Train the people who use our systems, at their place and in their words.
        For a nurse, technologist or scientist who would like to teach and travel.
        Be there on the first day a hospital uses something new.
        """,
        leads="""
        Each installation ends with a week of training; for about 20 hospitals a year, it'd be \
        yours. In between you test what development wants to release.
        {company} hires application specialists out of practice. If you've worked a night shift, \
        you know what our users need.
        """,
        duties="""
        ## With customers
        Train users on site and online
        Configure systems to the department's routine
        Accompany first cases in theatre or laboratory
        Answer application questions by phone
        Demonstrate systems at hospitals and congresses
        Return after three months to see what is really used
        ## With colleagues
        Feed user experience into development
        Test new releases with clinical eyes
        Write quick guides and training material
        Support clinical evaluations
        Help sales to promise only what works
        """,
        must="""
        A clinical or laboratory qualification with practical years behind it
        Joy in teaching adults
        Technical understanding
        Readiness to travel three days a week
        Fluency in the local language and good English
        """,
        nice="""
        Experience with the kind of system concerned
        Training qualification
        Congress experience
        Another language
        """,
    ),
    Role(
        titles=(
            "Mechanical Design Engineer",
            "Design Engineer, Drug Delivery",
            "R&D Engineer, Disposable Devices",
        ),
        category="engineering",
        family="product development",
        sectors=("medtech",),
        pay=(38, 52),
        place="site",
        terms=("CONTRACTOR",),
        summaries="""
        Design plastic parts by the million, each of which has to work once.
        From sketch to mould to verification, in a small team with its own workshop.
        For a design engineer who prints, breaks and measures before lunch.
        """,
        leads="""
        The concept is chosen and works in nine cases of ten. You'd find the tenth, and take the \
        design through to transfer.
        At {company} a designer follows the part into moulding and assembly. You'd see your \
        tolerance stack come back in a box.
        """,
        duties="""
        ## Design
        Develop mechanisms and parts in 3D CAD
        Calculate tolerances, forces and fatigue
        Build and test prototypes
        Choose materials for function, moulding and biocompatibility
        Work with human factors on grip, force and feedback
        ## To production
        Write design inputs, outputs and verification protocols
        Lead design failure mode analyses
        Guide toolmakers and suppliers
        Support process validation and design transfer
        Analyse returned parts
        Record inventions for patents
        """,
        must="""
        A degree in mechanical or biomedical engineering
        Three years or more of product development with plastics
        Strong 3D CAD and tolerance analysis
        Experience with design verification
        Practical skill at the bench
        """,
        nice="""
        ISO 11608 or catheter standards
        Simulation by finite elements
        Experience of design controls
        Six Sigma methods
        """,
    ),
)
