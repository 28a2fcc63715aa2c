"""Agency roles with clients, from the first internship to the board of directors."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Account Executive",
            "Account Executive, {Area}",
            "Account Executive (Medical Education)",
        ),
        category="account-management",
        family="account management",
        level="junior",
        sectors=("med_comms",),
        pay=(25, 30),
        summaries="""
        Learn how an agency works from the middle of it: timelines, budgets, reviews and clients \
        in {area}.
        For an organised science graduate who keeps lists and enjoys crossing things off them.
        The first step in client services, with a manager who has time to teach you the second.
        """,
        leads="""
        Account executives keep the parts moving. You won't be fetching coffee: within three \
        months you'll look after your own small projects in {area}, with an account manager to ask.
        A good account executive knows what is due on Thursday before anyone asks. {company} will \
        teach you the industry; bring order, curiosity and a thick notebook.
        """,
        duties="""
        ## Keeping projects on track
        Build timelines, update them daily and tell people when theirs has moved
        Submit materials for medical, legal and regulatory review and follow the comments home
        Write agendas and call reports that say who does what by when
        Track hours and outside costs against the budget every week
        Brief designers, printers and translators, and check what comes back
        Keep project files in a state that would survive an audit
        ## Clients and congresses
        Prepare status reports and lead parts of the weekly client call
        Look after speaker contracts, travel and honoraria under the applicable code
        Set up virtual meetings, test them and stay calm when the sound goes
        Support advisory boards and congresses on site
        Research competitors, congress dates and audiences for proposals
        """,
        must="""
        A degree, ideally in a life science, or equivalent experience
        Proof that you have organised something with a deadline and other people in it
        Clear, friendly written and spoken English
        Accuracy with dates, names and sums of money
        Confidence in Excel and PowerPoint
        """,
        nice="""
        A placement or a first year in an agency
        Another language
        Experience with a project management or resourcing tool
        An interest in {area}
        """,
    ),
    Role(
        titles=(
            "Account Manager",
            "Account Manager, {Area}",
            "Senior Account Manager",
            "Account Manager (Medical Communications)",
        ),
        category="account-management",
        family="account management",
        sectors=("med_comms",),
        pay=(36, 47),
        terms=("PART_TIME", "TEMPORARY", "CONTRACTOR"),
        summaries="""
        Run a group of {area} projects from the brief to the final invoice and be the client's \
        first call.
        For someone who can hold a budget, a timeline and a nervous client at the same time.
        Take over a settled account in {area} with a good team, a fair margin and room to grow.
        """,
        leads="""
        The account is in its third year, the client has just renewed, and the programme for \
        {area} has doubled. We need an account manager to take half of it and make it their own.
        Account managers at {company} plan with writers, not around them. You would run six to \
        eight projects in {area}, lead one account executive and answer to an account director \
        who picks up the phone.
        """,
        duties="""
        ## Projects and money
        Plan and deliver publications, advisory boards, training and digital projects
        Write scopes, estimates and change orders that clients sign without a third call
        Forecast revenue and hours monthly, and explain the difference to plan
        Steer materials through review and approval in good time
        Close projects properly: invoices, archives and a short honest look back
        ## Clients
        Be the daily contact for brand and medical teams, and know what worries them
        Lead status calls and kick-off meetings, and write down decisions
        Spot risks early and arrive with two options instead of an apology
        Keep work within the codes on promotion, transparency and data protection
        ## Team
        Lead and develop one or two account executives
        Agree resourcing with scientific and creative leads each week
        Contribute to proposals and present your part of a pitch
        """,
        must="""
        Three years or more in a healthcare agency, with projects that you led yourself
        Commercial sense: you know your margin and what moved it
        Experience of advisory boards, congress activities or publication programmes
        Written English that can calm or persuade
        Working knowledge of the local industry code and of transparency rules
        The habit of telling bad news the day it happens
        """,
        nice="""
        A life science degree
        Experience in {area}
        Line management of at least one person
        A client in more than one country
        """,
    ),
    Role(
        titles=("Account Director", "Account Director, {Area}", "Senior Account Director"),
        category="account-management",
        family="account management",
        level="director",
        sectors=("med_comms",),
        pay=(58, 75),
        summaries="""
        Lead client relationships worth a good part of our year, and the team that earns them.
        Strategy, growth and people for a portfolio in {area}, with a scientific director as your \
        partner.
        A director's role for someone who likes clients, numbers and the people who do the work, \
        in any order.
        """,
        leads="""
        You'd take on three accounts in {area}, among them a launch with teams in six countries. \
        The work is sold; keeping it excellent, profitable and sane is the task.
        {company} promotes directors slowly and trusts them quickly. You will have your own \
        budget, a team of seven and a scientific partner who disagrees with you in private.
        """,
        duties="""
        ## Accounts
        Own the relationship with senior clients and plan each account a year ahead
        Turn brand and medical objectives into a programme that can be measured
        Oversee quality, timelines and compliance on everything your team delivers
        Handle the escalations that land on your desk and repair their cause
        ## Growth
        Grow existing accounts by being useful and not by being everywhere
        Lead pitches, from the reading of the brief to the price
        Negotiate contracts, rate cards and master agreements with procurement
        Forecast income and margin, and answer for both
        ## People
        Lead a team of five to ten in client services
        Set objectives, give feedback and back promotions with evidence
        Balance workload with the scientific and creative directors
        Help to recruit people who will be better at it than you
        """,
        must="""
        Seven years or more in healthcare communications, with at least two leading accounts
        A record of organic growth and of clients who followed the work
        Skill in running budgets of seven figures
        Experience of leading and developing managers
        A good grasp of the product life cycle and of how companies decide
        Composure in front of a procurement panel
        """,
        nice="""
        Launch experience in {area}
        Work for global and local teams alike
        A scientific degree
        Experience of hybrid and virtual programmes at scale
        """,
    ),
    Role(
        titles=("Client Services Director", "Director of Client Services"),
        category="account-management",
        family="account management",
        level="director",
        sectors=("med_comms",),
        pay=(85, 110),
        terms=(),
        summaries="""
        Lead client services for the agency: forty people, eleven clients, and a place at the \
        board table.
        Head up account management, set its standards and make sure good people want to stay.
        The most senior client role in the house, for a leader who still knows how to write a \
        call report.
        """,
        leads="""
        Our client services director retires next year after a long and good run, and would like \
        three months with a successor. You would lead five account directors and share the \
        running of the company with the scientific and finance heads.
        {company} has grown faster than its habits. The new director will bring the account teams \
        to one way of planning, pricing and reviewing work, and will do it with them.
        """,
        duties="""
        ## Leading the department
        Lead and develop the account directors and, through them, the whole client services team
        Plan headcount and skills for the next two years, with an eye on what clients will stop \
        buying
        Set the standards for planning, pricing, risk and client feedback
        Look after pay, promotion and workload so that they stand comparison with each other
        ## Clients and growth
        Sponsor the agency's most important relationships
        Meet each client's leadership twice a year and come back with something to change
        Decide with the board which work to seek and which to leave
        Lead major pitches and framework negotiations
        ## Running the company
        Answer for revenue, margin and utilisation of the account teams
        Own compliance in client services, from codes to data protection
        Report to the board each month in plain figures
        Represent the agency in industry bodies
        """,
        must="""
        Twelve years or more in healthcare communications, with five in senior leadership
        Experience of leading a department of at least twenty
        Accountability for a profit-and-loss account
        A record of winning and keeping global clients
        Good judgement on codes, contracts and conflicts of interest
        A way of leading that people describe as clear and fair
        """,
        nice="""
        Experience of a merger or a reorganisation, seen from inside
        Time spent on the client side
        A network of freelance talent
        Coaching training
        """,
    ),
    Role(
        titles=(
            "Medical Communications Intern",
            "Intern, Scientific Content",
            "Summer Intern, Medical Communications",
        ),
        category="medical-writing",
        family="medical writing",
        level="intern",
        sectors=("med_comms",),
        pay=(21, 24),
        terms=("INTERN",),
        summaries="""
        Three to six paid months in a medical communications agency, with real work and a named \
        mentor.
        See publications, meetings and digital education from inside before you decide on a career.
        A paid internship for a student or recent graduate who likes science and sentences.
        """,
        leads="""
        Two of our last five interns now work here as writers, one went into medicine and two \
        decided that agencies weren't for them. All five say that they learned something, and \
        that's the point.
        Interns at {company} rotate through writing, editing and client services, four to eight \
        weeks in each, and finish with a small project of their own in {area}.
        """,
        duties="""
        ## What you will do
        Search and summarise literature in {area} for ongoing projects
        Draft short pieces: a congress preview, a speaker biography, a figure legend
        Check references and data in slides against the sources
        Take notes in client calls and turn them into actions
        Help to prepare an advisory board, from name badges to the summary
        Test e-learning modules as a reader who knows too little and one who knows too much
        ## What you will learn
        Shadow a writer, an editor and an account manager for a week each
        Join the training sessions for new staff
        Learn how good publication practice works when it is inconvenient
        Present your own project to the team in your last week
        Collect a portfolio of work that you may show
        """,
        must="""
        Enrolment in, or a recent degree from, a life science, pharmacy or medical course
        At least three months of availability
        Good written English
        Curiosity and the courage to ask twice
        Eligibility to work in the country for the time of the internship
        """,
        nice="""
        Writing for a student paper, a blog or a society
        Some experience in design or video
        Another language
        """,
    ),
)
