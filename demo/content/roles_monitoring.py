"""Roles that monitor clinical trials."""

from demo.content.shapes import Role

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
        We train monitors in cohorts of six. You'll shadow at least eight visits, be accompanied \
        on five and be signed off when you and your mentor both think so.
        {company} has new studies in {area} and too few monitors to look after them properly. \
        Rather than load our seniors, we train people.
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
        Home-based between visits, on site when it counts, and backed by a lead who has done the \
        job.
        """,
        leads="""
        Enrolment in {area} is going better than planned, so more visits are needed than we can \
        make. You would take over five active sites from a colleague, with a proper handover and \
        joint visits.
        Sites remember how they were monitored. {company} wants to be remembered for short \
        queries, prompt payment and monitors who know the protocol.
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
        As lead CRA in {area} you would carry two or three sites of your own and coordinate four \
        monitors. The study manager relies on you for the truth about the sites.
        Senior monitors at {company} write the monitoring plan they'll have to follow. We find \
        that it keeps plans short.
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
)
