"""Medical communications agencies and research organisations, which serve other companies."""

from demo.content.shapes import Employer

EMPLOYERS = (
    Employer(
        slug="marlowe-fenn",
        name="Marlowe & Fenn Medical",
        sector="med_comms",
        offices=(("London", "GB"), ("Macclesfield", "GB")),
        overview="""
        Marlowe & Fenn began as two freelance writers sharing a desk above a bakery in \
        Macclesfield. Eighteen years on we are 140 people who plan, write and present science for \
        the makers of specialist medicines.
        Publications are still the heart of the house: about 90 manuscripts and 200 congress \
        pieces leave us in a normal year. Around them have grown advisory boards, training and a \
        small film studio.
        We stay employee-owned on purpose. Every January the whole agency votes on which two \
        charities our pro bono writing goes to.
        """,
        teams="""
        Each client team here has its own writers, editor and account staff, eight to twelve \
        people who sit together and plan together. Nobody is lent out without being asked.
        Our scientific and client services teams share one target, so there is no prize for \
        promising a deadline that somebody else has to meet.
        """,
    ),
    Employer(
        slug="tinta-selari",
        name="Tinta Selari",
        sector="med_comms",
        offices=(("Petaling Jaya", "MY"), ("Kuala Lumpur", "MY"), ("Singapore", "SG")),
        overview="""
        Tinta Selari is a medical communications agency for Southeast Asia. From Petaling Jaya we \
        look after regional launches in Malaysia, Singapore, Indonesia, Thailand, Vietnam and the \
        Philippines.
        Our clients come to us when a global slide deck won't do: when the audience is a district \
        hospital, the guideline is local, and the speaker wants to answer in two languages. \
        Forty-five of us make that work.
        """,
        teams="""
        The regional team is small enough for everyone to know every client, and covers English, \
        Malay, Mandarin and Tamil between them.
        We plan the year around the big regional congresses and keep the weeks after them free \
        for leave and training.
        """,
    ),
    Employer(
        slug="larkrise-scientific",
        name="Larkrise Scientific",
        sector="med_comms",
        offices=(("Oxford", "GB"), ("Basel", "CH")),
        overview="""
        Larkrise writes for people who will check the reference. Of our 60 staff, 38 hold a \
        doctorate, and most of them left a bench because they liked explaining the experiment \
        more than pipetting it.
        We work in haematology, rare metabolic disease and gene therapy, and turn down work \
        outside those fields. It keeps the learning curve honest and the conversations with \
        authors good.
        """,
        teams="""
        New joiners spend their first two weeks reading and asking, with no billable target until \
        week five.
        Wednesday mornings are kept clear of meetings in every office, and clients have learned \
        to like the result.
        """,
    ),
    Employer(
        slug="pepperleaf-health",
        name="Pepperleaf Health",
        sector="med_comms",
        offices=(("Manchester", "GB"), ("Leeds", "GB")),
        overview="""
        Pepperleaf makes medical education that clinicians choose to finish. Case simulations, \
        podcasts, ward-side quick guides: if it can be used between two appointments, we have \
        probably tried it.
        Half of our 70 people are scientists and half are designers, developers and producers. \
        Every project starts with both halves in the room and a clinician on the phone.
        """,
        teams="""
        You would join one of four studios, each with writers, designers and a producer who \
        follow a project from the pitch to the usage figures.
        We test with five clinicians before anything goes live, and budget for changing our minds.
        """,
    ),
    Employer(
        slug="veldhoek-rook",
        name="Veldhoek & Rook",
        sector="med_comms",
        offices=(("Utrecht", "NL"), ("Amsterdam", "NL"), ("Brussels", "BE")),
        overview="""
        Veldhoek & Rook runs scientific meetings across Europe: advisory boards, investigator \
        meetings, standalone symposia and the odd event nobody has a word for yet.
        Fifty-five colleagues of nineteen nationalities work from Utrecht, Amsterdam and \
        Brussels. We argue about venues, never about whether the data on the slide are fair.
        """,
        teams="""
        Science, logistics and digital sit in one project team, so the person who writes the \
        agenda knows how long it takes to change a room.
        Travel is part of the job for many of us; days spent away at weekends come back as free \
        days within the month.
        """,
    ),
    Employer(
        slug="saltmarsh-evidence",
        name="Saltmarsh Evidence",
        sector="med_comms",
        offices=(("London", "GB"), ("New York City", "US")),
        overview="""
        Saltmarsh turns evidence into decisions. We write value dossiers, run systematic reviews \
        and build health economic models, then help affiliates explain them to payers who have \
        seen it all.
        The company is 85 strong, with reviewers and modellers in London and a payer team in New \
        York. We publish our methods, our search strategies and, when we get something wrong, the \
        correction.
        """,
        teams="""
        Reviewers, modellers and writers work in threes on a project. You will see your own \
        chapter used in a submission, and sit in when the questions come back.
        Everyone has ten paid days a year for methods work: a course, a paper, a package, a talk.
        """,
    ),
    Employer(
        slug="kestrel-row",
        name="Kestrel Row",
        sector="med_comms",
        offices=(("Philadelphia", "US"), ("Toronto", "CA")),
        overview="""
        Kestrel Row helps medical affairs teams decide what to say, to whom, and what to listen \
        for in return. Scientific platforms, field training and insights are our three trades.
        We are 110 people in Philadelphia and Toronto, with a client list that has barely changed \
        in six years. We think that says more than an award.
        """,
        teams="""
        Teams are built around a molecule instead of a service line, so you follow it from phase \
        II data to its fifth year on the market.
        Our directors still write. Yours will edit your first three pieces line by line, then get \
        out of the way.
        """,
    ),
    Employer(
        slug="banyan-plaintext",
        name="Banyan Plaintext",
        sector="med_comms",
        offices=(("Mumbai", "IN"), ("Bengaluru", "IN")),
        overview="""
        Banyan Plaintext is a scientific writing studio of 160 people. We write clinical study \
        reports, plain-language summaries, manuscripts and medical information letters for \
        sponsors on four continents.
        Plain words are our speciality. Every document gets a readability review by someone \
        outside the project, and our lay reviewers are paid patients, not volunteers.
        """,
        teams="""
        Writers are paired with an editor from day one and move through a published ladder of \
        grades; the criteria for each are on the first page of the handbook.
        We keep European and North American hours out of the contract: handovers are written \
        down, and evenings are yours.
        """,
    ),
    Employer(
        slug="wattle-thorne",
        name="Wattle & Thorne",
        sector="med_comms",
        offices=(("Sydney", "AU"), ("Melbourne", "AU"), ("Auckland", "NZ")),
        overview="""
        Wattle & Thorne is an independent healthcare communications agency for Australia and New \
        Zealand. General practice is our home: three quarters of what we make is read in a \
        surgery between two patients.
        Thirty-four people work here, among them four former pharmacists, a practice nurse and a \
        GP who still sees patients on Fridays.
        """,
        teams="""
        With thirty-four people you will meet every client within a month and be trusted with one \
        soon after.
        We close for two weeks over New Year and for one in July, on full pay.
        """,
    ),
    Employer(
        slug="trialmere",
        name="Trialmere",
        sector="cro",
        offices=(("Reading", "GB"), ("Edinburgh", "GB"), ("Durham", "US")),
        overview="""
        Trialmere runs phase II and III trials for small and mid-sized sponsors, the ones who \
        can't send a team of twelve to every call. We have 900 people in eleven countries and try \
        hard not to feel like it.
        Our trade is site relationships. Six out of ten sites we open have worked with us before, \
        and we publish our payment times to them every quarter.
        """,
        teams="""
        Project teams stay together from start-up to database lock; we staff for continuity and \
        tell sponsors what it costs.
        Monitors here carry at most six sites, and their line managers have all monitored.
        """,
    ),
    Employer(
        slug="wawel-point",
        name="Wawel Point Research",
        sector="cro",
        offices=(("Kraków", "PL"), ("Warsaw", "PL"), ("Prague", "CZ"), ("Budapest", "HU")),
        overview="""
        Wawel Point is a Central European research organisation with its own network of 140 \
        hospital sites between the Baltic and the Adriatic. Sponsors come for recruitment in \
        cardiology and oncology and stay for the clean data.
        We were founded in Kraków by three hospital coordinators and still train every new \
        colleague at a site for a week, whatever their job.
        """,
        teams="""
        The team covers Poland, Czechia and Hungary, meets online every morning for fifteen \
        minutes and in person twice a year.
        Ethics committees, contracts and sites are handled in the local language by people who \
        live there; English holds it all together.
        """,
    ),
    Employer(
        slug="straits-harbour",
        name="Straits Harbour Clinical",
        sector="cro",
        offices=(
            ("Singapore", "SG"),
            ("Kuala Lumpur", "MY"),
            ("Bangkok", "TH"),
            ("Hong Kong", "HK"),
        ),
        overview="""
        Straits Harbour Clinical plans and runs trials across Southeast Asia and Hong Kong, from \
        first-in-human work with university units to large outcome studies in primary care.
        We have 260 colleagues in five countries. Our start-up group knows the timelines of 70 \
        ethics committees by heart, which is as useful as it sounds.
        """,
        teams="""
        Each country has its own small team and budget, and can say no to a timeline. The \
        regional lead then says it to the sponsor.
        We hire people from hospitals as gladly as from other research organisations, and teach \
        them the rest.
        """,
    ),
    Employer(
        slug="maple-tern",
        name="Maple Tern Research",
        sector="cro",
        offices=(("Montréal", "CA"), ("Toronto", "CA"), ("Vancouver", "CA")),
        overview="""
        Maple Tern is a data-first contract research organisation. Statistics, programming and \
        data management were here before monitoring was, and it shows in how we design a trial.
        Our 320 people work in English and French. We decentralise what patients ask us to \
        decentralise, and leave the rest at the clinic.
        """,
        teams="""
        Statisticians, programmers and data managers of a study report to the same lead, which \
        removes most of the queue between them.
        We run a code review on every deliverable, with no exceptions for seniority or deadline.
        """,
    ),
    Employer(
        slug="fynveld-clinical",
        name="Fynveld Clinical",
        sector="cro",
        offices=(("Cape Town", "ZA"), ("Johannesburg", "ZA")),
        overview="""
        Fynveld Clinical supports vaccine, tuberculosis and HIV research in southern Africa. \
        Sponsors are foundations, universities and companies; participants are our neighbours.
        Our 180 staff work with 40 sites, many of them public clinics. Community liaison is a \
        department of its own here, with a veto on protocols that can't work where they're meant \
        to.
        """,
        teams="""
        You'd work with site staff who have run trials for twenty years, and with new clinics \
        that need patient, practical help.
        Field days are planned with a colleague, a reliable car and a return before dark.
        """,
    ),
)
