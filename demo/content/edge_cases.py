"""Plausible adverts that are hard to lay out: long texts, many rows, long words, closing today."""

from decimal import Decimal

from demo.content.written import Written

LONG_TITLE = Written(
    company="veldhoek-rook",
    title="Senior Project Manager for Scientific Advisory Boards, Investigator Meetings and "
    "Hybrid Congress Symposia in Cardiovascular and Renal Medicine",
    category="events-digital",
    family="scientific events",
    level="senior",
    summary="Lead the meetings of our largest client across Europe, from the first list of "
    "experts to the last disclosure report.",
    description="""
    The title is long because the job is: one client, three kinds of meeting and two organ \
    systems. You'd lead a team of four and about twenty-five meetings a year.
    """,
    duties="""
    Plan the year's meetings with the client and defend the calendar
    Lead project teams of science, logistics and digital colleagues
    Write budgets of up to half a million euros and reconcile them
    Brief chairs and faculty, and rehearse with them
    Manage contracts, fair market value and disclosure in twelve countries
    Travel to about ten meetings a year
    """,
    must="""
    Six years or more of managing scientific meetings
    Experience of leading project teams
    Close knowledge of the European codes
    Fluent English and one other European language
    """,
    nice="""
    A scientific degree
    Experience in cardiology or nephrology
    """,
    behaviours="""
    You rehearse what matters and improvise the rest
    You say no to a venue before the contract says it for you
    You thank the crew by name
    """,
    benefits="""
    Free days for weekends spent at meetings
    28 days of holiday
    Travel by train paid, also privately at weekends
    """,
    locations=(("Utrecht", "NL"), ("Brussels", "BE")),
    workplace_type="hybrid",
    pay=(Decimal(5_200), Decimal(6_600), "EUR", "month"),
)
THIRTY_ITEMS = Written(
    company="st-brannoc",
    title="Ward Manager, Acute Medical Unit",
    category="nursing",
    family="nursing",
    level="manager",
    summary="Lead 58 nurses and support workers on a 32-bed unit where a patient arrives every "
    "forty minutes.",
    description="""
    The acute medical unit takes patients from the emergency department and family doctors, sorts \
    out what is urgent and sends most of them home within two days. It needs a manager with \
    clinical authority, a head for rosters and a sense of humour.
    You'd be supernumerary four days in five and work one clinical shift a week, because that's \
    how you will know what the others are for.
    """,
    duties="""
    ## Patients
    Set and keep the standard of nursing care on the unit
    Lead the daily safety huddle and the afternoon bed meeting
    Review falls, pressure injuries and medication errors with the team
    Meet families when something has gone wrong
    Work clinically one shift a week
    Keep the unit ready for winter, outbreaks and visitors
    ## People
    Lead, appraise and develop 58 colleagues
    Plan rosters eight weeks ahead and keep agency use low
    Recruit, and make the first year worth staying for
    Support colleagues after distressing events
    Coach four deputy managers
    Bring students and apprentices onto the unit
    """,
    must="""
    Current registration with the NMC
    Five years or more in acute medicine or emergency care
    Two years or more as a deputy or charge nurse
    A degree, or equivalent study
    Experience of rosters, budgets and appraisals
    A calm voice on a full day
    """,
    nice="""
    A master's module in leadership
    Quality improvement training
    Experience of opening or moving a unit
    """,
    behaviours="""
    You are seen on the unit
    You praise in public and correct in private
    You ask the healthcare assistant first
    You keep the promise about the day off
    You write the rota you'd want to work
    """,
    benefits="""
    Pension with an employer contribution of 20 %
    33 days of holiday after ten years' service
    A funded leadership course with time to attend
    Staff nursery and salary sacrifice schemes
    """,
    locations=(("Bristol", "GB"),),
    workplace_type="onsite",
    schedule="shifts",
    hours_per_week=37.5,
    pay=(Decimal(47_800), Decimal(54_700), "GBP", "year"),
)
FIVE_COUNTRIES = Written(
    company="trialmere",
    title="Regional Clinical Lead, Cardiology",
    category="clinical-operations",
    family="clinical project management",
    level="lead",
    summary="One outcome trial, five countries and a desk in whichever of them you live.",
    description="""
    A cardiovascular outcome trial with 4,200 participants starts in five countries. We need a \
    regional lead who sits in one of them, visits the others and can tell a slow start from a bad \
    one.
    You may choose your base among the cities listed. The contract follows the law of the \
    country, the pay its market; tell us where you are and we will tell you what it means.
    """,
    duties="""
    Lead five country leads and, through them, 22 monitors
    Agree country targets that rest on site data
    Visit each country every quarter
    Chair the regional risk review
    Report progress to the sponsor's steering committee
    Carry lessons from one country to the next within the week
    """,
    must="""
    Eight years or more in clinical operations
    Experience of leading teams in several countries
    A cardiovascular trial, from start-up to close-out
    Readiness to travel about eight days a month
    """,
    nice="""
    Event adjudication
    Two or more languages of the region
    """,
    behaviours="""
    You know each country's holidays
    You call before you escalate
    You let country leads present their own results
    """,
    benefits="",
    locations=(
        ("Reading", "GB"),
        ("Warsaw", "PL"),
        ("Madrid", "ES"),
        ("Milan", "IT"),
        ("Vienna", "AT"),
    ),
    workplace_type="hybrid",
)
LONG_WORD = Written(
    company="oberwald-therapeutika",
    title="Analytical Scientist, Polyethyleneglycol-poly(lactide-co-glycolide)-microparticles",
    category="laboratory",
    family="analytical development",
    summary="Develop methods for a long-acting depot whose name is almost as long as its release.",
    description="""
    Our depot carries a peptide in biodegradable particles. You'd develop the methods for \
    release, size and residual solvent, and name your files as the system wants them: \
    METHODDEVELOPMENT.INVITRORELEASE.MICROPARTICLES.ACCELERATED.37C.PH7V4.REPLICATES.V12.REVIEWED.
    """,
    duties="""
    Develop and validate methods for release, content and particle size
    Characterise polymers by GPC, NMR and thermal analysis
    Characterise the standard N-methyl-phenylalanyl-prolyl-arginyl-aminomethylcoumarin-hydrochloride
    Transfer methods to quality control and to a partner
    Write the analytical sections of the dossier
    """,
    must="""
    A doctorate or a master's degree in analytical or pharmaceutical chemistry
    Two years or more of method development
    Knowledge of ICH Q2 and Q14
    Good written English
    """,
    nice="""
    Long-acting injectables
    German at B1 or better
    """,
    behaviours="""
    You repeat the blank
    You draw the chromatogram before you explain it
    You label everything
    """,
    benefits="""
    25 days of holiday, 30 from the age of 50
    Half-fare travelcard paid
    """,
    locations=(("Basel", "CH"),),
    workplace_type="onsite",
    hours_per_week=41,
    pay=(Decimal(98_000), None, "CHF", "year"),
)
CLOSING_TODAY = Written(
    company="hospital-seri-cengal",
    title="Dialysis Nurse, Evening Centre",
    category="nursing",
    family="nursing",
    summary="Look after patients who come for dialysis after work, and know them by their third "
    "visit.",
    description="""
    The evening centre lets people keep their jobs while they are on dialysis. We treat 24 \
    patients each evening from Monday to Saturday, with one nurse to four chairs.
    """,
    duties="""
    Prepare machines, water tests and chairs
    Cannulate fistulas and connect patients safely
    Monitor treatment and respond to drops in blood pressure
    Talk about diet, fluid and medicines at eye level
    Record treatments and report trends to the nephrologist
    """,
    must="""
    Current registration with the Malaysian Nursing Board
    One year or more of haemodialysis
    Basic life support certificate
    Good Bahasa Malaysia and English
    """,
    nice="""
    A post-basic renal nursing certificate
    Mandarin or Tamil
    """,
    behaviours="""
    You are gentle with needles and firm about fluids
    You remember what each patient was worried about last week
    You keep the evening calm
    """,
    benefits="""
    Evening allowance
    Taxi home after ten
    Medical card for you and your family
    """,
    locations=(("Petaling Jaya", "MY"),),
    workplace_type="onsite",
    schedule="shifts",
    hours_per_week=30,
    employment_type="PART_TIME",
    pay=(Decimal(2_600), Decimal(3_500), "MYR", "month"),
    published_days_ago=21,
    closes_in_days=0,
)
PUBLISHED_TODAY = Written(
    company="saltmarsh-evidence",
    title="Payer Communications Writer",
    category="market-access",
    family="value communications",
    summary="Write dossiers and objection handlers that a payer can read in the time a payer has.",
    description="""
    Value dossiers are long; the decision is made on four pages. You'd write those four, and see \
    to it that the other 196 support them.
    The team works across London and New York. You can do the job from anywhere in Britain or \
    Ireland, and come in when it helps.
    """,
    duties="""
    Write global value dossiers, executive summaries and slide decks
    Turn model results into sentences and pictures
    Write answers to the questions that payers will ask
    Interview payers and report what they said
    Check claims against sources with the review team
    Keep dossiers alive as data arrive
    """,
    must="""
    Two years or more of writing for payers or assessment bodies
    Understanding of cost-effectiveness and comparative evidence
    Short sentences
    A degree in a life science or in economics
    """,
    nice="""
    Experience of European joint clinical assessments
    A look inside an affiliate's access team
    """,
    behaviours="""
    You cut before you polish
    You ask which decision the document is for
    You know when a chart is enough
    """,
    benefits="""
    Ten paid days a year for methods work
    27 days of holiday plus bank holidays
    Private medical insurance from the first day
    """,
    locations=(),
    workplace_type="remote",
    schedule="nine_day_fortnight",
    remote_countries=("GB", "IE"),
    pay=(Decimal(42_000), Decimal(52_000), "GBP", "year"),
    published_days_ago=0,
    closes_in_days=28,
)

ADVERTS = (
    LONG_TITLE,
    THIRTY_ITEMS,
    FIVE_COUNTRIES,
    LONG_WORD,
    CLOSING_TODAY,
    PUBLISHED_TODAY,
)
