"""Agency roles in meetings, design and digital work."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=("Congress Manager", "Congress and Events Manager", "Scientific Meetings Manager"),
        category="events-digital",
        family="scientific events",
        sectors=("med_comms", "pharma"),
        pay=(34, 45),
        terms=("TEMPORARY", "CONTRACTOR"),
        summaries="""
        Plan symposia, advisory boards and booths at the congresses that matter in {area}.
        For a meetings professional who reads the code of practice before the menu.
        From the first venue sketch to the last reconciled invoice: scientific meetings for 12 or \
        for 1,200.
        """,
        leads="""
        The calendar holds three large congresses, a dozen advisory boards and a good many \
        smaller meetings in {area}. You would run them with one coordinator and a list of \
        suppliers who answer at night.
        Nobody notices a well-run meeting. We do, and so do the speakers who ask to come back to \
        {company}. We're looking for the person behind the next ones.
        """,
        duties="""
        ## Planning
        Plan satellite symposia, booths, investigator meetings and advisory boards
        Find and contract venues that fit the budget, the code and people in wheelchairs
        Write event budgets, track them and reconcile them within a month
        Build run-of-show plans that a stranger could follow
        Contract speakers and document fair market value
        Handle congress regulations, slot fees and submission deadlines
        ## On the day
        Lead the team on site, from rehearsal to load-out
        Look after faculty before, between and after their sessions
        Run hybrid meetings with a technical crew and a second internet line
        Record transfers of value and attendance for disclosure
        Collect feedback and report what should change next time
        """,
        must="""
        Three years or more of organising scientific or medical meetings
        Sound knowledge of the rules on hospitality and transfers of value
        Strong negotiation and budgeting skills
        Readiness to travel about 40 days a year, weekends included
        Calm, visible leadership on site
        Fluent English
        """,
        nice="""
        Experience with congresses in {area}
        A second or third language
        A qualification in meeting planning
        Practice with registration and virtual event platforms
        """,
    ),
    Role(
        titles=(
            "Scientific Illustrator",
            "Medical Graphic Designer",
            "Senior Designer, Scientific Content",
        ),
        category="events-digital",
        family="design",
        sectors=("med_comms",),
        pay=(31, 42),
        place="desk",
        terms=("PART_TIME", "CONTRACTOR"),
        summaries="""
        Draw mechanisms, design posters and give data the shape in which they're understood.
        For a designer who asks what the y-axis means.
        Make complicated biology look as simple as it is, and no simpler.
        """,
        leads="""
        We need someone who can sketch a signalling pathway in a meeting and have the scientists \
        nod. Most of your work would be in {area}: figures, posters, infographics and the odd \
        animation.
        Design comes early at {company}. You would be there when the story is outlined, not when \
        40 slides of text arrive on a Friday.
        """,
        duties="""
        ## Making
        Illustrate mechanisms of action, anatomy and disease for clinical audiences
        Design congress posters, infographics, slide masters and booth graphics
        Turn tables into charts that don't mislead
        Storyboard animations and direct them with freelancers
        Lay out manuscript figures to journal specifications
        Build accessible documents: contrast, reading order, alternative text
        ## Together
        Sketch with writers and clients in the outline meeting
        Explain design decisions in terms of the reader's task
        Look after brand guidelines, and bend them when the reader needs it
        Organise the image library and its rights
        Check final artwork, print proofs and exports
        """,
        must="""
        A portfolio with scientific or medical work in it
        Three years or more as a designer or illustrator
        Mastery of vector drawing, layout and presentation software
        Understanding of data visualisation and its sins
        Care for detail when version fourteen arrives
        """,
        nice="""
        Training in medical illustration or a life science
        Animation in two or three dimensions
        Knowledge of WCAG
        Experience of interactive formats for congresses
        """,
    ),
    Role(
        titles=(
            "Digital Producer",
            "Digital Project Manager, Medical Education",
            "E-learning Producer",
        ),
        category="events-digital",
        family="digital",
        sectors=("med_comms",),
        pay=(36, 48),
        place="office",
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Produce e-learning, microsites and webcasts that clinicians finish.
        Bring writers, designers, developers and reviewers to the same release date.
        For a producer who can explain a cookie banner to a lawyer and a hazard ratio to a \
        developer.
        """,
        leads="""
        A learning platform for specialists in {area} goes into its second release. You'd take \
        over the backlog, the analytics and a client who wants to understand both.
        Digital work at {company} has outgrown the goodwill of account managers. You would be our \
        second producer, with a budget and a say in what we promise.
        """,
        duties="""
        ## Producing
        Plan and deliver e-learning modules, websites, apps and webcasts
        Write specifications and acceptance criteria with developers and reviewers
        Run sprints and releases for an in-house team and two outside partners
        Coordinate content approval for web pages without losing the version
        Test on the devices and firewalls that hospitals really have
        Produce webcasts, from rehearsal to the recording with captions
        ## After launch
        Read usage figures and tell the team what people skip
        Keep privacy notices, consents and hosting in order
        Manage maintenance, certificates and content expiry
        Estimate digital work for proposals and defend the estimate
        Introduce accessibility checks into each project
        """,
        must="""
        Three years or more of producing digital projects, some of them in a regulated field
        Solid understanding of web technology, content systems and analytics
        Experience of working with medical, legal or compliance reviewers
        Clear specifications and clear emails
        Budget responsibility for projects of several months
        """,
        nice="""
        Experience with SCORM or xAPI and a learning platform
        A certificate in Scrum or PRINCE2, worn lightly
        Knowledge of WCAG 2.2
        An interest in {area}
        """,
    ),
)
