"""Laws and words that a new board starts with; editors maintain them.

The laws are those that were in force in November 2026 and demand pay in the advert itself. Laws
that let employers tell it later, such as the Directive (EU) 2023/970, are not here.
"""

from datetime import date

from django.db import migrations

# Place, since, what it demands, law
LAWS = """
AT | 2011-03-01 | The minimum pay under the collective agreement or law, per hour, month or year, and whether you pay more. | Gleichbehandlungsgesetz, section 9(2)
SK | 2018-05-01 | The basic part of the wage, at least its lower end. | Act No. 5/2004 on employment services, section 62
LV | 2018-12-16 | The total gross pay a month or year, or its range. | Labour Law (Darba likums), section 32
LT | 2019-01-01 | The pay offered, or its range. | Labour Code, article 25
US-CO | 2021-01-01 | The pay or its range, and the benefits. From the first employee in Colorado. | C.R.S. section 8-5-201
US-CA | 2023-01-01 | The pay scale. Employers with 15 or more employees. | California Labor Code, section 432.3
US-WA | 2023-01-01 | The pay scale and the benefits. Employers with 15 or more employees. | RCW 49.58.110
US-NY | 2023-09-17 | The pay range. Employers with 4 or more employees. | New York Labor Law, section 194-b
US-HI | 2024-01-01 | The pay or its range. Employers with 50 or more employees. | Act 203, Session Laws of Hawaii 2023
US-DC | 2024-06-30 | The lowest and the highest pay. From the first employee in the District. | D.C. Wage Transparency Omnibus Amendment Act of 2023
US-MD | 2024-10-01 | The pay range and the benefits. | Md. Code, Labor and Employment, section 3-304.2
US-IL | 2025-01-01 | The pay scale and the benefits. Employers with 15 or more employees. | 820 ILCS 112/10
US-MN | 2025-01-01 | The starting pay range and the benefits. Employers with 30 or more employees. | Minn. Stat. section 181.173
US-NJ | 2025-06-01 | The pay or its range, and the benefits. Employers with 10 or more employees. | N.J.S.A. 34:6B-23
US-VT | 2025-07-01 | The pay or its range. Employers with 5 or more employees. | 21 V.S.A. section 495t
US-MA | 2025-10-29 | The pay range. Employers with 25 or more employees. | M.G.L. chapter 149, section 105F
CA-PE | 2022-06-01 | The expected pay or its range. | Employment Standards Act of Prince Edward Island
CA-BC | 2023-11-01 | The expected pay or its range, with both ends. | Pay Transparency Act, S.B.C. 2023, chapter 18, section 2
CA-ON | 2026-01-01 | The expected pay, or a range of at most 50,000 a year. Employers with 25 or more employees. | Employment Standards Act, 2000, Part III.1
"""

GAUCHER = "Gaucher, Friesen and Kay (2011), doi:10.1037/a0022530"
ADEA = "29 CFR 1625.4 on the Age Discrimination in Employment Act"
EQUALITY = "Equality Act 2010, sections 5 and 11"
AGG = "Allgemeines Gleichbehandlungsgesetz, sections 1 and 11"
HENTSCHEL = "Hentschel, Braun, Peus and Frey (2014), Academy of Management Proceedings"
TAFEP = "Tripartite Guidelines on Fair Employment Practices, Singapore"
CONVENTION = "ILO Convention 111, article 1"
EDITORS = "this board's editors"

# Language, what it is about, source; then words, each with what to write instead
WORDS = {
    ("en", "gender", GAUCHER): """
aggressive* | say what should happen, for example “win new clients”
dominan* | leading
fearless* | say which risk it is about
hustle* | work to deadlines
headstrong | determined to finish
self-reliant | works without daily guidance
competitive spirit | say what success is
boast* | show
battle* | work on""",
    ("en", "gender", EQUALITY): """
salesman | salesperson
salesmen | salespeople
saleswoman | salesperson
chairman | chair
foreman | supervisor
craftsman | skilled worker
handyman | maintenance worker
manpower | staff
man hours | working hours
man-hours | working hours
mankind | people
he or she | they
he/she | they
his or her | their
his/her | their
waitress | server
stewardess | flight attendant
matron | senior nurse
housewife | carer at home""",
    ("en", "gender", EDITORS): """
rockstar | skilled
rock star | skilled
ninja | expert
guys | people""",
    ("en", "age", EQUALITY): """
youthful | leave it out
digital native* | name the tools
mature person | experienced
under 30 years | leave the age out
below 30 years | leave the age out
years old | leave the age out
energetic | say what the work is""",
    ("en", "age", ADEA): """
young | leave it out
recent graduate* | entry level, or name the knowledge
recent college graduate* | entry level, or name the knowledge
age 25 to 35 | leave the age out""",
    ("de", "gender", AGG): """
krankenschwester | Pflegefachkraft
putzfrau | Reinigungskraft
sekretärin | Assistenz
kaufmann | Kaufleute (m/w/d)
vertriebsmann | Vertriebsperson
fachmann | Fachkraft
fachmänner | Fachkräfte
obmann | Sprecherin oder Sprecher
ansprechpartner | Kontaktperson
muttersprachler | sehr gute Kenntnisse der Sprache
arzthelferin | medizinische Fachangestellte (m/w/d)""",
    ("de", "gender", HENTSCHEL): """
durchsetzungsstark* | sagen, was zu erreichen ist
durchsetzungsvermögen | sagen, was zu erreichen ist
kämpferisch* | beharrlich
dominant* | führend
aggressiv* | zielstrebig""",
    ("de", "gender", EDITORS): """
rockstar | Fachkraft
ninja | Fachkraft""",
    ("de", "age", AGG): """
junges team | Team
jungen team | Team
junges und dynamisches team | Team
jung und dynamisch | weglassen
junge mitarbeiter* | Mitarbeitende
jungen mitarbeiter* | Mitarbeitende
junge leute | Menschen
digital native* | die Werkzeuge nennen
berufsanfänger* | mit erster Erfahrung, oder das Wissen nennen
altersgrenze | weglassen
höchstalter | weglassen
nicht älter als | weglassen""",
    ("ms", "gender", CONVENTION): """
lelaki sahaja | tinggalkan
wanita sahaja | tinggalkan
perempuan sahaja | tinggalkan
calon lelaki | calon
calon wanita | calon
calon perempuan | calon
gadis | calon
pemuda | calon
pemudi | calon
jurujual wanita | jurujual
bujang | tinggalkan
belum berkahwin | tinggalkan
cantik | tinggalkan
berpenampilan menarik | kemas""",
    ("ms", "age", TAFEP): """
muda | tinggalkan
belia | calon
berumur antara | tinggalkan umur
berumur bawah | tinggalkan umur
umur bawah | tinggalkan umur
bawah umur 30 | tinggalkan umur
bawah 30 tahun | tinggalkan umur
bawah 35 tahun | tinggalkan umur
had umur | tinggalkan
lepasan baru | peringkat permulaan
graduan baru | peringkat permulaan
bertenaga | nyatakan kerjanya""",
}  # fmt: skip


def add_advice(apps, schema_editor):
    law, word = apps.get_model("postings", "PayLaw"), apps.get_model("postings", "CodedWord")
    for line in LAWS.strip().splitlines():
        area, since, demands, source = line.split(" | ")
        law.objects.create(
            area=area, since=date.fromisoformat(since), demands=demands, source=source
        )
    for (language, kind, source), lines in WORDS.items():
        for line in lines.strip().splitlines():
            written, instead = line.split(" | ")
            word.objects.create(
                language=language, kind=kind, source=source, instead=instead, word=written
            )


class Migration(migrations.Migration):
    dependencies = [("postings", "0034_advice")]

    operations = [migrations.RunPython(add_advice, migrations.RunPython.noop)]
