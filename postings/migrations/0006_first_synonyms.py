from django.db import migrations

# Abbreviations that people in pharma use; from here on, editors maintain the list.
PAIRS = """
Sr = senior
Snr = senior
Jr = junior
Jnr = junior
Mgr = manager
Asst = assistant
Assoc = associate
Dir = director
Exec = executive
VP = vice president
AM = account manager
AE = account executive
AD = account director
SAM = senior account manager
KAM = key account manager
PM = project manager
BD = business development
HR = human resources
RN = registered nurse
LPN = licensed practical nurse
NP = nurse practitioner
GP = general practitioner
HCP = healthcare professional
CRA = clinical research associate
CTA = clinical trial assistant
CTM = clinical trial manager
CPM = clinical project manager
CDM = clinical data manager
CRO = contract research organisation
MSL = medical science liaison
MW = medical writer
KOL = key opinion leader
HEOR = health economics and outcomes research
RWE = real world evidence
PV = pharmacovigilance
RA = regulatory affairs
QA = quality assurance
QC = quality control
QP = qualified person
GMP = good manufacturing practice
GCP = good clinical practice
R&D = research and development
API = active pharmaceutical ingredient
med comms = medical communications
medcomms = medical communications
pharma = pharmaceutical
biotech = biotechnology
"""


def add_pairs(apps, schema_editor):
    synonym = apps.get_model("postings", "Synonym")
    pairs = [line.split(" = ") for line in PAIRS.strip().splitlines()]
    synonym.objects.bulk_create(synonym(short=short, long=long) for short, long in pairs)


class Migration(migrations.Migration):
    dependencies = [("postings", "0005_search_triggers")]

    operations = [migrations.RunPython(add_pairs, migrations.RunPython.noop)]
