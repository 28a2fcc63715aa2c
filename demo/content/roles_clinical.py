"""Roles that set up, lead and support clinical trials."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Clinical Trial Assistant",
            "Clinical Trial Assistant (CTA)",
            "Clinical Trial Coordinator, CTA",
        ),
        category="clinical-operations",
        family="clinical operations",
        level="junior",
        sectors=("cro", "pharma", "biotech"),
        pay=(25, 31),
        terms=("TEMPORARY", "PART_TIME"),
        summaries="""
        Keep the trial master file, the trackers and the people in step.
        A way into clinical research for someone exact, friendly and unafraid of filing.
        Support two study teams in {area} and learn how a trial really runs.
        """,
        leads="""
        Each of our trials has one person who knows where everything is. On the next study in \
        {area} it could be you.
        Many of the monitors and managers at {company} started as assistants. You would get the \
        same training as they did, and a review of your next step after a year.
        """,
        duties="""
        ## Documents
        Set up and maintain the electronic trial master file
        Check documents for completeness, dates and signatures, and send them back kindly
        Prepare submission packages for ethics committees and authorities
        Track regulatory documents, insurance and contracts by expiry date
        Run the quality check of the file before an audit
        Arrange translations and check their certificates
        ## The team
        Organise study and investigator meetings and write minutes
        Keep trackers for sites, supplies and payments honest
        Order and follow lab kits, devices and study materials
        Grant and withdraw system access for site and study staff
        Process site invoices and investigator payments
        """,
        must="""
        Training or a degree in a health, science or administrative field
        First experience in an office where documents matter
        Accuracy that others rely on
        Confidence in Excel and in learning new systems
        Clear English, written and spoken
        """,
        nice="""
        Knowledge of ICH-GCP
        Practice with an electronic master file
        Experience in a hospital or an ethics committee's office
        Another European or Asian language
        """,
    ),
    Role(
        titles=(
            "Clinical Project Manager",
            "Clinical Project Manager, {Area}",
            "Clinical Study Manager",
        ),
        category="clinical-operations",
        family="clinical project management",
        level="manager",
        sectors=("cro", "pharma", "biotech"),
        pay=(58, 74),
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Lead a multinational trial in {area} from award to archive.
        Scope, budget, timeline and a team across time zones: you hold them together.
        For a project manager who reports a delay before the sponsor finds it.
        """,
        leads="""
        The protocol is final, 62 sites in nine countries are being selected, and the first \
        patient is expected in the autumn season. The trial in {area} needs a manager who has \
        brought one home before.
        {company} gives each project manager one large or two small studies. It is less than \
        elsewhere, and we expect you to know them thoroughly.
        """,
        duties="""
        ## Delivery
        Lead the cross-functional team of a phase II or III trial
        Write project, risk and communication plans that are used after kick-off
        Follow recruitment, data flow and quality, and correct the course early
        Direct vendors for laboratories, imaging, supplies and eCOA
        Prepare the study for inspection from the first day
        Run lessons-learned sessions in which people tell the truth
        ## Sponsor and budget
        Be the sponsor's partner and the team's shield
        Manage the budget, forecasts, milestones and change orders
        Chair team and sponsor meetings and record decisions
        Escalate with facts, options and a recommendation
        ## People
        Lead country leads and assistants without line authority
        Share the load in peaks and say so when it is too much
        """,
        must="""
        Five years or more in clinical operations, with two in project management
        A multinational trial led through at least two of its phases
        Firm knowledge of ICH-GCP and trial regulation in your region
        Budget responsibility, including change orders
        Fluent English and plain speaking
        A degree in a scientific or health field
        """,
        nice="""
        Trials in {area}
        Decentralised elements: home nursing, eConsent, wearables
        A project management certificate
        Experience on both sponsor and CRO side
        """,
    ),
    Role(
        titles=(
            "Study Start-up Specialist",
            "Site Activation Specialist",
            "Study Start-up and Regulatory Specialist",
        ),
        category="clinical-operations",
        family="study start-up",
        sectors=("cro",),
        pay=(35, 46),
        place="desk",
        terms=("TEMPORARY",),
        summaries="""
        Get sites open: submissions, contracts, budgets and the patience to ask a fifth time.
        Own start-up for your country, from feasibility to the green light.
        For someone who knows which form the committee really wants.
        """,
        leads="""
        Eleven sites wait for contracts, three for ethics approval. You'd take over the list, \
        order it by what blocks what, and start calling.
        Weeks are won or lost before the first visit. {company} has a start-up group of its own \
        because monitors shouldn't negotiate indemnity clauses at night.
        """,
        duties="""
        ## Submissions
        Prepare and submit applications to ethics committees and {regulator}
        Adapt consent forms and patient material to national requirements
        Answer committee questions completely and within the deadline
        Keep country intelligence up to date: forms, fees, meeting dates
        Submit amendments and notifications through the life of the trial
        ## Contracts and activation
        Negotiate site contracts and budgets within agreed limits
        Collect and review essential documents for each site
        Coordinate feasibility and site selection with monitors
        Report cycle times and name the bottleneck
        Release sites to activation when everything is there, and not before
        """,
        must="""
        Two years or more in study start-up or ethics submissions
        Good knowledge of national rules for trials and data protection
        Experience of negotiating hospital contracts
        Fluency in English and in the national language
        Persistence with a smile in its voice
        """,
        nice="""
        Legal or pharmaceutical training
        Practice with CTIS or another submission portal
        Experience of device or gene therapy trials
        Contacts in hospital research offices
        """,
    ),
    Role(
        titles=(
            "Clinical Research Coordinator",
            "Research Coordinator, {Area}",
            "Study Coordinator",
        ),
        category="clinical-operations",
        family="site research",
        sectors=("hospital",),
        pay=(28, 36),
        place="site",
        terms=("PART_TIME", "TEMPORARY"),
        summaries="""
        Look after trial participants and their data in a busy hospital research unit.
        The person a patient in a {area} trial sees most often: you.
        Run visits, samples and schedules for five studies, with research nurses and \
        investigators beside you.
        """,
        leads="""
        The research unit has eight ongoing studies in {area} and a waiting list of sponsors. \
        With a second coordinator we can open two more without rushing anyone's consent.
        Good trials are made at the hospital. At {company} coordinators have a desk, a budget \
        line and a seat in the feasibility meeting.
        """,
        duties="""
        ## Participants
        Screen lists and clinics for people who may want to take part
        Arrange visits, transport and reminders around participants' lives
        Support investigators in the consent process and document it
        Collect vital signs, questionnaires and samples under the protocol
        Be the contact for participants' questions between visits
        ## Studies
        Enter data within three days and answer queries within five
        Process, store and ship samples with their paperwork
        Keep the site file and logs ready for monitors
        Report adverse events on time
        Prepare feasibility questionnaires with honest numbers
        Reconcile study drugs with the hospital pharmacy
        """,
        must="""
        A degree or training in nursing, a health profession or a life science
        Good knowledge of ICH-GCP
        A warm and clear way with patients
        Careful documentation in the moment
        Availability for early clinics
        """,
        nice="""
        Two years or more at a trial site
        Phlebotomy skills
        Experience in {area}
        Familiarity with several EDC systems
        """,
    ),
)
