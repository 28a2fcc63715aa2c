"""Hospitals, and makers of devices and diagnostics."""

from demo.content.shapes import Employer

EMPLOYERS = (
    Employer(
        slug="st-brannoc",
        name="St Brannoc's University Hospital",
        sector="hospital",
        offices=(("Bristol", "GB"), ("Cardiff", "GB")),
        overview="""
        St Brannoc's is a teaching hospital with 780 beds, a major trauma centre and a regional \
        neonatal unit. About 6,400 people work here, and on most days it feels like a town.
        We run 210 research studies, train 900 students a year and are halfway through replacing \
        every ward that was built before 1970.
        """,
        teams="""
        The unit has its own practice educator, a full establishment on paper and, at present, \
        four vacancies. This is one of them.
        Staff here swap shifts through an app that they chose themselves, and rosters are out \
        eight weeks ahead.
        """,
    ),
    Employer(
        slug="hospital-seri-cengal",
        name="Hospital Seri Cengal",
        sector="hospital",
        offices=(("Petaling Jaya", "MY"), ("Kuala Lumpur", "MY")),
        overview="""
        Hospital Seri Cengal is a private tertiary hospital of 320 beds with centres for heart, \
        kidney and cancer care. Patients come from the Klang Valley and, increasingly, from \
        across the region.
        We opened in 1998 and still have 60 of our first colleagues. A new day-surgery block with \
        six theatres opens in stages, and we are hiring for it now.
        """,
        teams="""
        You will join a mixed team of senior staff and recent graduates, with a preceptor for the \
        first three months.
        Meals on duty are free, the surau is open around the clock, and the nearest LRT station \
        is six minutes away on foot.
        """,
    ),
    Employer(
        slug="bukit-lumut",
        name="Bukit Lumut Medical Centre",
        sector="hospital",
        offices=(("George Town", "MY"), ("Ipoh", "MY")),
        overview="""
        Bukit Lumut Medical Centre cares for the northern states from its main house in George \
        Town and a smaller one in Ipoh: 240 beds, a stroke unit on call day and night, and a busy \
        maternity floor.
        We are owned by a local foundation. Whatever is left at the end of the year goes into \
        equipment and into a fund for patients who can't pay.
        """,
        teams="""
        Doctors, nurses and allied health staff review every unplanned return together, without \
        blame and with minutes.
        Housing for the first six months can be arranged in the staff residence behind the hospital.
        """,
    ),
    Employer(
        slug="klinikum-ahrental",
        name="Klinikum Ahrental",
        sector="hospital",
        offices=(("Mannheim", "DE"), ("Heidelberg", "DE")),
        overview="""
        Klinikum Ahrental is a municipal hospital with 1,050 beds and 24 departments. It stands \
        beside the river in Mannheim, has a rehabilitation house near Heidelberg and runs on the \
        collective agreement for public services.
        Colleagues from 81 countries work here. An integration team helps with recognition, \
        language examinations, flats and the first tax return.
        """,
        teams="""
        The ward works with primary nursing, and a pharmacist joins the round twice a week.
        We pay for language courses up to C1 and give you time to attend them.
        """,
    ),
    Employer(
        slug="mount-calder",
        name="Mount Calder Hospital",
        sector="hospital",
        offices=(("Minneapolis", "US"),),
        overview="""
        Mount Calder Hospital is an independent, non-profit hospital with 410 beds, a level II \
        trauma center and eleven neighborhood clinics. We have looked after Minneapolis families \
        for four generations.
        Nurse staffing ratios are set by a committee on which nurses hold the majority, and \
        they're posted on every unit.
        """,
        teams="""
        You would work with a stable team; median tenure on the unit is seven years.
        Charge nurses carry no patients of their own, so help is a few steps away.
        """,
    ),
    Employer(
        slug="ardnamore",
        name="Ardnamore Hospital Group",
        sector="hospital",
        offices=(("Dublin", "IE"), ("Galway", "IE"), ("Limerick", "IE")),
        overview="""
        Ardnamore Hospital Group brings together three voluntary hospitals in Dublin, Galway and \
        Limerick. Orthopaedics, cancer surgery and rehabilitation are our strengths; together we \
        have 690 beds.
        Each house keeps its own name over the door and its own traditions. What they share is \
        training, research and a stubborn belief in early discharge with proper support.
        """,
        teams="""
        The department serves all three houses, with a base in one and a visit to the others once \
        a month.
        Study leave is planned into the roster at the start of the year, so it isn't the first \
        thing to be cancelled.
        """,
    ),
    Employer(
        slug="banksia-street",
        name="Banksia Street Hospital",
        sector="hospital",
        offices=(("Brisbane", "AU"), ("Perth", "AU")),
        overview="""
        Banksia Street Hospital is a not-for-profit hospital with 380 beds in Brisbane and a \
        sister campus in Perth. Maternity, cardiac care and mental health are the largest services.
        Our First Nations health team is part of every admission where it is wanted. We learned \
        from them to ask before we explain.
        """,
        teams="""
        The unit runs a twelve-week transition programme for anyone new to the specialty, with \
        supernumerary shifts at the start.
        Rosters are self-scheduled, and parking under the hospital is safe, lit and cheap.
        """,
    ),
    Employer(
        slug="tanjong-sireh",
        name="Tanjong Sireh Hospital",
        sector="hospital",
        offices=(("Singapore", "SG"),),
        overview="""
        Tanjong Sireh Hospital is a general hospital for the east of Singapore, with 640 acute \
        and 200 community beds under one roof. Half of our patients are over 70, and our wards \
        were built for them.
        We were the first in the neighbourhood to send nurses, pharmacists and therapists home \
        with patients for the first week. The teams swear by it.
        """,
        teams="""
        Our staff speak eleven languages and dialects; the shift board says who is on for which.
        Sponsored post-registration study is common here, with a bond of two years that is \
        explained before you sign.
        """,
    ),
    Employer(
        slug="clinique-sainte-odarie",
        name="Clinique Sainte-Odarie",
        sector="hospital",
        offices=(("Strasbourg", "FR"), ("Nancy", "FR")),
        overview="""
        Clinique Sainte-Odarie is a private, non-profit hospital in Strasbourg with 290 beds. \
        Orthopaedics, digestive surgery and a palliative care unit with a garden are what people \
        know us for.
        We are 750 employees. Many live across the border, so French, Alsatian and German are all \
        heard at the handover.
        """,
        teams="""
        Ward teams set their own rota of twelve-hour or seven-hour shifts and revise it each year \
        by vote.
        A mentor accompanies every new colleague for eight weeks, and is given time to do so.
        """,
    ),
    Employer(
        slug="aldermoor-devices",
        name="Aldermoor Devices",
        sector="medtech",
        offices=(("Cambridge", "GB"), ("Leeds", "GB")),
        overview="""
        Aldermoor Devices designs drug delivery devices: autoinjectors, inhalers and an insulin \
        patch that is smaller than a jam jar lid. We do the engineering, the human factors and \
        the file.
        We are 160 people, with a workshop on the ground floor that anyone may use after a \
        half-day course.
        """,
        teams="""
        Project teams are five to nine people and stay with a device from the first sketch to the \
        design transfer.
        Formative studies take place every other month, and everyone on the team watches at least \
        one session.
        """,
    ),
    Employer(
        slug="feinwerk-talbach",
        name="Feinwerk Talbach",
        sector="medtech",
        offices=(("Munich", "DE"), ("Nuremberg", "DE")),
        overview="""
        Feinwerk Talbach builds operating microscopes and the cameras, lights and software around \
        them. Surgeons in 60 countries look through our optics for hours at a time, and are frank \
        about it.
        The company has 480 employees in Munich and Nuremberg, trains its own precision mechanics \
        and repairs instruments that are older than the repairer.
        """,
        teams="""
        Development, service and application specialists meet every Tuesday over returned \
        devices. It is the most useful hour of the week.
        Prototypes go to two partner hospitals early, and you'll go with them.
        """,
    ),
    Employer(
        slug="lough-ennor",
        name="Lough Ennor Medical",
        sector="medtech",
        offices=(("Galway", "IE"), ("Minneapolis", "US")),
        overview="""
        Lough Ennor Medical makes catheters and guide wires for stroke treatment in Galway. Every \
        device is built by hand under a microscope and tested twice.
        Our 350 people ship to 41 countries. The Minneapolis office looks after clinical studies \
        and customers in North America.
        """,
        teams="""
        Engineers spend their first fortnight on the line, building what they will later be asked \
        to improve.
        The Galway site is a short cycle from the sea, and there are showers for those who swim.
        """,
    ),
    Employer(
        slug="pulau-optik",
        name="Pulau Optik Medical",
        sector="medtech",
        offices=(("George Town", "MY"),),
        overview="""
        Pulau Optik Medical assembles and tests pulse oximeters, patient monitors and the sensors \
        inside them. Born as a contract manufacturer in Penang, we have sold under our own name \
        since 2014.
        We are 700 people on two shifts, with a design centre of 60 engineers that doubles every \
        three years. Hospitals in 25 countries use our monitors.
        """,
        teams="""
        Design and manufacturing are one staircase apart, so a bad idea is usually found before \
        lunch.
        The site is certified, audited often, and used to explaining itself calmly.
        """,
    ),
    Employer(
        slug="polderwave-imaging",
        name="Polderwave Imaging",
        sector="medtech",
        offices=(("Nijmegen", "NL"), ("Eindhoven", "NL")),
        overview="""
        Polderwave Imaging writes software that reads scans: lung nodules first, now stroke and \
        fractures as well. It runs in 190 hospitals and flags about 4,000 urgent findings a week.
        We are 120 people, half of them engineers, with radiologists employed and not merely \
        consulted.
        """,
        teams="""
        Every release is shadowed in two hospitals for a month, and the people who built it read \
        the disagreements.
        We work in Dutch and English and put decisions in writing, so a day off costs nobody an \
        answer.
        """,
    ),
    Employer(
        slug="redthread-diagnostics",
        name="Redthread Diagnostics",
        sector="diagnostics",
        offices=(("Glasgow", "GB"), ("San Diego", "US")),
        overview="""
        Redthread Diagnostics makes blood tests that tell bacterial from viral infection in forty \
        minutes. The instrument is the size of a toaster and lives in emergency departments.
        We are 230 people in Glasgow and San Diego. Our first test is used in 85 hospitals; the \
        next, for sepsis in newborns, is in clinical evaluation.
        """,
        teams="""
        Assay scientists, engineers and the clinical team share a floor, and failed runs are \
        everyone's puzzle.
        We visit a hospital laboratory once a quarter, all of us, in small groups.
        """,
    ),
    Employer(
        slug="vinterglas",
        name="Vinterglas Diagnostics",
        sector="diagnostics",
        offices=(("Gothenburg", "SE"), ("Stockholm", "SE"), ("Helsinki", "FI")),
        overview="""
        Vinterglas Diagnostics develops allergy and coeliac tests and the analysers that run \
        them. From Gothenburg we supply a third of the hospital laboratories in the Nordic \
        countries.
        Our 410 colleagues share a long coffee break at half past nine. Much is decided there, \
        and the rest is written down afterwards.
        """,
        teams="""
        The group has eleven people in Gothenburg and three in Helsinki, and speaks Swedish, \
        Finnish and English.
        Parental leave is taken by everybody here, so cover is planned and careers go on.
        """,
    ),
    Employer(
        slug="deccan-assay-house",
        name="Deccan Assay House",
        sector="diagnostics",
        offices=(("Bengaluru", "IN"), ("Chennai", "IN")),
        overview="""
        Deccan Assay House runs a reference laboratory in Bengaluru and makes molecular test kits \
        for tuberculosis, dengue and hepatitis. Samples arrive from 900 collection centres every \
        night.
        We are 1,250 people. Turnaround time is painted on the wall, updated daily, and discussed \
        when it slips.
        """,
        teams="""
        The laboratory works around the clock on three shifts, with company transport at both \
        ends of the night.
        You'd work beside the kit developers, who ask the laboratory first whether an idea is any \
        use.
        """,
    ),
)
