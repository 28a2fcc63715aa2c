"""Roles that write and edit."""

from demo.content.shapes import Role

ROLES = (
    Role(
        titles=(
            "Associate Medical Writer",
            "Associate Medical Writer, {Area}",
            "Graduate Medical Writer",
        ),
        category="medical-writing",
        family="medical writing",
        level="junior",
        sectors=("med_comms",),
        pay=(28, 33),
        place="office",
        summaries="""
        A first job in medical writing for a scientist who would rather explain the result than \
        repeat the experiment.
        Learn the trade on posters, slides and summaries in {area}, with an editor who tells you \
        why.
        Leave the bench and keep the science: a structured first year with writers who remember \
        theirs.
        """,
        leads="""
        Most of our writers came to us straight from a doctorate or a postdoc, unsure whether \
        they could do this for a living. Six months of careful feedback usually settles it. You \
        start on short pieces in {area} and take on longer ones as you are ready.
        You will be the newest pair of eyes on a team that works in {area}. That is useful to us: \
        if a figure isn't clear to you, it won't be clear to a busy clinician.
        """,
        duties="""
        ## Learning to write
        Draft posters, abstracts and slide decks from clinical study reports, with a senior \
        writer beside you
        Check every number, reference and footnote in your own work before anyone else sees it
        Run literature searches and summarise what they found, including what they didn't
        Annotate and link references for medical, legal and regulatory review
        Turn a conference session into a one-page report by the next morning
        Take an edited draft back, understand each change and ask about those you don't
        ## Working in a team
        Join client calls, write the notes and, before long, present your own section
        Keep track of the comments from authors and say which ones contradict each other
        Flag early when a task takes longer than the budget says
        Follow good publication practice and ask when a request feels wrong
        Help with on-site work at one or two congresses a year
        """,
        must="""
        A degree in a life science, pharmacy or medicine; a doctorate is welcome and not required
        Clear, correct written English, shown in a writing test that we mark blind
        The patience to check a table of 200 numbers and the honesty to report the one you got wrong
        Comfort with reading clinical papers in fields you didn't study
        Good working knowledge of Word and PowerPoint
        The right to work in the country of the office
        """,
        nice="""
        Something you have written for people outside your field
        A reference manager you have used in anger
        A first look at statistics beyond the t-test
        A second language
        """,
    ),
    Role(
        titles=(
            "Medical Writer",
            "Medical Writer, {Area}",
            "Medical Writer (Publications)",
            "Medical Writer (Medical Education)",
        ),
        category="medical-writing",
        family="medical writing",
        sectors=("med_comms",),
        pay=(35, 44),
        place="desk",
        terms=("PART_TIME", "CONTRACTOR", "TEMPORARY"),
        summaries="""
        Write manuscripts, congress materials and training in {area} for a team that plans its \
        deadlines with its writers.
        A writer with a year or two in an agency, ready to own accounts in {area} from the \
        outline to the final proof.
        You like turning a 900-page study report into twelve slides that are true. So do we.
        """,
        leads="""
        Two new projects in {area} start this quarter: a pair of phase III manuscripts and a \
        training programme for field teams. We need a writer who can take a piece from the \
        kick-off call to submission and enjoys the argument about the first sentence.
        {company} is looking for a writer for its {area} team. Your week would be about two \
        thirds writing and one third talking: to authors, to reviewers and to the account team \
        who keep the timeline honest.
        """,
        duties="""
        ## Writing
        Write manuscripts, abstracts, posters and congress presentations from data to final approval
        Develop slide decks and training modules for medical and field audiences
        Read a clinical study report critically and find the message that the data support
        Write plain-language summaries that a patient can use without a dictionary
        Respond to author and reviewer comments so that the reasoning can be followed later
        Build reference packs that pass review the first time
        ## Authors and clients
        Run outline calls with authors and leave with decisions instead of opinions
        Advise clients on journal choice, congress deadlines and reporting guidelines
        Scope new work with the account manager and say what it will really take
        Attend advisory boards and congresses, and report what was said and what was meant
        ## Craft
        Review the work of associate writers and explain your changes
        Keep up with the literature in {area} and share what matters in ten lines
        """,
        must="""
        At least one year as a medical writer in an agency, a publisher or a company
        A degree in a life science or a medical subject
        Working knowledge of GPP, the ICMJE criteria and CONSORT
        Confidence in reading Kaplan–Meier curves, hazard ratios and forest plots
        English that needs little editing
        A habit of meeting deadlines without raising the room's temperature
        """,
        nice="""
        Experience of writing about {area}
        A doctorate or a clinical qualification
        Practice with a publication planning tool
        Some work for payers or patients as well as prescribers
        """,
    ),
    Role(
        titles=(
            "Senior Medical Writer",
            "Senior Medical Writer, {Area}",
            "Senior Medical Writer (Publications)",
        ),
        category="medical-writing",
        family="medical writing",
        level="senior",
        sectors=("med_comms",),
        pay=(45, 56),
        place="desk",
        terms=("PART_TIME", "CONTRACTOR"),
        summaries="""
        Lead the writing on a {area} account: the difficult pieces are yours, and so is the \
        growth of two junior writers.
        For a senior writer who wants to stay close to the text and have a say in the plan around \
        it.
        Take scientific responsibility for a publication programme in {area}, with authors who \
        answer their mail.
        """,
        leads="""
        The lead writer on our largest {area} account is moving to a scientific director's desk \
        next door. We'd like someone who writes well under their own name and makes others' \
        drafts better without rewriting them.
        Senior writers at {company} keep writing. You'd spend about half of your time on your own \
        pieces, a quarter on those of others and the rest on the plan: which data go where, in \
        what order and with whom.
        """,
        duties="""
        ## Your own writing
        Write primary manuscripts, reviews and congress symposia on complex data in {area}
        Rescue the piece that has been through five rounds and lost its argument
        Create the scientific narrative for a launch and keep it consistent over dozens of documents
        Present data at advisory boards and investigator meetings when the client asks you to
        ## Leading content
        Act as scientific lead for one or two accounts, and as first contact for their authors
        Review content for accuracy, balance and level before it leaves the team
        Plan publications with the client: gap analysis, timelines, target journals
        Estimate writing hours for proposals and write the science of new business pitches
        ## Bringing others on
        Coach one or two writers, with feedback that is specific enough to be used
        Run the monthly data club and make the quiet ones speak
        Improve our templates, checklists and style guide as you find their holes
        """,
        must="""
        Four years or more of medical writing, most of it for pharmaceutical clients
        A record of published manuscripts and delivered congress work
        Sound judgement on authorship, disclosure and off-label questions
        Experience of reviewing other people's writing
        The ability to explain a statistical analysis plan to a marketer and the label to a \
        statistician
        A degree in a life science or a medical subject
        """,
        nice="""
        A doctorate in {area} or a neighbouring field
        CMPP or another recognised qualification
        Experience of leading an account's content across several countries
        Work on network meta-analyses or real-world evidence
        """,
    ),
    Role(
        titles=(
            "Scientific Director",
            "Scientific Director, {Area}",
            "Associate Scientific Director",
        ),
        category="medical-writing",
        family="scientific services",
        level="director",
        sectors=("med_comms",),
        pay=(68, 88),
        summaries="""
        Set the scientific standard for a group of accounts and be the person clients call when \
        the data are awkward.
        A senior scientific role in {area}: strategy, quality and eight writers who would like to \
        learn from you.
        Lead the science on a portfolio in {area}, from the pitch to the post-launch publications.
        """,
        leads="""
        We are dividing a team that has grown too large and need a second scientific director for \
        {area}. You would take over four accounts, eight writers and a seat in the group that \
        decides what we pitch for.
        Clients stay with {company} because somebody senior knows their data. For the {area} \
        portfolio that person could be you: close enough to the detail to spot a problem, senior \
        enough to say so.
        """,
        duties="""
        ## Science
        Own scientific strategy and quality on a portfolio of accounts in {area}
        Advise clients on evidence gaps, data dissemination and the limits of what can be claimed
        Chair content discussions with opinion leaders and steer them back to the evidence
        Sign off the pieces that carry most risk, and say no when one shouldn't go out
        Track competitors, guidelines and regulation in {area}, and draw conclusions early
        ## Team
        Lead six to ten writers: hiring, workload, development, difficult conversations
        Plan resources with the account directors a quarter ahead
        Keep standards for writing, review and referencing consistent between teams
        Teach: data sessions, writing clinics, mock advisory boards
        ## Business
        Shape proposals, present at pitches and help to win two or three of them a year
        Find what a client will need next and put it to them in one page
        Work with finance on budgets for scientific time, and keep to them
        """,
        must="""
        Eight years or more in medical communications, with responsibility for content and people
        A doctorate, medical or pharmacy degree
        A record of leading scientific strategy for at least one launch
        Authority with senior clients and academic authors
        Thorough knowledge of publication ethics and the codes that govern promotion
        Experience of managing writers, including those who find it hard
        """,
        nice="""
        Depth in {area}
        Experience on the company side in medical affairs
        A network among journal editors or congress organisers
        Speaking experience of your own
        """,
    ),
    Role(
        titles=("Medical Editor", "Senior Medical Editor", "Medical Editor and Fact-checker"),
        category="medical-writing",
        family="medical editing",
        sectors=("med_comms",),
        pay=(31, 41),
        place="desk",
        terms=("PART_TIME", "CONTRACTOR", "PART_TIME"),
        summaries="""
        Be the last reader before the first reader: edit, check and style medical documents of \
        every kind.
        For an editor who hears a misplaced modifier and sees when the percentages don't add up.
        Keep house style, facts and figures straight on manuscripts, slides and websites in {area}.
        """,
        leads="""
        Our editors see everything that leaves the house. They sit with the writers instead of at \
        the end of a queue, are named in the project plan and have hours in the budget.
        You'd join three other editors who share the work by day and not by client, so that \
        nobody is left alone with a 300-page file. Work in {area} makes up about half of it.
        """,
        duties="""
        ## Editing
        Copy-edit manuscripts, slides, web pages and leaflets for language, structure and style
        Check facts, figures and references against their sources, line by line
        Proofread layouts, charts and videos before release
        Adapt documents to the style of the journal, the congress or the client
        Query what is unclear, and suggest the sentence instead of only marking it
        Switch between British and American usage without leaving seams
        ## Standards
        Keep the client style guides and the house guide up to date
        Prepare submissions: forms, word counts, figure formats, disclosures
        Assemble and check reference packs for review systems
        Train new writers in referencing and self-editing
        Track recurring errors and propose a cure
        """,
        must="""
        Two years or more as an editor of scientific or medical text
        Excellent English grammar, and the tact to use it on experts
        Familiarity with the AMA Manual of Style
        A systematic way of checking that survives interruptions
        The ability to work on six documents in one day and give each its due
        """,
        nice="""
        A degree in a life science
        Membership or certification of an editors' society
        Experience with submission portals of several journals
        Skill in mark-up and layout software
        A working second language for adapted materials
        """,
    ),
    Role(
        titles=(
            "Regulatory Medical Writer",
            "Senior Regulatory Writer",
            "Clinical and Regulatory Writer",
        ),
        category="medical-writing",
        family="regulatory writing",
        level="senior",
        sectors=("cro", "pharma", "biotech"),
        pay=(46, 60),
        place="desk",
        terms=("CONTRACTOR", "PART_TIME"),
        summaries="""
        Write protocols, study reports and Module 2 summaries for programmes in {area}.
        For a writer who thinks in ICH sections and likes a document that stands up to an assessor.
        Join a small writing group on two active submissions, with statisticians one message away.
        """,
        leads="""
        A marketing application in {area} is planned, and the clinical overview needs an owner. \
        You would write, steer reviewers to decisions, and see the assessors' questions arrive.
        At {company} the writer is brought in when the protocol is still an idea. It saves \
        amendments later, and it makes the report easier to write, which we admit is also a reason.
        """,
        duties="""
        ## Documents
        Write clinical study protocols, amendments and informed consent forms
        Write clinical study reports in line with ICH E3 from tables, figures and listings
        Prepare investigator's brochures, safety narratives and briefing documents
        Draft clinical overviews and summaries for Module 2 of the CTD
        Write lay summaries of results for trial registers
        Redact and anonymise reports for publication policies
        ## Process
        Lead kick-off, comment resolution and finalisation meetings
        Plan timelines backwards from the submission date, with time for the second review
        Agree key messages with clinicians and statisticians before the first draft
        Review statistical analysis plans and table shells from a writer's point of view
        Help to answer questions from {regulator} and other authorities
        Maintain templates and lexicons, and mentor newer writers
        """,
        must="""
        Three years or more of regulatory writing in a company or a research organisation
        Study reports and protocols that you can show or describe in detail
        Thorough knowledge of ICH E3, E6 and M4E
        The nerve to close a comment discussion after the third round
        A degree in a life science, pharmacy or medicine
        Precise written English
        """,
        nice="""
        Submission experience with {regulator}
        Knowledge of {area}
        Practice with structured authoring or a document management system
        Experience of paediatric plans or orphan designations
        """,
    ),
)
