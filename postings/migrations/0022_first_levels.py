from django.db import migrations

# Key, names in English, Malay and German, and what else employers call it
LEVELS = """
intern | Intern | Pelatih | Praktikum | internship; working student; werkstudent; praktikant
apprentice | Apprentice | Perantis | Ausbildung | apprenticeship; auszubildende; trainee
entry-level | Entry level | Peringkat permulaan | Berufseinstieg | entry; graduate; entry level
junior | Junior | Junior | Junior | jr
mid-level | Mid-level | Pertengahan | Mit Berufserfahrung | mid; mid level; intermediate; experienced
senior | Senior | Kanan | Senior | sr; mid-senior level; senior level
lead | Lead | Ketua pasukan | Teamleitung | team lead; team leader
principal | Principal | Pakar utama | Fachleitung | principal level; staff
manager | Manager | Pengurus | Leitung | management; supervisor
director | Director | Pengarah | Direktion | head; associate director
executive | Executive | Pengurusan tertinggi | Geschäftsleitung | vice president; vp; c-level
"""


def add_levels(apps, schema_editor):
    level = apps.get_model("postings", "Level")
    lines = [line.split(" | ") for line in LEVELS.strip().splitlines()]
    level.objects.bulk_create(
        level(
            key=key,
            name=name,
            names={"ms": malay, "de": german},
            spellings=spellings.split("; "),
            position=10 * number,
        )
        for number, (key, name, malay, german, spellings) in enumerate(lines, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [("postings", "0021_names_in_languages")]

    operations = [migrations.RunPython(add_levels, migrations.RunPython.noop)]
