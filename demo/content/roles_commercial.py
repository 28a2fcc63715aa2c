"""Roles in market access, marketing and sales."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=("HEOR Analyst", "Health Economics Analyst", "HEOR Analyst, {Area}"),
        category="market-access",
        family="health economics",
        level="junior",
        sectors=("med_comms", "pharma"),
        pay=(35, 46),
        place="desk",
        terms=("CONTRACTOR", "TEMPORARY"),
        summaries="""
        Build cost-effectiveness models in {area}, and find the assumption that matters.
        Models, reviews and dossiers for submissions that are read by sceptical people.
        For an economist or statistician who enjoys a spreadsheet with a conscience.
        """,
        leads="""
        Three submissions in {area} are planned in the coming year. You'd build or adapt the \
        models, run the analyses and answer what the reviewers ask.
        {company} believes that a model should be understood by the person who pays. You'd help \
        to make that true.
        """,
        duties="""
        ## Modelling
        Build cost-effectiveness and budget impact models in Excel and R
        Adapt global models to local populations, costs and comparators
        Extrapolate survival data and justify the curve
        Run sensitivity and scenario analyses
        Check models cell by cell, your own and those of others
        ## Evidence
        Carry out targeted and systematic literature reviews
        Contribute to indirect comparisons with statisticians
        Write technical reports, dossier chapters and publications
        Prepare answers to assessors' questions
        Present models to affiliates and clients
        Keep a library of costs, utilities and sources
        """,
        must="""
        A master's degree in health economics, statistics or a related subject
        A year or more of modelling for health technology assessment
        Advanced Excel and working R
        Knowledge of the methods that agencies expect
        Transparent, well-commented work
        """,
        nice="""
        Partitioned survival or discrete event models
        Experience in {area}
        Submissions in two or more countries
        VBA, however reluctantly
        """,
    ),
    Role(
        titles=("Systematic Reviewer", "Evidence Synthesis Analyst", "Senior Systematic Reviewer"),
        category="market-access",
        family="evidence synthesis",
        sectors=("med_comms", "cro"),
        pay=(34, 45),
        place="desk",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Search, screen, extract and judge evidence in {area}, by the protocol and with your eyes \
        open.
        Systematic reviews for submissions and journals, with a librarian on the team.
        For a reviewer who finds the duplicate publication everybody missed.
        """,
        leads="""
        A living review in {area} is updated each quarter and needs a lead reviewer. You'd own \
        the protocol, the screening and the evidence tables.
        Reviews at {company} are registered, double screened and published with their search \
        strategies. You'd feel at home if you think that this is normal.
        """,
        duties="""
        ## Reviews
        Write protocols and register them
        Develop search strategies with our information specialist
        Screen abstracts and full texts in pairs
        Extract data and check the extraction of others
        Assess risk of bias with the tool that fits the design
        Prepare evidence tables and flow diagrams
        ## Use
        Assess whether a network meta-analysis is feasible
        Write reports, dossier chapters and manuscripts
        Explain the limits of evidence to people in a hurry
        Update reviews on schedule
        Test automation tools and report honestly on their recall
        """,
        must="""
        A degree in a health or life science
        Two years or more of systematic reviewing
        Knowledge of PRISMA, GRADE and the usual handbooks
        Patience with 4,000 abstracts
        Concise scientific English
        """,
        nice="""
        Meta-analysis in R
        Review of economic or utility studies
        Experience in {area}
        Work for an assessment agency
        """,
    ),
    Role(
        titles=(
            "Market Access Manager",
            "Market Access Manager, {Area}",
            "Pricing and Market Access Manager",
        ),
        category="market-access",
        family="market access",
        level="manager",
        sectors=("pharma", "medtech", "diagnostics"),
        pay=(60, 78),
        terms=("TEMPORARY",),
        summaries="""
        Bring a new product in {area} to patients at a price that both sides can defend.
        Lead the national dossier, the negotiation and the plan for what comes after.
        For an access manager who understands the payer's problem first.
        """,
        leads="""
        Approval in {area} is expected within the year. You'd build the value story with medical \
        and health economics, submit it and sit at the table when the price is discussed.
        At {company} access has a seat in the brand team from phase II. You'd use it to ask for \
        the comparator that payers will ask for.
        """,
        duties="""
        ## Dossier and price
        Develop the national access strategy for products in {area}
        Lead reimbursement dossiers from outline to submission
        Prepare and conduct price negotiations
        Adapt economic models with local data
        Plan outcome agreements and their measurement
        ## Environment
        Talk to payers, hospitals and patient organisations early
        Follow health policy and say what it means for us
        Advise clinical development on endpoints and comparators
        Train field teams in the local funding routes
        Work with tender, legal and supply colleagues
        Manage agencies and budgets
        """,
        must="""
        Four years or more in market access, pricing or health technology assessment
        A degree in economics, pharmacy, public health or a life science
        Dossiers that you have led
        Close knowledge of the national reimbursement system
        Skill in negotiation and plain writing
        Fluency in the national language and in English
        """,
        nice="""
        Experience on the payer's side
        Work in {area}
        Hospital tenders
        Joint clinical assessments in Europe
        """,
    ),
    Role(
        titles=("Brand Manager", "Brand Manager, {Area}", "Product Manager, {Area}"),
        category="sales",
        family="marketing",
        level="manager",
        sectors=("pharma", "medtech", "diagnostics"),
        pay=(46, 62),
        terms=("TEMPORARY",),
        summaries="""
        Lead a brand in {area}: the plan, the budget, the materials and the awkward forecast.
        For a marketer who has read the label and still has ideas.
        A brand with good data, loyal users and a story that is told badly. Help us.
        """,
        leads="""
        The brand in {area} is in its second year, liked by those who know it and unknown to the \
        rest. You'd write the plan that changes the proportion.
        Marketing at {company} begins with visits. You'd spend your first month with sales, \
        nurses and patients before you touch a slide.
        """,
        duties="""
        ## Plan
        Write the brand plan with clear choices and few slides
        Run market research and draw conclusions from it
        Forecast sales and explain the variance
        Manage the promotional budget
        Plan the launch of a new presentation or indication
        ## Do
        Create campaigns, sales aids and digital content with agencies
        Take materials through review, and listen
        Brief and train the sales team, and travel with them monthly
        Work with specialists and societies on education
        Measure what worked, stop what didn't
        Keep within the code, including where others don't
        """,
        must="""
        Three years or more in healthcare marketing or sales
        A degree in business, pharmacy or a life science
        Campaigns that you planned and measured
        Budget responsibility
        Understanding of the code of practice
        Fluency in English and in the national language
        """,
        nice="""
        A launch
        Experience in {area}
        Omnichannel planning beyond the buzzword
        Work with patient organisations
        """,
    ),
    Role(
        titles=(
            "Key Account Manager Hospital",
            "Hospital Key Account Manager, {Area}",
            "Key Account Manager (Hospitals)",
        ),
        category="sales",
        family="key account management",
        sectors=("pharma", "medtech", "diagnostics"),
        pay=(44, 60),
        place="field",
        terms=("TEMPORARY",),
        summaries="""
        Look after 25 hospitals, from the ward to the purchasing office.
        For someone who knows how a formulary decision is really made.
        Key accounts in {area}: tenders, protocols and long relationships.
        """,
        leads="""
        The region has four university hospitals and a purchasing group that is changing its \
        rules. You'd take over from a colleague who introduces you everywhere.
        {company} pays its key account managers for lasting use and not for stock pushed in \
        December.
        """,
        duties="""
        ## Accounts
        Build account plans with doctors, pharmacists, nurses and purchasers
        Present products and evidence at departments and formulary committees
        Negotiate contracts and frame agreements
        Prepare tenders with access and legal colleagues
        Follow up use, supply and training after the decision
        ## Territory
        Find out how each hospital decides and who is never asked
        Organise clinical meetings with independent speakers
        Work with medical and service colleagues on the same account
        Record visits briefly and forecast honestly
        Watch competitors and pass on what matters
        Report adverse events and complaints the same day
        """,
        must="""
        Three years or more of selling to hospitals
        A scientific, clinical or business education
        Experience with tenders and formularies
        Confidence in front of a head of department
        A driving licence
        Fluency in the language of the region
        """,
        nice="""
        A network in {area}
        Nursing or pharmacy background
        Capital equipment or tests
        Official status as a medical representative where required
        """,
    ),
    Role(
        titles=(
            "Medical Sales Representative",
            "Medical Representative, {Area}",
            "Territory Representative, Primary Care",
        ),
        category="sales",
        family="field sales",
        level="junior",
        sectors=("pharma", "diagnostics"),
        pay=(28, 38),
        place="field",
        terms=("TEMPORARY", "PART_TIME"),
        summaries="""
        Visit clinics and pharmacies with something worth ten minutes of their time.
        A field role in {area} with solid training, a sane target and a good car.
        For someone who listens well and knows a closed door from a busy one.
        """,
        leads="""
        You'd look after about 180 practices and 40 pharmacies. Many have known us for years; \
        some have never let us in.
        Representatives at {company} are trained for six weeks before the first visit, in {area} \
        as much as in manners.
        """,
        duties="""
        ## Visits
        Plan routes and visits by need and interest
        Discuss medicines within the label, benefits and risks alike
        Answer what you can and pass the rest to medical information
        Organise small educational meetings within the code
        Support pharmacies with supply and product questions
        Keep samples and materials in order
        ## Back at the desk
        Record visits the same day
        Follow territory figures and adapt the plan
        Share what customers say, also when it hurts
        Complete product training and assessments
        Work with the regional team on campaigns
        """,
        must="""
        A degree or training in a scientific or health field, or proven field sales
        Good listening and clear speech
        The qualification required of representatives in the country, or the will to gain it
        A driving licence and a home in the territory
        Fluency in the local language
        """,
        nice="""
        Sales experience with doctors or pharmacies
        Knowledge of {area}
        Practice with a CRM
        A second local language
        """,
    ),
)
