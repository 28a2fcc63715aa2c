"""What employers offer, by country and by kind of work."""

from demo.content.shapes import lines

GENERAL = lines("""
    A training budget of your own, with five days a year to use it
    Flexible hours around a short core time
    Paid leave when a child or a parent is ill
    Work from another country for up to four weeks a year
    Your birthday off, or another day that means more to you
    A sabbatical of two months after five years
    Free and confidential counselling for you and your family
    Two paid days a year for voluntary work
    A good laptop, a second screen and a chair that fits
    Paid membership of a professional society
    Annual bonus that depends on the company and not on your manager's mood
    Enhanced parental leave for every parent
    Fruit, proper coffee and a kitchen where people cook
    A referral payment when you bring a colleague
""")

ON_SITE = lines("""
    Free parking and secure bicycle storage
    A staff canteen with a warm meal at any shift
    Work clothes provided and washed
    Vaccinations and a yearly check-up at work
    Rosters published at least six weeks ahead
    Paid registration fees and mandatory training in working time
    Relocation support, including the first month's rent
    A crèche near the site with places for our staff
    Extra pay for nights, weekends and public holidays
    A quiet rest room that's really quiet
""")

VOLUNTARY = lines("""
    Travel costs and a meal on each day you come
    Training with a certificate, and a reference when you need one
    Accident and liability insurance
    A yearly outing with all volunteers
    A flu vaccination every autumn
""")

BY_COUNTRY = {
    "MY": lines("""
        Employer EPF contribution of 15 %
        Medical card for you, your spouse and your children
        Contractual bonus of one month's salary
        Parking paid, or a monthly rail and bus pass
        Dental and optical claims up to RM 1,200 a year
    """),
    "SG": lines("""
        Thirteenth-month payment in December
        18 days of annual leave, rising to 24
        Group hospital and outpatient insurance
        Flexible benefits of S$1,000 a year
    """),
    "GB": lines("""
        27 days of holiday plus bank holidays, with the option to buy five more
        Pension with an employer contribution of 9 %
        Cycle-to-work and season ticket loans
        Private medical insurance from the first day
        Life cover of four times your salary
    """),
    "DE": lines("""
        30 days of holiday, and the 24th and 31st of December off
        A ticket for public transport throughout Germany
        Company pension with an employer's contribution
        Bicycle leasing for you and your partner
        Overtime recorded to the minute and taken as time off
    """),
    "CH": lines("""
        25 days of holiday, 30 from the age of 50
        Pension fund above the legal minimum, with a choice of plans
        Half-fare travelcard paid
        14 weeks of maternity and 8 weeks of second-parent leave on full pay
    """),
    "IE": lines("""
        Pension with an employer contribution of 8 %
        Health insurance for you and your family
        25 days of leave plus public holidays and Good Friday
        Bike-to-work and tax-saver commuter schemes
    """),
    "NL": lines("""
        8 % holiday allowance and a fixed year-end payment
        28 days of holiday, with the option to buy ten more
        Travel by train paid in second class, also privately at weekends
        Pension of which we pay three quarters
    """),
    "FR": lines("""
        Meal vouchers of €11 a day, 60 % paid by us
        Eleven days of reduced working time on top of five weeks of holiday
        75 % of your transport pass
        Family health insurance, two thirds paid by us
        Profit-sharing and a savings plan
    """),
    "ES": lines("""
        Summer hours from mid-June to mid-September
        Restaurant card for each working day
        Private health insurance with no extra payments
        Childcare vouchers, free of tax
    """),
    "US": lines("""
        Medical, dental and vision coverage from day one
        401(k) with a 6 % match, vested at once
        20 days of paid time off and a closed week in December
        16 weeks of paid parental leave
        Commuter benefits and pre-tax accounts
    """),
    "CA": lines("""
        Group retirement plan with matching up to 5 %
        Extended health and dental cover for your household
        Four weeks of vacation from the first year
        Parental leave topped up to 80 % for 20 weeks
    """),
    "IN": lines("""
        Medical insurance for you, your partner, children and parents
        Provident fund and gratuity from the first day
        Company transport on the main routes
        Crèche on campus and 26 weeks of maternity leave
        Support for postgraduate study
    """),
    "AU": lines("""
        Superannuation of 2 % above the guarantee
        Salary packaging for everyday expenses
        Five weeks of annual leave for shift workers
        Leave for cultural and ceremonial duties
    """),
    "JP": lines("""
        Bonus twice a year
        Full commuting costs and a housing allowance
        Flextime without core hours
        Subsidised language lessons
        Refreshment leave after three, five and ten years
    """),
    "PL": lines("""
        Private medical care for you and your family
        Sports card and a lunch allowance
        Two additional days of leave a year
        Employee capital plan with an extra contribution
    """),
    "DK": lines("""
        Six weeks of holiday
        Pension of 12 %, of which we pay two thirds
        Health insurance with fast access to treatment
        A canteen lunch worth the walk
    """),
    "SE": lines("""
        30 days of holiday
        Occupational pension and topped-up parental pay
        Wellness allowance of 5,000 kr a year
        Shorter working days before public holidays
    """),
    "ZA": lines("""
        Medical aid contribution and provident fund
        Thirteenth cheque
        Study assistance for you and bursaries for your children
        Guaranteed backup power and data allowance for home working
    """),
}
