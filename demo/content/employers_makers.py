"""Makers of medicines: pharmaceutical and biotechnology companies."""

from demo.content.shapes import Employer

EMPLOYERS = (
    Employer(
        slug="oberwald-therapeutika",
        name="Oberwald Therapeutika",
        sector="pharma",
        offices=(("Basel", "CH"), ("Zürich", "CH"), ("Vienna", "AT")),
        overview="""
        Oberwald Therapeutika develops medicines for kidney and autoimmune disease. Two are on \
        the market, four are in the clinic, and one is the reason most of us joined.
        We are 1,400 people with headquarters beside the Rhine in Basel. Research, development \
        and manufacture share one campus, so a question about a tablet can be answered by walking \
        over.
        """,
        teams="""
        Development teams here are led by pairs, a physician and an operations lead, and everyone \
        on them is invited to the governance meeting where the decision is taken.
        English is the language of work; German classes run at lunchtime, and are full of people \
        with better accents than they admit.
        """,
    ),
    Employer(
        slug="brackwater-pharma",
        name="Brackwater Pharmaceuticals",
        sector="pharma",
        offices=(("Cork", "IE"), ("Dublin", "IE")),
        overview="""
        Brackwater makes sterile injectables near Cork Harbour and releases them from Dublin to \
        hospitals in 54 countries. Critical care teams know our ampoules by the colour of the ring.
        The site has 620 employees, three filling lines and a fourth being qualified. We have \
        been making the same promise since 1983: if a batch is in doubt, it doesn't leave.
        """,
        teams="""
        Quality and production share one open floor above the filling hall and one morning \
        meeting beside the board.
        The new line is being qualified this year and next, so there is a lot to learn and a lot \
        to name.
        """,
    ),
    Employer(
        slug="serambi-pharma",
        name="Serambi Pharma",
        sector="pharma",
        offices=(("Shah Alam", "MY"), ("Johor Bahru", "MY"), ("Jakarta", "ID")),
        overview="""
        Serambi Pharma makes and markets halal-certified prescription medicines, most of them \
        generics that a family clinic uses every day. Our plants in Shah Alam and Johor Bahru \
        employ 800 people.
        We supply public hospitals throughout Malaysia and export to eleven countries. Two of our \
        own inhaled products are under review, the first devices we have developed ourselves.
        """,
        teams="""
        Many of us started here as trainees; the plant manager began on the packing line and will \
        tell you about it.
        The team works closely with the halal committee and the site in Johor Bahru, and a \
        company van runs between the two every day.
        """,
    ),
    Employer(
        slug="kazahaya-yakuhin",
        name="Kazahaya Yakuhin",
        sector="pharma",
        offices=(("Tokyo", "JP"), ("Osaka", "JP"), ("Kobe", "JP")),
        overview="""
        Kazahaya Yakuhin is a family-founded pharmaceutical company with a century in \
        gastroenterology. Our newer work is in ophthalmology, where two eye drops of ours are in \
        late development.
        Of 2,100 employees about 300 work in international teams. We are learning to run global \
        trials from Osaka without losing the thoroughness that made the company.
        """,
        teams="""
        The international development group works in English and Japanese, with interpreters in \
        the meetings that matter and language lessons paid for both ways.
        Decisions are prepared carefully and then kept; you will find few surprises in a project \
        plan here.
        """,
    ),
    Employer(
        slug="lindenau-arzneimittel",
        name="Lindenau Arzneimittel",
        sector="pharma",
        offices=(("Frankfurt am Main", "DE"), ("Berlin", "DE"), ("Leipzig", "DE")),
        overview="""
        Lindenau Arzneimittel is a mid-sized company with a long list of respiratory and pain \
        medicines and a short list of slogans. We employ 1,100 people in Frankfurt, Berlin and \
        Leipzig.
        The works council, the training workshop and the canteen are older than most of our \
        products. So is the habit of answering doctors' questions within two working days.
        """,
        teams="""
        The department has fourteen people, a calm tone and a backlog that is written down where \
        everyone can see it.
        Working time is recorded and overtime is taken as free time, for managers too.
        """,
    ),
    Employer(
        slug="costavera-farma",
        name="Costavera Farma",
        sector="pharma",
        offices=(("Barcelona", "ES"), ("Madrid", "ES"), ("Lisbon", "PT"), ("Milan", "IT")),
        overview="""
        Costavera Farma brings specialist medicines to southern Europe: dermatology first, then \
        women's health and, since last spring, migraine. Some we license, some we develop in \
        Barcelona.
        We are 540 people in Spain, Portugal and Italy. Each country decides on its own launch \
        plan, and the head office is there to help and to be argued with.
        """,
        teams="""
        The Iberian team works in Spanish, Portuguese and English, often in the same sentence.
        Summer hours apply from mid-June to mid-September: the day ends at three, and nobody \
        schedules a call for four.
        """,
    ),
    Employer(
        slug="laboratoires-aubrelle",
        name="Laboratoires Aubrelle",
        sector="pharma",
        offices=(("Lyon", "FR"), ("Paris", "FR")),
        overview="""
        Laboratoires Aubrelle develops vaccines and immunoglobulins. Research and production are \
        in Lyon; medical, regulatory and market access teams are split between Lyon and Paris.
        Nine hundred people work here, a third of them in quality. Plasma and vaccines leave no \
        room for shortcuts, and we like colleagues who enjoy that.
        """,
        teams="""
        The team moved into the renovated wing on the Lyon campus last year; laboratories and \
        offices look out on the same courtyard.
        You'd be the ninth member of a team whose shortest-serving colleague joined three years ago.
        """,
    ),
    Employer(
        slug="vindhara-lifesciences",
        name="Vindhara Lifesciences",
        sector="pharma",
        offices=(("Hyderabad", "IN"), ("Pune", "IN"), ("Mumbai", "IN")),
        overview="""
        Vindhara Lifesciences develops complex generics and biosimilars in Hyderabad and Pune. \
        Our medicines are used in 70 countries, and every third one is on an essential medicines \
        list.
        We employ 3,200 people and hire about 150 graduates a year, most of whom are still with \
        us after five. The campus has its own crèche, which has a waiting list for good reasons.
        """,
        teams="""
        The group supports filings in Europe, North America and Southeast Asia, so no two months \
        look alike.
        New colleagues rotate through the plant for ten days before they first write about it.
        """,
    ),
    Employer(
        slug="prairie-lantern",
        name="Prairie Lantern Pharma",
        sector="pharma",
        offices=(("Chicago", "US"), ("Princeton", "US")),
        overview="""
        Prairie Lantern Pharma develops medicines for psychiatric and sleep disorders, fields \
        where a good week for a patient is a real endpoint. One product is approved and two are \
        in phase III.
        We are 430 people in Chicago and Princeton. Patients sit on our protocol committee with a \
        vote, and have used it.
        """,
        teams="""
        The commercial and medical teams were built at the same time, know where the line between \
        them runs, and respect it.
        People here have done this at bigger companies and came for shorter corridors.
        """,
    ),
    Employer(
        slug="foxglove-loop",
        name="Foxglove Loop",
        sector="biotech",
        offices=(("Cambridge", "GB"), ("London", "GB")),
        overview="""
        Foxglove Loop engineers circular RNA for inherited heart disease. We are 75 people in \
        Cambridge, with a lead programme about to enter its first trial.
        We share raw data internally the day it is made, including the embarrassing kind. It has \
        saved us two years and one very expensive mistake.
        """,
        teams="""
        Most functions here are one or two people deep, so your work will be visible by Friday.
        We hold a short all-hands every Monday, in the lab corridor, standing.
        """,
    ),
    Employer(
        slug="skerrow-bio",
        name="Skerrow Bio",
        sector="biotech",
        offices=(("Boston", "US"), ("San Diego", "US")),
        overview="""
        Skerrow Bio makes cell therapies for autoimmune disease from a patient's own regulatory T \
        cells. The first 26 people have been treated; we know each of their manufacturing runs by \
        heart.
        We have 190 employees in Boston and San Diego, our own clean rooms, and funding to \
        complete both ongoing trials.
        """,
        teams="""
        Clinical, quality and manufacturing plan every patient's slot together, because a late \
        courier is everybody's problem.
        We are growing from 190 to about 240 people and hiring for each gap once, carefully.
        """,
    ),
    Employer(
        slug="amberstrand-biologics",
        name="Amberstrand Biologics",
        sector="biotech",
        offices=(("Copenhagen", "DK"), ("Lund", "SE")),
        overview="""
        Amberstrand Biologics works on oral peptides for obesity and fatty liver disease. \
        Laboratories are in Copenhagen and Lund, a bridge apart.
        We are 210 people and a pension fund's patience. Phase II results arrived in the spring, \
        and were good enough for us to plan two larger trials.
        """,
        teams="""
        The group works on both sides of the bridge; train tickets are paid and the journey \
        counts as working time.
        Flat structures are easily claimed. Here it means that you present your own data to the \
        board.
        """,
    ),
    Employer(
        slug="grachtlicht",
        name="Grachtlicht Therapeutics",
        sector="biotech",
        offices=(("Leiden", "NL"), ("Leuven", "BE")),
        overview="""
        Grachtlicht Therapeutics develops gene therapies for inherited blindness. A first product \
        is filed in Europe; a second has restored measurable vision in four of nine participants.
        We employ 130 people in Leiden and Leuven, among them two who use white canes and test \
        everything we write for patients.
        """,
        teams="""
        The filing is in its busiest months, and the team would rather have you slightly late \
        than rushed in.
        Every Thursday someone from another department explains their job for twenty minutes, \
        with cake.
        """,
    ),
)
