"""Roles that run clinical trials."""

from jobboard.demo.content.shapes import Role

ROLES = (
    Role(
        titles=("Clinical Research Associate I", "CRA I", "Clinical Research Associate I, {Area}"),
        category="clinical-operations",
        family="clinical monitoring",
        level="junior",
        sectors=("cro",),
        pay=(32, 39),
        place="field",
        terms=(),
        summaries="""
        Your first monitoring role, with four months of training before your first visit alone.
        Visit sites, check data and learn to see a trial from the coordinator's chair.
        For a trial assistant, nurse or coordinator who is ready for the road.
        """,
        leads="""
        We train monitors in cohorts of six. You'll shadow at least eight visits, be accompanied on five and be signed off when you and your mentor both think so.
        {company} has new studies in {area} and too few monitors to look after them properly. Rather than load our seniors, we train people.
        """,
        duties="""
        ## At the sites
        Carry out monitoring visits under guidance, then on your own
        Verify source data against the case report form and ask about what doesn't match
        Check consent forms, eligibility and delegation logs for each participant
        Count and reconcile the investigational product
        Help site staff to resolve queries before they pile up
        Prepare, initiate and close sites together with a senior colleague
        ## Between visits
        Write visit reports within five working days and follow up each action
        Keep the trial master file complete for your sites
        Report deviations and safety events without delay
        Stay in touch with coordinators by phone, not only by email
        Join weekly study calls and report the true state of your sites
        """,
        must="""
        A degree in a life science, nursing or pharmacy
        Some experience in clinical research, as an assistant, a coordinator or a nurse
        Knowledge of ICH-GCP, with a certificate or the will to gain one in the first month
        Readiness to travel up to 50 % of the time
        Tact, persistence and legible notes
        Good English and the language of the sites
        """,
        nice="""
        Hospital experience
        Knowledge of an EDC system
        A driving licence
        Interest in {area}
        """,
    ),
    Role(
        titles=("Clinical Research Associate II", "CRA II, {Area}", "Clinical Research Associate"),
        category="clinical-operations",
        family="clinical monitoring",
        sectors=("cro", "pharma", "biotech"),
        pay=(40, 50),
        place="field",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Monitor phase II and III sites in {area}, with no more sites than can be looked after.
        Independent monitoring for someone who likes site staff and is liked back.
        Home-based between visits, on site when it counts, and backed by a lead who has done the job.
        """,
        leads="""
        Enrolment in {area} is going better than planned, so more visits are needed than we can make. You would take over five active sites from a colleague, with a proper handover and joint visits.
        Sites remember how they were monitored. {company} wants to be remembered for short queries, prompt payment and monitors who know the protocol.
        """,
        duties="""
        ## Sites
        Select, initiate, monitor and close sites across one or two protocols
        Review source data, consent and safety reporting with a risk-based plan in hand
        Find the root of a repeated deviation and agree a remedy that the site can keep
        Support recruitment with the site's own figures instead of a poster
        Train site staff on protocol amendments and new systems
        Check investigational product, storage and temperature records
        ## Remote work
        Review data centrally and decide what deserves a visit
        Write reports and follow-up letters that a busy investigator will read
        Keep essential documents current and inspection-ready
        Track payments, contracts and supplies for your sites
        Help to prepare for audits and inspections by {regulator}
        Show a newer colleague how you do it
        """,
        must="""
        Two years or more of independent on-site monitoring
        Confident command of ICH-GCP and the local rules for trials
        Experience with EDC, CTMS and an electronic master file
        A degree in a life science or a health profession
        Willingness to travel 8 to 10 days a month
        Fluency in English and in the language of the sites
        """,
        nice="""
        Trials in {area}
        Phase I or medical device studies
        Experience of an inspection
        Risk-based and remote monitoring
        """,
    ),
    Role(
        titles=("Senior Clinical Research Associate", "Senior CRA, {Area}", "Lead CRA"),
        category="clinical-operations",
        family="clinical monitoring",
        level="senior",
        sectors=("cro", "pharma"),
        pay=(50, 62),
        place="field",
        terms=("CONTRACTOR",),
        summaries="""
        Take the difficult sites, lead the monitors of a country and keep your own boots clean.
        Lead CRA for a {area} study, with a voice in the monitoring plan.
        A senior monitor who would like fewer flights and more influence.
        """,
        leads="""
        As lead CRA in {area} you would carry two or three sites of your own and coordinate four monitors. The study manager relies on you for the truth about the sites.
        Senior monitors at {company} write the monitoring plan they'll have to follow. We find that it keeps plans short.
        """,
        duties="""
        ## Leading
        Coordinate a country's monitors on one study, and review their reports
        Write the monitoring plan and train the team on it
        Watch metrics for recruitment, queries and deviations, and act on the outliers
        Accompany monitors on visits and give feedback the same day
        Represent the country in study meetings
        ## Monitoring
        Look after complex or troubled sites yourself
        Run feasibility discussions with investigators and judge their promises
        Steer sites through amendments, audits and inspections
        Resolve escalations on safety, consent or data integrity
        ## Improving
        Contribute to procedures and checklists from what you see
        Mentor new monitors until they're signed off
        Support proposals with realistic site and patient numbers
        """,
        must="""
        Five years or more of monitoring, with some in a lead role
        Experience of full study cycles from selection to close-out
        At least one inspection or sponsor audit from the inside
        Excellent knowledge of ICH-GCP including the current revision
        Ease with investigators of every temperament
        Readiness to travel, about 30 % of the time
        """,
        nice="""
        Depth in {area}
        Experience of central monitoring
        Formal mentoring or training work
        A third language
        """,
    ),
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
        Each of our trials has one person who knows where everything is. On the next study in {area} it could be you.
        Many of the monitors and managers at {company} started as assistants. You would get the same training as they did, and a review of your next step after a year.
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
        The protocol is final, 62 sites in nine countries are being selected, and the first patient is expected in the autumn season. The trial in {area} needs a manager who has brought one home before.
        {company} gives each project manager one large or two small studies. It is less than elsewhere, and we expect you to know them thoroughly.
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
        Eleven sites wait for contracts, three for ethics approval. You'd take over the list, order it by what blocks what, and start calling.
        Weeks are won or lost before the first visit. {company} has a start-up group of its own because monitors shouldn't negotiate indemnity clauses at night.
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
        Run visits, samples and schedules for five studies, with research nurses and investigators beside you.
        """,
        leads="""
        The research unit has eight ongoing studies in {area} and a waiting list of sponsors. With a second coordinator we can open two more without rushing anyone's consent.
        Good trials are made at the hospital. At {company} coordinators have a desk, a budget line and a seat in the feasibility meeting.
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
